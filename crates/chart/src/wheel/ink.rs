//! Writing SVG: numbers, attributes, escaped text, and nothing that depends on the host.
//!
//! Every stroke and surface has a class beside its literal colour, so that a page's style sheet wins over the
//! attribute. The classes:
//!
//! * surfaces (`fill`): `w-page`, `w-field`, `w-band`, `w-hub`;
//! * strokes: `w-ink`, `w-muted`, `w-hair`; the elements `w-fire`, `w-earth`, `w-air`, `w-water`; `w-retro`;
//!   `w-accent`; the aspects `w-conjunction`, `w-hard`, `w-soft`, `w-sextile`, `w-minor`;
//! * groups, to be lit as a whole: `wheel` (the root), `wheel-zodiac`, `wheel-ruler`, `wheel-houses`,
//!   `wheel-aspects`, `wheel-bodies`; within them `[data-sign]`, `[data-house]`, `[data-body]` with
//!   `data-lon`, and `[data-aspect]`.

use super::layout::Xy;
use super::theme::{Role, Theme};
use super::{glyphs, layout};

/// A growing document.
pub(super) struct Ink {
    out: String,
    theme: Theme,
    within: Vec<Role>,
}

impl Ink {
    /// Nothing yet, in the colours of this theme.
    pub(super) fn new(theme: Theme) -> Ink {
        Ink { out: String::with_capacity(32 * 1024), theme, within: Vec::new() }
    }

    /// The document.
    pub(super) fn finish(self) -> String {
        self.out
    }

    /// Markup as it is.
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Opens a group; `attributes` are written as they are, the title is escaped.
    pub(super) fn open(&mut self, attributes: &str, title: &str) {
        self.out.push_str("<g");
        if !attributes.is_empty() {
            self.out.push(' ');
            self.out.push_str(attributes);
        }
        self.out.push('>');
        self.text_element("title", title);
    }

    /// Closes a group.
    pub(super) fn close(&mut self) {
        self.out.push_str("</g>");
    }

    /// An element with escaped text, unless the text is empty.
    pub(super) fn text_element(&mut self, name: &str, text: &str) {
        if !text.is_empty() {
            self.out.push_str(&format!("<{name}>{}</{name}>", escape(text)));
        }
    }

    /// Class and colour of a role.
    pub(super) fn paint(&self, role: Role) -> String {
        let property = if role.fills() { "fill" } else { "stroke" };
        format!("class=\"{}\" {property}=\"{}\"", role.class(), role.colour(self.theme))
    }

    /// A path; `more` holds further attributes. Within a group of its role (see [`Ink::within`]) the path
    /// inherits its colour.
    pub(super) fn path(&mut self, role: Role, width: f64, d: &str, more: &str) {
        if d.is_empty() {
            return;
        }
        let paint =
            if self.within.last() == Some(&role) { String::new() } else { format!("{} ", self.paint(role)) };
        let (width, space) = (number(width), if more.is_empty() { "" } else { " " });
        self.out.push_str(&format!("<path {paint}stroke-width=\"{width}\"{space}{more} d=\"{d}\"/>"));
    }

    /// Opens a group whose strokes are of this role unless they say otherwise.
    pub(super) fn within(&mut self, role: Role, class: &str, attributes: &str, title: &str) {
        let class = format!("{class} {}", role.class());
        let class = class.trim_start();
        let colour = role.colour(self.theme);
        self.open(&format!("class=\"{class}\" stroke=\"{colour}\" {attributes}"), title);
        self.within.push(role);
    }

    /// Closes a group that [`Ink::within`] opened.
    pub(super) fn leave(&mut self) {
        self.within.pop();
        self.close();
    }

    /// A path with the colour and the weight of its group.
    pub(super) fn plain(&mut self, d: &str) {
        self.out.push_str(&format!("<path d=\"{d}\"/>"));
    }

    /// A circle around the centre, filled or stroked as its role says.
    pub(super) fn circle(&mut self, role: Role, radius: f64, width: f64) {
        let paint = self.paint(role);
        let stroke =
            if role.fills() { String::new() } else { format!(" stroke-width=\"{}\"", number(width)) };
        self.out.push_str(&format!("<circle {paint}{stroke} r=\"{}\"/>", number(radius)));
    }

    /// A glyph of the 24-unit grid, centred, `side` wide; `weight` is its stroke on the grid, the group's when
    /// `None`.
    pub(super) fn glyph(&mut self, role: Role, d: &str, at: Xy, side: f64, weight: Option<f64>) {
        let scale = side / glyphs::GRID;
        let corner = (at.0 - side / 2.0, at.1 - side / 2.0);
        let transform = format!("translate({})scale({})", coarse(corner), number(scale));
        self.placed(role, d, &transform, weight);
    }

    /// A run of letters and figures, centred; `weight` is its stroke on the letters' grid, the group's when
    /// `None`.
    pub(super) fn run(&mut self, role: Role, text: &str, at: Xy, cap: f64, weight: Option<f64>) {
        let (d, width) = glyphs::run(text, 0.0);
        let scale = cap / glyphs::CAP;
        let corner = coarse((at.0 - width / 2.0 * scale, at.1 - cap / 2.0));
        self.placed(role, &d, &format!("translate({corner})scale({})", number(scale)), weight);
    }

    /// Two runs on either side of a point, `gap` from it, turned clockwise by `turn` degrees.
    pub(super) fn pair_of_runs(
        &mut self,
        role: Role,
        (left, right): (&str, &str),
        at: Xy,
        cap: f64,
        gap: f64,
        turn: f64,
    ) {
        let scale = cap / glyphs::CAP;
        let (before, _) = glyphs::run(left, -(gap + glyphs::width(left, cap)) / scale);
        let (after, _) = glyphs::run(right, gap / scale);
        // The letters hang from their line: their middle is half a cap height below it.
        let (sin, cos) = turn.to_radians().sin_cos();
        let corner = coarse((at.0 + sin * cap / 2.0, at.1 - cos * cap / 2.0));
        let transform = format!("translate({corner})rotate({turn:.1})scale({})", number(scale));
        self.placed(role, &(before + &after), &transform, None);
    }

    /// A path in a frame of its own.
    fn placed(&mut self, role: Role, d: &str, transform: &str, weight: Option<f64>) {
        let paint =
            if self.within.last() == Some(&role) { String::new() } else { format!("{} ", self.paint(role)) };
        let weight = weight.map_or(String::new(), |w| format!("stroke-width=\"{}\" ", number(w)));
        self.out.push_str(&format!("<path {paint}{weight}transform=\"{transform}\" d=\"{d}\"/>"));
    }
}

/// A number with at most two decimals and no needless characters.
pub(super) fn number(x: f64) -> String {
    let text = format!("{x:.2}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text {
        "-0" | "" => "0".to_owned(),
        _ => match text
            .strip_prefix("0.")
            .map(|rest| (".", rest))
            .or(text.strip_prefix("-0.").map(|r| ("-.", r)))
        {
            Some((sign, rest)) => format!("{sign}{rest}"),
            None => text.to_owned(),
        },
    }
}

/// A longitude for a `data-lon`, to a third of a second.
pub(super) fn place(lon: f64) -> String {
    let text = format!("{lon:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// Two numbers, closed up where a minus sign parts them.
pub(super) fn pair((x, y): Xy) -> String {
    let (x, y) = (number(x), number(y));
    if y.starts_with('-') { x + &y } else { format!("{x} {y}") }
}

/// Two numbers to a tenth, which is enough for a label's place.
pub(super) fn coarse((x, y): Xy) -> String {
    pair(tenth((x, y)))
}

/// A polyline, relative from its first point on.
pub(super) fn polyline(points: &[Xy]) -> String {
    relative(points, 'l')
}

/// A path of one relative command: each group of points is counted from the point that `command` starts from,
/// which for a quadratic curve (`q`) is every second point.
pub(super) fn relative(points: &[Xy], command: char) -> String {
    let Some((&start, rest)) = points.split_first() else { return String::new() };
    let mut d = format!("M{}", coarse(start));
    let mut from = tenth(start);
    let group = if command == 'q' { 2 } else { 1 };
    for (i, points) in rest.chunks(group).enumerate() {
        for (j, &point) in points.iter().enumerate() {
            let to = tenth(point);
            let step = pair((to.0 - from.0, to.1 - from.1));
            match (i, j) {
                (0, 0) => d.push(command),
                _ if !step.starts_with('-') => d.push(' '),
                _ => {}
            }
            d.push_str(&step);
        }
        from = points.last().map_or(from, |&p| tenth(p));
    }
    d
}

/// A point rounded to tenths: what was rounded once does not drift when it is counted from.
fn tenth((x, y): Xy) -> Xy {
    ((x * 10.0).round() / 10.0, (y * 10.0).round() / 10.0)
}

/// An arc of a circle around the centre, from one longitude on to another.
pub(super) fn arc(layout: &layout::Layout, radius: f64, from: f64, to: f64) -> String {
    let large = u8::from(crate::zodiac::wrap(to - from) > 180.0);
    let (a, b, r) = (layout.xy(from, radius), layout.xy(to, radius), number(radius));
    format!("M{}A{r} {r} 0 {large} 0 {}", pair(a), pair(b))
}

/// Text that is safe within elements and quoted attributes; characters XML forbids are dropped.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        for (x, text) in
            [(0.0, "0"), (-0.001, "0"), (0.5, ".5"), (-0.25, "-.25"), (10.0, "10"), (-3.456, "-3.46")]
        {
            assert_eq!(number(x), text);
        }
    }

    #[test]
    fn paths_are_relative_without_drift() {
        assert_eq!(polyline(&[(1.04, 2.0), (3.0, -1.0), (4.26, 0.0)]), "M1 2l2-3 1.3 1");
        assert_eq!(relative(&[(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)], 'q'), "M0 0q1 1 2 0");
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escape("<a b=\"c\">&'\u{7}"), "&lt;a b=&quot;c&quot;&gt;&amp;&#39;");
    }
}
