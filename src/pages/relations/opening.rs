//! The part of the graph that a narrow window shows first. A wide one shows the whole.

use leptos::prelude::*;
use lore::graph::is_small;

use super::state::Relations;
use crate::behaviors::pan_zoom::{Camera, PanZoom};
use crate::models::relations::{Opening, RelationsModel};
use crate::platform::dom;

/// The window width, in pixels, from which on the whole graph has room for names, with the panel
/// beside it.
const WIDE: i32 = 1024;

/// The window width, in pixels, from which on a small graph has room for its names.
const WIDE_FOR_FEW: i32 = 704;

/// The largest initial zoom; 1 shows the whole drawing.
const CLOSEST: f64 = 4.0;

/// Shows what the address requests, at first and again when a new path or comparison is requested, or
/// when the frame's size changes before the reader has moved the view. A selection moves nothing, so that the
/// pressed node stays under the pointer.
pub fn open_on_query(relations: Relations, pan: PanZoom) {
    let query = relations.memo(|model| Ok(model.whole_query()));
    Effect::new(move |opened: Option<Option<(_, Camera)>>| {
        let before = opened.flatten();
        let (width, height) = pan.frame_size();
        let window = dom::window_view().width;
        let Ok(now) = query.get() else {
            return before;
        };
        let camera = pan.viewport().camera;
        let is_shown =
            |(asked, shown): &(_, Camera)| *asked == now && (*shown != camera || window >= WIDE);
        if width <= 0.0 || height <= 0.0 || before.as_ref().is_some_and(is_shown) {
            return before;
        }
        let opening = relations.model_now().ok();
        let opening = opening.as_deref().and_then(RelationsModel::opening);
        let is_few = relations
            .model_now()
            .is_ok_and(|model| is_small(&model.layout));
        if window < WIDE {
            pan.look(|viewport| match opening {
                Some(Opening::Around(points)) => viewport.around(&points, CLOSEST),
                Some(Opening::Filled(_)) if is_few && window >= WIDE_FOR_FEW => viewport.camera,
                Some(Opening::Filled(centre)) => viewport.filled(centre, CLOSEST),
                None => viewport.camera,
            });
        }
        Some((now, pan.viewport().camera))
    });
}
