//! Helpers for the tests of this crate.

use std::collections::BTreeMap;
use std::{env, process};

use lore::{Id, World};

use crate::assets::{Asset, Assets};
use crate::icons::Icons;
use crate::staging::Staging;

/// An empty staging folder for one test.
pub(crate) fn scratch(name: &str) -> Staging {
    let folder = env::temp_dir().join(format!("site-generator-{name}-{}", process::id()));
    // A folder of an earlier test run with the same process id.
    drop(std::fs::remove_dir_all(&folder));
    Staging::new(folder)
}

/// An invented world with nothing in it.
pub(crate) fn world() -> World<'static> {
    World {
        name: "Harbour",
        short_name: "Harbour",
        tagline: "A port and its people.",
        description: "The port, its people and its ships.",
        language: "en",
        about: "",
        about_headings: Vec::new(),
        home: lore::EntryId::from_index(0),
        featured: Vec::new(),
        calendar: lore::Calendar::default(),
        eras: Vec::new(),
        kinds: Vec::new(),
        facts: Vec::new(),
        categories: Vec::new(),
        relations: Vec::new(),
        emblems: Vec::new(),
        sides: Vec::new(),
        edition: "0",
    }
}

/// Assets without files, each named after its kind.
pub(crate) fn assets() -> Assets {
    let asset = |name: &str| Asset {
        name: name.to_owned(),
        integrity: format!("sha256-{name}"),
    };
    Assets {
        boot: asset("app.js"),
        modules: vec![asset("chunks.js"), asset("program.js")],
        files: BTreeMap::from([("views.css".to_owned(), asset("views.css"))]),
        early: asset("early.js"),
        translated: asset("translated.js"),
        style: asset("style.css"),
        views: asset("views.css"),
        live: asset("live.css"),
        print: asset("print.css"),
        icon: asset("icon.svg"),
        icons: Icons::default(),
    }
}
