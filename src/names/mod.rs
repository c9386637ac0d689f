//! Find names: people, organisations, places and six other types, with money and percent.
//!
//! A trained linear-chain conditional random field (Lafferty, McCallum and Pereira 2001) reads the
//! stretches around capitals. What it sees at a token ([`features`]) is hashed and looked up among
//! pruned weights ([`model`]); lists of names ([`gazetteer`]) and the document as a whole
//! ([`memory`]) are among what it sees. The best path ([`lattice`]) gives the names, the
//! marginal probability of each ([`marginals`]) its confidence. Then rules mend what the chain cannot see:
//! what stands beside a name ([`apposition`], [`teams`], [`titles`]), what the whole article says of it
//! ([`consistency`]), and closed lists of words around it ([`context`]).

mod apposition;
pub mod codec;
mod consistency;
mod context;
pub mod features;
pub mod gazetteer;
pub mod hash;
pub mod labels;
pub mod lattice;
pub mod marginals;
pub mod memory;
pub mod model;
mod teams;
mod titles;
pub mod words;

pub mod amounts;

use crate::article::{Confidence, EntityKind};
use crate::rule::Rule;
use crate::segment::Document;
use crate::span::Span;
use features::Scene;
use gazetteer::Gazetteer;
use labels::{BEGIN, END, KINDS, LABELS, OUTSIDE, SINGLE, parts};
use marginals::Marginals;
use memory::Memory;
use model::Model;
use std::sync::LazyLock;

/// Every rule of this stage; a mention the chain alone found carries the id "model".
pub const RULES: &[&Rule] = &[
    &amounts::MONEY,
    &amounts::PERCENT,
    &DOCUMENT,
    &apposition::RELATIVE,
    &apposition::AGED,
    &apposition::LOCATED,
    &apposition::CRAFT,
    &apposition::NICKNAME,
    &teams::TEAM,
    &context::BUREAU,
    &context::PROGRAMME,
    &context::WHEN,
    &context::FORENAME,
    &context::SECTION,
];

/// See [`consistency`].
pub const DOCUMENT: Rule = Rule {
    id: "name.document",
    says: "The same words are surely a name elsewhere in the article, so they are here.",
    example: "Harriet Lindqvist resigned on Monday. Critics of Lindqvist cheered.",
    counterexample: "Critics of the plan cheered.",
};

/// A stretch that may be a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct NameCandidate {
    /// The name, without title, "the" or possessive.
    pub span: Span,
    /// What it names.
    pub kind: EntityKind,
    /// How sure.
    pub confidence: Confidence,
    /// Why it was marked.
    pub rule: &'static str,
}

/// The lists and weights that lie in the program. Files made and checked at build time are read
/// whole or not at all; without them nothing would be found, which the tests would see.
static CARRIED: LazyLock<Option<(Gazetteer, Model)>> = LazyLock::new(|| {
    let gazetteer = Gazetteer::read(include_bytes!("gazetteer.bin")).ok()?;
    let model = Model::read(include_bytes!("model.bin")).ok()?;
    Some((gazetteer, model))
});

/// Finds names, in text order and without overlap. `progress` hears the share done.
pub fn find(document: &Document, progress: &mut dyn FnMut(f32)) -> Vec<NameCandidate> {
    let names = match &*CARRIED {
        Some((gazetteer, model)) => recognise(document, gazetteer, model, progress),
        None => Vec::new(),
    };
    progress(1.0);
    merge(names, amounts::find(document))
}

/// Joins names and amounts in text order. Where they overlap an amount wins: its grammar is narrow.
fn merge(names: Vec<NameCandidate>, amounts: Vec<NameCandidate>) -> Vec<NameCandidate> {
    if amounts.is_empty() {
        return names;
    }
    let mut all = Vec::with_capacity(names.len() + amounts.len());
    let mut amounts = amounts.into_iter().peekable();
    for name in names {
        while let Some(amount) = amounts.next_if(|a| a.span.start < name.span.end) {
            all.push(amount);
        }
        if !all.last().is_some_and(|a: &NameCandidate| a.span.overlaps(name.span)) {
            all.push(name);
        }
    }
    all.extend(amounts);
    all
}

/// A name in tokens.
#[derive(Debug, Clone, Copy)]
struct Found {
    first: usize,
    last: usize,
    /// Number of its type.
    kind: usize,
    confidence: f32,
    rule: &'static str,
}

/// Finds names with the given lists and weights.
#[inline(never)]
pub fn recognise(
    document: &Document,
    gazetteer: &Gazetteer,
    model: &Model,
    progress: &mut dyn FnMut(f32),
) -> Vec<NameCandidate> {
    let words = words::words(document, gazetteer);
    let memory = Memory::new(document, &words);
    let scene = Scene { document, words: &words, memory: &memory };
    let stretches = words::stretches(document, &words);
    let mut names = Vec::new();
    let (mut features, mut rows, mut scores, mut path) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let (mut types, mut back) = (Vec::new(), Vec::new());
    let mut marginals = Marginals::default();
    let step = (stretches.len() / 16).max(1);
    let mut sentence = 0;
    for (number, stretch) in stretches.iter().enumerate() {
        if number % step == 0 {
            progress(number as f32 / stretches.len() as f32);
        }
        while document.sentences[sentence].tokens.end as usize <= stretch.start {
            sentence += 1;
        }
        let bounds = &document.sentences[sentence].tokens;
        let bounds = bounds.start as usize..bounds.end as usize;
        if scores.len() < stretch.len() {
            scores.resize(stretch.len(), [0.0; LABELS]);
        }
        let scores = &mut scores[..stretch.len()];
        for (i, token) in stretch.clone().zip(scores.iter_mut()) {
            features.clear();
            scene.features(i, &bounds, &mut features);
            model.score(&features, &mut rows, token);
        }
        lattice::likely(scores, &mut types);
        lattice::best(&model.transitions, scores, &types, &mut back, &mut path);
        if path.iter().all(|&l| usize::from(l) == OUTSIDE)
            || marginals.run(&model.factors, scores, &types, model.temperature, None).is_none()
        {
            continue;
        }
        let mut first = 0;
        for (at, &l) in path.iter().enumerate() {
            if usize::from(l) == OUTSIDE {
                continue;
            }
            let (kind, position) = parts(usize::from(l));
            if matches!(position, BEGIN | SINGLE) {
                first = at;
            }
            if matches!(position, END | SINGLE) {
                let probability = marginals.name(&model.factors, first, at, kind);
                names.push(Found {
                    first: stretch.start + first,
                    last: stretch.start + at,
                    kind,
                    confidence: probability,
                    rule: "model",
                });
            }
        }
    }
    apposition::mend(document, &words, &mut names);
    consistency::settle(document, &words, &memory, &mut names);
    context::mend(document, &words, &mut names);
    names
        .into_iter()
        .map(|name| NameCandidate {
            span: document.span_of(name.first..name.last + 1),
            kind: KINDS[name.kind],
            confidence: Confidence::new(f64::from(model.confidence(name.confidence))),
            rule: name.rule,
        })
        .collect()
}

/// What the tests of this folder ask.
#[cfg(test)]
mod testing {
    use super::*;
    use crate::article::{Block, BlockKind};

    /// The names in a paragraph, with their types and rules.
    pub(super) fn names(text: &str) -> Vec<(&str, EntityKind, &'static str)> {
        names_in(BlockKind::Paragraph, text)
    }

    /// The names in a block of this kind.
    pub(super) fn names_in(kind: BlockKind, text: &str) -> Vec<(&str, EntityKind, &'static str)> {
        let blocks = [Block { span: Span::new(0, text.len()), kind }];
        let document = Document::new(text, &blocks);
        let names = find(&document, &mut |_| {});
        names.into_iter().map(|n| (n.span.of(text), n.kind, n.rule)).collect()
    }

    /// The names in a paragraph, with their types.
    pub(super) fn kinds(text: &str) -> Vec<(&str, EntityKind)> {
        names(text).into_iter().map(|(name, kind, _)| (name, kind)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::testing::kinds as names;
    use super::*;

    #[test]
    fn people_places_and_amounts_in_text_order() {
        assert_eq!(
            names("Harriet Lindqvist paid £40m for a house in Germany, the French minister said."),
            [
                ("Harriet Lindqvist", EntityKind::Person),
                ("£40m", EntityKind::Money),
                ("Germany", EntityKind::Place),
                ("French", EntityKind::Group),
            ]
        );
        assert_eq!(names("The rain stopped before the match began."), []);
        assert_eq!(names(""), []);
    }

    #[test]
    fn titles_articles_and_possessives_stay_outside() {
        assert_eq!(
            names("Mr Oyelaran's lawyers in the United States wrote to President Kowalski."),
            [
                ("Oyelaran", EntityKind::Person),
                ("United States", EntityKind::Place),
                ("Kowalski", EntityKind::Person),
            ]
        );
    }
}
