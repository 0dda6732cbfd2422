//! Conditions on the window's width.

use std::mem;

use lightningcss::media_query::{
    MediaCondition, MediaFeatureId, MediaFeatureName, MediaFeatureValue, MediaList, MediaType,
    QueryFeature,
};
use lightningcss::rules::container::{
    ContainerCondition, ContainerName, ContainerRule, ContainerSizeFeatureId,
};
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::values::ident::CustomIdent;
use lightningcss::values::length::{Length, LengthValue};

/// The name of the view's container.
const VIEW: &str = "lore";

/// The pixels per `rem`, for conditions, where a length must be fixed.
const REM: f32 = 16.0;

/// Turns a rule for window widths into one for view widths; other rules stay.
pub(super) fn follow_the_view(rule: &mut CssRule<'_>) {
    let CssRule::Media(media) = rule else { return };
    let Some(condition) = on_the_view(&media.query) else {
        return;
    };
    *rule = CssRule::Container(ContainerRule {
        name: Some(ContainerName(CustomIdent(VIEW.into()))),
        condition: Some(condition),
        rules: mem::replace(&mut media.rules, CssRuleList(Vec::new())),
        loc: media.loc,
    });
}

/// The same condition for the view, if it is only about the width.
fn on_the_view<'i>(media: &MediaList<'i>) -> Option<ContainerCondition<'i>> {
    let [query] = &media.media_queries[..] else {
        return None;
    };
    if query.qualifier.is_some() || query.media_type != MediaType::All {
        return None;
    }
    condition(query.condition.as_ref()?)
}

fn condition<'i>(media: &MediaCondition<'i>) -> Option<ContainerCondition<'i>> {
    Some(match media {
        MediaCondition::Feature(QueryFeature::Plain { name, value }) => {
            ContainerCondition::Feature(QueryFeature::Plain {
                name: width(name)?,
                value: fixed(value),
            })
        }
        MediaCondition::Feature(QueryFeature::Range {
            name,
            operator,
            value,
        }) => ContainerCondition::Feature(QueryFeature::Range {
            name: width(name)?,
            operator: *operator,
            value: fixed(value),
        }),
        MediaCondition::Feature(QueryFeature::Interval {
            name,
            start,
            start_operator,
            end,
            end_operator,
        }) => ContainerCondition::Feature(QueryFeature::Interval {
            name: width(name)?,
            start: fixed(start),
            start_operator: *start_operator,
            end: fixed(end),
            end_operator: *end_operator,
        }),
        MediaCondition::Not(inner) => ContainerCondition::Not(Box::new(condition(inner)?)),
        MediaCondition::Operation {
            operator,
            conditions,
        } => ContainerCondition::Operation {
            operator: *operator,
            conditions: conditions.iter().map(condition).collect::<Option<_>>()?,
        },
        MediaCondition::Feature(QueryFeature::Boolean { .. }) | MediaCondition::Unknown(_) => {
            return None;
        }
    })
}

fn width<'i>(
    name: &MediaFeatureName<'i, MediaFeatureId>,
) -> Option<MediaFeatureName<'i, ContainerSizeFeatureId>> {
    let is_width = matches!(name, MediaFeatureName::Standard(MediaFeatureId::Width));
    is_width.then_some(MediaFeatureName::Standard(ContainerSizeFeatureId::Width))
}

/// A length that isn't relative to the root's font size.
fn fixed<'i>(value: &MediaFeatureValue<'i>) -> MediaFeatureValue<'i> {
    match value {
        MediaFeatureValue::Length(Length::Value(LengthValue::Rem(count))) => {
            MediaFeatureValue::Length(Length::Value(LengthValue::Px(count * REM)))
        }
        other => other.clone(),
    }
}
