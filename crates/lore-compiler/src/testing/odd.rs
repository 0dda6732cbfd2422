//! Odd worlds: in other languages, with very little or with very much in them.

use super::EMBLEM;

mod hostile;

/// A world to publish in a test.
#[derive(Debug)]
pub struct OddWorld {
    /// Names its folder.
    pub name: &'static str,
    /// Its files: paths and texts.
    pub files: Vec<(String, String)>,
}

/// All odd worlds.
pub fn odd_worlds() -> [OddWorld; 2] {
    [
        OddWorld {
            name: "bare",
            files: bare(),
        },
        OddWorld {
            name: "crowded",
            files: crowded(),
        },
    ]
}

/// How many entries the hub of the crowded world is related to.
pub const SPOKES: usize = 200;

/// How many relations lead from the hub to its first neighbour.
pub const PARALLEL: usize = 12;

/// In Japanese: one entry, without dates, relations, disputes, events, eras and pictures.
fn bare() -> Vec<(String, String)> {
    let world = r#"
name = "島の年代記"
short_name = "島"
tagline = "一つの島。"
description = "一つの項目だけの世界。試験のためのもの。"
language = "ja"
home = "島"
featured = []
about = "[[島]]について。"

[[kinds]]
id = "place"
folder = "places"
label = "場所"
plural = "場所"
emblem = "dot"
"#;
    let source = r#"
title = "島の書"
description = "知られていることのすべて。"

[[sections]]
title = "全部"

[[sections.passages]]
id = "1.1"
locator = "唯一の頁"
text = "東京都から京都へ、一つの島がある。"
"#;
    let entry = "+++\ntitle = \"島\"\nsummary = \"ただ一つの島。\"\n+++\n\n\
        **島**は東京都から京都への道にある。[^book:1.1]\n\n## 歴史\n\n知られていない。[^book:1.1]\n";
    [
        ("world.toml", world),
        ("places/島.md", entry),
        ("sources/book.toml", source),
        ("emblems/dot.svg", EMBLEM),
    ]
    .map(|(path, text)| (path.to_owned(), text.to_owned()))
    .into()
}

/// In Arabic: a hub of [`SPOKES`], [`PARALLEL`] relations between two, years before the year 1, and an entry that
/// has unbreakable words, and markup that would run a script, in every field.
fn crowded() -> Vec<(String, String)> {
    let mut files = vec![
        ("world.toml".to_owned(), crowded_world()),
        ("sources/book.toml".to_owned(), hostile::source()),
        ("emblems/dot.svg".to_owned(), EMBLEM.to_owned()),
        ("images/dot.svg".to_owned(), EMBLEM.to_owned()),
        ("disputes/age.md".to_owned(), hostile::dispute()),
        ("people/hostile.md".to_owned(), hostile::entry()),
        ("wars/war.md".to_owned(), hostile::event()),
        ("walks/walk.toml".to_owned(), hostile::walk()),
        ("places/محور.md".to_owned(), hub()),
    ];
    files.extend(
        (0..SPOKES).map(|number| (format!("people/{}.md", spoke(number)), neighbour(number))),
    );
    files
}

fn spoke(number: usize) -> String {
    format!("شخص-{number}")
}

fn crowded_world() -> String {
    let relations = (0..PARALLEL).map(|number| {
        format!(
            "\n[[relations]]\nid = \"tie-{number}\"\nlabel = \"يرتبط {number}\"\ninverse = \"مرتبط {number}\"\n\
             category = \"tie\"\n"
        )
    });
    let relations = relations.collect::<String>();
    hostile::world() + &relations
}

fn hub() -> String {
    let parallel = (0..PARALLEL).map(|number| (number, 0));
    let others = (1..SPOKES).map(|number| (0, number));
    let claims = parallel.chain(others).map(|(relation, number)| {
        let target = spoke(number);
        format!(
            "\n[[claims]]\nrelation = \"tie-{relation}\"\ntarget = \"{target}\"\ncite = [\"book:1.1\"]\n"
        )
    });
    let claims = claims.collect::<String>();
    format!(
        "+++\ntitle = \"محور المدينة\"\nsummary = \"مدينة في وسط العالم.\"\n\n[[claims]]\nfact = \"existed\"\n\
         when = \"-0300/0250\"\ncite = [\"book:1.1\"]\n{claims}+++\n\n\
         **محور المدينة** مدينة قديمة.[^book:1.1]\n\n## تاريخ المدينة\n\nكانت المدينة كبيرة.[^book:1.1]\n"
    )
}

fn neighbour(number: usize) -> String {
    let year = 20 + number;
    format!(
        "+++\ntitle = \"شخص {number}\"\nsummary = \"ساكن المدينة.\"\n\n[[claims]]\nfact = \"existed\"\n\
         when = \"0{year:03}\"\ncite = [\"book:1.1\"]\n+++\n\n**شخص {number}** سكن في [[محور]].[^book:1.1]\n"
    )
}
