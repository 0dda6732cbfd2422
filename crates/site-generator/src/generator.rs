//! The generator: the state while the folder is being made.

use anyhow::{Result, ensure};
use encyclopedia::embedded::LoreRef;
use lore_compiler::Colours;

use crate::assets::Assets;
use crate::head::{Metadata, Root};
use crate::program::RustLink;
use crate::project::Project;
use crate::shell::Shell;
use crate::site::Site;
use crate::staging::Staging;

/// What pages are drawn and written with. The assets are already published, the pages aren't.
#[derive(Debug)]
pub struct Generator {
    /// Where the project's own files are.
    pub project: Project,
    /// The folder that becomes `dist/`.
    pub staging: Staging,
    /// The published assets.
    pub assets: Assets,
    /// The markup around every page.
    pub shell: Shell,
    /// The lore to draw, which the program embeds, too.
    pub lore: LoreRef,
    /// The world's own colours.
    pub colours: Colours,
    /// The address where the folder will be published, if known.
    pub site: Option<Site>,
}

impl Generator {
    /// Publishes the assets. `colours` are the world's own.
    ///
    /// # Errors
    /// If a file that trunk or the project must provide is missing or is not as expected; nothing
    /// is guessed.
    pub fn open(
        project: Project,
        staging: Staging,
        lore: LoreRef,
        colours: &Colours,
        site: Option<Site>,
    ) -> Result<Self> {
        let template = staging.read_text("index.html")?;
        let link = RustLink::parse(&template)?;
        let language = lore.world().language;
        Ok(Self {
            assets: Assets::publish(&project, &staging, &link, lore, colours)?,
            shell: Shell::parse(&template, language)?,
            colours: colours.clone(),
            project,
            staging,
            lore,
            site,
        })
    }

    /// A whole page.
    pub fn page(&self, about: &Metadata<'_>, root: Root<'_>, content: &str) -> String {
        let head = crate::head::draw(about, self, root);
        self.shell.page(&head, content)
    }

    /// Writes the page of a route: `""` is the front page, any other path is a folder and ends in a
    /// slash (`entry/old-mine/`).
    ///
    /// # Errors
    /// If no route can have this path, or it can't be written.
    pub fn write_page(
        &self,
        route_path: &str,
        about: &Metadata<'_>,
        root: Root<'_>,
        content: &str,
    ) -> Result<()> {
        expect_route(route_path)?;
        let page = self.page(about, root, content);
        self.staging.write(&format!("{route_path}index.html"), page)
    }
}

/// Checks that a route's path has only plain folders, and ends in a slash.
fn expect_route(path: &str) -> Result<()> {
    // Beyond ASCII, a slug contains only letters and their marks.
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_') || c > '\u{a0}';
    for folder in path.split_terminator('/') {
        ensure!(
            !folder.is_empty() && folder.chars().all(plain),
            "\"{path}\" is not the path of a route: its folders are letters, digits, - and _"
        );
    }
    ensure!(
        path.is_empty() || path.ends_with('/'),
        "\"{path}\" is not the path of a route: it must end in a slash"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::expect_route;

    #[test]
    fn knows_the_paths_of_routes() {
        for path in ["", "browse/", "entry/old-mine/", "entry/歴史/"] {
            assert!(expect_route(path).is_ok(), "{path}");
        }
        for path in [
            "/",
            "/entry/",
            "entry",
            "entry//x/",
            "../",
            "entry/../x/",
            "e e/",
        ] {
            assert!(expect_route(path).is_err(), "{path}");
        }
    }
}
