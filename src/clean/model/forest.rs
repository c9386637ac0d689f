//! Forests of oblivious trees over columns of bytes.
//!
//! A tree is walked for eight lines at once: their values lie in one word with the high bits set,
//! and subtracting `above + 1` from each leaves the high bit where the value is greater.

use super::columns::{Columns, LANES, MOST};

/// Questions that a tree asks.
pub const DEPTH: usize = 5;

/// Leaves of a tree.
pub const LEAVES: usize = 1 << DEPTH;

/// An oblivious tree: the same question for every branch of a level.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The feature that each level asks for, and what it is to be above.
    pub questions: [(u8, u8); DEPTH],
    /// The leaves, the first question as the lowest bit of the index.
    pub leaves: [i8; LEAVES],
    /// What a leaf is multiplied by, in 4096ths.
    pub scale: u8,
}

/// A sum of trees.
#[derive(Debug, Clone, Default)]
pub struct Forest {
    /// Log odds before any tree, in 256ths.
    pub bias: i16,
    /// The trees.
    pub trees: Vec<Tree>,
}

impl Forest {
    /// The log odds of each line, in 4096ths.
    pub fn log_odds(&self, columns: &Columns) -> Vec<i32> {
        let mut sums = vec![[i32::from(self.bias) * 16; LANES]; columns.lines().div_ceil(LANES)];
        for tree in &self.trees {
            let worth = tree.leaves.map(|leaf| i32::from(leaf) * i32::from(tree.scale));
            let [a, b, c, d, e] =
                tree.questions.map(|(feature, _)| columns.column(usize::from(feature)));
            let least = tree.questions.map(|(_, above)| [above.min(MOST - 1) + 1; LANES]);
            let words = a.iter().zip(b).zip(c).zip(d).zip(e);
            for (sums, ((((a, b), c), d), e)) in sums.iter_mut().zip(words) {
                let above = |values: &[u8; LANES], level: usize| {
                    let values = u64::from_le_bytes(*values);
                    (values.wrapping_sub(u64::from_le_bytes(least[level])) & HIGHS) >> (7 - level)
                };
                let leaves = above(a, 0) | above(b, 1) | above(c, 2) | above(d, 3) | above(e, 4);
                for (sum, leaf) in sums.iter_mut().zip(leaves.to_le_bytes()) {
                    *sum += worth[usize::from(leaf) % LEAVES];
                }
            }
        }
        sums.into_flattened().into_iter().take(columns.lines()).collect()
    }

    /// Reads a forest over so many `features` off the front of `bytes`.
    pub fn read(bytes: &mut &[u8], features: usize) -> Option<Forest> {
        let mut take = |count: usize| {
            let (head, tail) = bytes.split_at_checked(count)?;
            *bytes = tail;
            Some(head)
        };
        let &[low, high, bias_low, bias_high] = take(4)? else { return None };
        let mut trees = vec![];
        for _ in 0..u16::from_le_bytes([low, high]) {
            let mut questions = [(0, 0); DEPTH];
            for (question, bytes) in questions.iter_mut().zip(take(2 * DEPTH)?.chunks_exact(2)) {
                *question = (bytes[0], bytes[1]);
            }
            if questions.iter().any(|&(feature, _)| usize::from(feature) >= features) {
                return None;
            }
            let mut leaves = [0; LEAVES];
            for (leaf, &byte) in leaves.iter_mut().zip(take(LEAVES)?) {
                *leaf = byte as i8;
            }
            let &[scale] = take(1)? else { return None };
            trees.push(Tree { questions, leaves, scale });
        }
        Some(Forest { bias: i16::from_le_bytes([bias_low, bias_high]), trees })
    }

    /// Writes the forest to the end of `bytes`.
    pub fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend((self.trees.len() as u16).to_le_bytes());
        bytes.extend(self.bias.to_le_bytes());
        for tree in &self.trees {
            bytes.extend(tree.questions.iter().flat_map(|&(feature, above)| [feature, above]));
            bytes.extend(tree.leaves.iter().map(|&leaf| leaf as u8));
            bytes.push(tree.scale);
        }
    }
}

/// The high bit of every byte.
const HIGHS: u64 = u64::from_le_bytes([128; LANES]);

/// The logistic function of log odds in 4096ths, in 255ths.
pub fn likelihood(log_odds: i32) -> u8 {
    let odds = libm::expf(-(log_odds as f32) / 4096.0);
    libm::roundf(255.0 / (1.0 + odds)) as u8
}

/// Log odds in 4096ths as a feature: 64 for even, twelve to a factor of e.
pub fn level(log_odds: i32) -> u8 {
    (log_odds * 12 / 4096 + 64).clamp(0, MOST.into()) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_lines_at_once_are_as_one_by_one() {
        let mut columns = Columns::new(21, 2);
        for line in 0..21 {
            columns.set(line, 0, &[line as u8 * 6, 255 - line as u8]);
        }
        columns.shift(1, 0, -1);
        let mut leaves = [0; LEAVES];
        for (at, leaf) in leaves.iter_mut().enumerate() {
            *leaf = at as i8;
        }
        let questions = [(0, 0), (0, 30), (0, 126), (1, 64), (0, 90)];
        let forest = Forest { bias: 1, trees: vec![Tree { questions, leaves, scale: 2 }] };
        let (values, before): (Vec<u8>, Vec<u8>) =
            (columns.values(0).collect(), columns.values(1).collect());
        assert_eq!(before[1..], values[..20]);
        let by_hand = (0..21).map(|line| {
            let value = |feature: u8| [values[line], before[line]][usize::from(feature)];
            let answers = questions.iter().rev();
            16 + 2 * answers.fold(0, |leaf, &(f, above)| leaf << 1 | i32::from(value(f) > above))
        });
        assert_eq!(forest.log_odds(&columns), by_hand.collect::<Vec<_>>());
    }
}
