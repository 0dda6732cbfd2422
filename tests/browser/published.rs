//! What stands in the published folder.

use std::fs;
use std::path::{Path, PathBuf};

use browser_test::dist;

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for file in fs::read_dir(folder).expect("cargo xtask dist must have built dist/") {
        let path = file.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else {
            found.push(path);
        }
    }
}

fn all() -> Vec<PathBuf> {
    let mut found = Vec::new();
    files(&dist(), &mut found);
    found
}

fn ends(path: &Path, end: &str) -> bool {
    path.extension().is_some_and(|extension| extension == end)
}

#[test]
#[ignore = "needs dist/"]
fn no_script_makes_scripts_of_texts() {
    let scripts: Vec<_> = all().into_iter().filter(|path| ends(path, "js")).collect();
    assert!(scripts.len() >= 6, "{scripts:?}");
    for script in scripts {
        let text = fs::read_to_string(&script).unwrap();
        for way in [
            "eval(",
            "new Function",
            " Function(",
            "(Function(",
            "=Function(",
            "setTimeout(\"",
            "document.write",
        ] {
            assert!(!text.contains(way), "{} has {way}", script.display());
        }
    }
}

#[test]
#[ignore = "needs dist/"]
fn no_page_has_a_script_or_a_style_of_its_own() {
    // The one file holds everything, under a policy that names each script by its hash.
    let pages = all().into_iter().filter(|path| {
        let at_root = path.parent() == Some(&dist());
        let known = ["index.html", "404.html"]
            .iter()
            .any(|name| path.ends_with(name));
        ends(path, "html") && (!at_root || known)
    });
    let mut count = 0;
    for page in pages {
        count += 1;
        let text = fs::read_to_string(&page).unwrap();
        let page = page.display();
        for tag in text.split('<').filter(|tag| tag.starts_with("script")) {
            let data = tag.starts_with("script type=\"application/ld+json\"");
            assert!(data || tag.contains(" src=\""), "{page}: <{tag}");
        }
        for tag in text
            .split('<')
            .filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            let tag = tag.split('>').next().unwrap_or_default();
            assert!(!tag.starts_with("style"), "{page}: <{tag}>");
            assert!(!tag.contains(" style=\""), "{page}: <{tag}>");
            let handler = tag.split(" on").nth(1).is_some_and(|rest| {
                let name = rest.split('=').next().unwrap_or_default();
                rest.contains("=\"")
                    && !name.is_empty()
                    && name.bytes().all(|b| b.is_ascii_lowercase())
            });
            assert!(!handler, "{page}: <{tag}>");
        }
    }
    assert!(count > 100, "{count}");
}
