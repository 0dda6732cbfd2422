//! Texts that would run a script or widen a page, in every field that an author fills.

use std::fmt::Write as _;

/// A word without a place to break.
const LONG: &str = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrente";

/// Texts that would call `hit()` if they were taken for markup or a script.
const PAYLOADS: [&str; 12] = [
    "\"><img src=x onerror=hit()>",
    "'><svg onload=hit()>",
    "</script><script>hit()</script>",
    "</title><script>hit()</script>",
    "</style><script>hit()</script>",
    "--><script>hit()</script>",
    "</textarea><img src=x onerror=hit()>",
    "</noscript><img src=x onerror=hit()>",
    "]]><script>hit()</script>",
    "&lt;img src=x onerror=hit()&gt;",
    "\" onfocus=hit() autofocus x=\"",
    "javascript:hit()//",
];

/// Hands out the payloads in turn, so that each is in several fields.
struct Hostile(usize);

impl Hostile {
    /// A text for a field; quoted for TOML.
    fn text(&mut self, name: &str) -> String {
        let payload = PAYLOADS[self.0 % PAYLOADS.len()];
        self.0 += 1;
        toml::Value::from(format!("{name} {LONG} {payload}")).to_string()
    }

    /// The same, ending as a sentence.
    fn sentence(&mut self, name: &str) -> String {
        let payload = PAYLOADS[self.0 % PAYLOADS.len()];
        self.0 += 1;
        toml::Value::from(format!("{name} {LONG} {payload}.")).to_string()
    }
}

/// A TOML table: its header, fields as given, and fields to fill.
fn table(head: &str, fields: &[(&str, &str)], filled: &[&str], hostile: &mut Hostile) -> String {
    let mut text = format!("\n{head}\n");
    for (key, value) in fields {
        // Writing to a string does not fail.
        let _ = writeln!(text, "{key} = {value}");
    }
    for key in filled {
        let _ = writeln!(text, "{key} = {}", hostile.text(key));
    }
    text
}

pub(super) fn world() -> String {
    let hostile = &mut Hostile(0);
    let mut text = format!(
        "name = {}\nshort_name = \"<b>'\\\"&\"\ntagline = {}\ndescription = {}\nlanguage = \"ar\"\n\
         home = \"محور\"\nfeatured = [\"hostile\", \"{}\"]\nabout = \"عن [[محور]].\"\n",
        hostile.text("عالم"),
        hostile.text("سطر"),
        hostile.sentence("وصف"),
        super::spoke(0),
    );
    let era = [("id", "\"old\""), ("when", "\"-0400/0400\"")];
    text += &table("[[eras]]", &era, &["label"], hostile);
    let _ = writeln!(text, "summary = {}", hostile.sentence("عصر"));
    for (id, folder, role) in [("person", "people", "person"), ("place", "places", "place")] {
        let [id, folder, role] = [id, folder, role].map(|word| format!("\"{word}\""));
        let fields = [
            ("id", &*id),
            ("folder", &folder),
            ("role", &role),
            ("emblem", "\"dot\""),
        ];
        text += &table("[[kinds]]", &fields, &["label", "plural"], hostile);
    }
    text += &table("[[facts]]", &[("id", "\"rank\"")], &["label"], hostile);
    let existed = [("id", "\"existed\""), ("lifespan", "true")];
    text += &table("[[facts]]", &existed, &["label"], hostile);
    text += &table("[[categories]]", &[("id", "\"tie\"")], &["label"], hostile);
    let hated = [("id", "\"hated\""), ("category", "\"tie\"")];
    text += &table("[[relations]]", &hated, &["label", "inverse"], hostile);
    let fields = [
        ("id", "\"war\""),
        ("folder", "\"wars\""),
        ("role", "\"event\""),
        ("emblem", "\"dot\""),
    ];
    text += &table("[[kinds]]", &fields, &["label", "plural"], hostile);
    let side = [
        ("id", "\"far\""),
        ("light", "\"#86480c\""),
        ("dark", "\"#e09a4f\""),
        ("entries", "[\"hostile\"]"),
    ];
    text += &table("[[sides]]", &side, &["label"], hostile);
    text
}

pub(super) fn walk() -> String {
    let hostile = &mut Hostile(1);
    let mut text = format!(
        "title = {}\nsummary = {}\n",
        hostile.text("طريق"),
        hostile.sentence("وصف")
    );
    for shows in ["\"entry/hostile/\"", "\"timeline/?year=-44\""] {
        let _ = writeln!(
            text,
            "\n[[steps]]\nshows = {shows}\ntext = {}",
            hostile.sentence("خطوة")
        );
    }
    text
}

pub(super) fn event() -> String {
    let hostile = &mut Hostile(4);
    let mut text = format!(
        "+++\ntitle = {}\nsummary = {}\n",
        hostile.text("حرب"),
        hostile.sentence("وصف")
    );
    let dated = [
        ("fact", "\"existed\""),
        ("when", "\"-0044/0001\""),
        ("cite", "[\"book:1.1\"]"),
    ];
    text += &table("[[claims]]", &dated, &["note"], hostile);
    format!(
        "{text}+++\n\n**{LONG}** كانت.[^book:1.1]\n\n- {LONG}\n- `{LONG}<script>hit()</script>`\n\n> {LONG}\n"
    )
}

pub(super) fn source() -> String {
    let hostile = &mut Hostile(3);
    let mut text = format!(
        "title = {}\ndescription = {}\nauthor = {}\n",
        hostile.text("كتاب"),
        hostile.sentence("وصف"),
        hostile.text("كاتب")
    );
    text += &table("[[sections]]", &[], &["title"], hostile);
    text += &table(
        "[[sections.passages]]",
        &[("id", "\"1.1\"")],
        &["locator", "text"],
        hostile,
    );
    text
}

pub(super) fn dispute() -> String {
    let hostile = &mut Hostile(6);
    let mut text = format!(
        "+++\ntitle = {}\nquestion = {}\n",
        hostile.text("خلاف"),
        hostile.text("متى")
    );
    for id in ["\"one\"", "\"two\""] {
        text += &table("[[readings]]", &[("id", id)], &["label"], hostile);
    }
    text + "+++\n\nالشهود مختلفون.[^book:1.1]\n"
}

pub(super) fn entry() -> String {
    let hostile = &mut Hostile(9);
    let mut text = format!(
        "+++\ntitle = {}\naliases = [{}]\nsummary = \"{LONG} </script><img src=x onerror=hit()>.\"\ncontent_note = {}\n",
        hostile.text("عدو"),
        hostile.text("اسم"),
        hostile.sentence("تنبيه"),
    );
    let cite = ("cite", "[\"book:1.1\"]");
    for dispute in ["\"age/one\"", "\"age/two\""] {
        let fields = [("fact", "\"rank\""), ("dispute", dispute), cite];
        text += &table("[[claims]]", &fields, &["value", "note"], hostile);
    }
    let dated = [("fact", "\"existed\""), ("when", "\"-0044/0001\""), cite];
    text += &table("[[claims]]", &dated, &["note"], hostile);
    let hub = [("relation", "\"hated\""), ("target", "\"محور\""), cite];
    text += &table("[[claims]]", &hub, &["note"], hostile);
    format!(
        "{text}+++\n\n**{LONG}** في [[محور|{LONG} \"onclick=hit()]].[^book:1.1]\n\n\
         ## {LONG} \"onmouseover=hit()\n\n![{LONG} \"onerror=hit() x=\"](images/dot.svg)\n\n\
         javascript:hit()\n\n| {LONG} | {LONG} |\n| - | - |\n| {LONG} | 1 |\n"
    )
}
