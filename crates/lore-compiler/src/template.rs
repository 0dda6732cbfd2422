//! A new entry to fill in.

use std::fmt;
use std::path::{Path, PathBuf};

use lore::Slug;

use crate::drafts::Drafts;
use crate::fault::Faults;
use crate::fold::slugify;
use crate::folder::Folder;
use crate::suggest::suggest;

/// Why there is no template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TemplateError {
    /// The world can't be read, so its kinds are unknown.
    World(String),
    /// There is no such kind.
    Kind {
        /// The requested kind.
        kind: String,
        /// What to do instead.
        remedy: String,
    },
    /// Nothing in the name can be part of an address.
    Name(String),
    /// The entry already exists.
    Exists(PathBuf),
}

impl fmt::Display for TemplateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::World(report) => f.write_str(report),
            Self::Kind { kind, remedy } => write!(f, "there is no kind `{kind}`: {remedy}"),
            Self::Name(name) => {
                write!(f, "`{name}` has no letter that can be used in an address")
            }
            Self::Exists(path) => write!(f, "{} already exists", path.display()),
        }
    }
}

impl std::error::Error for TemplateError {}

/// The path of a new entry, and its template. Writes nothing.
///
/// The template compiles except for the passages, which the author has to name.
///
/// # Errors
/// If the kind is unknown, the name makes no slug, or the entry exists.
pub fn template(dir: &Path, kind: &str, name: &str) -> Result<(PathBuf, String), TemplateError> {
    let folder = Folder::read(dir);
    let faults = Faults::default();
    let Some(drafts) = Drafts::read(&folder, &faults) else {
        let report = faults.report(std::sync::Arc::new(folder));
        return Err(TemplateError::World(report.to_string()));
    };
    let kinds = &drafts.world.kinds;
    let Some(kind) = kinds
        .iter()
        .find(|k| k.id.value == kind || k.folder.value == kind)
    else {
        return Err(TemplateError::Kind {
            kind: kind.to_owned(),
            remedy: suggest(kind, kinds.iter().map(|kind| kind.id.value.as_str())),
        });
    };
    let name = name.trim();
    let Some(slug) = Slug::parse(&slugify(name)) else {
        return Err(TemplateError::Name(name.to_owned()));
    };
    if let Some(entry) = drafts.entries.iter().find(|e| e.slug == slug.as_str()) {
        return Err(TemplateError::Exists(folder.display(entry.file).into()));
    }
    let path = dir.join(&kind.folder.value).join(format!("{slug}.md"));
    Ok((path, fill(&drafts, name)))
}

fn fill(drafts: &Drafts, name: &str) -> String {
    let source = drafts
        .sources
        .first()
        .map_or("source", |source| source.id.as_str());
    let title = toml::Value::from(name);
    let summary = toml::Value::from(format!("{name} is described here in one sentence."));
    let claim = drafts.world.facts.first().map(|fact| {
        format!(
            "\n[[claims]]\nfact = \"{}\"\nvalue = \"...\"\ncite = [\"{source}:PASSAGE\"]\n",
            fact.id.value
        )
    });
    format!(
        "+++\ntitle = {title}\naliases = []\nsummary = {summary}\n{}+++\n\n**{name}** was ...[^{source}:PASSAGE]\n",
        claim.unwrap_or_default()
    )
}
