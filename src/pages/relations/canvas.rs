//! The canvas below the elements of a graph that is too large for elements. A little more than the
//! frame shows is painted, so that it can be dragged without repainting.

mod painter;

use std::collections::BTreeSet;

use leptos::html;
use leptos::prelude::*;
use lore::{EntryId, TableError};
use web_sys::MouseEvent;

use super::state::Relations;
use crate::behaviors::pan_zoom::{PanZoom, Viewport};
use crate::behaviors::theme_changes::use_theme_changes;
use crate::models::relations::{GraphScene, PaintedName, Painting};
use crate::platform::log;

/// How far the painting extends beyond each edge of the frame, as a fraction of it; must match the
/// style sheet.
pub const BEYOND: f64 = 0.3;

/// How near to a node a press must be, in pixels.
const REACH: f64 = 16.0;

/// A graph that is painted. Copied freely.
#[derive(Clone, Copy)]
pub struct PaintedGraph {
    relations: Relations,
    pan: PanZoom,
    scene: Memo<Result<Option<GraphScene>, TableError>>,
    names: Memo<Vec<PaintedName>>,
    with_name: Memo<BTreeSet<EntryId>>,
}

impl PaintedGraph {
    /// Follows the address and the viewport.
    pub fn new(relations: Relations, pan: PanZoom) -> Self {
        let scene = relations.memo(GraphScene::of);
        let names = Memo::new(move |_| {
            let painting = painting(pan.drawn());
            scene.with(|scene| match scene {
                Ok(Some(scene)) => painting.names(scene),
                _ => Vec::new(),
            })
        });
        let with_name =
            Memo::new(move |_| names.with(|names| names.iter().map(|name| name.entry).collect()));
        Self {
            relations,
            pan,
            scene,
            names,
            with_name,
        }
    }

    /// Whether the name of an entry is painted; tracked.
    pub fn names(self, entry: EntryId) -> bool {
        self.with_name.with(|entries| entries.contains(&entry))
    }

    /// Handles a press outside of elements: selects the entry painted there.
    pub fn press(self, event: &MouseEvent) {
        let viewport = self.pan.viewport();
        let point = viewport.to_drawing(self.pan.pixel(event));
        let reach = REACH / viewport.pixels_per_unit();
        let entry = self.scene.with_untracked(|scene| match scene {
            Ok(Some(scene)) => scene.entry_at(point, reach),
            _ => None,
        });
        let slug = entry.and_then(|entry| self.relations.model_now().ok()?.slug(entry));
        if let Some(slug) = slug {
            self.relations.select(slug);
        }
    }
}

/// The position and scale of the graph on the canvas.
fn painting(viewport: Viewport) -> Painting {
    let (width, height) = viewport.frame;
    let whole = 1.0 + 2.0 * BEYOND;
    let (left, top) = viewport.to_screen((0.0, 0.0));
    Painting {
        scale: viewport.pixels_per_unit(),
        corner: (width * BEYOND + left, height * BEYOND + top),
        size: (width * whole, height * whole),
    }
}

/// The canvas.
#[component]
pub fn Canvas(graph: PaintedGraph) -> impl IntoView {
    let canvas = NodeRef::<html::Canvas>::new();
    let pan = graph.pan;
    let colours = use_theme_changes();
    Effect::new(move |_| {
        colours.track();
        let painting = painting(pan.drawn());
        let Some(canvas) = canvas.get() else { return };
        let painted = graph.scene.with(|scene| match scene {
            Ok(Some(scene)) => graph
                .names
                .with(|names| painter::paint(&canvas, &painting, scene, names)),
            _ => Ok(()),
        });
        if let Err(error) = painted {
            log::warn("the graph could not be painted", &error);
        }
    });
    view! {
        <canvas class="painted" aria-hidden="true" node_ref=canvas
            style:transform=move || pan.transform()></canvas>
    }
}
