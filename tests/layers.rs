//! The layers of the house: a module uses only those of the layers before its own.

use std::fs;
use std::path::{Path, PathBuf};

/// From the bottom up. Modules on one line may not use each other.
const LAYERS: [&[&str]; 14] = [
    &["embedded", "site", "platform"],
    &["address"],
    &["state"],
    &["models"],
    &["behaviors"],
    &["chunks"],
    &["export"],
    &["ui"],
    &["pages"],
    &["split"],
    &["app"],
    &["render", "embed"],
    &["exports"],
    &["lib", "main"],
];

/// A page that others may use: it is drawn in place of one whose name leads nowhere.
const MISSING: &str = "missing";

fn layer(module: &str) -> Option<usize> {
    LAYERS.iter().position(|modules| modules.contains(&module))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
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

/// The path of the module that a file is.
fn module_of(root: &Path, file: &Path) -> Vec<String> {
    let inner = file.strip_prefix(root).unwrap().with_extension("");
    let names = inner
        .iter()
        .map(|name| name.to_string_lossy().into_owned())
        .filter(|name| name != "mod");
    names.collect()
}

/// The modules and items of this crate that a source names, as paths from its root: by `crate::`, by `super::`
/// and in lists of both.
fn used(module: &[String], source: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    // The module within the file that a line belongs to, such as that of its tests.
    let mut inner = None;
    let code = source.lines().map(|line| {
        if let Some(name) = line.strip_suffix(" {").and_then(|line| {
            let line = line.trim_start_matches("pub ");
            line.strip_prefix("mod ")
        }) {
            inner = Some(name);
        } else if line == "}" {
            inner = None;
        }
        let comment = line.trim_start().starts_with("//");
        (inner, if comment { "" } else { line })
    });
    let code: Vec<(Option<&str>, &str)> = code.collect();
    for (number, (inner, line)) in code.iter().enumerate() {
        let mut here = module.to_vec();
        here.extend(inner.map(str::to_owned));
        for (at, _) in line.match_indices("crate::").chain(supers(line)) {
            if line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let rest = code[number..].iter().map(|(_, line)| *line);
            let rest = rest.collect::<Vec<_>>().join("\n");
            read_path(&here, &rest[at..], &mut found);
        }
    }
    found
}

/// Where a path that begins above its module begins in a line.
fn supers(line: &str) -> impl Iterator<Item = (usize, &str)> {
    line.match_indices("super::")
}

/// Reads a path from the module `here` on, with the lists in it.
fn read_path(here: &[String], path: &str, found: &mut Vec<Vec<String>>) {
    let end = path.find(|c: char| !c.is_alphanumeric() && c != '_');
    let (name, rest) = path.split_at(end.unwrap_or(path.len()));
    let there = match name {
        "crate" => Vec::new(),
        // Nothing stands for all of a module.
        "self" | "" => here.to_vec(),
        "super" => here[..here.len().saturating_sub(1)].to_vec(),
        name => [here, &[name.to_owned()]].concat(),
    };
    match rest.strip_prefix("::") {
        Some(list) if list.starts_with('{') => {
            for part in parts(list) {
                read_path(&there, part.trim(), found);
            }
        }
        Some(rest) => read_path(&there, rest, found),
        None => found.push(there),
    }
}

/// The parts of a list in braces.
fn parts(list: &str) -> Vec<&str> {
    let (mut depth, mut begin, mut parts) = (0, 1, Vec::new());
    for (at, letter) in list.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && letter == ',') {
            parts.push(&list[begin..at]);
            begin = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts
}

/// What is wrong with a use of one module by another.
fn fault(module: &[String], used: &[String]) -> Option<String> {
    let (top, used_top) = (module.first()?, used.first()?);
    let (own, there) = (layer(top)?, layer(used_top)?);
    if top != used_top {
        return (there >= own).then(|| "goes up or sideways".to_owned());
    }
    // Among the pages: each is a module of its own.
    let (page, used_page) = (module.get(1)?, used.get(1)?);
    let is_page = root().join("pages").join(used_page).is_dir()
        || root().join(format!("pages/{used_page}.rs")).is_file();
    let sideways = top == "pages" && is_page && page != used_page && used_page != MISSING;
    sideways.then(|| "is a page that uses another".to_owned())
}

#[test]
fn a_module_uses_only_layers_before_its_own_and_a_page_no_other() {
    let root = root();
    let mut files = Vec::new();
    sources(&root, &mut files);
    assert!(files.len() > 50, "the sources were not found");
    let mut faults = Vec::new();
    for file in &files {
        let module = module_of(&root, file);
        let source = fs::read_to_string(file).unwrap();
        for used in used(&module, &source) {
            if let Some(fault) = fault(&module, &used) {
                faults.push(format!("{}: {}: {fault}", file.display(), used.join("::")));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_module_has_a_layer() {
    let root = root();
    for file in fs::read_dir(&root).unwrap() {
        let module = module_of(&root, &file.unwrap().path());
        assert!(layer(&module[0]).is_some(), "{}", module[0]);
    }
}

#[test]
fn a_use_is_seen_however_it_is_written() {
    let module = ["pages", "story", "graph"].map(str::to_owned);
    let seen = |source: &str| {
        let paths = used(&module, source).into_iter();
        paths.map(|path| path.join("::")).collect::<Vec<_>>()
    };
    assert_eq!(seen("use crate::app::App;"), ["app::App"]);
    assert_eq!(
        seen("use crate::{app::{App, title}, site,\n    ui::*};"),
        ["app::App", "app::title", "site", "ui"]
    );
    assert_eq!(seen("use super::super::search;"), ["pages::search"]);
    assert_eq!(
        seen("    super::draw(crate::app::run)"),
        ["app::run", "pages::story::draw"]
    );
    assert_eq!(seen("// crate::app\nuse leptos::super_crate::x;"), [""; 0]);
    assert_eq!(
        seen("mod tests {\n    use super::super::state;\n}\nuse super::x;"),
        ["pages::story::state", "pages::story::x"]
    );
}
