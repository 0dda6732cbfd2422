//! Articles: the texts, and the links to and from them.

use std::collections::HashSet;

use lore::{Article, ClaimId, EntryId, Id, Statement};

use super::{Tables, headings};
use crate::model::Model;

impl<'d> Tables<'d> {
    pub(super) fn articles(&self, by_title: &[EntryId]) -> Vec<Article<'d>> {
        let drafts = &self.drafts.entries;
        let mut incoming: Vec<Vec<ClaimId>> = vec![Vec::new(); drafts.len()];
        for (at, resolved) in self.model.claims.iter().enumerate() {
            if let Statement::Relation { target, .. } = resolved.claim.statement {
                incoming[target.index()].push(ClaimId::from_index(at));
            }
        }
        let backlinks = self.backlinks(by_title);
        let neighbours = self.neighbours(by_title);
        let mut articles = Vec::new();
        for (at, (incoming, backlinks)) in incoming.into_iter().zip(backlinks).enumerate() {
            let body = &self.model.bodies[at];
            let note = drafts[at].content_note.as_ref();
            let (previous, next) = neighbours[at];
            articles.push(Article {
                html: &body.html,
                headings: headings(body),
                footnotes: body.footnotes.clone(),
                content_note: note.map(|note| note.value.as_str()),
                // Derived from the rows of claims.
                claims: Vec::new(),
                incoming,
                backlinks,
                previous,
                next,
            });
        }
        articles
    }

    /// The entries that mention an entry without being related to it, by title.
    fn backlinks(&self, by_title: &[EntryId]) -> Vec<Vec<EntryId>> {
        let mut related: HashSet<(EntryId, EntryId)> = HashSet::new();
        let mut mentions: HashSet<(EntryId, EntryId)> = HashSet::new();
        for resolved in &self.model.claims {
            let subject = resolved.claim.subject;
            mentions.extend(Model::links(resolved).map(|to| (subject, to)));
            if let Statement::Relation { target, .. } = resolved.claim.statement {
                related.extend([(subject, target), (target, subject)]);
            }
        }
        for (at, body) in self.model.bodies.iter().enumerate() {
            let from = EntryId::from_index(at);
            mentions.extend(body.links.iter().map(|link| (from, link.entry)));
        }
        let mut rank = vec![0; by_title.len()];
        for (place, id) in by_title.iter().enumerate() {
            rank[id.index()] = place;
        }
        let mut backlinks = vec![Vec::new(); by_title.len()];
        for (from, to) in mentions {
            if from != to && !related.contains(&(from, to)) {
                backlinks[to.index()].push(from);
            }
        }
        for list in &mut backlinks {
            list.sort_by_key(|id: &EntryId| rank[id.index()]);
        }
        backlinks
    }

    /// The previous and the next entry of each entry's kind.
    fn neighbours(&self, by_title: &[EntryId]) -> Vec<(Option<EntryId>, Option<EntryId>)> {
        let mut neighbours = vec![(None, None); by_title.len()];
        for kind in (0..).take(self.drafts.world.kinds.len()) {
            let of_kind = |id: &&EntryId| self.drafts.entries[id.index()].kind == kind;
            let kin: Vec<EntryId> = by_title.iter().filter(of_kind).copied().collect();
            for pair in kin.windows(2) {
                neighbours[pair[0].index()].1 = Some(pair[1]);
                neighbours[pair[1].index()].0 = Some(pair[0]);
            }
        }
        neighbours
    }
}
