//! The state shared by the parts of the page: the claims, and how the address says to view them.

use leptos::prelude::*;
use lore::route::{Address, ClaimFilter, Param, Route, TimelineParams, TimelineView};
use lore::{TableError, Years};

use crate::address::{Navigator, use_navigator};
use crate::models::PageContext;
use crate::models::timeline::{TimeLinks, TimeSpan, TimelineLinks, TimelineModel};

/// The claims of the page, and the parts of the address that say how to view them. A context;
/// copied freely. Reads are tracked unless stated otherwise.
#[derive(Clone, Copy)]
pub(super) struct TimelineState {
    page: PageContext,
    navigator: Navigator,
    model: StoredValue<TimelineModel>,
    params: Memo<TimelineParams>,
    filter: Memo<ClaimFilter>,
    view: Memo<TimelineView>,
    years: Memo<Option<Years>>,
    listed: Memo<usize>,
    time_links: Memo<TimeLinks>,
}

/// The state from the context.
pub(super) fn use_timeline() -> TimelineState {
    expect_context()
}

impl TimelineState {
    /// The state of a page that has just been opened.
    pub(super) fn new(page: PageContext, model: TimelineModel) -> Self {
        let navigator = use_navigator();
        let params = navigator.follow(|address| match &address.route {
            Route::Timeline(params) => Some(params.clone()),
            _ => None,
        });
        let years = navigator.follow(|address| match &address.route {
            Route::Timeline(_) => Some(address.years()),
            _ => None,
        });
        let filter = Memo::new(move |_| params.with(|params| params.filter.clone()));
        let span = model.span();
        let model = StoredValue::new(model);
        let listed = move |_: Option<&usize>| {
            let page = page.with_years(years.get());
            filter.with(|filter| model.with_value(|model| model.holding(page, filter).len()))
        };
        let time_links = move |_: Option<&TimeLinks>| {
            let page = page.with_years(years.get());
            params.with(|params| TimeLinks::of(TimelineLinks { page, params }, span))
        };
        Self {
            page,
            navigator,
            model,
            params,
            filter,
            view: Memo::new(move |_| params.with(|params| params.view)),
            years,
            listed: Memo::new(listed),
            time_links: Memo::new(time_links),
        }
    }

    /// How many claims are listed.
    pub(super) fn listed(self) -> Memo<usize> {
        self.listed
    }

    /// The links through time.
    pub(super) fn time_links(self) -> Memo<TimeLinks> {
        self.time_links
    }

    /// The lore in the years of the filter.
    pub(super) fn page(self) -> PageContext {
        self.page.with_years(self.years.get())
    }

    /// Which claims are shown.
    pub(super) fn filter(self) -> Memo<ClaimFilter> {
        self.filter
    }

    /// The requested form.
    pub(super) fn view(self) -> Memo<TimelineView> {
        self.view
    }

    /// Everything that the address says about how to view the claims.
    pub(super) fn params(self) -> Memo<TimelineParams> {
        self.params
    }

    /// Makes something from the claims, which never change.
    pub(super) fn with_model<T>(self, make: impl FnOnce(&TimelineModel) -> T) -> T {
        self.model.with_value(make)
    }

    /// The whole time span, and what is in view at first. It never changes.
    pub(super) fn span(self) -> TimeSpan {
        self.with_model(TimelineModel::span)
    }

    /// Makes links to other views of the timeline.
    pub(super) fn links<T>(self, make: impl FnOnce(TimelineLinks<'_>) -> T) -> T {
        let page = self.page();
        self.params
            .with(|params| make(TimelineLinks { page, params }))
    }

    /// A part of the page that is made from the claims and the whole address.
    pub(super) fn derive<T>(
        self,
        make: impl Fn(&TimelineModel, PageContext, &TimelineParams) -> Result<T, TableError>
        + Send
        + Sync
        + 'static,
    ) -> Memo<Result<T, TableError>>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| {
            let page = self.page();
            self.params
                .with(|params| self.with_model(|model| make(model, page, params)))
        })
    }

    /// Goes to another view of the timeline, as if by following a link. For event handlers.
    pub(super) fn go(self, change: impl FnOnce(&mut TimelineParams, &mut Param<Years>)) {
        if let Some(address) = self.changed(change) {
            self.navigator.go(address);
        }
    }

    /// The same, replacing the history entry, for example with each turn of the wheel.
    pub(super) fn replace(self, change: impl FnOnce(&mut TimelineParams, &mut Param<Years>)) {
        if let Some(address) = self.changed(change) {
            self.navigator.replace(address);
        }
    }

    /// The address with a change; none once the page has been left.
    fn changed(
        self,
        change: impl FnOnce(&mut TimelineParams, &mut Param<Years>),
    ) -> Option<Address> {
        let mut address = self.navigator.address_untracked();
        address.fragment = None;
        let Route::Timeline(params) = &mut address.route else {
            return None;
        };
        change(params, &mut address.years);
        Some(address)
    }
}
