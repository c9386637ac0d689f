//! Find quotations: stretches in marks, reported clauses, and the words that introduce them.

use crate::article::{Confidence, QuoteKind};
use crate::rule::Rule;
use crate::segment::Document;
use crate::span::Span;

/// Every rule of this stage.
pub const RULES: &[&Rule] = &[];

/// A stretch that may be a quotation.
#[derive(Debug, Clone, PartialEq)]
pub struct QuoteCandidate {
    /// The outermost range, marks included.
    pub span: Span,
    /// Direct, indirect or scare.
    pub kind: QuoteKind,
    /// The pieces; one for a quotation that is not broken.
    pub parts: Vec<Span>,
    /// The words that introduce it.
    pub cue: Option<Span>,
    /// The words the grammar gives as its speaker ("he", "Mr Cameron").
    pub subject: Option<Span>,
    /// How sure of span and kind.
    pub confidence: Confidence,
    /// Why it was marked.
    pub rule: &'static str,
}

/// Finds quotations, in text order.
pub fn find(document: &Document) -> Vec<QuoteCandidate> {
    let _ = document;
    Vec::new()
}
