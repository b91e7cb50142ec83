//! Writes the set on which the verifier is measured: `cargo run -p reading --example grounding`, in `crates/reading`.

#[path = "../tests/charts/mod.rs"]
mod charts;
#[path = "../tests/grounding/mod.rs"]
#[allow(dead_code, reason = "the test uses the rest")]
mod grounding;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/grounding");
    for (from, to, each) in [
        ("templates.tsv", "set.tsv", 6),
        ("paraphrases.tsv", "set_paraphrases.tsv", 2),
        ("held_out.tsv", "set_held_out.tsv", 4),
    ] {
        let templates = std::fs::read_to_string(folder.join(from))?;
        std::fs::write(folder.join(to), grounding::print(&grounding::cases(&templates, each, 0)))?;
    }
    Ok(())
}
