//! What an option of the palette does.

use leptos::prelude::*;
use leptos::task::spawn_local;
use lore::route::{Address, Route};

use crate::address::links::claim_over;
use crate::address::{Navigator, use_navigator, without_fragment};
use crate::behaviors::palette::PaletteField;
use crate::behaviors::shortcuts::{Shortcuts, use_shortcuts};
use crate::chunks::Chunks;
use crate::models::page::entry_route;
use crate::models::palette::{Command, PaletteAction};
use crate::platform::{clipboard, log};
use crate::state::settings::{Setting, Settings, use_settings};

/// Runs options.
#[derive(Clone, Copy)]
pub struct Runner {
    field: PaletteField,
    navigator: Navigator,
    chunks: Chunks,
    settings: Settings,
    shortcuts: Option<Shortcuts>,
    message: RwSignal<Option<String>>,
}

impl Runner {
    /// A runner for the options of a field.
    pub fn new(field: PaletteField) -> Self {
        Self {
            field,
            navigator: use_navigator(),
            chunks: expect_context(),
            settings: use_settings(),
            shortcuts: use_shortcuts(),
            message: RwSignal::new(None),
        }
    }

    /// The outcome of a command whose effect isn't visible by itself.
    pub fn message(self) -> RwSignal<Option<String>> {
        self.message
    }

    /// Runs an option.
    pub fn run(self, action: PaletteAction) {
        match action {
            PaletteAction::Go(address) => self.go(address),
            PaletteAction::Run(Command::Theme(value)) => {
                self.settings.choose(Setting::Theme, value);
                let mut values = Setting::Theme.values().iter();
                if let Some((_, name)) = values.find(|(own, _)| *own == value) {
                    self.tell(format!("Theme: {name}"));
                }
            }
            PaletteAction::Run(Command::CopyLink) => self.copy_link(),
            PaletteAction::Run(Command::Print) => {
                self.field.close();
                if let Err(error) = window().print() {
                    log::warn("the page could not be printed", &error);
                }
            }
            PaletteAction::Run(Command::Keys) => {
                self.field.close();
                if let Some(shortcuts) = self.shortcuts {
                    shortcuts.help().set(true);
                }
            }
        }
    }

    /// Goes to an address. A claim opens over the page below the palette.
    fn go(self, address: Address) {
        let here = without_fragment(&self.navigator.address_untracked());
        let address = match address.route {
            Route::Random => self.random().unwrap_or(address),
            _ => claim_over(&here, address),
        };
        if address == here {
            self.field.close();
        } else {
            self.navigator.go_on(address);
        }
    }

    /// A random entry, if the lore is loaded.
    fn random(self) -> Option<Address> {
        let slug = (self.chunks.lore.get_untracked()?.random_entry)()?;
        let here = self.navigator.address_untracked();
        Some(here.with_route(entry_route(slug.as_str())))
    }

    fn copy_link(self) {
        let here = without_fragment(&self.navigator.address_untracked());
        let address = clipboard::full_address(&self.navigator.href(&here));
        spawn_local(async move {
            self.tell(match clipboard::write(&address).await {
                Ok(()) => "Link copied".to_owned(),
                Err(error) => error.to_string(),
            });
        });
    }

    fn tell(self, message: String) {
        // Ignored if the palette is closed by then.
        self.message.try_set(Some(message));
    }
}
