//! The graph to lay out: nodes in the order of their names, and which of them are connected.

/// A simple, undirected graph. The same graph is always the same value, in whatever order its parts were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graph {
    names: Vec<String>,
    /// Pairs of node numbers, the smaller first, in order, each once.
    edges: Vec<(usize, usize)>,
    /// The neighbours of each node, in order.
    beside: Vec<Vec<usize>>,
    /// Which of the pairs in [`Self::edges`] should be close together.
    kin: Vec<(usize, usize)>,
}

impl Graph {
    /// The graph of these names and pairs of names. A pair with an unknown name, or with the same name twice, is
    /// ignored.
    pub fn new<'n>(
        names: impl IntoIterator<Item = &'n str>,
        joined: impl IntoIterator<Item = (&'n str, &'n str)>,
    ) -> Self {
        let mut names: Vec<String> = names.into_iter().map(str::to_owned).collect();
        names.sort();
        names.dedup();
        let mut graph = Self {
            beside: vec![Vec::new(); names.len()],
            names,
            edges: Vec::new(),
            kin: Vec::new(),
        };
        graph.edges = graph.pairs(joined);
        for &(a, b) in &graph.edges {
            graph.beside[a].push(b);
            graph.beside[b].push(a);
        }
        for beside in &mut graph.beside {
            beside.sort_unstable();
        }
        graph
    }

    /// The same graph with pairs of kin: neighbours that should be close together.
    pub fn with_kin<'n>(mut self, kin: impl IntoIterator<Item = (&'n str, &'n str)>) -> Self {
        self.kin = self.pairs(kin);
        self
    }

    fn pairs<'n>(
        &self,
        joined: impl IntoIterator<Item = (&'n str, &'n str)>,
    ) -> Vec<(usize, usize)> {
        let number = |name: &str| self.names.binary_search_by(|own| own.as_str().cmp(name));
        let mut pairs = Vec::new();
        for (a, b) in joined {
            if let (Ok(a), Ok(b)) = (number(a), number(b))
                && a != b
            {
                pairs.push((a.min(b), a.max(b)));
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        pairs
    }

    /// How many nodes there are.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// The names of the nodes in order.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The pairs of connected nodes.
    pub fn edges(&self) -> &[(usize, usize)] {
        &self.edges
    }

    /// The neighbours of a node.
    pub fn beside(&self, node: usize) -> &[usize] {
        &self.beside[node]
    }

    pub(super) fn are_kin(&self, a: usize, b: usize) -> bool {
        self.kin.binary_search(&(a.min(b), a.max(b))).is_ok()
    }

    /// The part of the graph that consists of these nodes, which are in order.
    pub(super) fn part(&self, nodes: &[usize]) -> Self {
        let within = |&(a, b): &(usize, usize)| {
            let a = nodes.binary_search(&a).ok()?;
            Some((a, nodes.binary_search(&b).ok()?))
        };
        let edges: Vec<_> = self.edges.iter().filter_map(within).collect();
        let mut beside = vec![Vec::new(); nodes.len()];
        for &(a, b) in &edges {
            beside[a].push(b);
            beside[b].push(a);
        }
        for beside in &mut beside {
            beside.sort_unstable();
        }
        Self {
            names: nodes.iter().map(|&node| self.names[node].clone()).collect(),
            kin: self.kin.iter().filter_map(within).collect(),
            edges,
            beside,
        }
    }
}
