//! A link to the next of something.

use leptos::prelude::*;

/// A link that leads nowhere at the end of what it does. It keeps its place and the focus there.
#[component]
pub fn StepLink(
    /// Where it leads; `None` at the end.
    #[prop(into)]
    href: Signal<Option<String>>,
    class: &'static str,
    /// Its name, where what it shows is a sign.
    #[prop(optional)]
    name: Option<&'static str>,
    /// What lies there (`next`, `prev`).
    #[prop(optional)]
    rel: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let none = move || href.with(Option::is_none);
    // Only a link that leads somewhere may say what lies there.
    let there = move || rel.filter(|_| !none());
    view! {
        // A link that loses its address would lose the focus, so the `tabindex` comes first.
        <a class=move || format!("chip {class}{}", if none() { " none" } else { "" })
            role=move || none().then_some("link") aria-disabled=move || none().then_some("true")
            tabindex=move || none().then_some("-1") href=href rel=there aria-label=name title=name>
            {children()}
        </a>
    }
}
