//! Clusters: forms that name one thing, as a union-find.

/// Sets of forms.
#[derive(Debug)]
pub(super) struct Clusters {
    parent: Vec<u32>,
}

impl Clusters {
    /// `count` forms, each on its own.
    pub fn new(count: usize) -> Self {
        Clusters { parent: (0..count as u32).collect() }
    }

    /// The cluster of `form`: the number of one of its forms.
    pub fn of(&mut self, form: usize) -> usize {
        let mut root = form;
        while self.parent[root] as usize != root {
            // Halve the path on the way.
            self.parent[root] = self.parent[self.parent[root] as usize];
            root = self.parent[root] as usize;
        }
        root
    }

    /// Makes the clusters of `a` and `b` one, known by that of `a`.
    pub fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.of(a), self.of(b));
        self.parent[b] = a as u32;
    }
}
