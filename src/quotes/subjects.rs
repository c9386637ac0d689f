//! Subjects: who stands before a verb or behind it, over appositions, adverbs and days between them.
//!
//! ```text
//! subject = phrase ["," apposition ","]
//! ```

use super::frames::{Frame, Narration};
use super::words::Class;
use crate::span::Span;
use std::ops::Range;

/// How many items an apposition or a relative clause between name and verb may hold.
const MAX_APPOSITION: usize = 40;

/// How many items may stand between "who" and the last phrase of its clause.
const MAX_RELATIVE: usize = 8;

/// Verbs whose clause may have a subject of its own without "that".
fn is_thought(word: &str) -> bool {
    matches!(
        word,
        "believe"
            | "believed"
            | "believes"
            | "felt"
            | "heard"
            | "knew"
            | "knows"
            | "think"
            | "thinks"
            | "thought"
    )
}

/// A subject: a phrase, perhaps with an apposition ("the mayor, Ada Reed,").
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Subject {
    /// The phrase, as items.
    pub phrase: Range<usize>,
    /// The phrase in apposition to it.
    pub apposition: Option<Range<usize>>,
    /// Where the whole subject begins.
    pub start: usize,
}

impl Narration<'_> {
    /// The subject that ends before item `end`, with the apposition between it and the verb.
    pub fn subject_before(&self, from: usize, end: usize) -> Option<Subject> {
        let floor = from.max(end.saturating_sub(MAX_APPOSITION));
        let mut apposition: Option<Range<usize>> = None;
        let mut end = end;
        // "Reed, 41, of the Trust, who ..., said": back over what stands between commas.
        while end > floor && matches!(self.class(end - 1), Class::Comma | Class::Dash) {
            let closing = self.class(end - 1);
            let opening = (floor..end - 1).rev().find(|&j| self.class(j) == closing)?;
            let inside = opening + 1..end - 1;
            let named = self
                .phrase_after(inside.start, inside.end)
                .filter(|p| p.end == inside.end || self.class(p.start) == Class::Name);
            apposition = apposition.or(named);
            end = self.before_verb(from, opening);
            let bare = self.phrase_before(from, end);
            let before = bare.as_ref().map(|b| b.start);
            let adjunct = before.is_some_and(|b| {
                b > from + 1
                    && matches!(self.class(b - 1), Class::Of | Class::Preposition)
                    && self.class(b - 2) == Class::Comma
            });
            let number = bare.is_some_and(|b| b.len() == 1 && self.class(b.start) == Class::Number);
            // "Reed, director of exhibits at Hull, Yorkshire, said"
            let bare_noun = before.is_some_and(|b| {
                b > from + 1
                    && self.class(b) == Class::Noun
                    && self.class(b - 1) == Class::Comma
                    && self.class(b - 2) == Class::Name
            });
            if let Some(before) = before
                && before > from
                && (adjunct || number || bare_noun)
            {
                end = before - usize::from(self.class(before - 1) != Class::Comma);
                apposition = None;
            }
        }
        let phrase = self.phrase_before(from, end)?;
        let phrase = self
            .behind_participle(from, &phrase)
            .or_else(|| self.behind_relative(from, &phrase))
            .unwrap_or(phrase);
        Some(Subject { start: phrase.start, phrase, apposition })
    }

    /// "Reed, speaking to the club said" without its comma, "a letter seen by the Courier said": the
    /// phrase before the participle that governs `phrase`.
    fn behind_participle(&self, from: usize, phrase: &Range<usize>) -> Option<Range<usize>> {
        let mut at = phrase.start.checked_sub(1).filter(|&i| i > from)?;
        if self.is_held(at) {
            return self.phrase_before(from, at - 1);
        }
        if matches!(self.class(at), Class::Preposition) {
            at = at.checked_sub(1).filter(|&i| i > from)?;
        }
        let word = self.word(at);
        if !(word.ends_with("ing")
            && word.len() > 5
            && matches!(self.class(at), Class::Noun | Class::Cue))
        {
            return None;
        }
        if matches!(self.class(at - 1), Class::Preposition | Class::Subordinator) {
            at -= 1;
        }
        self.phrase_before(from, at).filter(|p| p.clone().any(|i| self.class(i) == Class::Name))
    }

    /// "The keeper who locked the gate said": the phrase before the relative clause that holds
    /// `phrase`; not "the keeper who neighbours said", where they say it.
    fn behind_relative(&self, from: usize, phrase: &Range<usize>) -> Option<Range<usize>> {
        let floor = from.max(phrase.start.saturating_sub(MAX_RELATIVE));
        let mut at = phrase.start;
        while at > floor {
            at -= 1;
            match self.class(at) {
                Class::Relative => {
                    let verb = at + 1 < phrase.start && self.is(at, "who");
                    let bare = at > from && !self.class(at - 1).breaks();
                    return if verb && bare { self.phrase_before(from, at) } else { None };
                }
                // "who ordered that change"
                Class::That if at + 1 == phrase.start && self.class(at + 1) == Class::Noun => {}
                Class::That | Class::Subordinator | Class::Quoted => return None,
                Class::Cue if !self.is_noun(at, from) => return None,
                class if class.breaks() || is_thought(self.word(at)) => return None,
                _ => {}
            }
        }
        None
    }

    /// The subject that begins at item `start`, with the apposition behind it.
    pub fn subject_after(&self, start: usize, to: usize) -> Option<Subject> {
        let phrase = self.phrase_after(start, to)?;
        let apposition = (self.class(phrase.end) == Class::Comma && phrase.end + 1 < to)
            .then(|| self.phrase_after(phrase.end + 1, to))
            .flatten()
            .filter(|p| self.class(p.end).breaks() && self.class(p.start) != Class::Pronoun);
        Some(Subject { start, phrase, apposition })
    }

    /// The grammatical subject of `frame`: the first phrase after what introduces it.
    pub fn main_subject(&self, frame: &Frame) -> Option<Subject> {
        let Range { start, end } = frame.items.clone();
        // "But one keeper, locking the gate, said"
        let start = start + usize::from(self.class(start) == Class::Coordinator && end > start + 1);
        let introduced = matches!(
            self.class(start),
            Class::Preposition | Class::Subordinator | Class::Adverb | Class::Cue | Class::Time
        ) || self.word(start).ends_with("ing");
        if introduced {
            let limit = end.min(start + MAX_APPOSITION);
            let mut commas = (start..limit).filter(|&i| self.class(i) == Class::Comma).peekable();
            if commas.peek().is_none() {
                return self.subject_after(start + 1, end);
            }
            return commas
                .filter(|&comma| {
                    !matches!(self.class(comma + 1), Class::Preposition | Class::Subordinator)
                })
                .find_map(|comma| self.subject_after(comma + 1, end));
        }
        self.subject_after(start, end)
    }

    /// Whom the words before `subject`, a pronoun or nobody, speak of: the subject of its sentence
    /// where that stands before it, else of the sentence before frame `number`.
    pub fn antecedent(&self, number: usize, subject: Option<&Subject>) -> Option<Span> {
        let pronoun = subject.map(|s| s.phrase.start);
        if pronoun.is_some_and(|at| self.class(at) != Class::Pronoun) {
            return None;
        }
        let frame = &self.frames[number];
        let own = self.main_subject(frame).filter(|s| {
            let start = s.phrase.start;
            self.class(start) != Class::Pronoun && pronoun.is_some_and(|at| start < at)
        });
        let (from, subject) = match own {
            Some(own) => (frame.items.start, own),
            None => {
                let before = self.frames.get(number.checked_sub(1)?)?;
                let near = frame.block <= before.block + 1;
                (before.items.start, self.main_subject(before).filter(|_| near)?)
            }
        };
        let Subject { mut phrase, apposition, .. } = subject;
        // "By the gate Reed, *her sister*, nodded".
        if phrase.start >= from + 2
            && self.class(phrase.start - 1) == Class::Comma
            && self.class(phrase.start - 2) == Class::Name
        {
            phrase = self.phrase_before(from, phrase.start - 1).unwrap_or(phrase);
        }
        // "The judge, *Ada Reed*, asked".
        let named = |phrase: &Range<usize>| phrase.clone().any(|i| self.class(i) == Class::Name);
        let name = apposition.filter(|a| named(a) && !named(&phrase));
        Some(self.span(name.unwrap_or(phrase)))
    }

    /// Where what stands between subject and verb (adverbs, auxiliaries, days) begins.
    pub fn before_verb(&self, from: usize, verb: usize) -> usize {
        let mut at = verb;
        while at > from {
            let i = at - 1;
            match self.class(i) {
                Class::Adverb if !self.is(i, "there") => at = i,
                Class::Auxiliary => at = i,
                Class::Time => at = self.time_start(from, i),
                Class::Number
                    if i > from
                        && (self.is(i - 1, "in")
                            || (self.class(i - 1) == Class::Time && i > from + 1)) =>
                {
                    at = self.time_start(from, i - usize::from(self.class(i - 1) == Class::Time));
                    if self.is(i - 1, "in") {
                        at = i - 1;
                    }
                }
                Class::Noun
                    if i > from
                        && matches!(
                            self.word(i),
                            "week"
                                | "month"
                                | "year"
                                | "morning"
                                | "afternoon"
                                | "evening"
                                | "night"
                                | "day"
                        )
                        && matches!(
                            self.word(i - 1),
                            "this" | "last" | "yesterday" | "that" | "same" | "next"
                        ) =>
                {
                    at = i - 1;
                }
                _ => break,
            }
        }
        at
    }

    fn time_start(&self, from: usize, time: usize) -> usize {
        let mut at = time;
        while at > from
            && (matches!(self.class(at - 1), Class::Time)
                || matches!(
                    self.word(at - 1),
                    "on" | "On" | "in" | "early" | "late" | "last" | "this" | "of" | "next"
                ))
        {
            at -= 1;
        }
        at
    }
}
