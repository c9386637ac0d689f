//! Speakers: who said which quotation.

use super::coreference::Linked;
use crate::article::{Confidence, Quote, Speaker};
use crate::quotes::QuoteCandidate;
use crate::segment::Document;

/// Gives each quotation its speaker.
pub(super) fn attribute(
    document: &Document,
    quotes: Vec<QuoteCandidate>,
    linked: &Linked,
) -> Vec<Quote> {
    let _ = (document, linked);
    quotes
        .into_iter()
        .map(|q| Quote {
            span: q.span,
            kind: q.kind,
            speaker: q.subject.map(|mention| Speaker {
                mention: Some(mention),
                entity: None,
                confidence: Confidence::default(),
            }),
            cue: q.cue,
            parts: q.parts,
            confidence: q.confidence,
            rule: q.rule,
        })
        .collect()
}
