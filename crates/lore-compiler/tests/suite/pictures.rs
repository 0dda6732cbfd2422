//! Pictures that texts show: of SVG, what draws and nothing that runs, loads or leads away.

use lore_compiler::Report;

use crate::coast::Coast;

const MAP: &str = "images/map.svg";

/// A picture of one's own content within a plain `<svg>`.
fn svg(content: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" \
         xmlns:html=\"http://www.w3.org/1999/xhtml\" viewBox=\"0 0 9 9\">{content}</svg>"
    )
}

fn refused(picture: impl Into<Vec<u8>>) -> Report {
    let compiled = Coast::new().with(MAP, picture).compile();
    compiled.expect_err("the picture is refused")
}

#[test]
fn a_picture_that_only_draws_is_published() {
    let picture = svg(
        "<title>A map</title><defs><linearGradient id=\"sea\"><stop offset=\"0\" stop-color=\"#123\"/>\
         </linearGradient><path id=\"pier\" d=\"M0 0h9\"/></defs>\
         <rect width=\"9\" height=\"9\" fill=\"url(#sea)\" transform=\"rotate(45)\"/>\
         <use href=\"#pier\"/><use xlink:href=\"#pier\" x=\"3\"/>\
         <text x=\"1\" y=\"2\" font-family=\"serif\">North &amp; <tspan>South</tspan></text><!-- here -->",
    );
    let declared = format!("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{picture}");
    for picture in [picture, declared] {
        let output = Coast::new().with(MAP, picture).output();
        assert_eq!(output.images, [MAP]);
    }
}

#[test]
fn what_runs_or_loads_or_leads_away_is_refused() {
    for (content, fault) in [
        ("<script>alert(1)</script>", "can't have `<script>`"),
        ("<SCRIPT>alert(1)</SCRIPT>", "can't have `<SCRIPT>`"),
        (
            "<html:script>alert(1)</html:script>",
            "can't have `<script>`",
        ),
        ("<g onload=\"alert(1)\"/>", "the attribute `onload`"),
        ("<g ONCLICK=\"alert(1)\"/>", "the attribute `ONCLICK`"),
        (
            "<foreignObject><html:p>a</html:p></foreignObject>",
            "can't have `<foreignObject>`",
        ),
        ("<a href=\"#x\"><rect/></a>", "can't have `<a>`"),
        (
            "<image href=\"https://a.b/c.png\"/>",
            "can't have `<image>`",
        ),
        ("<use href=\"other.svg#a\"/>", "its own parts only"),
        ("<use xlink:href=\"//a.b/c.svg#a\"/>", "its own parts only"),
        ("<use href=\"javascript:alert(1)\"/>", "its own parts only"),
        (
            "<use href=\"&#106;avascript:alert(1)\"/>",
            "its own parts only",
        ),
        (
            "<use xlink:href=\"data:image/svg+xml,x\"/>",
            "its own parts only",
        ),
        (
            "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
            "can't have `<set>`",
        ),
        (
            "<animate attributeName=\"href\" values=\"javascript:alert(1)\"/>",
            "can't have `<animate>`",
        ),
        (
            "<style>@import url(//a.b/c.css);</style>",
            "can't have `<style>`",
        ),
        ("<rect style=\"fill:url(//a.b)\"/>", "the attribute `style`"),
        (
            "<rect fill=\"url(//a.b/c.svg#a)\"/>",
            "this value of `fill`",
        ),
        ("<rect fill=\"&#117;rl(//a.b)\"/>", "this value of `fill`"),
        ("<iframe src=\"//a.b\"/>", "can't have `<iframe>`"),
        ("<html:p>words</html:p>", "can't have `<p>`"),
        (
            "<?xml-stylesheet href=\"//a.b/c.css\"?>",
            "instructions to programs",
        ),
        ("words", "must stand in `<text>`"),
    ] {
        let report = refused(svg(content));
        let titles: Vec<_> = report
            .faults()
            .iter()
            .map(lore_compiler::Fault::title)
            .collect();
        assert!(
            titles.iter().any(|title| title.contains(fault)),
            "{content}: {titles:?}"
        );
    }
}

#[test]
fn what_a_browser_might_read_otherwise_is_refused() {
    let plain = svg("<rect/>");
    for picture in [
        format!("<!DOCTYPE svg [<!ENTITY a \"<script/>\">]>{plain}"),
        format!("<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?>{plain}"),
        format!("<?xml-stylesheet href=\"a.css\"?>{plain}"),
        "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script/></html>".to_owned(),
        "<svg viewBox=\"0 0 9 9\"><rect/></svg>".to_owned(),
        "no picture".to_owned(),
        String::new(),
    ] {
        assert!(!refused(picture.clone()).is_empty(), "{picture}");
    }
    assert!(!refused([b'<', b's', 0xff]).is_empty());
}

#[test]
fn a_fault_shows_its_place_and_what_helps() {
    let report = refused(svg("<g onload=\"x()\"/>")).to_string();
    assert!(report.contains("lore/images/map.svg:1:"), "{report}");
    assert!(report.contains("onload=\"x()\""), "{report}");
    assert!(report.contains("save it as plain SVG"), "{report}");
}

#[test]
fn a_name_that_means_something_else_in_an_address_is_refused() {
    for name in ["images/map#2.svg", "images/map%25.svg", "images/map?.svg"] {
        let compiled = Coast::new()
            .with(name, svg("<path d=\"M0 0h9\"/>"))
            .compile();
        let report = compiled.expect_err("the name is refused").to_string();
        assert!(report.contains("the name of a picture has"), "{report}");
    }
}
