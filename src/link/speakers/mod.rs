//! Speakers: who said which quotation.
//!
//! [`crate::quotes`] gives each quotation the words of its attribution; here they become an entity:
//! a name in them ([`phrase`]), the person a pronoun or a description stands for, or, where a
//! quotation has no attribution of its own, whoever spoke before ([`scorer`], by [`features`]). Words that a headline
//! or a pull quote repeats are whose they are where they stand in full ([`repeated`]).

mod antecedent;
mod features;
mod nouns;
mod phrase;
mod repeated;
mod scorer;
mod weights;

pub use features::FEATURES;
pub use scorer::{Candidate, Told};

use super::coreference::{Linked, Located};
use crate::article::{Confidence, Entity, EntityKind, MentionKind, Quote, QuoteKind, Speaker};
use crate::quotes::QuoteCandidate;
use crate::segment::Document;
use crate::settle::Settled;
use crate::span::Span;
use scorer::{Question, Turns};

/// What is known when a speaker is looked for.
struct Scene<'a> {
    document: &'a Document<'a>,
    linked: &'a Linked,
}

impl Scene<'_> {
    /// The mentions that begin within `span`.
    fn within(&self, span: Span) -> &[Located] {
        self.linked.within(span)
    }

    fn kind(&self, entity: u32) -> Option<EntityKind> {
        self.linked.entities.get(entity as usize).map(|e| e.kind)
    }

    fn is_person(&self, entity: u32) -> bool {
        self.linked.is_person(entity)
    }
}

/// One choice of the scorer, for its training.
pub struct Case {
    /// The quotation.
    pub quote: Span,
    /// What the attribution says.
    pub told: Told,
    /// The candidates.
    pub candidates: Vec<Candidate>,
}

/// Every choice that the scorer makes in a document, with the entities' names; for its training.
pub fn cases(document: &Document, settled: Settled) -> (Vec<Case>, Vec<Entity>) {
    let linked = super::coreference::link(document, settled.names);
    let mut cases = Vec::new();
    run(document, settled.quotes, &linked, &mut |case| cases.push(case));
    (cases, linked.entities)
}

/// Gives each quotation its speaker.
#[inline(never)]
pub(super) fn attribute(
    document: &Document,
    quotes: Vec<QuoteCandidate>,
    linked: &Linked,
) -> Vec<Quote> {
    run(document, quotes, linked, &mut |_| {})
}

fn run(
    document: &Document,
    quotes: Vec<QuoteCandidate>,
    linked: &Linked,
    hear: &mut dyn FnMut(Case),
) -> Vec<Quote> {
    let scene = Scene { document, linked };
    let mut done: Vec<Quote> = Vec::with_capacity(quotes.len());
    let mut turns = Turns::default();
    for candidate in quotes {
        let speaker = match candidate.kind {
            QuoteKind::Scare => None,
            _ => speaker(&scene, &candidate, turns, &done, hear),
        };
        let quote = Quote {
            span: candidate.span,
            kind: candidate.kind,
            speaker,
            cue: candidate.cue,
            parts: candidate.parts,
            confidence: candidate.confidence,
            rule: candidate.rule,
        };
        scorer::turn(&scene, &mut turns, &quote);
        done.push(quote);
    }
    repeated::share(document.text, &mut done);
    done
}

fn speaker(
    scene: &Scene,
    candidate: &QuoteCandidate,
    turns: Turns,
    done: &[Quote],
    hear: &mut dyn FnMut(Case),
) -> Option<Speaker> {
    let quote = candidate.span;
    let direct = candidate.kind == QuoteKind::Direct;
    let block = scene.document.blocks.partition_point(|b| b.span.end <= quote.start);
    let opens = scene.document.blocks.get(block).is_some_and(|b| b.span.start == quote.start);
    let antecedent = candidate.antecedent.and_then(|span| antecedent::read(scene, span));
    let cue = candidate.cue.map_or("", |c| c.of(scene.document.text));
    let mut ask = |told, at: Span, words: &str| {
        let question = Question { told, at, quote, direct, words, turns, opens, antecedent, cue };
        let candidates = scorer::candidates(scene, &question);
        let choice = scorer::choose(told, &candidates);
        hear(Case { quote, told, candidates });
        choice
    };
    let Some(subject) = candidate.subject else {
        let at = Span { start: quote.start, end: quote.start };
        let (entity, sure) = ask(Told::Nothing, at, "");
        // Somebody whom the article does not name goes on speaking.
        let before = done.iter().rev().find(|q| q.kind != QuoteKind::Scare);
        let before = before.and_then(|q| q.speaker);
        return match (entity, before) {
            (None, Some(before)) => Some(Speaker { confidence: Confidence::new(sure), ..before }),
            (None, None) => None,
            (Some(_), _) => {
                let mention = before.filter(|b| b.entity == entity).and_then(|b| b.mention);
                let mention = mention.or_else(|| last_mention(scene, entity, quote.start));
                Some(scorer::speaker(mention, entity, sure))
            }
        };
    };
    let words = subject.of(scene.document.text);
    if phrase::is_pronoun(words) {
        let (entity, sure) = ask(Told::Pronoun, subject, words);
        return Some(scorer::speaker(Some(subject), entity, sure));
    }
    let head = phrase::head(scene, subject);
    let named_person =
        head.is_some_and(|h| h.kind == MentionKind::Name && scene.is_person(h.entity));
    if !named_person
        && let Some(apposition) = candidate.apposition
        && let Some(named) = phrase::head(scene, apposition).filter(|h| {
            // "the union, *Harbour Hands*, said"; but "Quist, D-*Lowmere*, said"
            let before = Span { end: h.span.start, ..apposition }.of(scene.document.text);
            let whole = before.is_empty() || before.eq_ignore_ascii_case("the ");
            h.kind == MentionKind::Name && (scene.is_person(h.entity) || head.is_none() && whole)
        })
    {
        return Some(scorer::speaker(Some(named.span), Some(named.entity), NAMED));
    }
    match head {
        // Things that are named without a verb of saying say nothing: "*Zephyr 2* is 'a marvel'".
        Some(head)
            if candidate.cue.is_none()
                && matches!(
                    scene.kind(head.entity),
                    Some(EntityKind::Product | EntityKind::Event | EntityKind::Language)
                ) =>
        {
            None
        }
        Some(head) if head.kind == MentionKind::Name => {
            Some(scorer::speaker(Some(head.span), Some(head.entity), NAMED))
        }
        _ => {
            let (entity, sure) = match ask(Told::Description, subject, words) {
                (None, sure) => match ahead(scene, quote, words) {
                    Some(entity) => (Some(entity), AHEAD),
                    None => (None, sure),
                },
                found => found,
            };
            Some(scorer::speaker(Some(subject), entity, sure))
        }
    }
}

/// How often a name in the attribution was the speaker on development articles.
const NAMED: f64 = 0.98;

/// How often the only one of an office was meant by a headline on development articles.
const AHEAD: f64 = 0.8;
/// Most entities that are looked through for an office.
const MAX_AHEAD: usize = 40;

/// Whom a description means that stands before anybody is named, as in a headline: the one person of
/// that office ("'Not my gate', says *minister*").
fn ahead(scene: &Scene, quote: Span, words: &str) -> Option<u32> {
    let noun = nouns::head_noun(words).to_ascii_lowercase();
    if !nouns::is_office(&noun) {
        return None;
    }
    let people = scene.linked.entities.iter().filter(|e| e.kind == EntityKind::Person);
    let people: Vec<&Entity> = people.take(MAX_AHEAD).collect();
    if people.first()?.mentions.first()?.span.start < quote.end {
        return None;
    }
    let holds = |e: &&&Entity| e.role.as_deref().is_some_and(|r| scorer::contains_word(r, &noun));
    let mut holders = people.iter().filter(holds);
    holders.next().filter(|_| holders.next().is_none()).map(|e| e.id)
}

/// The last mention of `entity` before `at`.
fn last_mention(scene: &Scene, entity: Option<u32>, at: u32) -> Option<Span> {
    let located = &scene.linked.located;
    let end = located.partition_point(|m| m.span.start < at);
    let found = located[..end].iter().rev().take(400).find(|m| Some(m.entity) == entity);
    found.map(|m| m.span)
}
