//! `cargo xtask ephemeris --kernels DIR --out FILE`: JPL kernels and IAU models into one compact file.
//!
//! The layout of the file is described in `crates/sky/data/README.md` and read by `sky::format`.

mod chiron;
mod fit;
mod sources;
mod spk;

use fit::{Plan, Table};
use sources::{AU_KM, FIRST, Kernels};
use std::path::PathBuf;

/// First eight bytes of the file.
const MAGIC: &[u8; 8] = b"OSKYEPH1";
/// Span in which places are given, TT days since J2000.0: 1550-01-01 00:00 … 2650-01-02 00:00 (Gregorian).
const USABLE: (f64, f64) = (-164_359.5, 237_408.5);
const HEAD: usize = 64;
/// Room for the description of one table: 48 bytes, and 4 for each of 3 × 24 coefficients.
const ENTRY: usize = 336;
const MAX_TERMS: usize = 24;

/// A milliarcsecond in radians.
const MAS: f64 = std::f64::consts::PI / 180.0 / 3_600_000.0;

/// Runs the command.
pub(crate) fn run(arguments: &[String]) -> Result<(), String> {
    let option = |name: &str| -> Result<PathBuf, String> {
        let at = arguments.iter().position(|a| a == name);
        let value = at.and_then(|i| arguments.get(i + 1));
        value.map(PathBuf::from).ok_or_else(|| format!("missing option {name}"))
    };
    let (kernels, out) = (option("--kernels")?, option("--out")?);
    let tables = tables(&Kernels::open(&kernels)?);
    let file = assemble(&tables);
    println!("{} bytes in all", file.len());
    std::fs::write(&out, file).map_err(|e| format!("{}: {e}", out.display()))
}

/// A plan for a body: quantum and neglected tail in metres, and the closest distance in au, which
/// tells how large the fit error may look from the Earth.
struct Place {
    plan: Plan,
    closest_au: f64,
}

fn place(name: &'static str, days: f64, quantum_m: f64, tail_m: f64, closest_au: f64) -> Place {
    let au = |metres: f64| metres / 1000.0 / AU_KM;
    Place { plan: Plan { name, days, quantum: au(quantum_m), tail: au(tail_m), nodes: 30 }, closest_au }
}

/// All tables, in the order of the file.
fn tables(kernels: &Kernels) -> Vec<Table> {
    let mut tables = Vec::new();
    let mut body = |p: Place, function: &mut dyn FnMut(f64) -> [f64; 3]| {
        let table = p.plan.tabulate(|t| sources::to_ecliptic(function(t)));
        report(&p.plan, &table, 1.0 / p.closest_au / MAS, "mas at closest");
        tables.push(table);
    };
    body(place("Sun", 32.0, 2.0, 4.0, 0.983), &mut |t| kernels.barycentric(10, t));
    body(place("Moon", 8.0, 0.02, 0.04, 0.00238), &mut |t| kernels.moon(t));
    body(place("Mercury", 16.0, 1.0, 2.0, 0.55), &mut |t| kernels.barycentric(1, t));
    body(place("Venus", 32.0, 0.5, 1.0, 0.264), &mut |t| kernels.barycentric(2, t));
    body(place("EMB", 32.0, 0.5, 1.0, 0.264), &mut |t| kernels.barycentric(3, t));
    body(place("Mars", 64.0, 1.0, 2.0, 0.372), &mut |t| kernels.barycentric(4, t));
    body(place("Jupiter", 128.0, 10.0, 20.0, 3.9), &mut |t| kernels.barycentric(5, t));
    body(place("Saturn", 256.0, 20.0, 40.0, 7.9), &mut |t| kernels.barycentric(6, t));
    body(place("Uranus", 512.0, 40.0, 80.0, 17.2), &mut |t| kernels.barycentric(7, t));
    body(place("Neptune", 512.0, 70.0, 140.0, 28.8), &mut |t| kernels.barycentric(8, t));
    body(place("Pluto", 512.0, 70.0, 140.0, 28.6), &mut |t| kernels.barycentric(9, t));
    for (i, name) in ["Ceres", "Pallas", "Juno", "Vesta"].into_iter().enumerate() {
        body(place(name, 64.0, 10.0, 20.0, 1.0), &mut |t| kernels.asteroid(i + 1, t));
    }
    let chiron = place("Chiron", 512.0, 50.0, 100.0, 7.4);
    let mut path = chiron::trajectory(kernels, &chiron.plan.times()).into_iter();
    body(chiron, &mut |_| path.next().unwrap_or([f64::NAN; 3]));
    frames(&mut tables);
    tables
}

/// Nutation, TDB − TT and the axes of the ecliptic of date.
fn frames(tables: &mut Vec<Table>) {
    let plan = Plan { name: "nutation", days: 16.0, quantum: 0.002 * MAS, tail: 0.004 * MAS, nodes: 26 };
    tables.push(plan.tabulate(sources::nutation));
    report(&plan, &tables[tables.len() - 1], 1.0 / MAS, "mas");
    let plan = Plan { name: "TDB-TT", days: 32.0, quantum: 2e-8, tail: 4e-8, nodes: 16 };
    tables.push(plan.tabulate(|t| [sources::tdb_minus_tt(t)]));
    report(&plan, &tables[tables.len() - 1], 1e6, "µs");
    for (axis, name) in ["equinox", "ecliptic pole"].into_iter().enumerate() {
        let plan = Plan { name, days: 8_192.0, quantum: 1e-13, tail: 2e-13, nodes: 22 };
        tables.push(plan.tabulate(|t| sources::ecliptic_axes(t)[axis]));
        report(&plan, &tables[tables.len() - 1], 1.0 / MAS, "mas");
    }
}

fn report(plan: &Plan, table: &Table, scale: f64, unit: &str) {
    println!(
        "{:14} {:6} × {:9.3} d, {:2} terms, {:3} bytes each, {:8} bytes; error {:.5} (rms {:.5}) {unit}",
        plan.name,
        table.segments,
        table.segment_days,
        table.terms,
        table.stride,
        table.bytes.len(),
        table.largest * scale,
        table.rms * scale,
    );
}

/// The file: head, one entry for each table, the segments, and eight bytes for the last unaligned read.
fn assemble(tables: &[Table]) -> Vec<u8> {
    let mut file = Vec::new();
    file.extend(MAGIC);
    file.extend((tables.len() as u32).to_le_bytes());
    file.extend((ENTRY as u32).to_le_bytes());
    file.extend(USABLE.0.to_le_bytes());
    file.extend(USABLE.1.to_le_bytes());
    file.resize(HEAD, 0);
    let mut offset = HEAD + ENTRY * tables.len();
    for table in tables {
        file.extend(entry(table, offset as u64));
        offset += table.bytes.len();
    }
    for table in tables {
        file.extend(&table.bytes);
    }
    file.extend([0; 8]);
    file
}

fn entry(table: &Table, offset: u64) -> Vec<u8> {
    assert!(table.terms <= MAX_TERMS && table.components <= 3, "a table does not fit its entry");
    let mut entry = Vec::with_capacity(ENTRY);
    for number in [table.components, table.terms, table.segments, table.stride] {
        entry.extend((number as u32).to_le_bytes());
    }
    entry.extend(offset.to_le_bytes());
    for number in [FIRST, table.segment_days, table.quantum] {
        entry.extend(number.to_le_bytes());
    }
    let mut bit = 0u32;
    for &width in &table.widths {
        // A field is read as 64 bits from its first byte: shifted up to drop what follows, down to sign-extend.
        let (byte, inside, width) = (bit / 8, bit % 8, u32::from(width));
        entry.extend((byte | (64 - width - inside) << 16 | (64 - width) << 24).to_le_bytes());
        bit += width;
    }
    entry.resize(ENTRY, 0);
    entry
}
