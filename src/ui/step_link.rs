//! A link to the next or previous step of something.

use leptos::prelude::*;

/// A link that is disabled at the end of its range but keeps its place and the focus.
#[component]
pub fn StepLink(
    /// Where it leads; `None` at the end of the range.
    #[prop(into)]
    href: Signal<Option<String>>,
    class: &'static str,
    /// Its name, if it shows only a symbol.
    #[prop(optional)]
    name: Option<&'static str>,
    /// The `rel` of the target (`next`, `prev`).
    #[prop(optional)]
    rel: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let none = move || href.with(Option::is_none);
    // Only a link with a target may have a `rel`.
    let there = move || rel.filter(|_| !none());
    view! {
        // A link that loses its `href` would lose the focus, so the `tabindex` is set first. It is never removed: that
        // would take the focus, too.
        <a class=move || format!("chip {class}{}", if none() { " none" } else { "" })
            role=move || none().then_some("link") aria-disabled=move || none().then_some("true")
            tabindex=move || if none() { "-1" } else { "0" } href=href rel=there aria-label=name title=name>
            {children()}
        </a>
    }
}
