//! The layers of the house: a module uses only those before it.

use std::fs;
use std::path::{Path, PathBuf};

/// From the bottom up. Modules on one line may not use each other.
const LAYERS: [&[&str]; 9] = [
    &["embedded", "site", "platform"],
    &["address"],
    &["state"],
    &["models"],
    &["behaviors"],
    &["export"],
    &["ui"],
    &["pages"],
    &["app", "chunks", "render", "embed", "exports"],
];

/// Uses that go up, each with its reason.
const ALLOWED: [(&str, &str); 2] = [
    // A search box loads the chunk that answers it, when the reader comes to it.
    ("ui", "chunks"),
    // What it offers to the frame.
    ("pages", "chunks"),
];

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|modules| modules.contains(&module))
}

fn sources(folder: &Path, files: &mut Vec<PathBuf>) {
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        if path.is_dir() {
            sources(&path, files);
        } else if path.extension().is_some_and(|end| end == "rs") {
            files.push(path);
        }
    }
}

/// The top module that a file belongs to.
fn module_of(root: &Path, file: &Path) -> String {
    let inner = file.strip_prefix(root).unwrap();
    let first = inner
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules that a source names as `crate::module`.
fn used(source: &str) -> impl Iterator<Item = &str> {
    let code = source
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split("crate::").skip(1))
        .map(|rest| {
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_');
            &rest[..end.unwrap_or(rest.len())]
        })
}

#[test]
fn a_module_uses_only_layers_before_its_own() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    assert!(files.len() > 50, "the sources were not found");
    let mut faults = Vec::new();
    for file in &files {
        let module = module_of(&root, file);
        let Some(own) = layer(&module) else { continue };
        let source = fs::read_to_string(file).unwrap();
        for used in used(&source) {
            let up = layer(used).is_some_and(|layer| layer > own);
            if up && !ALLOWED.contains(&(module.as_str(), used)) {
                faults.push(format!("{}: crate::{used}", file.display()));
            }
        }
    }
    assert!(faults.is_empty(), "uses that go up:\n{}", faults.join("\n"));
}

#[test]
fn every_module_has_a_layer() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in fs::read_dir(&root).unwrap() {
        let name = module_of(&root, &file.unwrap().path());
        assert!(
            layer(&name).is_some() || ["lib", "main"].contains(&name.as_str()),
            "{name}"
        );
    }
}
