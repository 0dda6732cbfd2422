//! A minimal valid lore, and ways to break it.

use expect_test::Expect;
use lore_compiler::{Folder, Output, Report, compile_folder};

const FILES: [(&str, &str); 8] = [
    ("world.toml", include_str!("coast/world.toml")),
    ("emblems/dot.svg", include_str!("coast/dot.svg")),
    ("sources/gazette.toml", include_str!("coast/gazette.toml")),
    ("people/anna-vel.md", include_str!("coast/anna-vel.md")),
    ("people/bram-oker.md", include_str!("coast/bram-oker.md")),
    ("places/north-pier.md", include_str!("coast/north-pier.md")),
    ("events/pier-fire.md", include_str!("coast/pier-fire.md")),
    (
        "disputes/fire-cause.md",
        include_str!("coast/fire-cause.md"),
    ),
];

/// The files of a lore under test.
#[derive(Clone)]
pub(crate) struct Coast(Vec<(String, Vec<u8>)>);

impl Coast {
    /// The valid lore.
    pub(crate) fn new() -> Self {
        Self(
            FILES
                .map(|(path, text)| (path.to_owned(), text.into()))
                .to_vec(),
        )
    }

    /// One of its files.
    pub(crate) fn file(path: &str) -> Vec<u8> {
        let file = FILES.iter().find(|(known, _)| *known == path);
        let (_, text) = file.unwrap_or_else(|| panic!("no {path}"));
        text.as_bytes().to_vec()
    }

    /// With another file, or another content of one.
    pub(crate) fn with(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        self.0.retain(|(known, _)| known != path);
        self.0.push((path.to_owned(), content.into()));
        self
    }

    pub(crate) fn without(mut self, path: &str) -> Self {
        self.0.retain(|(known, _)| known != path);
        self
    }

    /// With words of a file replaced.
    pub(crate) fn edit(self, path: &str, from: &str, to: &str) -> Self {
        let file = self.0.iter().find(|(known, _)| known == path);
        let (_, content) = file.unwrap_or_else(|| panic!("no {path}"));
        let text = String::from_utf8_lossy(content).into_owned();
        assert!(text.contains(from), "{path} has no {from:?}");
        let text = text.replacen(from, to, 1);
        self.with(path, text)
    }

    /// With another text below the front matter of a person.
    pub(crate) fn text(self, text: &str) -> Self {
        let path = "people/anna-vel.md";
        let entry = FILES.iter().find(|(known, _)| *known == path);
        let front = entry.and_then(|(_, entry)| entry.rsplit_once("+++\n"));
        let (front, _) = front.expect("front matter");
        self.with(path, format!("{front}+++\n\n{text}\n"))
    }

    /// With another claim of a person.
    pub(crate) fn claim(self, claim: &str) -> Self {
        let marked = format!("\n[[claims]]\n{claim}\n+++\n\n**Anna");
        self.edit("people/anna-vel.md", "+++\n\n**Anna", &marked)
    }

    pub(crate) fn files(&self) -> Vec<(String, Vec<u8>)> {
        self.0.clone()
    }

    pub(crate) fn compile(self) -> Result<Output, Report> {
        compile_folder(Folder::of(self.0))
    }

    /// Compiles what must be valid.
    pub(crate) fn output(self) -> Output {
        self.compile().unwrap_or_else(|report| panic!("{report}"))
    }

    /// What is reported, whole.
    pub(crate) fn faults(self, expected: &Expect) {
        match self.compile() {
            Ok(_) => panic!("no fault was found"),
            Err(report) => expected.assert_eq(&format!("{report}\n")),
        }
    }

    /// What is warned of, whole.
    pub(crate) fn warnings(self, expected: &Expect) {
        expected.assert_eq(&format!("{}\n", self.output().warnings));
    }

    /// The HTML of a person whose text is replaced.
    pub(crate) fn html(text: &str, expected: &Expect) {
        let output = Self::new().text(text).output();
        let lore = output.lore().expect("a lore");
        let id = lore.find("anna-vel").expect("an entry");
        let article = lore.article(id).expect("an article");
        let html = lore.html(article.html, &article.headings, "/", "");
        expected.assert_eq(&html.expect("html"));
    }
}

#[test]
fn the_minimal_lore_is_valid_and_without_warnings() {
    let output = Coast::new().output();
    assert!(output.warnings.is_empty(), "{}", output.warnings);
    assert_eq!(output.coverage.cited, output.coverage.passages);
}
