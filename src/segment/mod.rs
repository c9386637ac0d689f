//! Segment: the cleaned text as sentences and tokens. Immutable from here on.

mod sentences;
mod tokens;

pub use tokens::{Case, Token, TokenKind};

use crate::article::{Block, BlockKind};
use crate::span::Span;
use std::ops::Range;

/// A cleaned text with its blocks, sentences and tokens.
#[derive(Debug)]
pub struct Document<'a> {
    /// The cleaned text.
    pub text: &'a str,
    /// Its blocks, in order.
    pub blocks: &'a [Block],
    /// Its sentences, in order; none crosses a block.
    pub sentences: Vec<Sentence>,
    /// Its tokens, in order; none crosses a sentence.
    pub tokens: Vec<Token>,
}

/// A sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last token.
    pub span: Span,
    /// Its tokens, as indices in [`Document::tokens`].
    pub tokens: Range<u32>,
    /// Its block, as an index in [`Document::blocks`].
    pub block: u32,
}

impl<'a> Document<'a> {
    /// Segments `text`.
    pub fn new(text: &'a str, blocks: &'a [Block]) -> Self {
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut sentences = Vec::with_capacity(text.len() / 100);
        for (number, block) in blocks.iter().enumerate() {
            let first = tokens.len();
            tokens::push_tokens(text, block.span, &mut tokens);
            sentences::push_sentences(text, &tokens, first, number as u32, &mut sentences);
        }
        Document { text, blocks, sentences, tokens }
    }

    /// The words of token `index`.
    pub fn word(&self, index: usize) -> &'a str {
        self.tokens[index].span.of(self.text)
    }

    /// From the first to the last of the tokens `range`, which must not be empty.
    pub fn span_of(&self, range: Range<usize>) -> Span {
        Span {
            start: self.tokens[range.start].span.start,
            end: self.tokens[range.end - 1].span.end,
        }
    }

    /// The kind of the block that `sentence` stands in.
    pub fn block_kind(&self, sentence: &Sentence) -> BlockKind {
        self.blocks[sentence.block as usize].kind
    }

    /// The first token that begins at or after byte `byte`.
    pub fn token_at(&self, byte: u32) -> usize {
        self.tokens.partition_point(|t| t.span.start < byte)
    }

    /// The sentence that holds token `index`.
    pub fn sentence_of(&self, index: usize) -> usize {
        self.sentences.partition_point(|s| s.tokens.end as usize <= index)
    }
}
