//! The ways of lines, as the path of a picture.

/// How far a line of several between the same two lies from the middle one, in steps.
pub(super) fn aside(place: usize, len: usize) -> f64 {
    let number = |number: usize| f64::from(u32::try_from(number).unwrap_or_default());
    number(place) - (number(len) - 1.0) / 2.0
}

/// A line from one place over a middle to another: two halves, for the head between them. They are
/// straight if the middle lies between the ends.
pub(super) fn curve(from: (f64, f64), middle: (f64, f64), to: (f64, f64)) -> String {
    let between = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    let bent = (middle.0 - between.0).abs() + (middle.1 - between.1).abs() > 0.5;
    let along = ((to.0 - from.0) / 4.0, (to.1 - from.1) / 4.0);
    let mut path = String::new();
    move_to(&mut path, 'M', from);
    for (sign, end) in [(-1.0, middle), (1.0, to)] {
        if bent {
            let (x, y) = (middle.0 + sign * along.0, middle.1 + sign * along.1);
            move_to(&mut path, 'Q', (x, y));
        }
        move_to(&mut path, if bent { ' ' } else { 'L' }, end);
    }
    path
}

/// Adds a command with its place.
pub(super) fn move_to(path: &mut String, command: char, (x, y): (f64, f64)) {
    path.push(command);
    path.push_str(&round(x).to_string());
    path.push(' ');
    path.push_str(&round(y).to_string());
}

/// To the nearest whole unit.
#[expect(clippy::cast_possible_truncation, reason = "a place in a picture")]
pub(super) fn round(value: f64) -> i32 {
    if value < 0.0 {
        (value - 0.5) as i32
    } else {
        (value + 0.5) as i32
    }
}
