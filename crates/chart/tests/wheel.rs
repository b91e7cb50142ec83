//! The wheel as its readers meet it: well formed, light, findable, the same every time.

use chart as engine;
use chart::wheel::{Options, Theme, aspect_glyph_id, glyph_id, glyph_symbols, sign_glyph_id, svg};
use chart::{PointId, Sign, options::AspectType};

mod samples;

fn everything() -> Options {
    Options { points: PointId::BODIES.to_vec(), ..Options::page() }
}

/// Every wheel the samples give.
fn wheels() -> Vec<(String, String)> {
    let mut wheels = Vec::new();
    for (name, chart) in samples::all() {
        for theme in [Theme::Paper, Theme::Night, Theme::Auto] {
            for standalone in [false, true] {
                let options = Options { theme, standalone, ..everything() };
                wheels.push((format!("{name} {theme:?} {standalone}"), svg(&chart, &options)));
            }
        }
    }
    wheels
}

/// A checker for the little XML that a wheel uses: balanced elements, quoted attributes none of which repeats,
/// entities that exist.
fn check(text: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut rest = text.trim_end();
    while let Some(at) = rest.find('<') {
        entities(&rest[..at])?;
        let end = rest[at..].find('>').ok_or("an element does not end")? + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let body = tag.trim_end_matches('/');
        let name = body.split(' ').next().unwrap_or_default();
        attributes(&body[name.len()..])?;
        if !tag.ends_with('/') {
            open.push(name);
        }
        if open.is_empty() && !rest.is_empty() {
            return Err(format!("text after the root: {rest}"));
        }
    }
    if open.is_empty() { Ok(()) } else { Err(format!("{open:?} stay open")) }
}

fn attributes(mut text: &str) -> Result<(), String> {
    let mut seen = Vec::new();
    while !text.is_empty() {
        let (name, rest) = text.split_once("=\"").ok_or(format!("no value: {text}"))?;
        let (value, rest) = rest.split_once('"').ok_or(format!("no end: {rest}"))?;
        entities(value)?;
        if !name.starts_with(' ') || seen.contains(&name) {
            return Err(format!("attribute {name}"));
        }
        seen.push(name);
        text = rest;
    }
    Ok(())
}

fn entities(text: &str) -> Result<(), String> {
    let known = ["amp;", "lt;", "gt;", "quot;", "#39;"];
    match text.split('&').skip(1).find(|part| !known.iter().any(|k| part.starts_with(k))) {
        Some(part) => Err(format!("entity &{part}")),
        None => Ok(()),
    }
}

#[test]
fn wheels_are_well_formed() {
    for (name, text) in wheels() {
        assert_eq!(check(&text), Ok(()), "{name}");
    }
    assert_eq!(check(&glyph_symbols()), Ok(()));
    assert!(check("<a><b></a>").is_err() && check("<a b=c/>").is_err() && check("<a>&x;</a>").is_err());
}

#[test]
fn the_most_crowded_wheel_stays_light() {
    for (name, text) in wheels() {
        assert!(text.len() < 60_000, "{name}: {}", text.len());
    }
    for step in 0..36 {
        let chart = samples::crowded(f64::from(step) * 10.0 + 3.1234);
        let options = Options { standalone: true, ..everything() };
        let length = svg(&chart, &options).len();
        assert!(length < 60_000, "{step}: {length}");
    }
}

#[test]
fn the_same_chart_gives_the_same_bytes() {
    for (name, chart) in samples::all() {
        let mut options = everything();
        let first = svg(&chart, &options);
        options.points.reverse();
        options.points.push(PointId::Sun);
        assert_eq!(first, svg(&chart, &options), "{name}");
    }
}

#[test]
fn parts_can_be_found() {
    let chart = samples::ulm();
    let text = svg(&chart, &Options::page());
    for id in PointId::WHEEL {
        assert_eq!(text.matches(&format!("data-body=\"{}\"", id.id())).count(), 1, "{id:?}");
    }
    assert!(text.contains("data-body=\"mars\" data-lon=\"296.91\""));
    for house in 1..=12 {
        assert_eq!(text.matches(&format!("data-house=\"{house}\"")).count(), 1);
    }
    for a in &chart.aspects {
        let key = format!("data-aspect=\"{}-{}-{}\"", a.a.id(), a.kind.id(), a.b.id());
        assert_eq!(text.matches(&key).count(), 1, "{key}");
    }
}

#[test]
fn only_aspects_between_drawn_points_are_drawn() {
    let options = Options { points: vec![PointId::Sun, PointId::Mars], ..Options::page() };
    let text = svg(&samples::full(), &options);
    let keys = text.split("data-aspect=\"").skip(1).map(|k| k.split('"').next().unwrap_or_default());
    for key in keys {
        let ends: Vec<&str> = key.split('-').collect();
        assert!([ends[0], ends[2]].iter().all(|id| ["sun", "mars", "asc", "mc"].contains(id)), "{key}");
    }
    assert!(!text.contains("data-body=\"moon\""));
}

#[test]
fn inline_wheels_suit_a_strict_page() {
    let text = svg(&samples::ulm(), &Options::page());
    for forbidden in ["<style", "style=", " id=", "xmlns", "<script", "href", "var(", "<text"] {
        assert!(!text.contains(forbidden), "{forbidden}");
    }
    assert!(text.starts_with("<svg class=\"wheel\" viewBox=") && text.contains("role=\"img\""));
}

#[test]
fn files_stand_alone() {
    let auto = svg(&samples::ulm(), &Options::file(Theme::Auto));
    assert!(auto.contains("xmlns=\"http://www.w3.org/2000/svg\""));
    assert!(auto.contains("@media (prefers-color-scheme:dark)"));
    assert!(!svg(&samples::ulm(), &Options::file(Theme::Night)).contains("<style"));
}

#[test]
fn names_are_escaped() {
    let options = Options { title: Some("A<b> & \"C\"".to_owned()), ..Options::page() };
    let text = svg(&samples::worst(), &options);
    assert!(text.contains("A&lt;b&gt; &amp; &quot;C&quot; · 1879-03-14"));
    assert!(text.contains("&lt;Ulm&gt; &amp; &quot;Köln&quot;"));
}

#[test]
fn an_unknown_time_has_no_houses() {
    let text = svg(&samples::unknown(), &Options::page());
    for absent in ["data-house", "wheel-houses", "data-body=\"asc\""] {
        assert!(!text.contains(absent), "{absent}");
    }
    assert!(text.contains("time unknown"));
}

#[test]
fn degrees_are_truncated() {
    let mut chart = samples::ulm();
    chart.points[0].longitude = 359.9999999;
    let text = svg(&chart, &Options::page());
    assert!(text.contains("<title>Sun 29°59′ Pisces"));
}

#[test]
fn the_vertex_can_be_drawn() {
    let options = Options { points: vec![PointId::Vertex], ..Options::page() };
    assert!(svg(&samples::ulm(), &options).contains("data-body=\"vertex\""));
    assert!(!svg(&samples::unknown(), &options).contains("data-body=\"vertex\""));
}

#[test]
fn the_sprite_has_every_glyph_once() {
    let sprite = glyph_symbols();
    let angles = [PointId::Asc, PointId::Mc, PointId::Dsc, PointId::Ic, PointId::Vertex];
    let ids = PointId::BODIES
        .into_iter()
        .chain(angles)
        .map(glyph_id)
        .chain(Sign::ALL.map(sign_glyph_id))
        .chain(AspectType::ALL.map(aspect_glyph_id));
    for id in ids {
        assert_eq!(sprite.matches(&format!("<symbol id=\"{id}\" viewBox=\"0 0 24 24\">")).count(), 1, "{id}");
    }
}
