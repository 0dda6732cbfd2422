//! The bottom sheet that the panel becomes in a narrow window; readers can drag its height. In a
//! wide window the style sheet positions the panel.

use leptos::html;
use leptos::prelude::*;
use web_sys::PointerEvent;

use crate::platform::{dom, pointer};

/// The height of the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Height {
    /// Only its tabs are visible.
    Low,
    /// Half the height of the window.
    Half,
    /// As high as the window allows.
    Full,
}

impl Height {
    /// The height nearest to a fraction of the window.
    fn nearest(part: f64) -> Self {
        match part {
            part if part < 0.2 => Self::Low,
            part if part < 0.6 => Self::Half,
            _ => Self::Full,
        }
    }

    fn taller(self) -> Self {
        if self == Self::Low {
            Self::Half
        } else {
            Self::Full
        }
    }

    fn shorter(self) -> Self {
        if self == Self::Full {
            Self::Half
        } else {
            Self::Low
        }
    }
}

/// The sheet.
#[derive(Clone, Copy)]
pub struct Sheet {
    height: RwSignal<Height>,
    /// While it is dragged: its initial height, the pointer's start, and its current height, in
    /// pixels.
    drag: RwSignal<Option<[f64; 3]>>,
    element: NodeRef<html::Div>,
}

impl Sheet {
    /// A sheet of which only the tabs are visible.
    pub fn new() -> Self {
        Self {
            height: RwSignal::new(Height::Low),
            drag: RwSignal::new(None),
            element: NodeRef::new(),
        }
    }

    /// Its classes.
    pub fn class(self) -> &'static str {
        match self.height.get() {
            Height::Low => "panel-sheet low",
            Height::Half => "panel-sheet half",
            Height::Full => "panel-sheet full",
        }
    }

    /// Whether it is being dragged.
    pub fn is_dragged(self) -> bool {
        self.drag.with(Option::is_some)
    }

    /// Its height while it is being dragged.
    pub fn dragged_height(self) -> Option<String> {
        self.drag.get().map(|[.., now]| format!("{now:.0}px"))
    }

    /// Opens it, if it is low.
    pub fn open(self) {
        self.rise_to(Height::Half);
    }

    /// The element that is the sheet.
    pub fn element(self) -> NodeRef<html::Div> {
        self.element
    }

    /// Raises it to a height, if it is lower.
    pub fn rise_to(self, height: Height) {
        if self.height.get_untracked() < height {
            self.height.set(height);
        }
    }

    fn drag_from(self, event: &PointerEvent) {
        let Some(element) = self.element.get_untracked() else {
            return;
        };
        let height = element.get_bounding_client_rect().height();
        pointer::capture(event);
        self.drag
            .set(Some([height, f64::from(event.client_y()), height]));
    }

    fn drag_to(self, event: &PointerEvent) {
        if self.drag.get_untracked().is_none() {
            return;
        }
        self.drag.update(|drag| {
            if let Some([before, from, now]) = drag {
                *now = (*before + *from - f64::from(event.client_y())).max(0.0);
            }
        });
    }

    /// Ends the drag: it snaps to the nearest height.
    fn drop_at(self) {
        if let Some([.., now]) = self.drag.get_untracked() {
            self.height.set(Height::nearest(
                now / f64::from(dom::window_view().height.max(1)),
            ));
            self.drag.set(None);
        }
    }
}

/// The edge for dragging the sheet. The keyboard has buttons instead.
#[component]
pub fn SheetGrip(sheet: Sheet) -> impl IntoView {
    view! {
        <div class="sheet-grip" aria-hidden="true"
            on:pointerdown=move |event| sheet.drag_from(&event)
            on:pointermove=move |event| sheet.drag_to(&event)
            on:pointerup=move |_| sheet.drop_at()
            on:pointercancel=move |_| sheet.drop_at()></div>
    }
}

/// The buttons that make the sheet taller and shorter. Each is always there.
#[component]
pub fn SheetButtons(sheet: Sheet) -> impl IntoView {
    let button = |name: &'static str, sign: &'static str, next: fn(Height) -> Height| {
        let none = move || next(sheet.height.get()) == sheet.height.get();
        view! {
            <button type="button" aria-label=name
                aria-disabled=move || none().then_some("true")
                on:click=move |_| sheet.height.update(|height| *height = next(*height))>{sign}</button>
        }
    };
    view! {
        <div class="sheet-buttons live-only" role="group" aria-label="Height of the details">
            {button("Taller", "▴", Height::taller)}
            {button("Shorter", "▾", Height::shorter)}
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::Height;

    #[test]
    fn a_sheet_rests_where_it_was_let_go_and_its_buttons_go_step_by_step() {
        let rests = [0.05, 0.4, 0.9].map(Height::nearest);
        assert_eq!(rests, [Height::Low, Height::Half, Height::Full]);
        assert_eq!(
            rests.map(Height::taller),
            [Height::Half, Height::Full, Height::Full]
        );
        assert_eq!(
            rests.map(Height::shorter),
            [Height::Low, Height::Low, Height::Half]
        );
    }
}
