//! How words are written in unmarked news: which are common, which stand as names.

use crate::corpus::{self, Text};
use article_annotator::article::{Block, BlockKind};
use article_annotator::names::gazetteer::Gazetteer;
use article_annotator::names::words::{Casing, words};
use article_annotator::segment::{Document, TokenKind};
use article_annotator::span::Span;
use std::collections::BTreeMap;

/// Counts of words, by their lower case: written small, and large inside a sentence.
pub struct Usage {
    counts: BTreeMap<String, (u32, u32)>,
}

impl Usage {
    /// Reads `unlabelled/voa_gmb.jsonl.gz` (needs gzip).
    pub fn read() -> Result<Self, String> {
        let nothing = Gazetteer::read(&Gazetteer::write(&[])).map_err(|e| e.to_string())?;
        let mut counts: BTreeMap<String, (u32, u32)> = BTreeMap::new();
        for Text { text, .. } in &corpus::unlabelled()? {
            let blocks = [Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph }];
            let document = Document::new(text, &blocks);
            for (i, word) in words(&document, &nothing).iter().enumerate() {
                let small = document.tokens[i].kind == TokenKind::Word && !word.hot;
                if small || (word.hot && !word.opens && word.casing == Casing::Sentence) {
                    let count = counts.entry(document.word(i).to_lowercase()).or_default();
                    if small {
                        count.0 += 1;
                    } else {
                        count.1 += 1;
                    }
                }
            }
        }
        Ok(Usage { counts })
    }

    /// Words mostly written small.
    pub fn common(&self) -> impl Iterator<Item = &str> {
        self.counts
            .iter()
            .filter(|(word, (small, large))| *small >= 4 && large * 3 < *small && word.len() > 1)
            .map(|(word, _)| word.as_str())
    }

    /// Whether `word` occurs, mostly written large.
    pub fn is_name(&self, word: &str) -> bool {
        self.counts.get(&word.to_lowercase()).is_some_and(|(small, large)| large > small)
    }
}
