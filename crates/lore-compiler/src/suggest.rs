//! The name that was probably meant.

/// The nearest of the candidates, if it is near enough to be worth suggesting.
pub(crate) fn nearest<'c>(
    wrong: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    // A third of the letters may differ: two from five letters on, one in a shorter word, none in a single letter.
    let len = wrong.chars().count();
    let allowed = ((len + 1) / 3).max(1).min(len.saturating_sub(1));
    candidates
        .into_iter()
        .map(|candidate| (distance(wrong, candidate), candidate))
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

/// The number of letters to change; a name that is a whole part of the other counts as one.
fn distance(wrong: &str, candidate: &str) -> usize {
    let edits = strsim::damerau_levenshtein(wrong, candidate);
    let part =
        |whole: &str, part: &str| part.len() > 2 && whole.split('-').any(|word| word == part);
    if part(candidate, wrong) || part(wrong, candidate) {
        edits.min(1)
    } else {
        edits
    }
}

/// Two remedies in one line.
pub(crate) fn either(one: &str, other: &str) -> String {
    let joint = if one.ends_with('?') { " or" } else { "; or" };
    format!("{one}{joint} {other}")
}

/// A remedy that suggests the nearest of some words, or all of them if they are few.
pub(crate) fn suggest<'c>(
    wrong: &str,
    candidates: impl IntoIterator<Item = &'c str> + Clone,
) -> String {
    if let Some(near) = nearest(wrong, candidates.clone()) {
        return format!("did you mean `{near}`?");
    }
    let mut all: Vec<&str> = candidates.into_iter().collect();
    all.sort_unstable();
    all.dedup();
    match all.len() {
        0 => "there is none yet".to_owned(),
        1 => format!("there is only `{}`", all[0]),
        2..=12 => format!("use one of: {}", all.join(", ")),
        len => format!("use one of the {len} there are, such as {}", all[0]),
    }
}

#[cfg(test)]
mod tests {
    use super::{nearest, suggest};

    #[test]
    fn a_misspelling_finds_its_word() {
        let names = ["north-harbour", "anna-vel", "south-harbour"];
        assert_eq!(nearest("anna-vell", names), Some("anna-vel"));
        assert_eq!(nearest("anna", names), Some("anna-vel"));
        assert_eq!(nearest("zzzz", names), None);
    }

    #[test]
    fn without_a_near_word_a_few_are_listed() {
        assert_eq!(suggest("zzzz", ["b", "a"]), "use one of: a, b");
    }
}
