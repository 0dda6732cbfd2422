//! How wide a name is, in how many lines.

/// Names of at most this many letters are on one line.
const LINE: usize = 10;

/// A name in one line, or in two of nearly the same length.
pub fn split_name(name: &str) -> (&str, &str) {
    let len = name.chars().count();
    if len <= LINE {
        return (name, "");
    }
    let mut best = (usize::MAX, name.len());
    for (at, _) in name.match_indices(' ') {
        let off = name[..at].chars().count().abs_diff(len / 2);
        if off < best.0 {
            best = (off, at);
        }
    }
    let (first, second) = name.split_at(best.1);
    (first, second.trim_start())
}

/// The width of a line, in em: never less than its drawn width.
pub fn text_width(line: &str) -> f64 {
    let wide = |letter: char| match letter {
        'i' | 'j' | 'l' | 'I' | ' ' | '.' | ',' | '\'' | '’' => 0.4,
        't' | 'f' | 'r' | '-' | '(' | ')' => 0.48,
        'c' | 's' | 'v' | 'x' | 'y' | 'z' => 0.57,
        'm' | 'w' => 0.95,
        'M' | 'W' | '@' => 1.04,
        'H' | 'K' | 'N' | 'U' => 0.88,
        'a'..='z' | '0'..='9' => 0.65,
        // As wide as they are high.
        '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{fffd}' | '\u{20000}'.. => 1.05,
        _ => 0.83,
    };
    line.chars().map(wide).sum()
}
