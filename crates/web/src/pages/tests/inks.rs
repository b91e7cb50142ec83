//! Every ink reads on every ground, on paper and at midnight (WCAG AA).

const CSS: &str = include_str!("../../../assets/css/site.css");

/// The colours of `--name: light-dark(#…, #…)`.
fn ink(name: &str) -> [&str; 2] {
    let rule = CSS.split(&format!("--{name}: light-dark(")).nth(1).and_then(|rest| rest.split(')').next());
    let pair = rule.and_then(|pair| pair.split_once(", "));
    pair.map(|(light, dark)| [light, dark]).unwrap_or_else(|| panic!("no ink {name}"))
}

fn luminance(hex: &str) -> f64 {
    let channel = |at: usize| {
        let c = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("two hexadecimal figures")) / 255.0;
        if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
    };
    0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}

fn contrast(a: &str, b: &str) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

#[test]
fn text_reads_on_every_ground() {
    let inks = [
        "ink", "muted", "accent", "error", "fire", "earth", "air", "water", "hard", "soft", "sextile",
        "minor",
    ];
    for name in inks {
        for ground in ["paper", "sheet", "band"] {
            for (ink, ground_colour) in ink(name).into_iter().zip(self::ink(ground)) {
                let ratio = contrast(ink, ground_colour);
                assert!(ratio >= 4.5, "--{name} {ink} on --{ground} {ground_colour}: {ratio:.2}");
            }
        }
    }
}

#[test]
fn the_edges_of_fields_are_seen() {
    for ground in ["paper", "sheet"] {
        for (rule, ground_colour) in ink("rule").into_iter().zip(ink(ground)) {
            let ratio = contrast(rule, ground_colour);
            assert!(ratio >= 3.0, "--rule {rule} on --{ground} {ground_colour}: {ratio:.2}");
        }
    }
}
