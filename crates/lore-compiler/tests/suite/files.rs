//! Faults of files and of the front matter.

use expect_test::expect;
use lore_compiler::{Fault, compile};

use crate::coast::Coast;

#[test]
fn a_missing_folder_and_a_missing_world() {
    let report = compile("no/such/lore".as_ref()).expect_err("no folder");
    let text = report.to_string();
    assert!(
        text.contains("error: can't read `no/such/lore`: "),
        "{text}"
    );
    Coast::new().without("world.toml").faults(&expect![[r#"
        error: there is no `lore/world.toml`
         |
         = help: a lore begins with world.toml, see docs/authoring.md; or name another folder
    "#]]);
}

#[test]
fn a_world_that_is_no_toml() {
    Coast::new()
        .edit("world.toml", "language = \"en\"", "language = en")
        .faults(&expect![[r#"
            error: this is not TOML: string values must be quoted, expected literal string
             --> lore/world.toml:5:12
              |
            5 | language = en
              |            ^^
              |
              = help: see docs/authoring.md for the form, toml.io for the syntax
        "#]]);
}

#[test]
fn a_file_that_is_no_text() {
    let bytes = [&b"+++\ntitle = \"A"[..], &[0xff, 0xfe], b"\"\n+++\n"].concat();
    Coast::new()
        .with("people/cara.md", bytes)
        .faults(&expect![[r#"
            error: the entry `cara` has no text
            --> lore/people/cara.md
             = help: below the front matter, write at least the sentence that defines it

            error: `summary` is missing
             --> lore/people/cara.md:2:1
              |
            2 | title = "A��"
              | ^^^^^^^^^^^^^
              |
              = help: add a line `summary = "..."` here

            error: the file is not UTF-8
             --> lore/people/cara.md:2:11
              |
            2 | title = "A��"
              |           ^ this byte is not valid UTF-8
              |
              = help: save the file as UTF-8
        "#]]);
}

#[test]
fn a_folder_of_no_kind_and_a_stray_file() {
    Coast::new()
        .with("peple/cara.md", "")
        .with("notes.txt", "")
        .with("places/map.txt", "")
        .faults(&expect![[r#"
            error: nothing reads this file
            --> lore/notes.txt
             = help: move it into the folder of its kind, or remove it; a lore begins with world.toml

            error: there is no kind with the folder `peple`
            --> lore/peple/cara.md
             = help: did you mean `people`?

            error: files of this type don't belong here
            --> lore/places/map.txt
             = help: remove it, or see docs/authoring.md for what goes where
        "#]]);
}

#[test]
fn a_file_name_that_is_no_slug() {
    let bram = include_str!("coast/bram-oker.md").replace("Bram Oker", "Cara Lind");
    Coast::new()
        .with("people/Cara_Lind.md", bram)
        .faults(&expect![[r#"
            error: `Cara_Lind` can't be the name of an entry
            --> lore/people/Cara_Lind.md
             = help: use lower-case letters, digits and single hyphens: `cara-lind`
        "#]]);
}

#[test]
fn two_files_of_one_name() {
    let bram = include_str!("coast/bram-oker.md").replace("Bram Oker", "Cara Lind");
    Coast::new()
        .with("places/bram-oker.md", bram)
        .faults(&expect![[r#"
            error: two entries are called `bram-oker`
            --> lore/places/bram-oker.md
             = help: the other is lore/people/bram-oker.md: rename one of the files
        "#]]);
}

#[test]
fn no_front_matter() {
    Coast::new()
        .with("people/cara.md", "**Cara** was a captain.\n")
        .with("people/dora.md", "")
        .faults(&expect![[r#"
            error: no front matter
             --> lore/people/cara.md:1:1
              |
            1 | **Cara** was a captain.
              | ^^^^^^^^^^^^^^^^^^^^^^^
              |
              = help: begin the file with a line `+++`, the keys, and another line `+++`

            error: no front matter
            --> lore/people/dora.md
             = help: begin the file with a line `+++`, the keys, and another line `+++`
        "#]]);
}

#[test]
fn front_matter_that_is_no_toml() {
    Coast::new()
        .edit(
            "people/bram-oker.md",
            "title = \"Bram Oker\"",
            "title = \"Bram Oker",
        )
        .faults(&expect![[r#"
            error: this is not TOML: invalid basic string, expected `"`
             --> lore/people/bram-oker.md:2:19
              |
            2 |   title = "Bram Oker
              |  ___________________^
            3 | | summary = "Friend of Anna Vel."
              | |_^
              |
              = help: see docs/authoring.md for the form, toml.io for the syntax
        "#]]);
}

#[test]
fn unknown_missing_mistyped_and_empty_keys() {
    Coast::new()
        .edit("people/bram-oker.md", "title =", "titel =")
        .edit(
            "people/anna-vel.md",
            "aliases = [\"Captain Vel\"]",
            "aliases = \"Captain Vel\"",
        )
        .edit(
            "people/anna-vel.md",
            "target = \"bram-oker\"",
            "target = \"bram-oker\"\nwith = \"joy\"",
        )
        .edit(
            "places/north-pier.md",
            "aliases = [\"Old Pier\"]",
            "aliases = [\"\"]",
        )
        .faults(&expect![[r#"
            error: `aliases` must be a list of texts in [ ], not string
             --> lore/people/anna-vel.md:3:11
              |
            3 | aliases = "Captain Vel"
              |           ^^^^^^^^^^^^^
              |
              = help: write a list of texts in [ ]

            error: unknown key `with`
              --> lore/people/anna-vel.md:20:1
               |
            20 | with = "joy"
               | ^^^^
               |
               = help: remove it, or use one of: id, fact, value, relation, target, when, during, throughout, cite, status, dispute, note

            error: `title` is missing
             --> lore/people/bram-oker.md:2:1
              |
            2 | titel = "Bram Oker"
              | ^^^^^^^^^^^^^^^^^^^
              |
              = help: add a line `title = "..."` here

            error: unknown key `titel`
             --> lore/people/bram-oker.md:2:1
              |
            2 | titel = "Bram Oker"
              | ^^^^^
              |
              = help: did you mean `title`?

            error: `aliases` is empty
             --> lore/places/north-pier.md:3:12
              |
            3 | aliases = [""]
              |            ^^
              |
              = help: fill in `aliases`, or leave it out if it is optional
        "#]]);
}

#[test]
fn no_title_no_summary_and_no_text() {
    Coast::new()
        .with("people/cara.md", "+++\n+++\n")
        .faults(&expect![[r#"
            error: the entry `cara` has no text
            --> lore/people/cara.md
             = help: below the front matter, write at least the sentence that defines it

            error: `summary` is missing
            --> lore/people/cara.md
             = help: add a line `summary = "..."` here

            error: `title` is missing
            --> lore/people/cara.md
             = help: add a line `title = "..."` here
        "#]]);
}

#[test]
fn every_fault_is_reported_at_once() {
    let report = Coast::new()
        .edit(
            "people/anna-vel.md",
            "kept\"\ntarget = \"north-pier\"",
            "keeps\"\ntarget = \"pier\"",
        )
        .edit("people/anna-vel.md", "1836/1857", "1836-1857")
        .edit(
            "people/anna-vel.md",
            "gazette:1.1\"]\n\n[[claims]]\nrelation",
            "gazette:9\"]\n\n[[claims]]\nrelation",
        )
        .edit("world.toml", "home = \"north-pier\"", "home = \"pier\"")
        .edit("disputes/fire-cause.md", "[^gazette:2.1]", "[^gazette:2]")
        .compile()
        .expect_err("faults");
    let titles: Vec<&str> = report.faults().iter().map(Fault::title).collect();
    assert_eq!(
        titles,
        [
            "there is no passage `gazette:2`",
            "there is no passage `gazette:9`",
            "there is no relation `keeps`",
            "there is no entry `pier`",
            "`1836-1857` is not a date",
            "there is no entry `pier`",
        ]
    );
}

/// A folder on the disk with the coast in it.
#[cfg(unix)]
fn on_disk(name: &str) -> std::path::PathBuf {
    let root = std::env::temp_dir().join(format!("lore-{}-{name}", std::process::id()));
    for (path, content) in Coast::new().files() {
        let file = root.join(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("a folder");
        std::fs::write(file, content).expect("a file");
    }
    root
}

/// What is told of a folder, and that it took less than a second; the folder is removed.
#[cfg(unix)]
fn told(root: &std::path::Path) -> (usize, String) {
    let began = std::time::Instant::now();
    let report = compile(root).expect_err("a fault");
    assert!(began.elapsed().as_secs() < 1, "{report}");
    std::fs::remove_dir_all(root).expect("removed");
    (report.len(), report.to_string())
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_is_one_fault() {
    let root = on_disk("loop");
    std::os::unix::fs::symlink(&root, root.join("people/again")).expect("a link");
    std::os::unix::fs::symlink(root.join("people"), root.join("places/back")).expect("a link");
    let (faults, told) = told(&root);
    assert_eq!(faults, 1, "{told}");
    assert!(told.contains("leads back to"), "{told}");
}

#[cfg(unix)]
#[test]
fn folders_that_link_to_each_other_are_one_fault_at_once() {
    let root = on_disk("mesh");
    let names: Vec<_> = (0..12).map(|number| format!("people/f{number}")).collect();
    for name in &names {
        std::fs::create_dir(root.join(name)).expect("a folder");
        for (number, other) in names.iter().enumerate() {
            let link = root.join(name).join(format!("to-{number}"));
            std::os::unix::fs::symlink(root.join(other), link).expect("a link");
        }
    }
    // Every way through them would be half a billion.
    let (faults, told) = told(&root);
    assert_eq!(faults, 1, "{told}");
    assert!(told.contains("leads back to"), "{told}");
}

#[cfg(unix)]
#[test]
fn a_pipe_and_a_socket_are_a_fault_each() {
    let root = on_disk("pipe");
    let pipe = root.join("people/pipe.md");
    let made = std::process::Command::new("mkfifo").arg(&pipe).status();
    assert!(made.expect("mkfifo").success());
    let socket = std::os::unix::net::UnixListener::bind(root.join("s.md")).expect("a socket");
    let (faults, told) = told(&root);
    drop(socket);
    assert_eq!(faults, 2, "{told}");
    assert_eq!(
        told.matches("it is a pipe, a socket or a device").count(),
        2,
        "{told}"
    );
}

#[test]
fn comments_are_not_published() {
    let text = "**Anna** %%secret%% was.[^gazette:1.1]\n\n%%\nsecret\n\nsecret\n%%\n\n`%%code%%` too.[^gazette:1.1]";
    let output = Coast::new().text(text).output();
    let holds = |words: &str| {
        let bytes = words.as_bytes();
        let tables = [&output.lore, &output.page_tables, &output.search_tables];
        tables
            .into_iter()
            .any(|table| table.windows(bytes.len()).any(|part| part == bytes))
    };
    assert!(!holds("secret"));
    assert!(holds("%%code%%"));
    Coast::new()
        .text("**Anna**.[^gazette:1.1]\n\nA %%b [[nowhere]]")
        .edit(
            "people/anna-vel.md",
            "value = \"Captain\"",
            "value = \"Captain %%sure?%%\"",
        )
        .faults(&expect![[r#"
            error: a comment in a plain text
             --> lore/people/anna-vel.md:8:18
              |
            8 | value = "Captain %%sure?%%"
              |                  ^^
              |
              = help: move it behind a `#` in the front matter

            error: a comment that does not end
              --> lore/people/anna-vel.md:25:3
               |
            25 | A %%b [[nowhere]]
               |   ^^
               |
               = help: close it with `%%`: what stands between is not published
        "#]]);
}
