//! `emblems/<emblem>.svg`: small pictures of a closed set of shapes and attributes.
//!
//! They are rewritten from what is allowed, never copied, so that nothing else gets through.

use std::fmt::Write;
use std::ops::Range;

use roxmltree::{Document, Node, NodeType};

use crate::fault::{Fault, Faults, SourceSpan};
use crate::folder::{FileId, Folder};
use crate::html::escape;
use crate::ids::check_slug;
use crate::suggest::suggest;

const VIEW_BOX: &str = "0 0 64 64";

const ELEMENTS: [&str; 8] = [
    "g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon",
];

/// Attributes of the shapes themselves.
const GEOMETRY: [&str; 16] = [
    "d",
    "points",
    "transform",
    "x",
    "y",
    "width",
    "height",
    "cx",
    "cy",
    "r",
    "rx",
    "ry",
    "x1",
    "y1",
    "x2",
    "y2",
];

/// Attributes of how they are drawn; the root may have these, too.
const DRAWING: [&str; 12] = [
    "fill",
    "stroke",
    "stroke-width",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-miterlimit",
    "stroke-dasharray",
    "fill-rule",
    "fill-opacity",
    "stroke-opacity",
    "opacity",
    "clip-rule",
];

#[derive(Debug)]
pub(crate) struct EmblemDraft {
    pub(crate) id: String,
    pub(crate) file: FileId,
    pub(crate) svg: String,
}

/// Reads one emblem.
pub(crate) fn read(folder: &Folder, file: FileId, faults: &Faults) -> EmblemDraft {
    let id = folder.file(file).stem().to_owned();
    check_slug("emblem", &id, &SourceSpan::file(file), faults);
    let mut emblem = Writer {
        file,
        faults,
        svg: String::new(),
    };
    let text = &folder.file(file).text;
    match Document::parse(text) {
        Ok(document) => emblem.root(document.root_element()),
        Err(error) => emblem.unparsed(text, &error),
    }
    let svg = emblem.svg;
    EmblemDraft { id, file, svg }
}

struct Writer<'f> {
    file: FileId,
    faults: &'f Faults,
    svg: String,
}

impl Writer<'_> {
    fn fault(&self, title: String, span: Range<usize>, remedy: &str) {
        let place = SourceSpan::new(self.file, span);
        self.faults
            .add(Fault::new(title).at(place, "").remedy(remedy));
    }

    fn unparsed(&self, text: &str, error: &roxmltree::Error) {
        let at = error.pos();
        let row = usize::try_from(at.row).unwrap_or(1).max(1);
        let start: usize = text.split_inclusive('\n').take(row - 1).map(str::len).sum();
        let line = text[start.min(text.len())..]
            .lines()
            .next()
            .unwrap_or_default();
        self.fault(
            format!("this is not SVG: {error}"),
            start..start + line.len(),
            "save the emblem as plain SVG",
        );
    }

    fn root(&mut self, svg: Node<'_, '_>) {
        let name_end = svg.range().start + 1 + svg.tag_name().name().len();
        let tag = svg.range().start..name_end;
        if svg.tag_name().name() != "svg" || svg.attribute("viewBox") != Some(VIEW_BOX) {
            self.fault(
                "an emblem must be an `<svg>` of the common size".to_owned(),
                tag,
                "begin with `<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\">`",
            );
        }
        // The root is dropped; its drawing attributes move to a group.
        let own = ["viewBox", "width", "height"];
        let attributes = self.attributes(svg, &DRAWING, &own);
        if attributes.is_empty() {
            self.children(svg);
        } else {
            let _ = write!(self.svg, "<g{attributes}>");
            self.children(svg);
            self.svg.push_str("</g>");
        }
    }

    fn children(&mut self, parent: Node<'_, '_>) {
        for child in parent.children() {
            match child.node_type() {
                NodeType::Element => self.shape(child),
                NodeType::Text if child.text().is_none_or(|t| t.trim().is_empty()) => {}
                NodeType::Comment => {}
                _ => self.fault(
                    "an emblem has no text".to_owned(),
                    trimmed(child),
                    "draw the letters as paths, or leave them out",
                ),
            }
        }
    }

    fn shape(&mut self, node: Node<'_, '_>) {
        let name = node.tag_name().name();
        if !ELEMENTS.contains(&name) {
            let start = node.range().start;
            let span = start..(start + 1 + name.len()).min(node.range().end);
            self.fault(
                format!("an emblem can't have `<{name}>`"),
                span,
                &suggest(name, ELEMENTS),
            );
            return;
        }
        let allowed: Vec<&str> = GEOMETRY.into_iter().chain(DRAWING).collect();
        let attributes = self.attributes(node, &allowed, &[]);
        let _ = write!(self.svg, "<{name}{attributes}");
        if name == "g" {
            self.svg.push('>');
            self.children(node);
            self.svg.push_str("</g>");
        } else {
            self.svg.push_str("/>");
            self.children(node);
        }
    }

    fn attributes(&self, node: Node<'_, '_>, allowed: &[&str], ignored: &[&str]) -> String {
        let mut out = String::new();
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            if ignored.contains(&name) {
                continue;
            }
            if attribute.namespace().is_some() || !allowed.contains(&name) {
                self.fault(
                    format!("an emblem can't have the attribute `{name}`"),
                    attribute.range(),
                    "remove it; only shapes, fill and stroke are allowed",
                );
            } else if !harmless(name, value) {
                self.fault(
                    format!("an emblem can't have `{name}=\"{value}\"`"),
                    attribute.range(),
                    "draw in `currentColor` or `none`, with numbers for the rest",
                );
            } else {
                let _ = write!(out, " {name}=\"{}\"", escape(value));
            }
        }
        out
    }
}

/// The position of the words of a text, without the spaces around them.
fn trimmed(text: Node<'_, '_>) -> Range<usize> {
    let range = text.range();
    let written = &text.document().input_text()[range.clone()];
    let blank = written.len() - written.trim_start().len();
    range.start + blank..range.start + blank + written.trim().len()
}

/// Whether a value is allowed: colours must be those of the text; other values are numbers, path data or single
/// words.
fn harmless(name: &str, value: &str) -> bool {
    match name {
        "fill" | "stroke" => matches!(value, "currentColor" | "none"),
        "transform" => value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || " .,-+()\n".contains(c)),
        _ => value
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || " .,-+%\n\t".contains(c)),
    }
}
