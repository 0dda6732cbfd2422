//! Adapts the styles of a page to a part of another site's page.
//!
//! There the root element, its font size and the window's width aren't ours: selectors of the page's
//! own elements become classes in the shadow tree ([`selectors`]), lengths in `rem` become relative
//! to the reader's font size ([`lengths`]), and conditions on the window's width apply to the view's
//! width ([`conditions`]).

mod conditions;
mod lengths;
mod selectors;
#[cfg(test)]
mod tests;

use anyhow::{Result, anyhow};
use lightningcss::printer::PrinterOptions;
use lightningcss::properties::Property;
use lightningcss::properties::custom::TokenOrValue;
use lightningcss::rules::CssRule;
use lightningcss::selector::Selector;
use lightningcss::stylesheet::{ParserOptions, StyleSheet};
use lightningcss::values::length::LengthValue;
use lightningcss::visit_types;
use lightningcss::visitor::{Visit as _, VisitTypes, Visitor};

/// A sheet for a shadow tree.
///
/// # Errors
/// If the text isn't a style sheet.
pub(super) fn for_shadow_tree(css: &str) -> Result<String> {
    // The errors borrow from the text, so they are converted to text.
    let mut sheet = StyleSheet::parse(css, ParserOptions::default())
        .map_err(|fault| anyhow!("the style of views: {fault}"))?;
    sheet.visit(&mut ForShadowTree)?;
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    Ok(sheet.to_css(options)?.code)
}

/// Changes everything in a sheet that wouldn't work in a shadow tree.
struct ForShadowTree;

impl<'i> Visitor<'i> for ForShadowTree {
    type Error = anyhow::Error;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(RULES | SELECTORS | PROPERTIES | LENGTHS | TOKENS)
    }

    fn visit_rule(&mut self, rule: &mut CssRule<'i>) -> Result<()> {
        conditions::follow_the_view(rule);
        rule.visit_children(self)
    }

    fn visit_selector(&mut self, selector: &mut Selector<'i>) -> Result<()> {
        selectors::rename(selector);
        Ok(())
    }

    fn visit_property(&mut self, property: &mut Property<'i>) -> Result<()> {
        if lengths::counts_from_root(property)? {
            lengths::to_tokens(property)?;
        }
        property.visit_children(self)
    }

    fn visit_token(&mut self, token: &mut TokenOrValue<'i>) -> Result<()> {
        lengths::count_from_view(token)?;
        token.visit_children(self)
    }

    fn visit_length(&mut self, length: &mut LengthValue) -> Result<()> {
        if let LengthValue::Vw(hundredths) = *length {
            *length = LengthValue::Cqi(hundredths);
        }
        Ok(())
    }
}
