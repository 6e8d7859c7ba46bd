//! Embeds the procedures that come with the program: every `procedures/defs/<set>/*.toml`, so
//! that adding a procedure is adding one file.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR").map_err(io::Error::other)?);
    let defs = root.join("src/procedures/defs");
    println!("cargo::rerun-if-changed={}", defs.display());
    let mut files = Vec::new();
    for set in sorted(&defs)? {
        if set.is_dir() {
            println!("cargo::rerun-if-changed={}", set.display());
            files.extend(sorted(&set)?);
        }
    }
    let mut text = String::from("&[\n");
    for file in files {
        if file.extension().is_some_and(|ending| ending == "toml") {
            let path = file.display().to_string();
            writeln!(text, "    include_str!({path:?}),").map_err(io::Error::other)?;
        }
    }
    text.push_str("]\n");
    let out = PathBuf::from(env::var("OUT_DIR").map_err(io::Error::other)?);
    fs::write(out.join("shipped_procedures.rs"), text)
}

fn sorted(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}
