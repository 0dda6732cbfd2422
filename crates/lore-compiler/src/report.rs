//! Faults as authors read them: file, line, column, the offending text and a remedy.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use crate::fault::{Fault, Severity, SourceSpan};
use crate::folder::Folder;

/// Everything that is wrong with a lore, in the order of its files.
#[derive(Clone, Debug)]
pub struct Report {
    faults: Vec<Fault>,
    folder: Arc<Folder>,
}

impl Report {
    pub(crate) fn new(faults: Vec<Fault>, folder: Arc<Folder>) -> Self {
        Self { faults, folder }
    }

    /// Each fault, in the order of the files.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.faults.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    /// The report with colours for a terminal.
    pub fn styled(&self) -> String {
        self.render(&Renderer::styled())
    }

    fn render(&self, renderer: &Renderer) -> String {
        let one = |fault: &Fault| renderer.render(&[self.group(fault)]);
        let all: Vec<String> = self.faults.iter().map(one).collect();
        all.join("\n\n")
    }

    fn group<'a>(&'a self, fault: &'a Fault) -> Group<'a> {
        let level = match fault.severity {
            Severity::Fault => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mut group = Group::with_title(level.primary_title(&fault.title));
        if let Some(place) = &fault.place {
            if place.span.is_empty() {
                group = group.element(Origin::path(self.folder.display(place.file)));
            } else {
                let mut snippet = self.snippet(place, &fault.label, AnnotationKind::Primary);
                // Positions in the same file share a snippet; those in others get their own below.
                let (here, elsewhere): (Vec<_>, Vec<_>) =
                    fault.also.iter().partition(|(p, _)| p.file == place.file);
                for (place, label) in here {
                    let text = &self.folder.file(place.file).text;
                    let other = AnnotationKind::Context.span(whole_letters(text, place));
                    snippet = snippet.annotation(other.label(label));
                }
                group = group.element(snippet);
                for (place, label) in elsewhere {
                    group = group.element(self.snippet(place, label, AnnotationKind::Context));
                }
            }
        }
        if !fault.remedy.is_empty() {
            group = group.element(Level::HELP.message(&fault.remedy));
        }
        group
    }

    fn snippet<'a>(
        &'a self,
        place: &SourceSpan,
        label: &'a str,
        kind: AnnotationKind,
    ) -> Snippet<'a, Annotation<'a>> {
        let text = &self.folder.file(place.file).text;
        let annotation = kind.span(whole_letters(text, place));
        let annotation = match label {
            "" => annotation,
            label => annotation.label(label),
        };
        Snippet::source(text)
            .path(self.folder.display(place.file))
            .annotation(annotation)
    }
}

/// A span widened to whole characters: a parser may stop in the middle of one.
fn whole_letters(text: &str, place: &SourceSpan) -> Range<usize> {
    let start = text.floor_char_boundary(place.span.start);
    start..text.ceil_char_boundary(place.span.end).max(start)
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.render(&Renderer::plain()))
    }
}

impl std::error::Error for Report {}
