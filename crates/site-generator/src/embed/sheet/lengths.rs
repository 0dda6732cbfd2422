//! Lengths relative to the root's font size (`rem`).
//!
//! In a view they are relative to `--rem`, which the view sets to the reader's font size.

use anyhow::{Context as _, Result, anyhow};
use lightningcss::printer::PrinterOptions;
use lightningcss::properties::Property;
use lightningcss::properties::custom::{TokenList, TokenOrValue, UnparsedProperty};
use lightningcss::stylesheet::ParserOptions;
use lightningcss::traits::{IntoOwned as _, ParseWithOptions as _};
use lightningcss::values::length::LengthValue;
use lightningcss::visit_types;
use lightningcss::visitor::{Visit as _, VisitTypes, Visitor};

/// Whether a parsed property contains such a length.
pub(super) fn counts_from_root(property: &mut Property<'_>) -> Result<bool> {
    if matches!(property, Property::Custom(_) | Property::Unparsed(_)) {
        return Ok(false);
    }
    let mut search = RemSearch { found: false };
    property.visit_children(&mut search)?;
    Ok(search.found)
}

struct RemSearch {
    found: bool,
}

impl Visitor<'_> for RemSearch {
    type Error = anyhow::Error;

    fn visit_types(&self) -> VisitTypes {
        visit_types!(LENGTHS)
    }

    fn visit_length(&mut self, length: &mut LengthValue) -> Result<()> {
        self.found |= matches!(length, LengthValue::Rem(_));
        Ok(())
    }
}

/// Turns the value of a property into raw tokens, since a parsed length can't refer to a custom
/// property.
pub(super) fn to_tokens(property: &mut Property<'_>) -> Result<()> {
    let options = PrinterOptions {
        minify: true,
        ..PrinterOptions::default()
    };
    let value = tokens(&property.value_to_css_string(options)?)?;
    *property = Property::Unparsed(UnparsedProperty {
        property_id: property.property_id(),
        value,
    });
    Ok(())
}

/// Makes a length in `rem` relative to the view's `--rem`.
pub(super) fn count_from_view(token: &mut TokenOrValue<'_>) -> Result<()> {
    if let TokenOrValue::Length(LengthValue::Rem(count)) = token {
        let calc = tokens(&format!("calc({count}*var(--rem))"))?;
        *token = calc
            .0
            .into_iter()
            .next()
            .context("a length has no tokens")?;
    }
    Ok(())
}

fn tokens(value: &str) -> Result<TokenList<'static>> {
    let tokens = TokenList::parse_string_with_options(value, ParserOptions::default());
    let tokens = tokens.map_err(|fault| anyhow!("{value} is not a value: {fault}"))?;
    Ok(tokens.into_owned())
}
