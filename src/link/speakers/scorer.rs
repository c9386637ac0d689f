//! The scorer: whom a pronoun or a description stands for, or who goes on speaking.
//!
//! A log-linear model over the people and organisations named before, and nobody. Three tables of
//! weights, by what the attribution says: a pronoun, a description ("the bridge's keeper"), nothing.
//! Trained by `cargo run --release -p train -- speakers`; the tables are in [`super::weights`].

use super::Scene;
use super::antecedent::Antecedent;
use super::features::{FEATURES, View};
use super::nouns::head_noun;
use super::weights::WEIGHTS;
use crate::article::{BlockKind, Confidence, MentionKind, Quote, QuoteKind, Speaker};
use crate::link::coreference::{Gender, Located, word_gender};
use crate::span::Span;

/// How many bytes behind "told" its hearer's name may begin.
const HEARER: u32 = 24;
/// Most entities that are weighed for one quotation.
pub(super) const MAX_CANDIDATES: usize = 16;
/// Most mentions looked back over.
const MAX_MENTIONS: usize = 120;

/// What an attribution says of the speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// "he".
    Pronoun,
    /// "the keeper".
    Description,
    /// Nothing.
    Nothing,
}

/// A candidate: an entity, or `None` for nobody named.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// Which entity.
    pub entity: Option<u32>,
    /// By [`Feature`](super::features::Feature).
    pub features: [f32; FEATURES],
}

/// What the quotations before tell.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Turns {
    /// Who spoke last, and where that ended.
    pub last: Option<(u32, u32)>,
    /// Who spoke before that one, and where that ended.
    pub before: Option<(u32, u32)>,
    /// The last quotation, if nobody named said it.
    pub unnamed: Option<Unnamed>,
    /// Whether the last quotation ended in a question mark.
    pub asked: bool,
    /// Whom the last speaker spoke to ("told *Reed*").
    pub hearer: Option<u32>,
}

/// A quotation that nobody named said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unnamed {
    /// Where it ended.
    pub end: u32,
    /// What its speaker's words tell of gender.
    pub gender: Option<Gender>,
}

/// The words of the attribution.
pub(super) struct Question<'s> {
    pub told: Told,
    /// The words, or the start of the quotation.
    pub at: Span,
    /// The quotation.
    pub quote: Span,
    pub direct: bool,
    pub words: &'s str,
    pub turns: Turns,
    /// Whether the quotation opens its paragraph.
    pub opens: bool,
    /// The subject of the sentence before.
    pub antecedent: Option<Antecedent>,
    /// The words that introduce the quotation.
    pub cue: &'s str,
}

/// The candidates for `question`, nobody first.
pub(super) fn candidates(scene: &Scene, question: &Question) -> Vec<Candidate> {
    // Who is named in the words that "he" says is seldom he.
    let own = question.direct && question.quote.start < question.at.start;
    let at = if own { question.quote.start } else { question.at.start };
    let known = joined(scene, question);
    let named = named_before(scene, question, at, known);
    let view = View::of(scene, question, at, known, &named);
    let mut found = vec![Candidate { entity: None, features: view.nobody() }];
    for (rank, named) in named.iter().enumerate() {
        if let Some(features) = view.named(rank, named) {
            found.push(Candidate { entity: Some(named.entity), features });
        }
    }
    found
}

/// Whom coreference takes the words of the attribution for.
fn joined(scene: &Scene, question: &Question) -> Option<u32> {
    let mentions = (question.told != Told::Nothing).then(|| scene.within(question.at))?;
    let mention = mentions.iter().find(|m| m.span.end == question.at.end)?;
    (mention.kind != MentionKind::Name).then_some(mention.entity)
}

/// An entity that may have said it.
pub(super) struct Named {
    pub entity: u32,
    /// Its last mention, if that is near.
    pub last: Option<Located>,
}

/// Whom the text names before byte `at`, the latest first, after the one that is `known`.
fn named_before(scene: &Scene, question: &Question, at: u32, known: Option<u32>) -> Vec<Named> {
    let located = &scene.linked.located;
    let end = located.partition_point(|m| m.span.start < at);
    let near = &located[end.saturating_sub(MAX_MENTIONS)..end];
    // Who wrote or pictured the story says nothing in it.
    let signature = |m: &&Located| {
        let kind = scene.document.blocks.get(scene.block(m.span.start)).map(|b| b.kind);
        matches!(kind, Some(BlockKind::Byline | BlockKind::Credit))
    };
    let mut named: Vec<Named> = Vec::with_capacity(MAX_CANDIDATES);
    let mut note = |entity: u32, mention: Option<Located>| {
        if let Some(named) = named.iter_mut().find(|n| n.entity == entity) {
            named.last = named.last.or(mention);
        } else if named.len() < MAX_CANDIDATES && scene.may_speak(entity) {
            named.push(Named { entity, last: mention });
        }
    };
    if let Some(known) = known {
        note(known, None);
    }
    for mention in near.iter().rev().filter(|m| !signature(m)) {
        note(mention.entity, Some(*mention));
    }
    if let Some((last, _)) = question.turns.last
        && !named.iter().any(|n| n.entity == last)
    {
        named.push(Named { entity: last, last: None });
    }
    named
}

/// Whether `word`, in lower case or as it stands, is a word of `text`.
pub(super) fn contains_word(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|w| w.eq_ignore_ascii_case(word))
}

/// The best candidate and its probability.
pub(super) fn choose(told: Told, candidates: &[Candidate]) -> (Option<u32>, f64) {
    let weights = WEIGHTS[told as usize];
    let score = |c: &Candidate| -> f32 { c.features.iter().zip(weights).map(|(f, w)| f * w).sum() };
    let scores: Vec<f32> = candidates.iter().map(score).collect();
    let Some(best) = (0..scores.len()).reduce(|a, b| if scores[b] > scores[a] { b } else { a })
    else {
        return (None, 0.0);
    };
    let total: f32 = scores.iter().map(|s| libm::expf(s - scores[best])).sum();
    (candidates[best].entity, 1.0 / f64::from(total.max(1.0)))
}

/// What a quotation adds to the turns.
pub(super) fn turn(scene: &Scene, turns: &mut Turns, quote: &Quote) {
    if quote.kind == QuoteKind::Scare {
        return;
    }
    let text = scene.document.text;
    let end = quote.span.end;
    let words = quote.span.of(text).trim_end_matches(|c: char| !c.is_alphanumeric() && c != '?');
    turns.asked = words.ends_with('?');
    turns.hearer = quote.cue.and_then(|cue| {
        let tells = matches!(cue.of(text), "told" | "tells" | "asked" | "asks");
        let behind = Span { start: cue.end, end: cue.end + HEARER };
        let hearer = scene.within(behind).first().filter(|_| tells)?;
        Some(hearer.entity)
    });
    let speaker = quote.speaker;
    let Some(entity) = speaker.and_then(|s| s.entity) else {
        let words = speaker.and_then(|s| s.mention).map(|m| m.of(text));
        let gender = words.and_then(|w| match w.to_ascii_lowercase().as_str() {
            "he" => Some(Gender::He),
            "she" => Some(Gender::She),
            _ => word_gender(&head_noun(w).to_ascii_lowercase()),
        });
        let before = turns.unnamed.and_then(|u| u.gender);
        turns.unnamed = Some(Unnamed { end, gender: gender.or(before) });
        return;
    };
    turns.unnamed = None;
    if let Some(last) = turns.last
        && last.0 != entity
    {
        turns.before = Some(last);
    }
    turns.last = Some((entity, end));
}

/// A speaker from the scorer.
pub(super) fn speaker(mention: Option<Span>, entity: Option<u32>, sure: f64) -> Speaker {
    Speaker { mention, entity, confidence: Confidence::new(sure) }
}
