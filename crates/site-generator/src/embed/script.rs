//! Minifies the script that other sites load.

use anyhow::{Result, ensure};

use crate::scripts::compact;

/// A script without comments and spaces, and with short private names: `#port` and `$port` become
/// single letters. JavaScript's built-in names have no such signs, so nothing else is changed.
pub(super) fn minified(script: &str) -> Result<String> {
    let private = renamed(&compact("embed.js", script)?, '#', "#", 'a')?;
    renamed(&private, '$', "", 'A')
}

/// Replaces each name after `sign` by `now` and a letter, starting at `first`; after 26 letters,
/// the same ones with a number.
fn renamed(script: &str, sign: char, now: &str, first: char) -> Result<String> {
    let mut names: Vec<&str> = Vec::new();
    let mut parts = script.split(sign);
    let mut short = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_alphabetic());
        let (name, rest) = part.split_at(end.unwrap_or(part.len()));
        if name.is_empty() {
            // `${` in a template, or a colour.
            short.push(sign);
            short.push_str(rest);
            continue;
        }
        let number = names.iter().position(|known| *known == name);
        let number = number.unwrap_or(names.len());
        if number == names.len() {
            names.push(name);
        }
        let (round, letter) = (number / 26, u8::try_from(number % 26)?);
        ensure!(first.is_ascii(), "names are letters");
        short.push_str(now);
        short.push(char::from(first as u8 + letter));
        if round > 0 {
            short.push_str(&round.to_string());
        }
        short.push_str(rest);
    }
    Ok(short)
}

#[cfg(test)]
mod tests {
    use super::minified;

    #[test]
    fn own_names_become_letters_and_others_stay() {
        let script = "// Counts.\nclass Counter {\n  #total;\n  add($more) {\n    this.#total += $more;\n  }\n}\n";
        assert_eq!(
            minified(script).unwrap(),
            "class Counter{#a;add(A){this.#a+=A;}}"
        );
    }

    #[test]
    fn texts_and_colours_stay() {
        let script = "const $url = `a${$root}b`, css = \"border:1px solid #8888\";";
        assert_eq!(
            minified(script).unwrap(),
            "const A=`a${B}b`,css=\"border:1px solid #8888\";"
        );
    }

    #[test]
    fn more_than_an_alphabet_of_names_stay_apart() {
        let script: String = ('a'..='z')
            .chain('A'..='D')
            .map(|letter| format!("let $x{letter};"))
            .collect();
        let short = minified(&script).unwrap();
        assert!(short.ends_with("let A1;let B1;let C1;let D1;"), "{short}");
    }
}
