//! Emblems: a closed set of shapes.

use expect_test::expect;

use crate::coast::Coast;

const DOT: &str = "emblems/dot.svg";

#[test]
fn scripts_styles_colours_and_texts_are_faults() {
    let svg = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" onload="alert(1)">
  <script>alert(1)</script>
  <path d="M0 0h9" style="fill:red"/>
  <circle r="3" fill="url(#x)"/>
  <a href="javascript:alert(1)"><rect width="1" height="1"/></a>
  <crcle r="3"/>
  <text>words</text>
  words
</svg>"#;
    Coast::new().with(DOT, svg).faults(&expect![[r#"
        error: an emblem can't have the attribute `onload`
         --> lore/emblems/dot.svg:1:61
          |
        1 | <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" onload="alert(1)">
          |                                                             ^^^^^^^^^^^^^^^^^
          |
          = help: remove it; only shapes, fill and stroke are allowed

        error: an emblem can't have `<script>`
         --> lore/emblems/dot.svg:2:3
          |
        2 |   <script>alert(1)</script>
          |   ^^^^^^^
          |
          = help: use one of: circle, ellipse, g, line, path, polygon, polyline, rect

        error: an emblem can't have the attribute `style`
         --> lore/emblems/dot.svg:3:20
          |
        3 |   <path d="M0 0h9" style="fill:red"/>
          |                    ^^^^^^^^^^^^^^^^
          |
          = help: remove it; only shapes, fill and stroke are allowed

        error: an emblem can't have `fill="url(#x)"`
         --> lore/emblems/dot.svg:4:17
          |
        4 |   <circle r="3" fill="url(#x)"/>
          |                 ^^^^^^^^^^^^^^
          |
          = help: draw in `currentColor` or `none`, with numbers for the rest

        error: an emblem can't have `<a>`
         --> lore/emblems/dot.svg:5:3
          |
        5 |   <a href="javascript:alert(1)"><rect width="1" height="1"/></a>
          |   ^^
          |
          = help: use one of: circle, ellipse, g, line, path, polygon, polyline, rect

        error: an emblem can't have `<crcle>`
         --> lore/emblems/dot.svg:6:3
          |
        6 |   <crcle r="3"/>
          |   ^^^^^^
          |
          = help: did you mean `circle`?

        error: an emblem can't have `<text>`
         --> lore/emblems/dot.svg:7:3
          |
        7 |   <text>words</text>
          |   ^^^^^
          |
          = help: use one of: circle, ellipse, g, line, path, polygon, polyline, rect

        error: an emblem has no text
         --> lore/emblems/dot.svg:8:3
          |
        8 |   words
          |   ^^^^^
          |
          = help: draw the letters as paths, or leave them out
    "#]]);
}

#[test]
fn an_emblem_of_another_size_and_one_that_is_no_svg() {
    Coast::new()
        .with(DOT, "<svg viewBox=\"0 0 24 24\"><path d=\"M0 0\"/></svg>")
        .with(
            "emblems/torn.svg",
            "<svg viewBox=\"0 0 64 64\">\n  <path>\n</svg>",
        )
        .faults(&expect![[r#"
            error: an emblem must be an `<svg>` of the common size
             --> lore/emblems/dot.svg:1:1
              |
            1 | <svg viewBox="0 0 24 24"><path d="M0 0"/></svg>
              | ^^^^
              |
              = help: begin with `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">`

            error: this is not SVG: expected 'path' tag, not 'svg' at 3:1
             --> lore/emblems/torn.svg:3:1
              |
            3 | </svg>
              | ^^^^^^
              |
              = help: save the emblem as plain SVG
        "#]]);
}

#[test]
fn the_way_the_root_draws_moves_to_a_group() {
    let output = Coast::new().output();
    let lore = output.lore().expect("a lore");
    expect![[r#"<g fill="none" stroke="currentColor"><circle cx="32" cy="32" r="20"/></g>"#]]
        .assert_eq(lore.world().emblems[0].svg);
}
