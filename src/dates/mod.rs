//! Find dates: expressions of time, read but not yet resolved against a reference.

use crate::rule::Rule;
use crate::segment::Document;
use crate::span::Span;

/// Every rule of this stage.
pub const RULES: &[&Rule] = &[];

/// A stretch that may be an expression of time.
#[derive(Debug, Clone, PartialEq)]
pub struct DateCandidate {
    /// The expression.
    pub span: Span,
    /// Why it was marked.
    pub rule: &'static str,
}

/// Finds expressions of time, in text order and without overlap.
pub fn find(document: &Document) -> Vec<DateCandidate> {
    let _ = document;
    Vec::new()
}
