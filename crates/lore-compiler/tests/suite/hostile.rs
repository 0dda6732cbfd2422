//! Whatever is written, the compiler answers, and what it lets through is safe.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use crate::coast::Coast;

/// Pieces that mean something to Markdown, to TOML or to a browser.
const PIECES: [&str; 47] = [
    "<script>",
    "</p>",
    "<!--",
    "-->",
    "&lt;",
    "&",
    "\"",
    "'",
    "javascript:",
    "https://a.b/",
    "[[",
    "]]",
    "|",
    "#",
    "[[north-pier",
    "[[north-pier]]",
    "[[north-pier#the-fire|x]]",
    "![[",
    "![",
    "[",
    "](",
    ")",
    "images/x.png",
    "[^",
    "]",
    "[^gazette:1.1]",
    "[^gazette:9]",
    ":",
    "*",
    "**",
    "_",
    "`",
    "```",
    "~",
    "\\",
    "\n",
    "\n\n",
    "\n## ",
    "\n> ",
    "\n- ",
    "\n| a | b |\n|-|-|\n",
    "    ",
    "\u{1}",
    "\u{3}\u{20}",
    "\u{b}\u{c}",
    "é",
    "日",
];

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        select(PIECES.to_vec()).prop_map(str::to_owned),
        "[a-z ]{0,5}"
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// The tags of a page, as a browser finds them.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    html.split('<')
        .skip(1)
        .map(|rest| rest.split('>').next().unwrap_or(rest))
}

const ALLOWED: [&str; 23] = [
    "p",
    "h2",
    "h3",
    "em",
    "strong",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "div",
    "img",
    "hr",
    "br",
    "code",
    "a",
    "sup",
    "span",
];

/// A few cases, or as many as `PROPTEST_CASES` asks for: `cargo xtask fuzz` does.
fn config() -> ProptestConfig {
    if std::env::var_os("PROPTEST_CASES").is_some() {
        ProptestConfig::default()
    } else {
        ProptestConfig::with_cases(128)
    }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_text_is_refused_or_becomes_closed_html(text in texts()) {
        let Ok(output) = Coast::new().text(&format!("A. {text}")).compile() else {
            return Ok(());
        };
        let lore = output.lore().expect("a lore");
        let id = lore.find("anna-vel").expect("an entry");
        let article = lore.article(id).expect("an article");
        let html = lore.html(article.html, &article.headings, "/", "").expect("html");
        let mut open = Vec::new();
        for tag in tags(&html) {
            let name = tag.trim_start_matches('/').split(' ').next().unwrap_or_default();
            prop_assert!(ALLOWED.contains(&name), "<{tag}> in {html}");
            prop_assert!(!tag.contains(" on"), "<{tag}> in {html}");
            if let Some(closed) = tag.strip_prefix('/') {
                prop_assert_eq!(open.pop(), Some(closed), "{}", html);
            } else if !["img", "hr", "br"].contains(&name) {
                open.push(name);
            }
        }
        prop_assert!(open.is_empty(), "{html}");
    }

    #[test]
    fn any_front_matter_is_answered(text in texts(), value in texts()) {
        let front = format!("+++\ntitle = \"{text}\"\nsummary = '{value}'\n{text}\n+++\n{value}");
        let _ = Coast::new().with("people/cara.md", front).compile().map_err(|report| report.to_string());
    }

    #[test]
    fn any_value_and_date_is_answered(value in texts(), when in "[0-9X~?%./,Y{}\\[\\]SE-]{0,16}") {
        let value = value.replace(['\'', '\n'], "");
        let claim = format!("fact = \"rank\"\nvalue = '{value}'\nwhen = '{when}'\nnote = '{value}'\ncite = ['{value}', \"gazette:1.1\"]");
        let _ = Coast::new().claim(&claim).compile().map_err(|report| report.to_string());
    }

    #[test]
    fn any_text_of_a_world_is_answered(damage in damages()) {
        let world = damaged(Coast::file("world.toml"), &damage);
        let _ = Coast::new().with("world.toml", world).compile().map_err(|report| report.to_string());
    }
}

/// Files of which a folder may hold any number, and how others are called.
const SEVERAL: [(&str, &str, &str); 4] = [
    ("people/anna-vel.md", "people/other-", ".md"),
    ("emblems/dot.svg", "emblems/other-", ".svg"),
    ("sources/gazette.toml", "sources/other-", ".toml"),
    ("disputes/fire-cause.md", "disputes/other-", ".md"),
];

/// Reading a folder takes longer than a file of it: so many are tried in one.
const FILES_AT_ONCE: u32 = 100;

/// A place in a file, in parts of 65,536; how many bytes go; and what comes in their place.
type Damage = (u16, u8, Vec<u8>);

fn damages() -> impl Strategy<Value = Vec<Damage>> {
    let piece = select(PIECES.to_vec()).prop_map(|piece| piece.as_bytes().to_vec());
    let bytes = prop_oneof![vec(any::<u8>(), 0..3), piece];
    let gone = prop_oneof![Just(0), 0..4_u8, any::<u8>()];
    vec((any::<u16>(), gone, bytes), 1..5)
}

fn damaged(mut file: Vec<u8>, damage: &[Damage]) -> Vec<u8> {
    for (place, gone, bytes) in damage {
        let at = usize::from(*place) * (file.len() + 1) / 65_536;
        let end = file.len().min(at + usize::from(*gone));
        file.splice(at..end, bytes.iter().copied());
    }
    file
}

fn folders() -> ProptestConfig {
    let config = config();
    ProptestConfig {
        cases: config.cases.div_ceil(FILES_AT_ONCE),
        ..config
    }
}

proptest! {
    #![proptest_config(folders())]

    #[test]
    fn any_bytes_are_answered(files in vec((select(SEVERAL.to_vec()), damages()), FILES_AT_ONCE as usize)) {
        let mut coast = Coast::new();
        for (number, ((like, start, end), damage)) in files.into_iter().enumerate() {
            let path = format!("{start}{number}{end}");
            coast = coast.with(&path, damaged(Coast::file(like), &damage));
        }
        let _ = coast.compile().map_err(|report| report.to_string());
    }
}
