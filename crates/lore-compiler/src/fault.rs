//! Faults of a lore, and how they are reported.
//!
//! Every check adds [`Fault`]s to one list and goes on, so that an author sees them all at once. Each names its
//! position, the offending text and a remedy.

use std::cell::RefCell;
use std::ops::Range;
use std::sync::Arc;

use crate::folder::{FileId, Folder};
use crate::report::Report;

/// A part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SourceSpan {
    pub(crate) file: FileId,
    pub(crate) span: Range<usize>,
}

impl SourceSpan {
    pub(crate) fn new(file: FileId, span: Range<usize>) -> Self {
        Self { file, span }
    }

    /// A whole file: reported by its path alone.
    pub(crate) fn file(file: FileId) -> Self {
        Self::new(file, 0..0)
    }

    /// The part of it that reads `words`, if they are there as written.
    pub(crate) fn narrow(&self, folder: &Folder, words: &str) -> Self {
        let text = folder.file(self.file).text.get(self.span.clone());
        let found = text.and_then(|text| text.find(words));
        found.map_or_else(
            || self.clone(),
            |at| {
                let start = self.span.start + at;
                Self::new(self.file, start..start + words.len())
            },
        )
    }
}

/// A value and where it was written.
#[derive(Clone, Debug)]
pub(crate) struct Spot<T = String> {
    pub(crate) value: T,
    pub(crate) place: SourceSpan,
}

impl<T> Spot<T> {
    pub(crate) fn new(value: T, place: SourceSpan) -> Self {
        Self { value, place }
    }
}

/// Whether the lore can still be compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// It can't.
    Fault,
    /// It can.
    Warning,
}

/// One thing that is wrong.
#[derive(Clone, Debug)]
pub struct Fault {
    pub(crate) severity: Severity,
    pub(crate) title: String,
    pub(crate) place: Option<SourceSpan>,
    pub(crate) label: String,
    pub(crate) also: Vec<(SourceSpan, String)>,
    pub(crate) remedy: String,
}

impl Fault {
    pub(crate) fn new(title: impl Into<String>) -> Self {
        Self {
            severity: Severity::Fault,
            title: title.into(),
            place: None,
            label: String::new(),
            also: Vec::new(),
            remedy: String::new(),
        }
    }

    pub(crate) fn warning(title: impl Into<String>) -> Self {
        Self {
            severity: Severity::Warning,
            ..Self::new(title)
        }
    }

    pub(crate) fn at(mut self, place: SourceSpan, label: impl Into<String>) -> Self {
        self.place = Some(place);
        self.label = label.into();
        self
    }

    /// Another position that is involved.
    pub(crate) fn also(mut self, place: SourceSpan, label: impl Into<String>) -> Self {
        self.also.push((place, label.into()));
        self
    }

    pub(crate) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = remedy.into();
        self
    }

    /// What is wrong, in one line.
    pub fn title(&self) -> &str {
        &self.title
    }

    fn order(&self) -> (Option<(FileId, usize)>, &str) {
        let place = self.place.as_ref().map(|p| (p.file, p.span.start));
        (place, &self.title)
    }
}

/// The list that checks add faults to.
#[derive(Debug, Default)]
pub(crate) struct Faults(RefCell<Vec<Fault>>);

impl Faults {
    pub(crate) fn add(&self, fault: Fault) {
        self.0.borrow_mut().push(fault);
    }

    pub(crate) fn any(&self) -> bool {
        let fatal = |fault: &Fault| fault.severity == Severity::Fault;
        self.0.borrow().iter().any(fatal)
    }

    /// The faults if there are any, otherwise the warnings.
    pub(crate) fn report(self, folder: Arc<Folder>) -> Report {
        let fatal = self.any();
        let mut faults = self.0.into_inner();
        // Warnings may only follow from a fault elsewhere.
        faults.retain(|fault| !fatal || fault.severity == Severity::Fault);
        faults.sort_by(|a, b| a.order().cmp(&b.order()));
        Report::new(faults, folder)
    }
}
