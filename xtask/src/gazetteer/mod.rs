//! `cargo xtask gazetteer`: GeoNames' inhabited places → `crates/outside/data/places.bin`.

mod encode;
mod names;
mod regions;
mod source;

use std::path::PathBuf;

use encode::encode;
use source::Source;

const USAGE: &str =
    "usage: cargo xtask gazetteer --cities FILE [--countries FILE] [--admin1 FILE] --out FILE";

/// Reads the sources named in `arguments` and writes the file of places.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let paths = Paths::parse(arguments)?;
    let source = Source::read(&paths.cities, &paths.countries, paths.admin1.as_deref())?;
    let file = encode(&source)?;
    std::fs::write(&paths.out, &file.bytes).map_err(|e| format!("{}: {e}", paths.out.display()))?;
    println!("{} places, {} keys, {} references", source.cities.len(), file.keys, file.references);
    println!("{} bytes written to {}", file.bytes.len(), paths.out.display());
    Ok(())
}

struct Paths {
    cities: PathBuf,
    countries: PathBuf,
    admin1: Option<PathBuf>,
    out: PathBuf,
}

impl Paths {
    fn parse(arguments: &[String]) -> Result<Paths, String> {
        let mut arguments = arguments.iter();
        let (mut cities, mut countries, mut admin1, mut out) = (None, None, None, None);
        while let Some(flag) = arguments.next() {
            let slot = match flag.as_str() {
                "--cities" => &mut cities,
                "--countries" => &mut countries,
                "--admin1" => &mut admin1,
                "--out" => &mut out,
                _ => return Err(format!("{flag}: not known\n{USAGE}")),
            };
            *slot = Some(PathBuf::from(arguments.next().ok_or(USAGE)?));
        }
        let cities = cities.ok_or(USAGE)?;
        // The countries lie beside the cities in the package both come from.
        let countries = countries.unwrap_or_else(|| cities.with_file_name("countries.json"));
        Ok(Paths { cities, countries, admin1, out: out.ok_or(USAGE)? })
    }
}
