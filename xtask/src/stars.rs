//! `cargo xtask stars`: makes the table of fixed stars, `crates/sky/src/stars/catalogue.rs`.
//!
//! Two files are read, which are not part of the project: the Open Source Bright Star Catalog (CC0;
//! `os-bright-star-catalog-hip.utf8` of the repository johanley/star-catalog), which gathers Hipparcos astrometry,
//! Pulkovo radial velocities and the designations of the Bright Star Catalogue; and the IAU Catalog of Star Names
//! (`IAU-CSN.txt`, CC BY 4.0). What is kept: stars brighter than magnitude 4.5, and every star that the IAU has named.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;

/// Stars fainter than this are kept for their name alone.
const FAINTEST: f64 = 4.5;

pub fn run(arguments: &[String]) -> Result<(), String> {
    let option = |name: &str| {
        let at = arguments.iter().position(|a| a == name);
        at.and_then(|i| arguments.get(i + 1))
            .map(PathBuf::from)
            .ok_or(format!("stars: {name} FILE is missing"))
    };
    let read = |path: PathBuf| std::fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()));
    let (catalogue, names, out) = (option("--catalogue")?, option("--names")?, option("--out")?);
    let table = table(&read(catalogue)?, &names_by_number(&read(names)?))?;
    std::fs::write(&out, table).map_err(|e| format!("{}: {e}", out.display()))
}

/// IAU names by their number in the Hipparcos catalogue.
fn names_by_number(text: &str) -> BTreeMap<u32, String> {
    let mut names = BTreeMap::new();
    for line in text.lines().filter(|line| !line.starts_with(['#', '$'])) {
        let name = columns(line, 1, 17);
        // Hipparcos and HD numbers stand before the place, whose right ascension has a point.
        let cells: Vec<&str> = line.split_whitespace().collect();
        let place = cells.iter().position(|c| c.split_once('.').is_some_and(|(_, digits)| digits.len() == 6));
        let number = place.and_then(|i| cells.get(i.checked_sub(2)?)?.parse().ok());
        if let (Some(number), false) = (number, name.is_empty()) {
            // The first of several components is the brightest.
            names.entry(number).or_insert(name);
        }
    }
    names
}

fn table(catalogue: &str, names: &BTreeMap<u32, String>) -> Result<String, String> {
    let mut rows = String::new();
    let mut count = 0;
    for (number, line) in catalogue.lines().enumerate() {
        let row = row(line, names).map_err(|column| format!("line {}: no {column}", number + 1))?;
        if let Some(row) = row {
            rows.push_str(&row);
            count += 1;
        }
    }
    Ok(format!(
        "//! Made by `cargo xtask stars`; `NOTICE` names the sources.\n\nuse super::{{Star, star}};\n\n\
         /// Hipparcos number, name, designation, magnitude V; right ascension and declination (degrees, ICRS, J1991.25),\n\
         /// parallax (mas), proper motion (mas a year, in right ascension times cos δ), radial velocity (km/s).\n\
         #[rustfmt::skip]\n#[expect(clippy::approx_constant, reason = \"a magnitude of 3.14 is no π\")]\npub(super) static STARS: [Star; {count}] = [\n{rows}];\n"
    ))
}

/// One star as a line of the table; `None` when it is not kept.
fn row(line: &str, names: &BTreeMap<u32, String>) -> Result<Option<String>, &'static str> {
    let figure = |from, width, name| columns(line, from, width).parse::<f64>().map_err(|_| name);
    let number: u32 = columns(line, 1, 6).parse().map_err(|_| "Hipparcos number")?;
    let magnitude = figure(148, 5, "magnitude")?;
    let name = names.get(&number).map_or("", String::as_str);
    if magnitude > FAINTEST && name.is_empty() {
        return Ok(None);
    }
    let constellation = columns(line, 232, 3);
    let letter = [columns(line, 201, 7), columns(line, 209, 7)].into_iter().find(|l| !l.is_empty());
    let designation = match letter {
        Some(letter) if letter.ends_with(&constellation) => letter,
        Some(letter) => format!("{letter} {constellation}"),
        None => String::new(),
    };
    let [ra, dec] = [figure(45, 12, "right ascension")?, figure(59, 13, "declination")?].map(f64::to_degrees);
    let (parallax, east, north) =
        (figure(73, 7, "parallax")?, figure(81, 8, "proper motion")?, figure(90, 8, "proper motion")?);
    let velocity = figure(99, 7, "radial velocity").unwrap_or(0.0);
    let mut out = String::new();
    // Writing to a String cannot fail.
    let _ = writeln!(
        out,
        "    star({number}, [\"{name}\", \"{designation}\"], {magnitude:?}, [{ra:.8}, {dec:.8}], {parallax:?}, [{east:?}, {north:?}], {velocity:?}),"
    );
    Ok(Some(out))
}

/// `width` characters from the one numbered `from` (counted from 1), without blanks around.
fn columns(line: &str, from: usize, width: usize) -> String {
    line.chars().skip(from - 1).take(width).collect::<String>().trim().to_owned()
}
