//! The elements of the page just drawn to which no component holds a `NodeRef`: headings, links and
//! fragment targets occur in prose as well as in components. After a move one of them gets the focus,
//! as it does when a browser loads a page.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, ShadowRoot};

use super::dom;

/// Marks the fragment's target: within a shadow tree, `:target` matches nothing.
const TARGET: &str = "data-target";

/// The links of a page that readers can reach. Those of a small drawing are hidden from screen readers and the
/// keyboard; a list on the same page has them, too.
const LINKS: &str = "main a[href]:not([aria-hidden] a)";

/// What closes on Escape by itself: another dialog, or a menu.
const OVERLAY: &str = ":is(dialog:modal, [popover=auto]:popover-open)";

/// The tree that pages are drawn in.
pub enum PageTree {
    /// A document of the encyclopedia's own.
    Document,
    /// A shadow tree in another site's page.
    Shadow(ShadowRoot),
}

impl PageTree {
    /// The shadow tree that contains a node.
    pub fn around(node: &Node) -> Option<Self> {
        Some(Self::Shadow(node.get_root_node().dyn_into().ok()?))
    }

    /// The tree that contains a node.
    pub fn of(node: &Node) -> Self {
        Self::around(node).unwrap_or(Self::Document)
    }

    /// Whether something that closes on Escape by itself is open over the page.
    pub fn is_covered(&self) -> bool {
        // A valid selector.
        let within = match self {
            Self::Document => Ok(None),
            Self::Shadow(tree) => tree.query_selector(OVERLAY),
        };
        let over = [within, document().query_selector(OVERLAY)];
        over.iter().any(|found| matches!(found, Ok(Some(_))))
    }

    /// The element with an id.
    pub fn by_id(&self, id: &str) -> Option<Element> {
        match self {
            Self::Document => document().get_element_by_id(id),
            Self::Shadow(tree) => tree.get_element_by_id(id),
        }
    }

    /// The heading of the page.
    pub fn heading(&self) -> Option<Element> {
        // Both are valid selectors.
        match self {
            Self::Document => document().query_selector("main h1").ok()?,
            Self::Shadow(tree) => tree.query_selector("h1").ok()?,
        }
    }

    /// The links on the document's page whose `href` passes the test.
    pub fn links(passes: impl Fn(&str) -> bool) -> Vec<Element> {
        // A valid selector.
        let Ok(links) = document().query_selector_all(LINKS) else {
            return Vec::new();
        };
        let links = (0..links.length()).filter_map(|at| links.get(at)?.dyn_into().ok());
        let passing = |link: &Element| link.get_attribute("href").is_some_and(|href| passes(&href));
        links.filter(passing).collect()
    }

    /// The element of the tree that has the focus.
    pub fn focused(&self) -> Option<Element> {
        match self {
            Self::Document => dom::focused(),
            Self::Shadow(tree) => tree.active_element(),
        }
    }

    /// Marks the element that the address names, and no other.
    pub fn mark_target(&self, named: Option<&Element>) {
        if let Self::Shadow(tree) = self {
            // A valid selector.
            if let Ok(Some(marked)) = tree.query_selector(&format!("[{TARGET}]")) {
                dom::set_attribute(&marked, TARGET, None);
            }
            if let Some(named) = named {
                dom::set_attribute(named, TARGET, Some(""));
            }
        }
    }

    /// Scrolls back to the top of a page in a shadow tree that begins above the window.
    pub fn show_top(&self) {
        if let Self::Shadow(tree) = self {
            let host = tree.host();
            if host.get_bounding_client_rect().top() < 0.0 {
                host.scroll_into_view();
            }
        }
    }
}
