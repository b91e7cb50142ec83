//! Latitudes and longitudes as people type them.

/// The letters of a latitude: north counts up.
pub(super) const LATITUDE: [char; 2] = ['N', 'S'];
/// The letters of a longitude: east counts up.
pub(super) const LONGITUDE: [char; 2] = ['E', 'W'];

/// Degrees from `48.4`, `-33,87`, `48.4 N`, `40°42'N`, `74 0 21 W` or `48n24`; `None` when it is none of these.
pub(super) fn degrees(text: &str, [up, down]: [char; 2]) -> Option<f64> {
    let text = text.trim().to_uppercase().replace('−', "-").replace(',', ".");
    let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
    let side = match letters.as_slice() {
        [] => 1.0,
        [side] if *side == up => 1.0,
        [side] if *side == down => -1.0,
        _ => return None,
    };
    let negative = text.starts_with('-');
    if negative && !letters.is_empty() {
        return None; // −12 S says two things
    }
    let unsigned = text.strip_prefix(['-', '+']).unwrap_or(&text);
    let numbers = unsigned
        .split(|c: char| c.is_alphabetic() || c.is_whitespace() || "°º'′’\"″”:".contains(c))
        .filter(|part| !part.is_empty())
        .map(number)
        .collect::<Option<Vec<f64>>>()?;
    let size = sexagesimal(&numbers)?;
    Some(if negative { -size } else { size * side })
}

fn number(part: &str) -> Option<f64> {
    part.chars().all(|c| c.is_ascii_digit() || c == '.').then(|| part.parse().ok()).flatten()
}

fn sexagesimal(numbers: &[f64]) -> Option<f64> {
    let small = |x: f64| (0.0..60.0).contains(&x);
    match *numbers {
        [d] => Some(d),
        [d, m] if small(m) && d.fract() == 0.0 => Some(d + m / 60.0),
        [d, m, s] if small(m) && small(s) && d.fract() == 0.0 && m.fract() == 0.0 => {
            Some(d + m / 60.0 + s / 3600.0)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{LATITUDE, LONGITUDE, degrees};

    #[test]
    fn what_people_type_is_understood() {
        for (text, sides, expected) in [
            ("48.4", LATITUDE, 48.4),
            (" -33,87 ", LATITUDE, -33.87),
            ("−33.87", LATITUDE, -33.87),
            ("48.4 N", LATITUDE, 48.4),
            ("40°42'N", LATITUDE, 40.7),
            ("40° 42′ S", LATITUDE, -40.7),
            ("74 0 36 W", LONGITUDE, -74.01),
            ("48n30", LATITUDE, 48.5),
            ("9e59'15\"", LONGITUDE, 9.9875),
            ("0", LONGITUDE, 0.0),
        ] {
            let got = degrees(text, sides).unwrap_or(f64::NAN);
            assert!((got - expected).abs() < 1e-9, "{text}: {got}");
        }
    }

    #[test]
    fn what_says_nothing_or_two_things_is_not() {
        for text in
            ["", "north", "12 NE", "12 E", "-12 S", "12°75'", "1.5 30", "NaN", "1e5", "1 2 3 4", "--3"]
        {
            assert_eq!(degrees(text, LATITUDE), None, "{text}");
        }
    }
}
