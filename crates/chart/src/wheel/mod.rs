//! The wheel: a chart as an engraved SVG.
//!
//! One function, [`svg`], and what it needs to be told, [`Options`]. The same chart gives the same bytes. The
//! glyphs are drawn here and nothing depends on the fonts of whoever looks. [`glyph_symbols`] gives the same
//! glyphs to the tables of a page.

mod aspects;
mod bodies;
mod glyphs;
mod ink;
mod layout;
mod rings;
mod spread;
mod theme;
mod words;

use crate::document::Chart;
use crate::point::PointId;
use ink::Ink;
use layout::Layout;
use theme::Role;

pub use glyphs::{aspect_glyph_id, glyph_id, glyph_symbols, sign_glyph_id};
pub use theme::{Theme, stylesheet, stylesheet_for};

/// What a wheel is to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Its colours.
    pub theme: Theme,
    /// The bodies to draw, in any order, each at most once; those the chart lacks are passed over. The angles
    /// are always drawn when they are known.
    pub points: Vec<PointId>,
    /// A file of its own (name space, painted ground, size, and a `<style>` for [`Theme::Auto`]) rather than
    /// an element within a page.
    pub standalone: bool,
    /// What it is called, such as a person's name; the date and the place when `None`.
    pub title: Option<String>,
}

impl Options {
    /// For a page: inline, coloured by the page's scheme, with the usual points.
    pub fn page() -> Options {
        Options { theme: Theme::Auto, points: PointId::WHEEL.to_vec(), standalone: false, title: None }
    }

    /// For a file in these colours, with the usual points.
    pub fn file(theme: Theme) -> Options {
        Options { theme, standalone: true, ..Options::page() }
    }
}

/// Draws the wheel of a chart.
pub fn svg(chart: &Chart, options: &Options) -> String {
    let layout = Layout::new(chart, &options.points);
    let mut ink = Ink::new(options.theme);
    head(&mut ink, chart, options);
    rings::ground(&mut ink, chart.houses.is_some());
    rings::zodiac(&mut ink, &layout, chart);
    rings::ruler(&mut ink, &layout);
    rings::houses(&mut ink, &layout);
    aspects::draw(&mut ink, &layout, chart);
    bodies::draw(&mut ink, &layout, chart);
    ink.raw("</svg>\n");
    ink.finish()
}

/// The root element, its title and description, and in a file its style and ground.
fn head(ink: &mut Ink, chart: &Chart, options: &Options) {
    let size = if options.standalone {
        "xmlns=\"http://www.w3.org/2000/svg\" width=\"1000\" height=\"1000\" "
    } else {
        ""
    };
    ink.raw(&format!(
        "<svg {size}class=\"wheel\" viewBox=\"-500 -500 1000 1000\" role=\"img\" fill=\"none\" \
         stroke-linecap=\"round\" stroke-linejoin=\"round\">"
    ));
    ink.text_element("title", &words::title(chart, options.title.as_deref()));
    ink.text_element("desc", &words::description(chart, &options.points));
    if options.standalone {
        if options.theme == Theme::Auto {
            ink.raw(&format!("<style>{}</style>", stylesheet()));
        }
        let paint = ink.paint(Role::Page);
        ink.raw(&format!("<rect {paint} x=\"-500\" y=\"-500\" width=\"1000\" height=\"1000\"/>"));
    }
}
