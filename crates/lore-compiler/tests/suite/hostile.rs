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
    fn any_bytes_are_answered(bytes in vec(any::<u8>(), 0..200)) {
        for path in ["world.toml", "people/anna-vel.md", "emblems/dot.svg", "sources/gazette.toml", "disputes/fire-cause.md"] {
            let _ = Coast::new().with(path, bytes.clone()).compile().map_err(|report| report.to_string());
        }
    }
}
