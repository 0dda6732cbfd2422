//! The graph in its frame.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;
use leptos::svg;
use lore::graph::{FONT_SIZE, width_at};
use lore::{EntryId, TableError};
use web_sys::MouseEvent;

use super::buttons::ZoomButtons;
use super::canvas::{BEYOND, Canvas, PaintedGraph};
use super::compare::ComparisonLine;
use super::edges::EdgeLink;
use super::keys::GraphKeys;
use super::legend::FloatingLegend;
use super::lit::Lit;
use super::nodes::NodeLink;
use super::opening::open_on_query;
use super::path::PathLine;
use super::state::{Relations, use_relations};
use crate::behaviors::pan_zoom::PanZoom;
use crate::models::relations::{DrawnEdge, GraphDrawing, zoom_level};
use crate::platform::text_size::text_size;
use crate::state::after_hydration;
use crate::ui::graph_picture::{GroupStroke, NamesOver, graph_class};

/// The part of the graph that is drawn as elements, for the page's address.
pub type FollowedGraph = Memo<Result<Arc<GraphDrawing>, TableError>>;

/// What the elements of the graph share. A context; copied freely.
#[derive(Clone, Copy)]
pub struct GraphState {
    /// The part drawn as elements.
    pub drawing: FollowedGraph,
    /// The visible part.
    pub pan: PanZoom,
    /// Keyboard navigation.
    pub keys: GraphKeys,
    /// Whether the graph is small, so that its nodes are drawn in full size.
    small: Memo<bool>,
    /// The part painted on the canvas.
    painted: PaintedGraph,
    /// What is under the pointer or has the focus, and its neighbours.
    lit: Lit,
}

/// The shared parts from the context.
pub fn use_graph() -> GraphState {
    expect_context()
}

impl GraphState {
    fn new(
        relations: Relations,
        pan: PanZoom,
        message: RwSignal<String>,
        way_out: NodeRef<html::Button>,
    ) -> Self {
        let drawing = relations.memo(|model| GraphDrawing::of(model).map(Arc::new));
        Self {
            drawing,
            // A separate memo, so that names aren't redrawn with every change of the drawing.
            small: Memo::new(move |_| {
                drawing.with(|drawing| drawing.as_ref().is_ok_and(|drawing| drawing.small))
            }),
            pan,
            keys: GraphKeys::new(relations, drawing, pan, message, way_out),
            painted: PaintedGraph::new(relations, pan),
            lit: Lit::over(drawing),
        }
    }

    /// What is under the pointer or has the focus, and its neighbours.
    pub fn lit(&self) -> Lit {
        self.lit
    }

    /// Whether the graph is small, so that its nodes are drawn in full size; tracked.
    pub fn is_small(&self) -> bool {
        self.small.get()
    }

    /// Whether the name of an element is painted, so that it shows none itself; tracked.
    pub fn name_is_painted(&self, entry: EntryId) -> bool {
        self.painted.names(entry)
    }

    /// A part of a relation as it is drawn now; the default for a relation that is about to be removed. Tracked.
    pub fn read_edge<T: Default>(&self, number: usize, read: impl FnOnce(&DrawnEdge) -> T) -> T {
        self.read(|drawing| drawing.edge(number).map(read).unwrap_or_default())
    }

    /// A part of the drawing; tracked.
    fn read<T: Default>(&self, read: impl FnOnce(&GraphDrawing) -> T) -> T {
        self.drawing.with(|drawing| {
            drawing
                .as_ref()
                .map(|drawing| read(drawing))
                .unwrap_or_default()
        })
    }
}

/// The graph in its frame, with its buttons.
#[component]
pub fn GraphFigure(size: (u16, u16), painted: bool) -> impl IntoView {
    let relations = use_relations();
    let frame = NodeRef::<html::Div>::new();
    let zoom_in = NodeRef::<html::Button>::new();
    let message = RwSignal::new(String::new());
    let pan = PanZoom::new((size.0.into(), size.1.into()), frame, BEYOND);
    let graph = GraphState::new(relations, pan, message, zoom_in);
    provide_context(graph);
    open_on_query(relations, pan);
    let click = move |event: MouseEvent| {
        if pan.ends_drag(&event) {
            event.prevent_default();
        }
    };
    view! {
        <figure class="whole" aria-labelledby="graph-title">
            <div class="graph-area">
                <div class="graph-frame" node_ref=frame
                    on:wheel=move |event| pan.wheel(&event)
                    on:pointerdown=move |event| pan.pointer_down(&event)
                    on:pointermove=move |event| pan.pointer_move(&event)
                    on:pointerup=move |event| pan.pointer_up(&event)
                    on:pointercancel=move |event| pan.pointer_up(&event)
                    on:pointerleave=move |event| pan.pointer_up(&event)
                    on:click=click
                    // Otherwise dragging would pick up a link.
                    on:dragstart=|event| event.prevent_default()>
                    {painted.then(|| view! { <Canvas graph=graph.painted/> })}
                    <GraphSvg size/>
                </div>
                <ZoomButtons pan zoom_in/>
                <FloatingLegend/>
            </div>
            <PathLine/>
            <ComparisonLine/>
            <p class="vh" role="status">{message}</p>
            <p class="vh" id="graph-keys">
                "The left and right arrow keys move between entries, down goes into an entry’s relations, up "
                "goes back. Letters go to the entry whose name begins with them. Enter selects, Escape clears the "
                "selection. With Shift, the arrow keys move the picture."
            </p>
        </figure>
    }
}

/// The elements of the graph.
#[component]
fn GraphSvg(size: (u16, u16)) -> impl IntoView {
    let graph = use_graph();
    let GraphState { pan, painted, .. } = graph;
    // Known only in the browser: files are drawn with the default text size.
    let text = after_hydration(1.0, move || {
        pan.frame_size();
        text_size()
    });
    let level = move || {
        let (drawn, text) = (pan.drawn(), text.get());
        // Larger text has as much room as in a smaller drawing.
        let width = f64::from(size.0) * drawn.pixels_per_unit() / text;
        // For the whole graph, the style sheet chooses the level by the frame's size.
        (drawn.camera.scale() > 1.0 || text > 1.0).then(|| zoom_level(width))
    };
    let close = move || pan.drawn().camera.scale() > 1.0;
    let class = move || {
        let lights = if graph.lit.any() { " lights" } else { "" };
        format!("{}{lights}", graph_class(graph.is_small(), level()))
    };
    let letters = move || level().map(|level| FONT_SIZE * f64::from(size.0) / width_at(level));
    let press = move |event: MouseEvent| {
        // Outside of elements, an entry may be painted.
        if event.target() == event.current_target() && !pan.ends_drag(&event) {
            painted.press(&event);
        }
    };
    view! {
        <svg class=class class:close=close viewBox=move || pan.drawn().camera.view_box() role="group"
            font-size=size.0 / 100 aria-labelledby="graph-title" aria-describedby="graph-keys"
            style:transform=move || pan.transform() on:click=press>
            // `view!` would treat it as an HTML title.
            {svg::title().id("graph-title").child("Picture of the relations")}
            <g class="scaled" font-size=move || letters().map(|size| format!("{size:.2}"))>
                <g class="groups" aria-hidden="true"><Groups/></g>
                <g class="edges" aria-hidden="true"><Edges size/></g>
                <g class="nodes"><Nodes size/></g>
                <g class="over" aria-hidden="true"><Names/></g>
            </g>
        </svg>
    }
}

/// The relations. Those of another layout, which has another size, are new elements; so are its nodes.
#[component]
fn Edges(size: (u16, u16)) -> impl IntoView {
    let graph = use_graph();
    let edges = move || {
        let edge = |edge: &DrawnEdge| (edge.number, [edge.from, edge.to]);
        graph.read(|drawing| drawing.edges.iter().map(edge).collect::<Vec<_>>())
    };
    view! {
        <For each=edges key=move |(number, _)| (size, *number) let((number, ends))>
            <EdgeLink number ends/>
        </For>
    }
}

/// The entries.
#[component]
fn Nodes(size: (u16, u16)) -> impl IntoView {
    let graph = use_graph();
    view! {
        <For each=move || graph.read(|drawing| drawing.nodes.clone())
            key=move |node| (size, node.entry) let:first>
            <NodeLink first/>
        </For>
    }
}

/// The names above all nodes: of what is requested, under the pointer or focused.
#[component]
fn Names() -> impl IntoView {
    let graph = use_graph();
    let names = Memo::new(move |_| {
        let lit = graph.lit.entry_lit();
        graph.read(|drawing| drawing.named_over(lit))
    });
    move || view! { <NamesOver names=names.get() small=graph.is_small()/> }
}

/// Factions with those within them, below everything.
#[component]
fn Groups() -> impl IntoView {
    let graph = use_graph();
    let groups = Memo::new(move |_| graph.read(|drawing| drawing.groups.clone()));
    move || {
        let groups = groups.get().into_iter();
        groups
            .map(|group| view! { <GroupStroke group/> })
            .collect_view()
    }
}
