//! `GraphML`, a format that graph programs read.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// A directed graph with named texts on nodes and edges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph<'a> {
    /// The nodes.
    pub nodes: Vec<GraphNode<'a>>,
    /// The edges.
    pub edges: Vec<GraphEdge<'a>>,
}

/// A node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphNode<'a> {
    /// Its id, by which edges name it.
    pub id: &'a str,
    /// Names and texts. A name must not be used for edges, too.
    pub values: Vec<(&'a str, &'a str)>,
}

/// An edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphEdge<'a> {
    /// The id of the node that it leaves.
    pub source: &'a str,
    /// The id of the node that it leads to.
    pub target: &'a str,
    /// Names and texts. A name must not be used for nodes, too.
    pub values: Vec<(&'a str, &'a str)>,
}

impl Graph<'_> {
    /// The graph as a document.
    pub fn write(&self) -> String {
        let node_keys = keys("node", self.nodes.iter().map(|node| &node.values));
        let edge_keys = keys("edge", self.edges.iter().map(|edge| &edge.values));
        let nodes = self.nodes.iter().map(|GraphNode { id, values }| {
            format!("<node id=\"{}\">{}</node>\n", escape(id), data(values))
        });
        let edges = self.edges.iter().map(|edge| {
            let (source, target) = (escape(edge.source), escape(edge.target));
            let data = data(&edge.values);
            format!("<edge source=\"{source}\" target=\"{target}\">{data}</edge>\n")
        });
        let (nodes, edges): (String, String) = (nodes.collect(), edges.collect());
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
            <graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n\
            {node_keys}{edge_keys}<graph edgedefault=\"directed\">\n\
            {nodes}{edges}</graph>\n</graphml>\n"
        )
    }
}

/// Declares the names.
fn keys<'v>(of: &str, values: impl Iterator<Item = &'v Vec<(&'v str, &'v str)>>) -> String {
    let names: BTreeSet<&str> = values.flatten().map(|(name, _)| *name).collect();
    let keys = names.into_iter().map(|name| {
        let name = escape(name);
        format!("<key id=\"{name}\" for=\"{of}\" attr.name=\"{name}\" attr.type=\"string\"/>\n")
    });
    keys.collect()
}

fn data(values: &[(&str, &str)]) -> String {
    let data = values
        .iter()
        .map(|(name, text)| format!("<data key=\"{}\">{}</data>", escape(name), escape(text)));
    data.collect()
}

/// A text escaped for a document or an attribute. Control characters, which XML can't represent,
/// are left out.
fn escape(text: &str) -> Cow<'_, str> {
    let special = |letter: char| matches!(letter, '&' | '<' | '>' | '"') || letter.is_control();
    if !text.contains(special) {
        return text.into();
    }
    let mut escaped = String::new();
    for letter in text.chars() {
        match letter {
            '&' => escaped += "&amp;",
            '<' => escaped += "&lt;",
            '>' => escaped += "&gt;",
            '"' => escaped += "&quot;",
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped.into()
}

#[cfg(test)]
mod tests {
    use super::{Graph, GraphEdge, GraphNode};

    #[test]
    fn a_graph_names_its_texts_and_escapes_them() {
        let node = |id, label| GraphNode {
            id,
            values: vec![("label", label)],
        };
        let graph = Graph {
            nodes: vec![node("a", "Salt & \"Sea\" <1>"), node("b", "B\u{7}ell")],
            edges: vec![GraphEdge {
                source: "a",
                target: "b",
                values: vec![("date", "1850")],
            }],
        };
        let xml = graph.write();
        for part in [
            "<key id=\"label\" for=\"node\" attr.name=\"label\" attr.type=\"string\"/>",
            "<key id=\"date\" for=\"edge\"",
            "<node id=\"a\"><data key=\"label\">Salt &amp; &quot;Sea&quot; &lt;1&gt;</data></node>",
            "<data key=\"label\">Bell</data>",
            "<edge source=\"a\" target=\"b\"><data key=\"date\">1850</data></edge>",
        ] {
            assert!(xml.contains(part), "{part} in {xml}");
        }
    }

    #[test]
    fn a_graph_without_nodes_is_a_document_all_the_same() {
        let xml = Graph::default().write();
        assert!(
            xml.contains("<graph edgedefault=\"directed\">\n</graph>"),
            "{xml}"
        );
    }
}
