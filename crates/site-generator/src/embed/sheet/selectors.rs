//! Selectors of the page's own elements.

use lightningcss::selector::{Component, PseudoClass, Selector};

/// The elements that a part of a page can't have, each with the class that replaces it.
const ELEMENTS: [(&str, &str); 3] = [
    ("html", "lore-root"),
    ("body", "lore-body"),
    ("main", "lore-main"),
];

/// The attribute that replaces `:target`.
const TARGET: &str = "data-target";

/// Replaces the page's own elements by classes, also within `:is()` and the like.
pub(super) fn rename(selector: &mut Selector<'_>) {
    for component in selector.iter_mut_raw_match_order() {
        match component {
            Component::LocalName(element) => {
                let class = ELEMENTS
                    .iter()
                    .find(|(name, _)| *name == &*element.lower_name.0);
                if let Some((_, class)) = class {
                    *component = Component::Class((*class).into());
                }
            }
            Component::Root => *component = Component::Class(ELEMENTS[0].1.into()),
            Component::NonTSPseudoClass(PseudoClass::Target) => {
                *component = Component::AttributeInNoNamespaceExists {
                    local_name: TARGET.into(),
                    local_name_lower: TARGET.into(),
                };
            }
            Component::Is(inner)
            | Component::Where(inner)
            | Component::Negation(inner)
            | Component::Has(inner)
            | Component::Any(_, inner) => inner.iter_mut().for_each(rename),
            _ => {}
        }
    }
}
