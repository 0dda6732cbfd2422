//! Storing the encyclopedia on the device, and installing it as an app.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::offline;

/// The button that stores the encyclopedia, and how to install it.
#[component]
pub fn Device() -> impl IntoView {
    let message = RwSignal::new("");
    let keep = move |_| {
        if !offline::keep_encyclopedia() {
            message.set("This browser can’t store it.");
            return;
        }
        spawn_local(async move {
            message.set(if offline::persist().await {
                "The browser has promised to keep it until you delete it."
            } else {
                "The browser keeps it, but may clear it when the device runs out of space."
            });
        });
    };
    view! {
        <section aria-labelledby="device">
            <h2 id="device">"On this device"</h2>
            <p>"When you open the encyclopedia, all of it is downloaded to your device and can be read without a connection. If your browser’s data saver is on, it is downloaded only when you press this button. The foot of each page shows the progress."</p>
            <div class="row">
                <button type="button" on:click=keep>"Keep it on this device"</button>
            </div>
            <p class="soft" role="status">{message}</p>
            <h3>"As an app"</h3>
            <Install/>
        </section>
    }
}

#[component]
fn Install() -> impl IntoView {
    view! {
        <dl class="install">
            <dt>"iPhone and iPad"</dt>
            <dd>"In Safari open the Share menu, then choose " <b>"Add to Home Screen"</b> "."</dd>
            <dt>"Android"</dt>
            <dd>
                "In the browser’s menu choose " <b>"Install app"</b> " or "
                <b>"Add to Home screen"</b> "."
            </dd>
            <dt>"Computers"</dt>
            <dd>
                "Chrome and Edge show an install button in the address bar; in Safari choose "
                <b>"File, Add to Dock"</b> "."
            </dd>
        </dl>
    }
}
