//! The line model: how likely each line is body text.
//!
//! Three steps, each over the whole page:
//! 1. words: every word and pair of neighbouring words has a weight (logistic regression over
//!    hashed words); a line's sum and mean are features;
//! 2. lines: gradient-boosted oblivious trees over the features of a line and its neighbours;
//! 3. context: a second such forest that also sees what the first said of the lines around, so
//!    that the answer is one for the page and not one a line.
//!
//! Oblivious trees ask one question a level, the same in every branch (as CatBoost's do,
//! Prokhorenkova et al. 2018): small to keep and quick to walk. Everything is integers but the
//! final logistic function, which is `libm`'s.
//!
//! # The file
//!
//! ```text
//! file   = "AALM" version:u8 words lines:forest context:forest threshold:u8
//! words  = weight:i8 × WORDS                  in sixteenths
//! forest = trees:u16 bias:i16 tree × trees
//! tree   = (feature:u8 above:u8) × 5  leaf:i8 × 32  scale:u8
//! ```
//! Numbers are little-endian. A question is true where the feature is greater than `above`; the
//! answers make the leaf's index, the first question its lowest bit. A leaf counts
//! `leaf * scale / 4096` in log odds, a bias `bias / 256`.
//!
//! Made by `cargo run --release -p train -- lines`.

mod columns;
mod context;
mod features;
mod forest;
mod kin;

pub use columns::Columns;
pub use context::{CONTEXT, contexts};
pub use features::{FEATURES, Sight, features, word_bucket};
pub use forest::{DEPTH, Forest, LEAVES, Tree, level, likelihood};
pub use kin::Kin;

use std::sync::LazyLock;

/// Buckets of the word model.
pub const WORDS: usize = 1 << 14;

const MAGIC: &[u8] = b"AALM";
const VERSION: u8 = 3;

/// The trained weights.
#[derive(Debug, Clone)]
pub struct Model {
    /// A weight a bucket, in sixteenths.
    pub words: Vec<i8>,
    /// The first forest, over `features`.
    pub lines: Forest,
    /// The second, over [`contexts`].
    pub context: Forest,
    /// The least likelihood, in 255ths, of a line that is kept.
    pub threshold: u8,
}

static SHIPPED: LazyLock<Model> =
    LazyLock::new(|| Model::read(include_bytes!("lines.bin")).unwrap_or_default());

impl Default for Model {
    /// A model that keeps everything.
    fn default() -> Self {
        Model { words: vec![], lines: Forest::default(), context: Forest::default(), threshold: 0 }
    }
}

impl Model {
    /// The model that the core carries.
    pub fn shipped() -> &'static Model {
        &SHIPPED
    }

    /// Reads a model; `None` if `bytes` are no model of this version.
    pub fn read(bytes: &[u8]) -> Option<Model> {
        let rest = bytes.strip_prefix(MAGIC)?.strip_prefix(&[VERSION])?;
        let (words, mut rest) = rest.split_at_checked(WORDS)?;
        let words = words.iter().map(|&w| w as i8).collect();
        let lines = Forest::read(&mut rest, FEATURES)?;
        let context = Forest::read(&mut rest, CONTEXT)?;
        let &[threshold] = rest else { return None };
        Some(Model { words, lines, context, threshold })
    }

    /// Writes the model.
    pub fn write(&self) -> Vec<u8> {
        let mut bytes = [MAGIC, &[VERSION]].concat();
        bytes.extend(self.words.iter().map(|&w| w as u8));
        self.lines.write(&mut bytes);
        self.context.write(&mut bytes);
        bytes.push(self.threshold);
        bytes
    }

    /// How likely each line is body text, in 255ths.
    pub fn judge(&self, sight: &Sight) -> Vec<u8> {
        let mut columns = Columns::new(sight.shapes.len(), CONTEXT);
        let kin = Kin::of(sight);
        features(sight, &kin, &self.words, &mut columns);
        contexts(sight, &kin, &self.lines.log_odds(&columns), &mut columns);
        self.context.log_odds(&columns).into_iter().map(likelihood).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_model_is_read_as_it_was_written() {
        let bytes = Model::shipped().write();
        assert_eq!(Model::read(&bytes).map(|m| m.write()), Some(bytes.clone()));
        for end in [0, 4, 5, 100, bytes.len() - 1] {
            assert!(Model::read(&bytes[..end]).is_none());
        }
    }
}
