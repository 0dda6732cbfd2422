//! Emblems: a closed set of shapes.

use expect_test::expect;

use crate::coast::Coast;

const DOT: &str = "emblems/dot.svg";

#[test]
fn scripts_styles_colours_and_texts_are_faults() {
    let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" onload="alert(1)">
  <script>alert(1)</script>
  <path d="M0 0h9" style="fill:red"/>
  <circle r="3" fill="url(#x)"/>
  <a href="javascript:alert(1)"><rect width="1" height="1"/></a>
  <crcle r="3"/>
  <text>words</text>
  words
</svg>"##;
    Coast::new().with(DOT, svg).faults(expect![[""]]);
}

#[test]
fn an_emblem_of_another_size_and_one_that_is_no_svg() {
    Coast::new()
        .with(DOT, "<svg viewBox=\"0 0 24 24\"><path d=\"M0 0\"/></svg>")
        .with(
            "emblems/torn.svg",
            "<svg viewBox=\"0 0 64 64\">\n  <path>\n</svg>",
        )
        .faults(expect![[""]]);
}

#[test]
fn the_way_the_root_draws_moves_to_a_group() {
    let output = Coast::new().output();
    let lore = output.lore().expect("a lore");
    expect![[""]].assert_eq(lore.world().emblems[0].svg);
}
