//! Charts and readings as text for a terminal.

use std::fmt::Write;

use chart::Chart;
use chart::document::{AspectPhase, Dignity, Point};
use chart::natal::dms_text;
use chart::options::Zodiac;
use reading::{Reading, Verdict, Verification};

/// Columns of a paragraph.
const WIDTH: usize = 78;

/// The chart as tables: moment, points, houses, aspects, notes.
pub fn chart(name: &str, chart: &Chart) -> String {
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = heading(&mut out, name, chart);
    let _ = points(&mut out, chart);
    let _ = houses(&mut out, chart);
    let _ = aspects(&mut out, chart);
    for warning in &chart.warnings {
        let _ = writeln!(out, "\n{}", wrapped(&format!("Note: {}", warning.message)));
    }
    out
}

fn heading(out: &mut String, name: &str, chart: &Chart) -> std::fmt::Result {
    if !name.is_empty() {
        writeln!(out, "{name}")?;
    }
    let (moment, place, settings) = (&chart.moment, &chart.place, &chart.settings);
    writeln!(out, "{}  UTC{}  ({})", moment.local.replace('T', " "), moment.offset, moment.utc)?;
    writeln!(out, "{}", wrapped(&moment.explanation))?;
    let name = if place.name.is_empty() { "Place" } else { &place.name };
    writeln!(
        out,
        "{name}: {:.4}° {}, {:.4}° {}",
        place.latitude.abs(),
        if place.latitude < 0.0 { 'S' } else { 'N' },
        place.longitude.abs(),
        if place.longitude < 0.0 { 'W' } else { 'E' },
    )?;
    let zodiac = match (settings.zodiac, settings.ayanamsa) {
        (Zodiac::Sidereal, Some(ayanamsa)) => format!("sidereal zodiac ({})", ayanamsa.name()),
        _ => "tropical zodiac".to_owned(),
    };
    let system = chart.houses.as_ref().map(|h| format!(", {} houses", h.system.name()));
    writeln!(out, "{zodiac}{}, ΔT {:.2} s", system.unwrap_or_default(), moment.delta_t_s)
}

fn points(out: &mut String, chart: &Chart) -> std::fmt::Result {
    writeln!(out, "\n{:<13} {:<23} {:>5} {:>11} {:>9}", "", "longitude", "house", "speed °/d", "decl.")?;
    for p in &chart.points {
        let house = p.house.map(|h| h.to_string()).unwrap_or_default();
        writeln!(
            out,
            "{:<13} {:<23} {house:>5} {:>11.6} {:>+8.3}°{}",
            p.name,
            p.dms,
            p.speed,
            p.declination,
            remarks(p)
        )?;
    }
    Ok(())
}

fn remarks(p: &Point) -> String {
    let mut words: Vec<&str> = Vec::new();
    words.extend(p.stationary.then_some("stationary"));
    words.extend(p.retrograde.then_some("retrograde"));
    words.extend(p.dignities.iter().map(|d| match d {
        Dignity::Domicile => "domicile",
        Dignity::Exaltation => "exaltation",
        Dignity::Detriment => "detriment",
        Dignity::Fall => "fall",
    }));
    words.extend(p.sign_uncertain.then_some("sign uncertain"));
    if words.is_empty() { String::new() } else { format!("  {}", words.join(", ")) }
}

fn houses(out: &mut String, chart: &Chart) -> std::fmt::Result {
    let (Some(houses), Some(angles)) = (&chart.houses, chart.angles) else { return Ok(()) };
    writeln!(out)?;
    for (name, longitude) in [("Ascendant", angles.asc), ("Midheaven", angles.mc), ("Vertex", angles.vertex)]
    {
        writeln!(out, "{name:<13} {}", dms_text(longitude))?;
    }
    writeln!(out)?;
    for pair in [(0, 6), (1, 7), (2, 8), (3, 9), (4, 10), (5, 11)] {
        let [a, b] = [&houses.cusps[pair.0], &houses.cusps[pair.1]];
        writeln!(out, "house {:<7} {:<23} house {:<5} {}", a.number, a.dms, b.number, b.dms)?;
    }
    Ok(())
}

fn aspects(out: &mut String, chart: &Chart) -> std::fmt::Result {
    writeln!(out)?;
    for a in &chart.aspects {
        let phase = match a.phase {
            AspectPhase::Applying => "applying",
            AspectPhase::Separating => "separating",
            AspectPhase::Exact => "exact",
        };
        let minutes = (a.orb * 60.0) as u32;
        writeln!(
            out,
            "{:<13} {:<15} {:<13} {:>2}°{:02}′ {phase}{}",
            a.a.name(),
            a.kind.name(),
            a.b.name(),
            minutes / 60,
            minutes % 60,
            if a.out_of_sign { ", out of sign" } else { "" }
        )?;
    }
    Ok(())
}

/// The reading as paragraphs, each followed by what it rests on.
pub fn reading(reading: &Reading) -> String {
    let mut out = String::new();
    let fact = |id: &String| reading.facts.iter().find(|f| f.id == *id).map(|f| f.text.as_str());
    for section in &reading.sections {
        let _ = writeln!(out, "{}\n", section.title.to_uppercase());
        let mut rests_on: Vec<&str> = Vec::new();
        for paragraph in &section.paragraphs {
            let text: Vec<&str> = paragraph.sentences.iter().map(|s| s.text.as_str()).collect();
            let _ = writeln!(out, "{}\n", wrapped(&text.join(" ")));
            for text in paragraph.sentences.iter().flat_map(|s| &s.facts).filter_map(fact) {
                if !rests_on.contains(&text) {
                    rests_on.push(text);
                }
            }
        }
        let _ = writeln!(out, "{}\n", wrapped(&format!("Rests on: {}", rests_on.join(" · "))));
    }
    let _ = writeln!(out, "{}", wrapped(&reading.note));
    out
}

/// A line a sentence with its verdict, and under it what it claims and which facts show it.
pub fn verification(found: &Verification) -> String {
    let mut out = String::new();
    let fact = |id: &String| found.facts.iter().find(|f| f.id == *id).map(|f| f.text.as_str());
    for sentence in &found.sentences {
        let text = sentence.text.split_whitespace().collect::<Vec<_>>().join(" ");
        let _ = writeln!(out, "{:<13} {text}", verdict(sentence.verdict));
        for claim in &sentence.claims {
            let shown: Vec<&str> = claim.evidence.iter().filter_map(fact).collect();
            let said = format!("{}: {}", claim.text, verdict(claim.verdict));
            let _ = writeln!(out, "{:13} – {said} ({})", "", shown.join(" · "));
        }
    }
    let t = found.tally;
    let _ = writeln!(
        out,
        "\n{} supported, {} contradicted, {} unknowable, {} without a claim",
        t.supported, t.contradicted, t.unknowable, t.no_claim
    );
    out
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Supported => "supported",
        Verdict::Contradicted => "contradicted",
        Verdict::Unknowable => "unknowable",
        Verdict::NoClaim => "no claim",
    }
}

/// Text broken at spaces.
fn wrapped(text: &str) -> String {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let line = lines.last_mut().expect("there is a first line");
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(word.to_owned());
        } else {
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
    }
    lines.join("\n")
}
