//! Keyboard navigation in the graph: a single Tab stop, then arrow keys.
//!
//! Left and right go through the siblings: all entries, or the neighbours of the entry that was
//! entered. Down enters the relations of an entry; up and Backspace go back. Letters go to the entry whose name
//! begins with them, Home and End to the first and last, Escape drops the selection and then leaves the graph.

use leptos::html;
use leptos::prelude::*;
use lore::EntryId;
use lore::route::Depth;
use web_sys::KeyboardEvent;

use super::figure::FollowedGraph;
use super::state::Relations;
use crate::behaviors::pan_zoom::PanZoom;
use crate::behaviors::roving_focus::RovingFocus;
use crate::behaviors::typeahead::Typeahead;
use crate::models::relations::GraphDrawing;
use crate::platform::{dom, log};

/// The state of keyboard navigation. Copied freely.
#[derive(Clone, Copy)]
pub struct GraphKeys {
    /// The focus among the nodes.
    pub focus: RovingFocus<EntryId>,
    relations: Relations,
    drawing: FollowedGraph,
    pan: PanZoom,
    /// The announcement of the last move.
    message: RwSignal<String>,
    /// Where Escape moves the focus to.
    way_out: NodeRef<html::Button>,
    /// The entries that were entered, outermost first.
    trail: StoredValue<Vec<EntryId>>,
    typing: StoredValue<Typeahead>,
}

impl GraphKeys {
    /// Keyboard navigation of a graph. Announcements are written to `message`.
    pub fn new(
        relations: Relations,
        drawing: FollowedGraph,
        pan: PanZoom,
        message: RwSignal<String>,
        way_out: NodeRef<html::Button>,
    ) -> Self {
        let order = move || {
            let drawing = drawing.get();
            drawing.map_or_else(|_| Vec::new(), |drawing| entries(&drawing))
        };
        let selected = move || relations.model().ok()?.selected;
        Self {
            focus: RovingFocus::new(order, selected),
            relations,
            drawing,
            pan,
            message,
            way_out,
            trail: StoredValue::new(Vec::new()),
            typing: StoredValue::new(Typeahead::default()),
        }
    }

    /// Handles a key pressed on an entry.
    pub fn press(self, entry: EntryId, event: &KeyboardEvent) {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Ok(drawing) = self.drawing.get_untracked() else {
            return;
        };
        self.forget_stale_trail(&drawing, entry);
        if self.pan.key(event) || self.act(&drawing, entry, event) {
            event.prevent_default();
            event.stop_propagation();
        }
    }

    /// Forgets which entries were entered if the focus has left their neighbours: by a press, or since
    /// other years are shown.
    fn forget_stale_trail(self, drawing: &GraphDrawing, entry: EntryId) {
        self.trail.update_value(|trail| {
            let parent = trail.last();
            if parent.is_some_and(|&parent| !drawing.related(parent).contains(&entry)) {
                trail.clear();
            }
        });
    }

    /// Acts on a key. Returns whether it had a meaning.
    fn act(self, drawing: &GraphDrawing, entry: EntryId, event: &KeyboardEvent) -> bool {
        let is_typing = || {
            self.typing
                .with_value(|typing| typing.is_typing(event.time_stamp()))
        };
        match event.key().as_str() {
            "ArrowRight" => self.go_among(drawing, entry, |place, len| (place + 1) % len),
            "ArrowLeft" => self.go_among(drawing, entry, |place, len| (place + len - 1) % len),
            "Home" => self.go_among(drawing, entry, |_, _| 0),
            "End" => self.go_among(drawing, entry, |_, len| len - 1),
            "ArrowDown" => self.go_into(drawing, entry),
            "ArrowUp" | "Backspace" => self.go_back(drawing),
            "Escape" => self.leave(),
            " " if !is_typing() => self.choose(drawing, entry),
            "/" | "?" => return false,
            letter if letter.chars().count() == 1 => self.seek(drawing, letter, event.time_stamp()),
            _ => return false,
        }
        true
    }

    /// Goes to a sibling: a neighbour of the entry that was entered, otherwise any entry.
    fn go_among(self, drawing: &GraphDrawing, entry: EntryId, next: fn(usize, usize) -> usize) {
        let parent = self.trail.with_value(|trail| trail.last().copied());
        let siblings = match parent {
            Some(parent) => drawing.related(parent),
            None => entries(drawing),
        };
        let place = siblings.iter().position(|&sibling| sibling == entry);
        if !siblings.is_empty() {
            self.go(
                drawing,
                siblings[next(place.unwrap_or_default(), siblings.len())],
            );
        }
    }

    fn go_into(self, drawing: &GraphDrawing, entry: EntryId) {
        match drawing.related(entry).first() {
            Some(&first) => {
                self.trail.update_value(|trail| trail.push(entry));
                self.go(drawing, first);
            }
            None => self
                .message
                .set("None of its relations are shown.".to_owned()),
        }
    }

    fn go_back(self, drawing: &GraphDrawing) {
        if let Some(Some(before)) = self.trail.try_update_value(Vec::pop) {
            self.go(drawing, before);
        }
    }

    fn leave(self) {
        self.trail.set_value(Vec::new());
        let selects = self
            .relations
            .model_now()
            .is_ok_and(|model| model.selected.is_some());
        if selects {
            self.relations.go(|params| {
                params.filter.entry = None;
                params.depth = Depth::default();
            });
        } else if let Some(button) = self.way_out.get_untracked() {
            dom::focus(&button);
        }
    }

    /// Follows the link of an entry.
    fn choose(self, drawing: &GraphDrawing, entry: EntryId) {
        match drawing.node(entry) {
            Some(node) if node.is_selected() => self.relations.open(node.slug),
            Some(node) => self.relations.select(node.slug),
            None => {}
        }
    }

    /// Goes to the first entry whose name begins with what is typed.
    fn seek(self, drawing: &GraphDrawing, letter: &str, time: f64) {
        let typed = self
            .typing
            .try_update_value(|typing| typing.push(letter, time).to_owned());
        let typed = typed.unwrap_or_default();
        let mut nodes = drawing.nodes.iter();
        if let Some(node) = nodes.find(|node| node.title.to_lowercase().starts_with(&typed)) {
            self.trail.set_value(Vec::new());
            self.go(drawing, node.entry);
        } else if !self.seek_painted(&typed) {
            self.message.set(format!("No name begins with “{typed}”."));
        }
    }

    /// Selects an entry that is only painted, which turns it into an element, and focuses it.
    fn seek_painted(self, letters: &str) -> bool {
        let found = self
            .relations
            .model_now()
            .and_then(|model| model.entry_named(letters).inspect_err(log::damaged));
        let Ok(Some((entry, slug))) = found else {
            return false;
        };
        self.focus.focus(entry);
        self.relations.select(slug);
        true
    }

    /// Moves the focus, and announces the relation.
    fn go(self, drawing: &GraphDrawing, entry: EntryId) {
        self.focus.focus(entry);
        let from = self.trail.with_value(|trail| trail.last().copied());
        let message = from.map(|from| drawing.sentences_between(from, entry));
        self.message.set(message.unwrap_or_default());
    }
}

/// The entries of a drawing in their order.
fn entries(drawing: &GraphDrawing) -> Vec<EntryId> {
    drawing.nodes.iter().map(|node| node.entry).collect()
}
