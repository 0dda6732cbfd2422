//! The frame around every page: header, outlet for the page, footer, and overlays.

mod chunk_notice;
mod claim_dialog;
mod outlet;
mod palette;
mod preview;
mod screen;
#[cfg(target_arch = "wasm32")]
mod start;
#[cfg(target_arch = "wasm32")]
mod title;
#[cfg(target_arch = "wasm32")]
mod travel;

use leptos::prelude::*;

pub use self::chunk_notice::ChunkNotice;
pub use self::claim_dialog::ClaimDialog;
pub use self::outlet::Outlet;
use self::palette::Palette;
use self::preview::Preview;
use self::screen::Main;
pub use self::screen::{Screen, page_class};
#[cfg(target_arch = "wasm32")]
pub use self::start::start;
use crate::address::Navigator;
use crate::behaviors::shortcuts::Shortcuts;
use crate::chunks::Chunks;
use crate::state::reader_data::ReaderDataStore;
use crate::state::settings::Settings;
use crate::ui::announcer::{Announcer, AnnouncerRegion};
use crate::ui::bottom_bar::BottomBar;
use crate::ui::footer::SiteFooter;
use crate::ui::header::SiteHeader;
use crate::ui::help::HelpDialog;

/// The whole page except the fault section. The same component draws the files and hydrates them.
#[component]
pub fn App(
    navigator: Navigator,
    chunks: Chunks,
    settings: Settings,
    /// The element of the page, for the outlet.
    main: NodeRef<leptos::html::Main>,
    /// The address that the file is drawn for; none if it serves any address.
    #[prop(optional_no_strip)]
    shows: Option<String>,
) -> impl IntoView {
    provide_context(navigator);
    provide_context(chunks);
    provide_context(settings);
    let shortcuts = Shortcuts::new();
    provide_context(shortcuts);
    let announcer = Announcer::new();
    provide_context(announcer);
    provide_context(ReaderDataStore::new());
    view! {
        <a class="vh skip" href="#main">"Skip to the text"</a>
        <SiteHeader/>
        <Main main shows/>
        <Preview/>
        <SiteFooter/>
        <BottomBar/>
        <ChunkNotice/>
        <ClaimDialog/>
        <HelpDialog shortcuts/>
        <Palette/>
        <AnnouncerRegion announcer/>
    }
}
