//! Speakers: who said which quotation.
//!
//! [`crate::quotes`] gives each quotation the words of its attribution; here they become an entity:
//! a name in them ([`phrase`]), the person a pronoun or a description stands for, or, where a
//! quotation has no attribution of its own, whoever spoke before.

mod phrase;

use super::coreference::{Linked, Located};
use crate::article::{Confidence, EntityKind, MentionKind, Quote, QuoteKind, Speaker};
use crate::quotes::QuoteCandidate;
use crate::segment::Document;
use crate::span::Span;

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

/// Gives each quotation its speaker.
pub(super) fn attribute(
    document: &Document,
    quotes: Vec<QuoteCandidate>,
    linked: &Linked,
) -> Vec<Quote> {
    let scene = Scene { document, linked };
    let mut done: Vec<Quote> = Vec::with_capacity(quotes.len());
    for candidate in quotes {
        let speaker = match candidate.kind {
            QuoteKind::Scare => None,
            _ => speaker(&scene, &candidate, &done),
        };
        done.push(Quote {
            span: candidate.span,
            kind: candidate.kind,
            speaker,
            cue: candidate.cue,
            parts: candidate.parts,
            confidence: candidate.confidence,
            rule: candidate.rule,
        });
    }
    done
}

fn speaker(scene: &Scene, candidate: &QuoteCandidate, done: &[Quote]) -> Option<Speaker> {
    let Some(subject) = candidate.subject else { return carried(scene, candidate, done) };
    let words = subject.of(scene.document.text);
    if phrase::is_pronoun(words) {
        return Some(pronoun(scene, subject, words, done));
    }
    let given = |mention, entity, sure| {
        Some(Speaker { mention: Some(mention), entity, confidence: Confidence::new(sure) })
    };
    let head = phrase::head(scene, subject);
    let named_person =
        head.is_some_and(|h| h.kind == MentionKind::Name && scene.is_person(h.entity));
    if !named_person
        && let Some(apposition) = candidate.apposition
        && let Some(named) = phrase::head(scene, apposition).filter(|h| {
            h.kind == MentionKind::Name && (scene.is_person(h.entity) || head.is_none())
        })
    {
        return given(named.span, Some(named.entity), 0.96);
    }
    match head {
        Some(head) if head.kind == MentionKind::Name => given(head.span, Some(head.entity), 0.97),
        Some(head) => given(subject, Some(head.entity), 0.85),
        None => given(subject, None, 0.85),
    }
}

/// The speaker of a quotation without an attribution: whoever spoke before in this or the last
/// paragraph.
fn carried(scene: &Scene, candidate: &QuoteCandidate, done: &[Quote]) -> Option<Speaker> {
    let block = |at: u32| scene.document.blocks.partition_point(|b| b.span.end <= at);
    let here = block(candidate.span.start);
    // A person named in the sentence before, or whoever spoke before.
    let before = done.iter().rev().find(|q| q.kind != QuoteKind::Scare);
    if let Some(before) = before
        && let Some(speaker) = before.speaker
        && here - block(before.span.end.saturating_sub(1)).min(here) <= 2
    {
        let from = before.span.end;
        let fresh = scene
            .within(Span { start: from, end: candidate.span.start.max(from) })
            .iter()
            .find(|m| scene.is_person(m.entity) && Some(m.entity) != speaker.entity);
        return match fresh {
            Some(fresh) if block(fresh.span.start) == here => Some(Speaker {
                mention: Some(fresh.span),
                entity: Some(fresh.entity),
                confidence: Confidence::new(0.6),
            }),
            _ => Some(Speaker { confidence: Confidence::new(0.75), ..speaker }),
        };
    }
    let start = scene.document.blocks.get(here.saturating_sub(1)).map_or(0, |b| b.span.start);
    let near = scene
        .within(Span { start, end: candidate.span.start })
        .iter()
        .rev()
        .find(|m| scene.is_person(m.entity))?;
    Some(Speaker {
        mention: Some(near.span),
        entity: Some(near.entity),
        confidence: Confidence::new(0.5),
    })
}

/// Whom a pronoun stands for.
fn pronoun(scene: &Scene, subject: Span, words: &str, done: &[Quote]) -> Speaker {
    let exact = scene.within(subject).iter().find(|m| m.span == subject);
    if let Some(known) = exact {
        return Speaker {
            mention: Some(subject),
            entity: Some(known.entity),
            confidence: Confidence::new(0.85),
        };
    }
    let _ = done;
    let person = matches!(words, "he" | "she" | "He" | "She");
    let back = scene.within(Span { start: subject.start.saturating_sub(1500), end: subject.start });
    let near = back.iter().rev().find(|m| person == scene.is_person(m.entity));
    Speaker {
        mention: Some(subject),
        entity: near.map(|m| m.entity),
        confidence: Confidence::new(0.6),
    }
}
