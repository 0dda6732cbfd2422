//! The state shared by the components of the page.

use std::sync::Arc;

use leptos::prelude::*;
use lore::graph::{GraphLayout, Scope};
use lore::route::{Address, RelationsParams, Route, Versus};
use lore::{Slug, TableError, Years};

use crate::address::{Navigator, use_navigator, without_fragment};
use crate::models::PageContext;
use crate::models::relations::{Comparison, PathSearch, RelationsModel};
use crate::pages::fault;
use crate::platform::log;

/// Finds the graph layout of a scope.
pub type FindLayout = Arc<dyn Fn(Scope) -> Result<GraphLayout, TableError> + Send + Sync>;

/// The relations for the page's address. A context; copied freely.
#[derive(Clone, Copy)]
pub struct Relations {
    navigator: Navigator,
    model: Derived<Arc<RelationsModel>>,
    path: Derived<PathSearch>,
    comparison: Derived<Comparison>,
}

/// A value derived from the relations.
pub type Derived<T> = Memo<Result<T, TableError>>;

/// The relations from the context.
pub fn use_relations() -> Relations {
    expect_context()
}

impl Relations {
    /// Follows the address.
    pub fn follow(page: PageContext, find_layout: FindLayout) -> Self {
        let navigator = use_navigator();
        let query = navigator.follow(Query::of);
        let model = Memo::new(move |_| {
            let Query {
                params,
                years,
                versus,
            } = query.get();
            let page = page.with_years(years);
            let model = RelationsModel::of(page, &params, versus, &|scope| find_layout(scope));
            // Logged, since not every part of the page shows it.
            model.inspect_err(log::damaged).map(Arc::new)
        });
        Self {
            navigator,
            model,
            path: derived(model, PathSearch::of),
            comparison: derived(model, Comparison::of),
        }
    }

    /// The path search requested by the address.
    pub fn path(self) -> Derived<PathSearch> {
        self.path
    }

    /// The comparison requested by the address.
    pub fn comparison(self) -> Derived<Comparison> {
        self.comparison
    }

    /// The relations; tracked.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn model(self) -> Result<Arc<RelationsModel>, TableError> {
        self.model.get()
    }

    /// The relations as they are now, for event handlers; not tracked.
    ///
    /// # Errors
    /// As [`Self::model`].
    pub fn model_now(self) -> Result<Arc<RelationsModel>, TableError> {
        self.model.get_untracked()
    }

    /// A part of the page that is made from the relations and redrawn with them.
    pub fn part<T>(
        self,
        make: impl Fn(&RelationsModel) -> Result<T, TableError> + Send + Sync + 'static,
        draw: impl Fn(T) -> AnyView + Send + Sync + 'static,
    ) -> impl Fn() -> AnyView + Send + Sync + 'static {
        move || {
            let part = self.model().and_then(|model| make(&model));
            part.map_or_else(fault, &draw)
        }
    }

    /// A value derived from the relations, for several readers.
    pub fn memo<T>(
        self,
        make: impl Fn(&RelationsModel) -> Result<T, TableError> + Send + Sync + 'static,
    ) -> Derived<T>
    where
        T: PartialEq + Send + Sync + 'static,
    {
        derived(self.model, make)
    }

    /// Goes to the same page with other parameters.
    pub fn go(self, change: impl FnOnce(&mut RelationsParams)) {
        self.go_to(|address| {
            if let Route::Relations(params) = &mut address.route {
                change(params);
            }
        });
    }

    /// The same, by a change of the whole address.
    pub fn go_to(self, change: impl FnOnce(&mut Address)) {
        let mut address = without_fragment(&self.navigator.address_untracked());
        if matches!(address.route, Route::Relations(_)) {
            change(&mut address);
            self.navigator.go(address);
        }
    }

    /// Goes to the same page with an entry selected.
    pub fn select(self, slug: &str) {
        self.go(|params| params.filter.entry = Slug::parse(slug));
    }

    /// Goes to the page of an entry.
    pub fn open(self, slug: &str) {
        if let Some(slug) = Slug::parse(slug) {
            let here = self.navigator.address_untracked();
            self.navigator.go(here.with_route(Route::Entry(slug)));
        }
    }
}

/// The query and its years.
#[derive(Clone, Default, PartialEq)]
struct Query {
    params: RelationsParams,
    years: Option<Years>,
    versus: Option<Versus>,
}

impl Query {
    /// The query of an address of the page.
    fn of(address: &Address) -> Option<Self> {
        match &address.route {
            Route::Relations(params) => Some(Self {
                params: params.clone(),
                years: address.years(),
                versus: address.versus.value().cloned(),
            }),
            _ => None,
        }
    }
}

fn derived<T>(
    model: Derived<Arc<RelationsModel>>,
    make: impl Fn(&RelationsModel) -> Result<T, TableError> + Send + Sync + 'static,
) -> Derived<T>
where
    T: PartialEq + Send + Sync + 'static,
{
    Memo::new(move |_| {
        let model = model.get();
        model.and_then(|model| make(&model).inspect_err(log::damaged))
    })
}
