//! The head of a speaker's phrase: which name in it is the one who speaks.
//!
//! "the BBC's *James Landale*", "*Ada Reed* of the Harbour Trust", "Harbour Trust director *Ada
//! Reed*"; in "a spokesman for the Trust" nobody named speaks.

use super::{Located, Scene};
use crate::article::{EntityKind, MentionKind};
use crate::span::Span;

/// Whether `words` are a personal pronoun.
pub(super) fn is_pronoun(words: &str) -> bool {
    matches!(
        words,
        "he" | "He"
            | "she"
            | "She"
            | "they"
            | "They"
            | "it"
            | "It"
            | "we"
            | "We"
            | "I"
            | "you"
            | "You"
    )
}

/// The mention that is the head of `phrase`, if one is.
pub(super) fn head(scene: &Scene, phrase: Span) -> Option<Located> {
    let within = scene.within(phrase);
    if let Some(exact) = within.iter().find(|m| m.span == phrase) {
        return Some(*exact);
    }
    let text = scene.document.text;
    let end = head_end(scene, phrase, within);
    let names = || {
        within.iter().filter(|m| {
            m.kind == MentionKind::Name && m.span.end <= end && !is_genitive(text, m.span.end, end)
        })
    };
    let closing = |m: &&Located| rest_is_empty(&text[m.span.end as usize..end as usize]);
    let last = names().rev().find(closing);
    let person = names().rev().find(|m| scene.is_person(m.entity));
    if let Some(last) = last {
        return Some(*last);
    }
    if let Some(person) = person
        && !text[person.span.end as usize..end as usize]
            .trim_start()
            .starts_with(|c: char| c.is_lowercase())
    {
        return Some(*person);
    }
    within
        .iter()
        .find(|m| m.kind == MentionKind::Nominal && m.span.start <= phrase.start + 4)
        .copied()
        .filter(|m| scene.kind(m.entity) != Some(EntityKind::Money))
}

/// Whether what follows the name ends the phrase: nothing, a bracket, a closing mark.
fn rest_is_empty(rest: &str) -> bool {
    let rest = rest.trim();
    rest.is_empty() || (rest.starts_with('(')) || rest.chars().all(|c| !c.is_alphanumeric())
}

fn is_genitive(text: &str, at: u32, end: u32) -> bool {
    let rest = &text[at as usize..end as usize];
    rest.starts_with("'s")
        || rest.starts_with("’s")
        || rest.starts_with("' ")
        || rest.starts_with("’ ")
}

/// Where the head of `phrase` ends: before the first preposition, "and" or comma outside its names.
fn head_end(scene: &Scene, phrase: Span, within: &[Located]) -> u32 {
    let document = scene.document;
    let first = document.token_at(phrase.start);
    let mut any = false;
    for (index, token) in document.tokens.iter().enumerate().skip(first) {
        if token.span.start >= phrase.end {
            break;
        }
        let named =
            within.iter().any(|m| m.kind == MentionKind::Name && m.span.contains(token.span));
        let word = document.word(index);
        let parts = matches!(
            word,
            "of" | "for"
                | "from"
                | "at"
                | "in"
                | "with"
                | "to"
                | "by"
                | "on"
                | "and"
                | ","
                | "("
                | "who"
        );
        if parts && !named && any {
            return document.tokens[index - 1].span.end;
        }
        any = true;
    }
    phrase.end
}
