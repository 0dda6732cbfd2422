//! Templates of new entries.

use std::path::{Path, PathBuf};

use expect_test::expect;
use lore_compiler::{Fault, TemplateError, template};

use crate::coast::Coast;

/// A lore on the disk, removed at the end.
struct TempFolder(PathBuf);

impl TempFolder {
    fn new(name: &str) -> Self {
        let dir = std::env::temp_dir().join(format!("lore-template-{name}-{}", std::process::id()));
        for (path, text) in Coast::new().files() {
            let path = dir.join(path);
            std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            std::fs::write(path, text).expect("written");
        }
        Self(dir)
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

#[test]
fn a_template_wants_nothing_but_passages_and_a_link() {
    let place = TempFolder::new("whole");
    let (path, text) = template(&place.0, "person", "Dóra \"Salt\" O'Hare").expect("a template");
    assert_eq!(path, place.0.join("people/dora-salt-ohare.md"));
    expect![[r#"
        +++
        title = """Dóra "Salt" O'Hare"""
        aliases = []
        summary = """Dóra "Salt" O'Hare is described here in one sentence."""

        [[claims]]
        fact = "rank"
        value = "..."
        cite = ["gazette:PASSAGE"]
        +++

        **Dóra "Salt" O'Hare** was ...[^gazette:PASSAGE]
    "#]]
    .assert_eq(&text);
    let report = Coast::new()
        .with("people/dora-salt-ohare.md", text.clone())
        .compile();
    let report = report.expect_err("passages are missing");
    let titles: Vec<&str> = report.faults().iter().map(Fault::title).collect();
    assert_eq!(titles, ["there is no passage `gazette:PASSAGE`"; 2]);
    Coast::new()
        .with("people/dora-salt-ohare.md", text.replace("PASSAGE", "1.1"))
        .output();
}

#[test]
fn what_exists_is_not_overwritten() {
    let place = TempFolder::new("exists");
    let error = template(&place.0, "place", "Anna Vel").expect_err("it exists");
    assert_eq!(
        error,
        TemplateError::Exists(place.0.join("people/anna-vel.md"))
    );
}

#[test]
fn unknown_kinds_and_nameless_names() {
    let place = TempFolder::new("kinds");
    let error = template(&place.0, "persn", "Dora").expect_err("no kind");
    assert_eq!(
        error.to_string(),
        "there is no kind `persn`: did you mean `person`?"
    );
    let error = template(&place.0, "people", "—").expect_err("no name");
    assert_eq!(
        error.to_string(),
        "`—` has no letter that can be used in an address"
    );
    let error = template(Path::new("no/such/lore"), "person", "Dora").expect_err("no world");
    assert!(matches!(error, TemplateError::World(_)));
}
