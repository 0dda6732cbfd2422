//! The core of a graph and the branches that hang from it.

use super::graph::Graph;

/// A graph without its branches. A new leaf doesn't change the core, so it moves nothing in it.
pub(super) struct Core {
    /// The nodes that remain when those with one neighbour are removed again and again, in order. Of a tree, its
    /// best connected node remains.
    pub(super) nodes: Vec<usize>,
    /// The removed nodes, each with the node that it hangs from, nearest to the core first.
    pub(super) branches: Vec<(usize, usize)>,
}

impl Core {
    pub(super) fn of(graph: &Graph) -> Self {
        let mut left: Vec<usize> = (0..graph.len()).map(|n| graph.beside(n).len()).collect();
        let mut off = vec![false; graph.len()];
        let roots = roots(graph);
        let mut branches = Vec::new();
        loop {
            let loose = |&node: &usize| !off[node] && left[node] == 1 && !roots[node];
            let leaves: Vec<usize> = (0..graph.len()).filter(loose).collect();
            if leaves.is_empty() {
                break;
            }
            for leaf in leaves {
                let Some(&from) = graph.beside(leaf).iter().find(|&&other| !off[other]) else {
                    continue;
                };
                off[leaf] = true;
                left[from] -= 1;
                branches.push((leaf, from));
            }
        }
        // Those removed last are nearest to the core.
        branches.reverse();
        Self {
            nodes: (0..graph.len()).filter(|&node| !off[node]).collect(),
            branches,
        }
    }
}

/// The best connected node of each part of the graph that is a tree; of equals, the first by name.
fn roots(graph: &Graph) -> Vec<bool> {
    let mut root = vec![false; graph.len()];
    let mut seen = vec![false; graph.len()];
    for start in 0..graph.len() {
        if seen[start] {
            continue;
        }
        seen[start] = true;
        let mut part = vec![start];
        let mut at = 0;
        while let Some(&node) = part.get(at) {
            for &other in graph.beside(node) {
                if !seen[other] {
                    seen[other] = true;
                    part.push(other);
                }
            }
            at += 1;
        }
        let ends: usize = part.iter().map(|&node| graph.beside(node).len()).sum();
        if ends / 2 < part.len() {
            part.sort_unstable();
            let best = part
                .iter()
                .rev()
                .max_by_key(|&&node| graph.beside(node).len());
            root[*best.unwrap_or(&start)] = true;
        }
    }
    root
}
