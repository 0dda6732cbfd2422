//! That the same lore gives the same bytes, on whatever machine and in whatever order.

use lore_compiler::testing;
use lore_compiler::{Folder, compile, compile_folder};

use crate::coast::Coast;

#[test]
fn the_order_of_files_does_not_matter() {
    let files = Coast::new().files();
    let first = compile_folder(Folder::of(files.clone())).expect("valid");
    for turn in 1..files.len() {
        let mut turned = files.clone();
        turned.rotate_left(turn);
        let again = compile_folder(Folder::of(turned)).expect("valid");
        assert_eq!(first.lore, again.lore, "turned by {turn}");
    }
}

#[test]
fn line_ends_and_byte_order_marks_do_not_matter() {
    let first = Coast::new().output();
    let windows = Coast::new().files().into_iter().map(|(path, text)| {
        let text = String::from_utf8_lossy(&text).replace('\n', "\r\n");
        (path, format!("\u{feff}{text}"))
    });
    let again = compile_folder(Folder::of(windows)).expect("valid");
    assert_eq!(first.lore, again.lore);
}

#[test]
fn the_edition_tells_lores_apart() {
    let edition = |coast: Coast| {
        let output = coast.output();
        output.lore().expect("a lore").world().edition.to_owned()
    };
    let first = edition(Coast::new());
    assert_eq!(first.len(), 12);
    assert_eq!(first, edition(Coast::new()));
    assert_ne!(
        first,
        edition(Coast::new().edit("people/bram-oker.md", "saw", "saw "))
    );
}

#[test]
fn a_folder_on_a_disk_is_the_same() {
    let dir = std::env::temp_dir().join(format!("lore-compiler-{}", std::process::id()));
    testing::generate(&dir, 30, 1).expect("written");
    let on_disk = compile(&dir).unwrap_or_else(|report| panic!("{report}"));
    std::fs::remove_dir_all(&dir).expect("removed");
    let in_memory = compile_folder(testing::folder(30, 1)).expect("valid");
    assert_eq!(on_disk.lore, in_memory.lore);
    assert!(on_disk.files_read.contains(&dir.join("world.toml")));
    assert!(on_disk.files_read.contains(&dir.join("people")));
}

#[test]
fn generated_lores_are_valid_and_without_warnings() {
    for (entries, seed) in [(3, 1), (100, 2), (333, 3)] {
        let output =
            compile_folder(testing::folder(entries, seed)).unwrap_or_else(|r| panic!("{r}"));
        assert!(output.warnings.is_empty(), "{}", output.warnings);
        assert_eq!(output.lore().expect("a lore").len(), entries);
    }
}
