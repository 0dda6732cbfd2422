//! The frame around every page, and the page in it, as markup: what press writes to a file, and
//! what the program finds there and goes on with.

use lore::route::Address;
use maud::{Markup, html};

use crate::components::footer::footer;
use crate::components::header::{brand, find, ways};
use crate::components::lens::lens;
use crate::components::settings;
use crate::page::{Drawn, Page};
use crate::views::{fixed, following};

/// A part of the frame that follows the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The pages that every page leads to.
    Ways,
    /// The years that the reader looks through.
    Lens,
    /// The fixed part of the page.
    Fixed,
    /// The following part of the page.
    Following,
}

impl Part {
    const ALL: [Self; 4] = [Self::Ways, Self::Lens, Self::Fixed, Self::Following];

    /// The part of a name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.name() == name)
    }

    /// What stands in it at an address.
    pub fn draw(self, page: Page, here: &Address) -> Drawn {
        match self {
            Self::Ways => Ok(ways(page, &here.route)),
            Self::Lens => Ok(lens(page, here)),
            Self::Fixed => fixed(page, here),
            Self::Following => following(page, here),
        }
    }

    /// The `data-part` of its element.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ways => "ways",
            Self::Lens => "lens",
            Self::Fixed => "fixed",
            Self::Following => "following",
        }
    }
}

/// The attribute of `<main>` that tells which address the page was drawn for.
pub const SHOWS: &str = "data-shows";

/// The frame around the two parts of the page at an address. A page that stands for any address
/// tells none, and the program draws it anew.
pub fn frame(page: Page, here: &Address, told: bool, fixed: &Markup, following: &Markup) -> Markup {
    html! {
        a.vh.skip href="#main" { "Skip to the text" }
        header.site-head {
            div.site-bar {
                (brand(page))
                (find(page, "find", "Everywhere", "", false))
                (settings::switch())
                nav.site-nav aria-label="Main" data-part=(Part::Ways.name()) {
                    (ways(page, &here.route))
                }
            }
        }
        // SHOWS is written out: a macro takes no constant for a name.
        main id="main" tabindex="-1" data-shows=[told.then(|| here.print())] {
            div data-part=(Part::Lens.name()) { (lens(page, here)) }
            div data-part=(Part::Fixed.name()) { (fixed) }
            div data-part=(Part::Following.name()) { (following) }
            div.preview #preview role="tooltip" hidden {}
        }
        footer.site-foot { (footer(page, here)) }
    }
}
