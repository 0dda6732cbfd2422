//! What a narrow picture opens on. A wide one opens as a whole.

use leptos::prelude::*;
use lore::graph::is_small;

use super::state::Relations;
use crate::behaviors::pan_zoom::PanZoom;
use crate::models::relations::{Opening, RelationsModel};
use crate::platform::dom;

/// Pixels of a window from which on the whole has room for names, and the panel stands beside it.
const WIDE: i32 = 1024;

/// Pixels of a window from which on a small graph has room for its names.
const WIDE_FOR_FEW: i32 = 704;

/// The largest zoom that it opens with; 1 shows the whole drawing.
const CLOSEST: f64 = 4.0;

/// Opens the picture on what its address asks for, and again when a path or a comparison is asked for
/// anew. A selection moves nothing: what was pressed stays under the hand.
pub fn open_on_what_is_asked(relations: Relations, pan: PanZoom) {
    let asked = relations.memo(|model| Ok(model.whole_query()));
    Effect::new(move |opened: Option<Option<_>>| {
        let before = opened.flatten();
        let (width, height) = pan.frame_size();
        let Ok(now) = asked.get() else {
            return before;
        };
        if width <= 0.0 || height <= 0.0 || before.as_ref() == Some(&now) {
            return before;
        }
        let opening = relations.model_now().ok();
        let opening = opening.as_deref().and_then(RelationsModel::opening);
        let window = dom::viewport().width;
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
        Some(now)
    });
}
