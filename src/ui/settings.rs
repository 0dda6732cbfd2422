//! Controls of the reader's settings.

use leptos::prelude::*;

use crate::state::settings::{Setting, use_settings};

/// The theme switch in the header of every page.
#[component]
pub fn ThemeSwitch() -> impl IntoView {
    view! {
        <label class="theme live-only">
            <span class="theme-name">"Theme"</span>
            <SettingSelect setting=Setting::Theme/>
        </label>
    }
}

/// A setting with its name.
#[component]
pub fn SettingChoice(setting: Setting) -> impl IntoView {
    view! {
        <label>
            <span class="label">{setting.label()}</span>
            <SettingSelect setting/>
        </label>
    }
}

#[component]
fn SettingSelect(setting: Setting) -> impl IntoView {
    let settings = use_settings();
    let options = setting
        .values()
        .iter()
        .map(|&(value, words)| view! { <option value=value>{words}</option> });
    view! {
        <select name=setting.name() autocomplete="off" prop:value=move || settings.get(setting)
            on:change:target=move |event| settings.choose(setting, &event.target().value())>
            {options.collect_view()}
        </select>
    }
}
