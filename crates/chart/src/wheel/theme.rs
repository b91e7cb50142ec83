//! The inks: what each is for, its class, and its colour on paper and at night.

use crate::zodiac::Element;

/// How a wheel is coloured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Ink on warm paper.
    Paper,
    /// Brass on midnight.
    Night,
    /// Paper colours as attributes, which a style sheet may turn to night: the file's own when it stands
    /// alone, the page's (see [`stylesheet`]) when it is inline.
    Auto,
}

/// What a stroke or a surface is for; each role is one class and one colour a theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Surface around the wheel, in a file that stands alone.
    Page,
    /// Surface of the rings.
    Field,
    /// Surface of the zodiac band.
    Band,
    /// Surface within the aspect circle.
    Hub,
    /// Glyphs, degrees, angles.
    Ink,
    /// Minutes, leaders, numbers of houses.
    Muted,
    /// Cusps and quiet circles.
    Hair,
    /// Fire signs.
    Fire,
    /// Earth signs.
    Earth,
    /// Air signs.
    Air,
    /// Water signs.
    Water,
    /// The retrograde mark.
    Retrograde,
    /// Marks of interception and the range of an uncertain body.
    Accent,
    /// Conjunctions.
    Conjunction,
    /// Squares and oppositions.
    Hard,
    /// Trines.
    Soft,
    /// Sextiles.
    Sextile,
    /// Every other aspect.
    Minor,
}

impl Role {
    /// Every role, in the order of the style sheet.
    pub(super) const ALL: [Role; 18] = [
        Role::Page,
        Role::Field,
        Role::Band,
        Role::Hub,
        Role::Ink,
        Role::Muted,
        Role::Hair,
        Role::Fire,
        Role::Earth,
        Role::Air,
        Role::Water,
        Role::Retrograde,
        Role::Accent,
        Role::Conjunction,
        Role::Hard,
        Role::Soft,
        Role::Sextile,
        Role::Minor,
    ];

    /// The class, the colour on paper, the colour at night.
    fn row(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Role::Page => ("w-page", "#faf7f0", "#0c111c"),
            Role::Field => ("w-field", "#fffdf8", "#101728"),
            Role::Band => ("w-band", "#f1ebdd", "#161e33"),
            Role::Hub => ("w-hub", "#fbf8f1", "#0d1321"),
            Role::Ink => ("w-ink", "#1c2233", "#ede6d6"),
            Role::Muted => ("w-muted", "#6a6860", "#9aa1b2"),
            Role::Hair => ("w-hair", "#c4bcab", "#3d4760"),
            Role::Fire => ("w-fire", "#ab2b20", "#f08575"),
            Role::Earth => ("w-earth", "#1d6b5b", "#63c3ae"),
            Role::Air => ("w-air", "#85570c", "#dcae5a"),
            Role::Water => ("w-water", "#23559c", "#86b3ef"),
            Role::Retrograde => ("w-retro", "#ab2b20", "#f08575"),
            Role::Accent => ("w-accent", "#8a6420", "#d3ac66"),
            Role::Conjunction => ("w-conjunction", "#8a6420", "#d3ac66"),
            Role::Hard => ("w-hard", "#b5362a", "#ec7d6d"),
            Role::Soft => ("w-soft", "#2a5da8", "#7fadec"),
            Role::Sextile => ("w-sextile", "#1d6b5b", "#63c3ae"),
            Role::Minor => ("w-minor", "#6f6188", "#a99dc6"),
        }
    }

    /// The class that a style sheet addresses.
    pub(super) fn class(self) -> &'static str {
        self.row().0
    }

    /// The colour as `#rrggbb`.
    pub(super) fn colour(self, theme: Theme) -> &'static str {
        match theme {
            Theme::Paper | Theme::Auto => self.row().1,
            Theme::Night => self.row().2,
        }
    }

    /// Whether the role fills a surface rather than strokes a line.
    pub(super) fn fills(self) -> bool {
        matches!(self, Role::Page | Role::Field | Role::Band | Role::Hub)
    }

    /// The ink of an element.
    pub(super) fn of(element: Element) -> Role {
        match element {
            Element::Fire => Role::Fire,
            Element::Earth => Role::Earth,
            Element::Air => Role::Air,
            Element::Water => Role::Water,
        }
    }
}

/// The rules of one theme, each selector beginning with `scope`.
pub(super) fn rules(theme: Theme, scope: &str) -> String {
    Role::ALL
        .iter()
        .map(|role| {
            let property = if role.fills() { "fill" } else { "stroke" };
            format!("{scope}.{}{{{property}:{}}}", role.class(), role.colour(theme))
        })
        .collect()
}

/// A style sheet for a page that shows wheels inline: night colours for readers who prefer a dark scheme.
///
/// A page with a switch of its own can scope the same rules by [`stylesheet_for`].
pub fn stylesheet() -> String {
    format!("@media (prefers-color-scheme:dark){{{}}}", rules(Theme::Night, ".wheel "))
}

/// The colours of one theme as rules under a selector, such as `[data-theme="night"]`.
pub fn stylesheet_for(theme: Theme, selector: &str) -> String {
    rules(theme, &format!("{selector} .wheel "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(hex: &str) -> f64 {
        let channel = |i: usize| {
            let c = u8::from_str_radix(&hex[i..i + 2], 16).expect("two hexadecimal figures") as f64 / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_ink_reads_on_every_surface() {
        for theme in [Theme::Paper, Theme::Night] {
            for ink in Role::ALL.into_iter().filter(|r| !r.fills() && *r != Role::Hair) {
                for surface in [Role::Page, Role::Field, Role::Band, Role::Hub] {
                    let ratio = contrast(ink.colour(theme), surface.colour(theme));
                    assert!(ratio >= 4.5, "{theme:?}: {ink:?} on {surface:?} is {ratio:.2}");
                }
            }
        }
    }

    #[test]
    fn classes_are_distinct() {
        let mut classes: Vec<_> = Role::ALL.iter().map(|r| r.class()).collect();
        classes.sort_unstable();
        classes.dedup();
        assert_eq!(classes.len(), Role::ALL.len());
    }
}
