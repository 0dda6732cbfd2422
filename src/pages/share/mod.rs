//! The page on linking to a page, citing it, and embedding it in another site. It follows its form.

mod form;
mod preview;

use leptos::prelude::*;
use lore::TableError;
use lore::route::{Route, ShareParams};

use self::form::ShareForm;
use self::preview::FramePreview;
use super::{fault, part_of};
use crate::address::history::is_one_file;
use crate::address::use_navigator;
use crate::models::PageContext;
use crate::models::citation::TextToCopy;
use crate::models::share::{EmbedFrame, HostAndDay, ShareModel};
use crate::platform::clipboard::full_address;
use crate::platform::date::today;
use crate::state::after_hydration;
use crate::state::settings::{Setting, use_settings};
use crate::ui::{PagePart, ToCopy};

/// Draws the page.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw(page: PageContext) -> Result<AnyView, TableError> {
    let titles = page.lore.by_title()?.into_iter();
    let titles = titles.map(|entry| Ok(page.lore.card(entry)?.title));
    let titles = titles.collect::<Result<Vec<_>, TableError>>()?;
    Ok(view! { <SharePage page titles/> }.into_any())
}

#[component]
fn SharePage(page: PageContext, titles: Vec<&'static str>) -> impl IntoView {
    let params = follow_params();
    let model = follow_model(page, params);
    let own = part_of(model, |model| model.own.clone());
    view! {
        <header class="page-head">
            <h1>"Share and embed"</h1>
            <p>"Link to any page of this encyclopedia, cite it, or show it in your own site."</p>
        </header>
        <ShareForm titles own=Memo::new(move |_| own.get())/>
        <Offers page params model/>
    }
}

/// What the page offers, as a signal.
type Model = Memo<Result<ShareModel, TableError>>;

/// The parameters of the form.
fn follow_params() -> Memo<ShareParams> {
    use_navigator().follow(|address| match &address.route {
        Route::Share(params) => Some(params.clone()),
        _ => None,
    })
}

fn follow_model(page: PageContext, params: Memo<ShareParams>) -> Model {
    let host_and_day = after_hydration(HostAndDay::unknown(), move || HostAndDay {
        base: full_address(page.root),
        day: Some(today()),
    });
    Memo::new(move |_| {
        params.with(|params| {
            host_and_day.with(|host_and_day| ShareModel::of(page, params, host_and_day))
        })
    })
}

fn follow_frame(page: PageContext, params: Memo<ShareParams>) -> Memo<Option<EmbedFrame>> {
    let settings = use_settings();
    Memo::new(move |_| {
        let theme = settings.get(Setting::Theme);
        // If the lore is damaged, the page says so.
        params.with(|params| EmbedFrame::of(page, params, theme).ok())
    })
}

/// The texts to copy, and a preview.
#[component]
fn Offers(page: PageContext, params: Memo<ShareParams>, model: Model) -> impl IntoView {
    let texts = move |of: fn(&ShareModel) -> &[TextToCopy]| {
        move || {
            let texts = model.with(|model| model.as_ref().map(of).unwrap_or_default().to_vec());
            let texts = texts.into_iter().map(|text| view! { <ToCopy text/> });
            texts.collect_view()
        }
    };
    let embed = if is_one_file(page.root) {
        view! {
            <p>
                "This edition is one file, which other sites can’t embed. Share from a hosted edition instead."
            </p>
        }
        .into_any()
    } else {
        view! {
            <h3>"Preview"</h3>
            <FramePreview frame=follow_frame(page, params)/>
            {texts(|model| &model.snippets)}
            <p>
                "With the first snippet, links on your site with " <code>"data-lore=\"…\""</code>
                " show a card when readers point at them; the value is the name of an entry in its address."
            </p>
        }
        .into_any()
    };
    view! {
        <Shared model/>
        <PagePart id="link" title="Link">
            {texts(|model| std::slice::from_ref(&model.link))}
        </PagePart>
        <PagePart id="snippet" title="Embed">{embed}</PagePart>
        <PagePart id="cite" title="Cite">{texts(|model| &model.citations)}</PagePart>
    }
}

/// What is shared, and what in the form is invalid.
#[component]
fn Shared(model: Model) -> impl IntoView {
    move || match model.get() {
        Ok(model) => {
            let faults = model.faults.into_iter();
            let faults = faults.map(|fault| view! { <p class="notice" role="alert">{fault}</p> });
            view! {
                <p class="shared">"Share: " <a href=model.href>{model.name}</a></p>
                {faults.collect_view()}
            }
            .into_any()
        }
        Err(error) => fault(error),
    }
}
