//! The rules of the page's style sheets, for pictures that are saved with them.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{CssRuleList, CssStyleRule, CssStyleSheet};

/// The rules whose selector passes, as text. Rules within conditions, such as `@media`, are left out.
pub fn matching(passes: impl Fn(&str) -> bool) -> String {
    let sheets = document().style_sheets();
    let sheets = (0..sheets.length()).filter_map(|index| sheets.get(index));
    // A sheet that can't be read comes from another origin.
    let readable =
        sheets.filter_map(|sheet| sheet.dyn_into::<CssStyleSheet>().ok()?.css_rules().ok());
    let rules =
        readable.flat_map(|rules| (0..rules.length()).filter_map(move |index| rule(&rules, index)));
    let matching = rules.filter(|rule| passes(&rule.selector_text()));
    matching.map(|rule| rule.css_text() + "\n").collect()
}

fn rule(rules: &CssRuleList, index: u32) -> Option<CssStyleRule> {
    rules.get(index)?.dyn_into().ok()
}
