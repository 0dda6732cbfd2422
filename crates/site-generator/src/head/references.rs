//! The scripts and styles of a page, each with its integrity.
//!
//! In a sandboxed frame, a browser can only check it if it requests the file like one from another
//! origin (`crossorigin`); modules are always requested that way.

use super::Root;
use crate::assets::{Asset, Assets};
use crate::html::{element, tag};
use crate::manifest;

/// The references of a page. A page that `has_views` needs their styles, too.
pub(super) fn draw(assets: &Assets, root: Root<'_>, has_views: bool) -> String {
    let near = match root {
        Root::At(root) => root,
        Root::Among(_) => "",
    };
    let views = has_views.then(|| stylesheet(near, &assets.views, None));
    let styles = stylesheet(near, &assets.style, None) + &views.unwrap_or_default();
    let before_body = match root {
        // After the styles, which the script, and thus the parser, waits for. Otherwise Chromium lays out a
        // page before its styles are loaded, and again afterwards: the largest entry was painted a quarter
        // later, and restyling took eight times as long.
        Root::At(root) => styles + &early(assets, root, false),
        // If the root isn't known, the nearest script that loads determines it, and where the styles are.
        Root::Among(roots) => {
            let scripts = roots.iter().map(|root| early(assets, root, true));
            scripts.collect::<String>() + &styles
        }
    };
    [
        before_body,
        // Loaded, but it doesn't block rendering on screens.
        stylesheet(near, &assets.print, Some("print")),
        later(assets, near),
        icon(assets, near),
    ]
    .concat()
}

fn early(assets: &Assets, root: &str, finds_root: bool) -> String {
    let src = at(root, &assets.early);
    let mut attributes = vec![
        ("src", src.as_str()),
        ("integrity", &assets.early.integrity),
        ("crossorigin", ""),
    ];
    if finds_root {
        attributes.push(("data-finds", ""));
    }
    element("script", &attributes, "")
}

fn stylesheet(root: &str, sheet: &Asset, media: Option<&str>) -> String {
    let href = at(root, sheet);
    let integrity = ("integrity", sheet.integrity.as_str());
    let mut attributes = vec![
        ("rel", "stylesheet"),
        ("href", &href),
        integrity,
        ("crossorigin", ""),
    ];
    attributes.extend(media.map(|media| ("media", media)));
    tag("link", &attributes)
}

/// What early.js takes out of its template once the page has been painted. The modules that boot.js
/// imports are requested along with it, each with its integrity.
fn later(assets: &Assets, root: &str) -> String {
    let manifest = format!("{root}{}", manifest::FILE);
    let mut later = tag("link", &[("rel", "manifest"), ("href", &manifest)]);
    for module in &assets.modules {
        let href = at(root, module);
        let integrity = ("integrity", module.integrity.as_str());
        later += &tag(
            "link",
            &[("rel", "modulepreload"), ("href", &href), integrity],
        );
    }
    let (src, integrity) = (at(root, &assets.boot), assets.boot.integrity.as_str());
    let boot = [("type", "module"), ("src", &src), ("integrity", integrity)];
    element("template", &[], &(later + &element("script", &boot, "")))
}

fn icon(assets: &Assets, root: &str) -> String {
    let href = at(root, &assets.icon);
    tag("link", &[("rel", "icon"), ("href", &href)])
}

fn at(root: &str, asset: &Asset) -> String {
    format!("{root}{}", asset.path())
}

#[cfg(test)]
mod tests {
    use super::draw;
    use crate::head::Root;
    use crate::testing::assets;

    #[test]
    fn each_asset_is_under_its_integrity() {
        let head = draw(&assets(), Root::At("../"), false);
        for tag in [
            "<script src=\"../assets/early.js\" integrity=\"sha256-early.js\" crossorigin></script>",
            "<link rel=\"stylesheet\" href=\"../assets/style.css\" integrity=\"sha256-style.css\" crossorigin>",
            "<link rel=\"modulepreload\" href=\"../assets/chunks.js\" integrity=\"sha256-chunks.js\">",
            "<script type=\"module\" src=\"../assets/app.js\" integrity=\"sha256-app.js\"></script></template>",
        ] {
            assert!(head.contains(tag), "{tag} in {head}");
        }
    }

    #[test]
    fn only_a_view_waits_for_the_styles_of_views() {
        let views = "<link rel=\"stylesheet\" href=\"../assets/views.css\" integrity=\"sha256-views.css\" crossorigin>";
        let view = draw(&assets(), Root::At("../"), true);
        assert!(view.find("style.css").unwrap() < view.find(views).unwrap());
        assert!(!draw(&assets(), Root::At("../"), false).contains("views.css"));
    }

    #[test]
    fn the_page_is_not_laid_out_before_its_styles_have_come() {
        let head = draw(&assets(), Root::At("../"), true);
        let place = |name: &str| head.find(name).unwrap();
        assert!(place("views.css") < place("early.js"), "{head}");
        // A page for any address finds its styles through that script.
        let roots = ["./".to_owned(), "../".to_owned()];
        let head = draw(&assets(), Root::Among(&roots), true);
        assert!(head.rfind("early.js") < head.find("style.css"), "{head}");
    }

    #[test]
    fn no_screen_waits_for_the_styles_of_paper() {
        let print = "href=\"../assets/print.css\" integrity=\"sha256-print.css\" crossorigin media=\"print\">";
        assert!(draw(&assets(), Root::At("../"), false).contains(print));
    }

    #[test]
    fn a_page_of_any_address_looks_for_its_root() {
        let roots = ["./".to_owned(), "../".to_owned()];
        let head = draw(&assets(), Root::Among(&roots), false);
        let near = head.find("\"./assets/early.js\"").unwrap();
        let far = head.find("\"../assets/early.js\"").unwrap();
        assert!(near < far);
        assert_eq!(head.matches("data-finds").count(), 2);
        assert!(head.contains("src=\"assets/app.js\""), "{head}");
    }
}
