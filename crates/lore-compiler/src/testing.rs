//! A made-up lore of any size, for benches and load tests.

use std::fs;
use std::io;
use std::path::Path;

mod odd;

pub use odd::{OddWorld, PARALLEL, SPOKES, odd_worlds};

use crate::Folder;
use crate::chance::Chance;
use crate::fnv::fnv_1a;
use crate::layout::{Graph, Size, layout};

const WORLD: &str = include_str!("testing/world.toml");

const EMBLEM: &str = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" fill="currentColor"><circle cx="32" cy="32" r="20"/></svg>"#;

const KINDS: [&str; 3] = ["people", "places", "events"];

const SYLLABLES: [&str; 16] = [
    "an", "bel", "cor", "dun", "el", "fir", "gal", "hin", "is", "jor", "kel", "lun", "mar", "nor",
    "os", "pel",
];

fn name(chance: &mut Chance) -> String {
    let length = 2 + chance.below(2);
    let word: String = (0..length)
        .map(|_| SYLLABLES[chance.below(SYLLABLES.len())])
        .collect();
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().collect::<String>() + letters.as_str()
    })
}

/// The files of a valid lore with this many entries, including claims, relations, links and disputes.
pub fn files(entries: usize, seed: u64) -> Vec<(String, String)> {
    let entries = entries.max(3);
    let mut chance = Chance::new(seed);
    let mut files = vec![
        ("world.toml".to_owned(), WORLD.to_owned()),
        ("emblems/dot.svg".to_owned(), EMBLEM.to_owned()),
        ("sources/chronicle.toml".to_owned(), source(entries)),
    ];
    for number in 0..entries {
        let path = format!("{}/{}.md", KINDS[number % 3], slug(number));
        files.push((path, entry(number, entries, &mut chance)));
        if number % 50 == 0 {
            files.push((format!("disputes/dispute-{number}.md"), dispute(number)));
        }
    }
    files
}

/// The same in memory.
pub fn folder(entries: usize, seed: u64) -> Folder {
    Folder::of(files(entries, seed))
}

/// The same on a disk, below `dir`.
///
/// # Errors
/// If a file can't be written.
pub fn generate(dir: &Path, entries: usize, seed: u64) -> io::Result<()> {
    write(dir, files(entries, seed))
}

/// Writes a lore below `dir`.
///
/// # Errors
/// If a file can't be written.
pub fn write(dir: &Path, files: Vec<(String, String)>) -> io::Result<()> {
    for (path, text) in files {
        let path = dir.join(path);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, text)?;
    }
    Ok(())
}

/// The hash of bytes, FNV-1a of 64 bits: the same on every machine.
pub fn hash(bytes: impl IntoIterator<Item = u8>) -> u64 {
    fnv_1a(bytes)
}

/// A number made from every bit of a graph's positions (FNV-1a).
pub fn layout_digest(pairs: &[(&str, &str)]) -> u64 {
    let names = pairs.iter().flat_map(|&(a, b)| [a, b]);
    let size = Size {
        width: 40.0,
        height: 30.0,
    };
    let points = layout(&Graph::new(names, pairs.iter().copied()), size);
    let sides = points.iter().flat_map(|point| [point.x, point.y]);
    fnv_1a(sides.flat_map(|side| side.to_bits().to_le_bytes()))
}

fn slug(number: usize) -> String {
    format!("entry-{number:05}")
}

fn source(entries: usize) -> String {
    let mut source = vec![
        "title = \"The Chronicle\"\ndescription = \"Made up.\"\n\n[[sections]]\ntitle = \"All\"\n"
            .to_owned(),
    ];
    for number in 0..entries {
        source.push(format!(
            "\n[[sections.passages]]\nid = \"1.{number}\"\nlocator = \"Line {number}\"\ntext = \"What the chronicle says in line {number}.\"\n"
        ));
    }
    source.concat()
}

fn dispute(number: usize) -> String {
    format!(
        "+++\ntitle = \"The age of {}\"\nquestion = \"How old was it?\"\n\n[[readings]]\nid = \"old\"\nlabel = \"Old\"\n\n[[readings]]\nid = \"young\"\nlabel = \"Young\"\n+++\n\nTwo lines differ.[^chronicle:1.{number}]\n",
        slug(number)
    )
}

fn entry(number: usize, entries: usize, chance: &mut Chance) -> String {
    let title = format!("{} {} {number}", name(chance), name(chance));
    let cite = format!("cite = [\"chronicle:1.{number}\"]");
    let mut text = vec![format!(
        "+++\ntitle = \"{title}\"\naliases = [\"Alias {number}\"]\nsummary = \"{title} stands in line {number}.\"\n"
    )];
    let began = 1800 + chance.below(40);
    text.push(format!(
        "\n[[claims]]\nfact = \"existed\"\nwhen = \"{began}/1900\"\n{cite}\n"
    ));
    if number.is_multiple_of(50) {
        for (reading, value) in [("old", "a hundred years"), ("young", "ten years")] {
            text.push(format!(
                "\n[[claims]]\nfact = \"age\"\nvalue = \"{value}\"\ndispute = \"dispute-{number}/{reading}\"\n{cite}\n"
            ));
        }
    }
    // The entries follow each other in a ring, so that none is an orphan.
    let others = [
        (number + 1) % entries,
        chance.below(entries),
        chance.below(entries),
    ];
    let mut told = Vec::new();
    for (other, relation) in others.into_iter().zip(["knew", "served", "fought"]) {
        if other != number {
            told.push(format!(" It {relation} [[{}]].", slug(other)));
            let year = 1850 + chance.below(50);
            text.push(format!(
                "\n[[claims]]\nrelation = \"{relation}\"\ntarget = \"{}\"\nwhen = \"{year}\"\n{cite}\n",
                slug(other)
            ));
        }
    }
    text.push(format!(
        "+++\n\n**{title}** stands in a line.[^chronicle:1.{number}]{}\n",
        told.concat()
    ));
    for heading in ["Origin", "Later years"] {
        text.push(format!("\n## {heading}\n\n"));
        for _ in 0..4 {
            let other = chance.below(entries);
            let (a, b) = (name(chance), name(chance));
            text.push(format!(
                "It went with [[{}|{a}]] to *{b}*, and came back.[^chronicle:1.{other}] ",
                slug(other)
            ));
        }
        text.push("\n".to_owned());
    }
    text.concat()
}
