//! `images/*.svg`: pictures in texts, which browsers draw unchanged.
//!
//! An SVG can contain scripts, pages and references to other hosts. Only what is on the lists of [`allowed`] may be
//! in it: anything not known to be harmless is a fault. Values are compared as an XML parser reads them, so that a
//! name written with character references is the name that a browser sees.

mod allowed;

use std::ops::Range;

use roxmltree::{Attribute, Document, Node, NodeType};

use crate::fault::{Fault, Faults, SourceSpan};
use crate::folder::{FileId, Folder};
use allowed::{SVG, is_attribute, is_element, is_reference, is_value, may_hold_words};

const SAVE_PLAIN: &str = "save it as plain SVG without scripts, styles and links, or as PNG";

/// Checks one picture.
pub(crate) fn check(folder: &Folder, file: FileId, faults: &Faults) {
    let text = &folder.file(file).text;
    let check = Check { file, faults };
    check.encoding(text);
    match Document::parse(text) {
        Ok(document) => check.document(&document),
        // A document type is refused too: it could define entities.
        Err(error) => check.fault(format!("this is not plain SVG: {error}"), 0..0),
    }
}

/// Reports a name that means something else in an address.
pub(crate) fn check_name(folder: &Folder, file: FileId, faults: &Faults) {
    const IN_ADDRESSES: [char; 4] = ['#', '?', '%', '\\'];
    if folder.file(file).path.contains(IN_ADDRESSES) {
        faults.add(
            Fault::new("the name of a picture has `#`, `?`, `%` or a backslash")
                .at(SourceSpan::file(file), "")
                .remedy("rename it: in an address these mean something else"),
        );
    }
}

struct Check<'f> {
    file: FileId,
    faults: &'f Faults,
}

impl Check<'_> {
    fn fault(&self, title: String, span: Range<usize>) {
        let place = SourceSpan::new(self.file, span);
        self.faults
            .add(Fault::new(title).at(place, "").remedy(SAVE_PLAIN));
    }

    /// If the file named another encoding, a browser would read the bytes differently from this check.
    fn encoding(&self, text: &str) {
        let declaration = text
            .strip_prefix("<?xml")
            .and_then(|text| text.split("?>").next());
        let Some((_, named)) = declaration.and_then(|text| text.split_once("encoding")) else {
            return;
        };
        let named = named.trim_matches([' ', '=', '"', '\'', '\n', '\t']);
        if !named
            .get(..5)
            .is_some_and(|name| name.eq_ignore_ascii_case("utf-8"))
        {
            self.fault("a picture must be written in UTF-8".to_owned(), 0..5);
        }
    }

    fn document(&self, document: &Document<'_>) {
        let root = document.root_element();
        if root.tag_name().name() != "svg" {
            self.fault(
                "the outermost element must be `<svg>`".to_owned(),
                tag(root),
            );
        }
        for node in document.descendants() {
            match node.node_type() {
                NodeType::Element => self.element(node),
                NodeType::PI => self.fault(
                    "a picture can't have instructions to programs".to_owned(),
                    node.range(),
                ),
                NodeType::Text if !is_blank(node) && !is_in_words(node) => {
                    self.fault("words must stand in `<text>`".to_owned(), node.range());
                }
                NodeType::Root | NodeType::Text | NodeType::Comment => {}
            }
        }
    }

    fn element(&self, node: Node<'_, '_>) {
        let name = node.tag_name();
        if name.namespace() != Some(SVG) || !is_element(name.name()) {
            self.fault(
                format!("a picture can't have `<{}>`", name.name()),
                tag(node),
            );
            return;
        }
        for attribute in node.attributes() {
            self.attribute(attribute);
        }
    }

    fn attribute(&self, attribute: Attribute<'_, '_>) {
        let (name, value) = (attribute.name(), attribute.value());
        if is_reference(name, attribute.namespace()) {
            if !value.starts_with('#') {
                self.fault(
                    "a picture may refer to its own parts only: `href=\"#part\"`".to_owned(),
                    attribute.range(),
                );
            }
        } else if !is_attribute(name, attribute.namespace()) {
            self.fault(
                format!("a picture can't have the attribute `{name}`"),
                attribute.range(),
            );
        } else if !is_value(name, value) {
            self.fault(
                format!("a picture can't have this value of `{name}`"),
                attribute.range(),
            );
        }
    }
}

/// The position of an element's name.
fn tag(node: Node<'_, '_>) -> Range<usize> {
    let Range { start, end } = node.range();
    let length = node.document().input_text()[start..end]
        .find([' ', '>', '/', '\n', '\t'])
        .unwrap_or(end - start);
    start..start + length.max(1)
}

fn is_blank(node: Node<'_, '_>) -> bool {
    node.text().is_none_or(|text| text.trim().is_empty())
}

fn is_in_words(node: Node<'_, '_>) -> bool {
    let parent = node.parent_element();
    parent.is_some_and(|parent| may_hold_words(parent.tag_name().name()))
}
