//! Calendar: the day an expression of time means.

use crate::article::{DateExpression, DateKind};
use crate::dates::DateCandidate;
use crate::options::Moment;
use crate::segment::Document;

/// Resolves expressions against `reference` and against each other.
pub(super) fn resolve(
    document: &Document,
    dates: Vec<DateCandidate>,
    reference: Option<Moment>,
) -> Vec<DateExpression> {
    let _ = (document, reference);
    dates
        .into_iter()
        .map(|d| DateExpression {
            span: d.span,
            kind: DateKind::Date,
            value: None,
            from: None,
            to: None,
            relative: false,
            implied: vec![],
            modifier: None,
            range: None,
            rule: d.rule,
        })
        .collect()
}
