//! The form that asks for two readings: which there are, and which are chosen.

use lore::route::Versus;
use lore::{Reading, Slug, TableError};

use crate::models::relations::RelationsModel;

/// The readings that can be compared, by the questions of their disputes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadingsToCompare {
    /// Each question, with its readings: the value in an address, and what it answers.
    pub questions: Vec<(&'static str, Vec<(String, &'static str)>)>,
    /// The values of the reading that is chosen and of the other; empty for none.
    pub chosen: [String; 2],
    /// What else the address asks, for a form without a program: names and values.
    pub rest: Vec<(&'static str, String)>,
}

impl ReadingsToCompare {
    pub(in crate::models::relations) fn of(model: &RelationsModel) -> Result<Self, TableError> {
        let readings = model.page.lore.readings();
        let versus = match &model.versus {
            Some(versus @ Versus::Reading { .. }) => versus.to_string(),
            _ => String::new(),
        };
        let disputed = versus.split_once('.').map(|(dispute, _)| dispute);
        let mut chosen = String::new();
        let mut questions = Vec::new();
        for dispute in model.page.lore.disputes()? {
            let value = |id: &str| format!("{}.{id}", dispute.slug);
            let own = readings.get(dispute.slug).map(|id| value(id.as_str()));
            if let Some(own) = own
                && (chosen.is_empty() || disputed == Some(dispute.slug))
            {
                chosen = own;
            }
            let options = dispute.readings.iter();
            let options = options.map(|Reading { id, label, .. }| (value(id), *label));
            questions.push((dispute.question, options.collect()));
        }
        let chosen = [chosen, versus];
        Ok(Self {
            questions,
            chosen,
            rest: model.query_without(&["versus"]),
        })
    }

    /// The address's parts of two values, or what is to be done about them.
    ///
    /// # Errors
    /// If they are no two readings of one dispute.
    pub fn asked(values: &[String; 2]) -> Result<[(Slug, Slug); 2], &'static str> {
        let parse = |value: &String| match Versus::parse(value) {
            Some(Versus::Reading { dispute, reading }) => Some((dispute, reading)),
            _ => None,
        };
        match (parse(&values[0]), parse(&values[1])) {
            (Some(one), Some(other)) if one.0 == other.0 && one.1 != other.1 => Ok([one, other]),
            _ => Err("Choose two readings of one question."),
        }
    }
}
