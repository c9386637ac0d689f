//! Clean: from the paste to the article's text, with a ledger of everything that was done.

pub mod language;
pub mod metadata;
pub mod nature;

use crate::article::{Block, BlockKind, Metadata, Nature, Removal, Run, RunKind};
use crate::options::{Moment, Options};
use crate::rule::Rule;
use crate::span::Span;

/// Every rule of this stage.
pub const RULES: &[&Rule] = &[];

/// What cleaning makes of a paste.
#[derive(Debug, Clone)]
pub struct Cleaned {
    /// What the ledger counts in: the paste itself, or for HTML the text it reads as.
    pub source: String,
    /// The cleaned text: block texts joined by a blank line.
    pub text: String,
    /// The blocks of `text`, in order.
    pub blocks: Vec<Block>,
    /// What was left out.
    pub removed: Vec<Removal>,
    /// How `text` lies in `source`.
    pub source_map: Vec<Run>,
    /// Headline, authors, dates.
    pub metadata: Metadata,
    /// `metadata.published` as a moment, for the calendar.
    pub published: Option<Moment>,
    /// Whether this is an article in a language that can be annotated.
    pub nature: Nature,
}

/// Cleans `input`.
pub fn clean(input: &str, options: &Options) -> Cleaned {
    let _ = options;
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in input.split_inclusive('\n') {
        let lead = line.len() - line.trim_start().len();
        if !line.trim().is_empty() {
            let at = start + lead;
            blocks.push(Block {
                span: Span::new(at, at + line.trim().len()),
                kind: BlockKind::Paragraph,
            });
        }
        start += line.len();
    }
    let whole = Span::new(0, input.len());
    Cleaned {
        source: input.into(),
        text: input.into(),
        blocks,
        removed: vec![],
        source_map: if input.is_empty() {
            vec![]
        } else {
            vec![Run { text: whole, source: whole, kind: RunKind::Copy }]
        },
        metadata: Metadata::default(),
        published: None,
        nature: Nature::Article,
    }
}
