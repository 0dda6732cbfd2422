//! What is shown, saved as files.

use std::fs;

use crate::reader::Reader;

/// Keeps what would be saved.
const KEEP: &str = "window.saved = {}; window.blobs = {};
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => { const url = make.call(URL, blob); window.blobs[url] = blob; return url; };
    HTMLElement.prototype.click = function () { if (this.download) window.saved[this.download] = window.blobs[this.href] ?? this.href; };";

async fn saved(reader: &Reader, button: &str, name: &str) -> String {
    reader.click(button).await;
    reader
        .browser
        .until(&format!("window.saved[{name:?}] !== undefined"))
        .await;
    let text = format!(
        "(async () => {{
            const file = window.saved[{name:?}];
            if (file.type !== 'image/png') return file.text();
            const read = new FileReader();
            const done = new Promise((done) => read.onload = done);
            read.readAsDataURL(file);
            await done;
            return window.png = read.result;
        }})()"
    );
    let file = reader.browser.promised(&text).await;
    file.as_str().expect("a file").to_owned()
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_picture_is_saved_with_its_text_its_legend_and_its_year() {
    let reader = Reader::at("relations/?year=2357&category=rule&category=conflict").await;
    reader.browser.run(KEEP).await;
    let svg = saved(
        &reader,
        ".graph-files button:nth-of-type(1)",
        "relations-conflict-rule-2357.svg",
    )
    .await;
    let parsed = roxmltree::Document::parse(&svg).expect("the picture is well-formed");
    assert_eq!(parsed.root_element().tag_name().name(), "svg");
    let named = |name: &'static str| {
        let all = parsed.descendants();
        all.filter(move |node| node.tag_name().name() == name)
    };
    assert_eq!(named("script").count(), 0);
    let words_of = |node: roxmltree::Node<'_, '_>| -> String {
        let texts = node
            .descendants()
            .filter_map(|inner| inner.text().filter(|_| inner.is_text()));
        texts.collect()
    };
    let texts: Vec<String> = named("text").map(words_of).collect();
    assert!(texts.len() > 20, "{texts:?}");
    let texts = texts.join("|");
    for words in ["Relations in 2357", "Rule", "Conflict and harm", "Central"] {
        assert!(texts.contains(words), "{words} in {texts}");
    }
    // It needs nothing else.
    assert!(!svg.contains("@import") && !svg.contains("<link") && !svg.contains("src="));

    let png = saved(
        &reader,
        ".graph-files button:nth-of-type(2)",
        "relations-conflict-rule-2357.png",
    )
    .await;
    let start = "data:image/png;base64,";
    assert!(png.starts_with(start));
    let folder = browser_test::dist().join("../target/saved");
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("relations.svg"), &svg).expect("a file");
    fs::write(folder.join("relations.png.base64"), &png[start.len()..]).expect("a file");
    // Twice as many dots as the picture has pixels, and not all of one colour.
    let looked = reader
        .browser
        .promised(
            "(async () => {
                const image = new Image();
                image.src = window.png;
                await image.decode();
                const canvas = document.createElement('canvas');
                canvas.width = 200; canvas.height = Math.round(200 * image.height / image.width);
                const on = canvas.getContext('2d');
                on.drawImage(image, 0, 0, canvas.width, canvas.height);
                const dots = on.getImageData(0, 0, canvas.width, canvas.height).data;
                const colours = new Set();
                for (let at = 0; at < dots.length; at += 4) colours.add(dots.slice(at, at + 3).join());
                return [image.width, colours.size];
            })()",
        )
        .await;
    let wide: u32 = svg
        .split("width=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next()?.parse().ok())
        .expect("a width");
    assert_eq!(looked[0], 2 * wide);
    assert!(
        looked[1].as_i64().is_some_and(|colours| colours > 30),
        "{looked}"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn lists_are_saved_for_other_programs() {
    let reader = Reader::at("relations/?category=rule&entry=bajor&scope=all").await;
    let lines = reader.count(".graph a.edge:not(.dim)").await;
    reader.browser.run(KEEP).await;
    let csv = saved(
        &reader,
        ".graph-files button:nth-of-type(4)",
        "relations-bajor-rule.csv",
    )
    .await;
    let mut rows = csv.lines();
    assert_eq!(
        rows.next(),
        Some("from,from name,relation,to,to name,date,words,status,category,passages,address")
    );
    let rows: Vec<&str> = rows.collect();
    assert_eq!(i64::try_from(rows.len()), Ok(lines));
    assert!(rows.iter().all(|row| row.contains(",http://")), "{rows:?}");
    let graphml = saved(
        &reader,
        ".graph-files button:nth-of-type(3)",
        "relations-bajor-rule.graphml",
    )
    .await;
    let parsed = roxmltree::Document::parse(&graphml).expect("the graph is well-formed");
    let all = |name: &'static str| {
        let nodes = parsed.descendants();
        nodes.filter(move |node| node.tag_name().name() == name)
    };
    let ids: std::collections::BTreeSet<_> = all("node")
        .filter_map(|node| node.attribute("id"))
        .collect();
    let edges: Vec<_> = all("edge").collect();
    assert_eq!(i64::try_from(edges.len()).ok(), Some(lines));
    for edge in edges {
        for end in ["source", "target"] {
            assert!(
                edge.attribute(end).is_some_and(|id| ids.contains(id)),
                "{edge:?}"
            );
        }
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_table_is_saved_as_it_is_shown() {
    let reader = Reader::at("relations/?view=table&year=2357").await;
    reader.browser.run(KEEP).await;
    let rows = reader.count("table.relations tbody tr").await;
    let csv = saved(
        &reader,
        ".graph-files button:last-of-type",
        "relations-2357.csv",
    )
    .await;
    // The first line has the names of the columns.
    let lines = i64::try_from(csv.trim_end().lines().count()).expect("a few lines");
    assert_eq!(lines - 1, rows, "{csv}");
    reader.leave().await;
}
