//! The resolved lore: every claim and text with what it names.

use std::ops::Range;

use lore::{ClaimId, EntryId, Id, Span, Statement, Text};

use crate::claim::{self, Resolved};
use crate::context::Context;
use crate::drafts::Drafts;
use crate::markdown::{self, Rendered, Setting};
use crate::moved::{self, Move};
use crate::relative::{self, EraTime};

/// Everything that is known, by the ids of the tables.
#[derive(Debug)]
pub(crate) struct Model<'d> {
    /// By [`ClaimId`].
    pub(crate) claims: Vec<Resolved<'d>>,
    /// Which claims each entry is the subject of, by [`EntryId`].
    pub(crate) own: Vec<Range<usize>>,
    /// Texts, by [`EntryId`].
    pub(crate) bodies: Vec<Rendered>,
    /// Accounts, by [`DisputeId`](lore::DisputeId).
    pub(crate) accounts: Vec<Rendered>,
    pub(crate) about: Rendered,
    /// The times of the eras; none for an era with a fault.
    pub(crate) eras: Vec<Option<EraTime<'d>>>,
    /// Slugs of entries that were merged into others.
    pub(crate) moves: Vec<Move<'d>>,
}

impl<'d> Model<'d> {
    pub(crate) fn resolve(drafts: &'d Drafts, context: Context<'d>) -> Self {
        let mut model = Self {
            claims: Vec::new(),
            own: Vec::new(),
            bodies: Vec::new(),
            accounts: Vec::new(),
            about: markdown::render_spot(&drafts.world.about, Setting::About, context),
            eras: Vec::new(),
            moves: Vec::new(),
        };
        for (at, entry) in drafts.entries.iter().enumerate() {
            let id = EntryId::from_index(at);
            let first = model.claims.len();
            model.claims.extend(claim::resolve(id, entry, context));
            model.own.push(first..model.claims.len());
            let body = markdown::render(entry.file, &entry.body, Setting::Entry(id), context);
            model.bodies.push(body);
        }
        for dispute in &drafts.disputes {
            let account = markdown::render(dispute.file, &dispute.body, Setting::Dispute, context);
            model.accounts.push(account);
        }
        model.eras = relative::resolve(&mut model, drafts, context);
        model.moves = moved::resolve(&drafts.moved, &model.bodies, context);
        model
    }

    /// The entries that the facts and notes of a claim link to.
    pub(crate) fn links(claim: &Resolved<'d>) -> impl Iterator<Item = EntryId> {
        let value = match &claim.claim.statement {
            Statement::Fact { value, .. } => value.as_ref(),
            Statement::Relation { .. } => None,
        };
        let entries = |text: &Text<'d>| -> Vec<EntryId> {
            let entry = |span: &Span<'_>| match span {
                Span::Entry { entry, .. } => Some(*entry),
                Span::Plain(_) => None,
            };
            text.0.iter().filter_map(entry).collect()
        };
        value
            .into_iter()
            .chain(&claim.claim.note)
            .flat_map(entries)
            .collect::<Vec<_>>()
            .into_iter()
    }

    /// The claims with a date, in chronological order.
    pub(crate) fn by_time(&self) -> Vec<ClaimId> {
        let mut dated: Vec<usize> = (0..self.claims.len())
            .filter(|&at| self.claims[at].claim.when.is_some())
            .collect();
        dated.sort_by_key(|&at| {
            (
                self.claims[at].claim.when.as_ref().map(lore::When::order),
                at,
            )
        });
        dated.into_iter().map(ClaimId::from_index).collect()
    }
}
