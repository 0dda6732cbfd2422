//! How a language is written, as far as pages need to know.

/// Languages that are usually written from right to left.
const FROM_RIGHT: [&str; 24] = [
    "ar", "arc", "azb", "bal", "ckb", "dv", "fa", "glk", "he", "khw", "ks", "lrc", "mzn", "nqo",
    "pnb", "prs", "ps", "sd", "sdh", "skr", "syr", "ug", "ur", "yi",
];

/// Scripts written from right to left.
const SCRIPTS_FROM_RIGHT: [&str; 9] = [
    "adlm", "arab", "aran", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa",
];

/// Left-to-right languages and scripts whose letters join or hang from a common line.
const JOINED: [&str; 14] = [
    "as", "bn", "hi", "kok", "mai", "mr", "ne", "pa", "sa", "beng", "deva", "guru", "mong", "phag",
];

/// How a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Writing {
    /// Whether lines begin at the right.
    pub right_to_left: bool,
    /// Whether letters can't be separated from the next one, so that there is no drop cap.
    pub joined: bool,
}

impl Writing {
    /// How a language is written, by its BCP 47 tag.
    pub fn of(tag: &str) -> Self {
        let tag = tag.to_ascii_lowercase();
        let mut parts = tag.split('-');
        let language = parts.next().unwrap_or_default();
        let is_script =
            |part: &&str| part.len() == 4 && part.bytes().all(|b| b.is_ascii_lowercase());
        let script = parts.find(is_script);
        let right_to_left = match script {
            Some(script) => SCRIPTS_FROM_RIGHT.contains(&script),
            None => FROM_RIGHT.contains(&language),
        };
        let joined = JOINED.contains(&script.unwrap_or(language));
        Self {
            right_to_left,
            // Hebrew letters don't join.
            joined: joined || right_to_left && language != "he" && script != Some("hebr"),
        }
    }

    /// The value of `dir`.
    pub fn direction(self) -> &'static str {
        if self.right_to_left { "rtl" } else { "ltr" }
    }
}

#[cfg(test)]
mod tests {
    use super::Writing;

    #[test]
    fn a_script_decides_before_its_language() {
        for (tag, direction, joined) in [
            ("en", "ltr", false),
            ("pt-BR", "ltr", false),
            ("ja", "ltr", false),
            ("ar", "rtl", true),
            ("AR-EG", "rtl", true),
            ("he", "rtl", false),
            ("uz-Arab", "rtl", true),
            ("ks-Deva", "ltr", true),
            ("hi", "ltr", true),
            ("az", "ltr", false),
        ] {
            let writing = Writing::of(tag);
            assert_eq!(writing.direction(), direction, "{tag}");
            assert_eq!(writing.joined, joined, "{tag}");
        }
    }
}
