//! Forests of oblivious trees over rows of bytes.

/// Questions a tree asks at most.
pub const DEEPEST: usize = 8;

/// An oblivious tree: the same question for every branch of a level.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// The feature that each level asks for, and what it is to be above.
    pub questions: Vec<(u8, u8)>,
    /// The leaves, the first question as the lowest bit of the index.
    pub leaves: Vec<i8>,
    /// What a leaf is multiplied by, in 4096ths.
    pub scale: u8,
}

/// A sum of trees.
#[derive(Debug, Clone, Default)]
pub struct Forest {
    /// Bytes in a row.
    pub width: usize,
    /// Log odds before any tree, in 256ths.
    pub bias: i16,
    /// The trees.
    pub trees: Vec<Tree>,
}

impl Forest {
    /// The likelihood, in 255ths, of each of `rows`.
    pub fn likelihoods(&self, rows: &[u8]) -> Vec<u8> {
        if self.width == 0 {
            return vec![];
        }
        let mut sums = vec![i32::from(self.bias) * 16; rows.len() / self.width];
        for tree in &self.trees {
            let scale = i32::from(tree.scale);
            for (sum, row) in sums.iter_mut().zip(rows.chunks_exact(self.width)) {
                let mut leaf = 0;
                for (level, &(feature, above)) in tree.questions.iter().enumerate() {
                    leaf |= usize::from(row[usize::from(feature)] > above) << level;
                }
                *sum += i32::from(tree.leaves[leaf]) * scale;
            }
        }
        sums.iter().map(|&sum| likelihood(sum)).collect()
    }

    /// Reads a forest off the front of `bytes`.
    pub fn read(bytes: &mut &[u8], width: usize) -> Option<Forest> {
        let mut take = |count: usize| {
            let (head, tail) = bytes.split_at_checked(count)?;
            *bytes = tail;
            Some(head)
        };
        let &[low, high, depth, bias_low, bias_high] = take(5)? else { return None };
        let depth = usize::from(depth);
        if depth > DEEPEST {
            return None;
        }
        let mut trees = vec![];
        for _ in 0..u16::from_le_bytes([low, high]) {
            let questions: Vec<(u8, u8)> =
                take(2 * depth)?.chunks_exact(2).map(|q| (q[0], q[1])).collect();
            if questions.iter().any(|&(feature, _)| usize::from(feature) >= width) {
                return None;
            }
            let leaves = take(1 << depth)?.iter().map(|&leaf| leaf as i8).collect();
            let &[scale] = take(1)? else { return None };
            trees.push(Tree { questions, leaves, scale });
        }
        Some(Forest { width, bias: i16::from_le_bytes([bias_low, bias_high]), trees })
    }

    /// Writes the forest to the end of `bytes`. All its trees are of one depth.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend((self.trees.len() as u16).to_le_bytes());
        bytes.push(self.trees.first().map_or(0, |t| t.questions.len() as u8));
        bytes.extend(self.bias.to_le_bytes());
        for tree in &self.trees {
            bytes.extend(tree.questions.iter().flat_map(|&(feature, above)| [feature, above]));
            bytes.extend(tree.leaves.iter().map(|&leaf| leaf as u8));
            bytes.push(tree.scale);
        }
    }
}

/// The logistic function of `sum` 4096ths, in 255ths.
pub fn likelihood(sum: i32) -> u8 {
    let odds = libm::expf(-(sum as f32) / 4096.0);
    libm::roundf(255.0 / (1.0 + odds)) as u8
}
