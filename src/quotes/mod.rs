//! Find quotations: stretches in marks, reported clauses, and the words that introduce them.
//!
//! [`marks`] tells quotation marks from apostrophes, [`pairs`] makes stretches of them, [`frames`]
//! reads the narrator's sentences with each stretch as one word, [`sources`] finds in them who says
//! with which verb ([`cues`], [`phrases`], [`subjects`], [`words`]); [`direct`] joins stretches with sources,
//! [`kinds`] tells by [`signs`] what quotes nobody, [`reported`] finds clauses without marks ([`clauses`]).

mod clauses;
mod cues;
mod direct;
mod frames;
mod kinds;
mod lexicon;
mod marks;
mod pairs;
mod phrases;
mod reported;
mod rules;
mod signs;
mod sources;
mod subjects;
mod weights;
mod words;

pub(crate) use cues::{is_data_noun, is_text_noun};
pub use rules::RULES;
pub use signs::SIGNS;

use crate::article::{Confidence, QuoteKind};
use crate::segment::Document;
use crate::sort;
use crate::span::Span;

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
    /// The words the grammar gives as its speaker ("he", "Mr Cameron", "the ministry's spokesman").
    pub subject: Option<Span>,
    /// Whom the article speaks of right before, where the subject is a pronoun or none is given: the
    /// subject of the sentence before.
    pub antecedent: Option<Span>,
    /// Words in apposition to the subject ("the mayor, *Ada Reed*,").
    pub apposition: Option<Span>,
    /// How sure of span and kind.
    pub confidence: Confidence,
    /// Why it was marked.
    pub rule: &'static str,
}

/// Finds quotations, in text order.
#[inline(never)]
pub fn find(document: &Document) -> Vec<QuoteCandidate> {
    run(document, &mut |_, _| {})
}

/// The signs by which each stretch in marks was told from marks that quote nobody; for training.
pub fn signs(document: &Document) -> Vec<(Span, [f32; SIGNS])> {
    let mut cases = Vec::new();
    run(document, &mut |span, signs| cases.push((span, signs.values)));
    cases
}

fn run(document: &Document, hear: &mut dyn FnMut(Span, &signs::Signs)) -> Vec<QuoteCandidate> {
    let narration = frames::Narration::new(document);
    let mut sources = Vec::new();
    let mut by_frame = Vec::with_capacity(narration.frames.len());
    for frame in &narration.frames {
        let first = sources.len();
        sources::read(&narration, frame, &mut sources);
        by_frame.push(first..sources.len());
    }
    let mut found = Vec::new();
    let mut hear = |stretch: usize, signs: &signs::Signs| {
        hear(narration.stretches[stretch].span(document), signs)
    };
    direct::find(&narration, &sources, &by_frame, &mut hear, &mut found);
    reported::find(&narration, &sources, &by_frame, &mut found);
    sort::by_number(&mut found, |q| q.span.order());
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::{Block, BlockKind};

    fn fired(text: &str) -> Vec<&'static str> {
        let blocks: Vec<Block> = text
            .split('\n')
            .map(|line| {
                let start = line.as_ptr() as usize - text.as_ptr() as usize;
                let span = Span::new(start, start + line.len());
                Block { span, kind: BlockKind::Paragraph }
            })
            .collect();
        find(&Document::new(text, &blocks)).iter().map(|q| q.rule).collect()
    }

    #[test]
    fn marks_around_nothing_quote_nothing() {
        assert!(fired("“““““").is_empty());
        assert!(fired("He wrote \"\" on the form.").is_empty());
    }

    #[test]
    fn rules_fire_on_their_examples_only() {
        for rule in RULES {
            assert!(
                fired(rule.example).contains(&rule.id),
                "{}: {:?}",
                rule.id,
                fired(rule.example)
            );
            assert!(!fired(rule.counterexample).contains(&rule.id), "{}: counter-example", rule.id);
        }
    }
}
