//! Writes the sample tables into this folder: `cargo run --example make_samples`.
//!
//! The rules beside them (`*.rule.json`) are written by hand.

use std::{fs, io, path::Path};

mod generator;

fn main() -> io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample_data");
    for (name, text) in generator::files() {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}
