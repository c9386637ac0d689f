//! Clauses: where what a verb reports begins and where it ends.
//!
//! ```text
//! said | on Monday in Hull | that | the pier was closed | , which ...
//! told | the keeper        |        the pier was closed | , and added ...
//!        time, place, hearer
//! ```
//!
//! A clause ends with its sentence, before a gloss behind a comma ("which ...", "although ..."),
//! before the next verb of the same speaker ("and added ...") and before another speaker.

use super::cues;
use super::frames::{Frame, Narration};
use super::sources::{Source, Voice};
use super::words::Class;
use crate::clean::metadata::dateline;
use std::ops::Range;

/// How far "that" may stand behind its verb.
const MAX_THAT: usize = 16;

/// A source in its frame, read for what it reports.
pub(super) struct Reader<'n> {
    pub narration: &'n Narration<'n>,
    pub frame: &'n Frame,
    /// All sources of the frame.
    pub own: &'n [Source],
    /// Which of them is read.
    pub index: usize,
    pub source: &'n Source,
}

impl Reader<'_> {
    pub fn class(&self, item: usize) -> Class {
        if item < self.end() { self.narration.class(item) } else { Class::Stop }
    }

    pub fn end(&self) -> usize {
        self.frame.items.end
    }

    /// Where the complement of the verb begins, and whether "that" opens it.
    pub fn complement(&self) -> Option<(usize, bool)> {
        let from = self.source.cue.end;
        let limit = self.end().min(from + MAX_THAT);
        let mut verbs = false;
        for i in from..limit {
            match self.class(i) {
                Class::That if !verbs => {
                    let determiner = matches!(self.class(i + 1), Class::Noun)
                        && i == from
                        && self.is_demonstrative(i);
                    if !determiner {
                        let comma = usize::from(self.class(i + 1) == Class::Comma);
                        return Some((i + 1 + comma, true));
                    }
                    break;
                }
                Class::Semicolon | Class::Stop | Class::Colon | Class::Quoted => break,
                _ => verbs |= self.narration.is_finite(i, from),
            }
        }
        let mut at = self.skip_time(from);
        if self.source.verb.has(cues::HEARER) {
            at = self.skip_hearer(at);
            at = self.skip_time(at);
        }
        // "told the house after the result was read": when it was told, not what.
        let circumstance = self.source.verb.has(cues::HEARER)
            && matches!(
                self.narration.word(at),
                "after" | "before" | "once" | "since" | "until" | "when" | "where" | "while"
            );
        if circumstance {
            return None;
        }
        let opens = self.class(at).opens_subject()
            || self.class(at) == Class::Time
            || (self.class(at) == Class::Subordinator
                && !self.narration.is(at, "as")
                && !self.narration.is(at, "how")
                && !self.narration.is(at, "whether")
                && !self.narration.is(at, "so"))
            || (self.class(at) == Class::Preposition
                && !matches!(
                    self.narration.word(at),
                    "to" | "on"
                        | "in"
                        | "at"
                        | "about"
                        | "via"
                        | "for"
                        | "into"
                        | "with"
                        | "by"
                        | "during"
                        | "against"
                        | "from"
                ));
        opens.then_some((at, false))
    }

    /// "said that man was": "that" with a noun behind it and no other noun before the verb.
    fn is_demonstrative(&self, that: usize) -> bool {
        matches!(self.class(that + 2), Class::Genitive | Class::Be | Class::Auxiliary)
    }

    pub fn skip_time(&self, mut at: usize) -> usize {
        let is = |i: usize, w: &str| self.narration.is(i, w);
        loop {
            let next = match self.class(at) {
                Class::Adverb
                    if self.narration.word(at).ends_with("ly")
                        || is(at, "also")
                        || is(at, "later")
                        || is(at, "earlier") =>
                {
                    at + 1
                }
                Class::Time
                    if !matches!(
                        self.class(at + 1),
                        Class::Genitive | Class::Noun | Class::Name
                    ) || is(at + 1, "morning")
                        || is(at + 1, "evening")
                        || is(at + 1, "night") =>
                {
                    at + 1
                        + usize::from(matches!(
                            self.narration.word(at + 1),
                            "morning" | "evening" | "night" | "afternoon"
                        ))
                }
                Class::Time if is(at, "yesterday") || is(at, "today") || is(at, "earlier") => {
                    at + 1
                }
                Class::Preposition
                    if matches!(self.class(at + 1), Class::Time)
                        && !matches!(self.class(at + 2), Class::Genitive) =>
                {
                    let month = usize::from(self.class(at + 2) == Class::Number);
                    at + 2 + month
                }
                // "said in Moscow the ..."
                Class::Preposition if is(at, "in") && self.named_place(at + 1) > at + 1 => {
                    self.named_place(at + 1)
                }
                Class::Preposition if is(at, "at") && is(at + 1, "the") && is(at + 2, "time") => {
                    at + 3
                }
                _ => return at,
            };
            at = next;
        }
    }

    /// Past a place's name that a new phrase follows; `at` where there is none.
    fn named_place(&self, at: usize) -> usize {
        let mut end = at;
        while self.class(end) == Class::Name && end < at + 4 {
            end += 1;
        }
        let phrase = matches!(
            self.class(end),
            Class::Determiner | Class::Pronoun | Class::Possessor | Class::That
        );
        if phrase { end } else { at }
    }

    /// Past the hearer of "told": a pronoun, or one phrase.
    pub fn skip_hearer(&self, from: usize) -> usize {
        let mut at = from;
        match self.class(at) {
            Class::Pronoun => return at + 1,
            Class::Possessor if self.narration.is(at, "her") => return at + 1,
            _ => {}
        }
        while matches!(self.class(at), Class::Determiner | Class::Possessor) {
            at += 1;
        }
        // Words in lower case, then a name: "visiting minister Ada Reed"; a plural ends the hearer
        // ("told reporters rescue workers").
        let mut head = false;
        let mut named = false;
        loop {
            match self.class(at) {
                Class::Name => named = true,
                Class::Noun if !named => {
                    let word = self.narration.word(at);
                    let plural = word.ends_with('s')
                        || matches!(
                            word,
                            "media" | "press" | "court" | "police" | "people" | "parliament"
                        );
                    if plural && self.class(at + 1) != Class::Genitive {
                        return at + 1;
                    }
                }
                Class::Genitive | Class::Joint | Class::Of if head => {
                    head = false;
                    named = false;
                    at += 1;
                    continue;
                }
                Class::Determiner | Class::Possessor if !head => {
                    at += 1;
                    continue;
                }
                _ => break,
            }
            head = true;
            at += 1;
        }
        if head { at } else { from }
    }

    /// Where the clause that holds the source begins: at the frame, or behind a semicolon or dateline.
    pub fn clause_start(&self, taken: usize) -> usize {
        let from = self.behind_dateline().max(taken);
        (from..self.source.cue.start)
            .rev()
            .find(|&i| matches!(self.class(i), Class::Semicolon | Class::Colon | Class::Quoted))
            .map_or(from, |i| i + 1)
    }

    /// The first item of the frame that is part of no dateline.
    fn behind_dateline(&self) -> usize {
        let (items, document) = (self.frame.items.clone(), self.narration.document);
        let block = document.blocks[self.frame.block].span;
        let start = |item: usize| self.narration.span(item..item + 1).start;
        if items.is_empty() || start(items.start) != block.start {
            return items.start;
        }
        let Some(dateline) = dateline::read(block.of(document.text)) else { return items.start };
        let opens = block.start + dateline.length as u32;
        items.clone().find(|&item| start(item) >= opens).unwrap_or(items.start)
    }

    /// Where the clause from `start` ends, and whether words in marks stand in it.
    pub fn clause_end(&self, start: usize) -> (usize, bool) {
        let end = self.end();
        for i in start..end {
            match self.class(i) {
                Class::Quoted => return (i, true),
                Class::Semicolon | Class::Stop | Class::Colon => return (i, false),
                Class::Comma if self.glosses(i) => return (i, false),
                Class::Coordinator if self.opens_source(i + 1) && i > start => return (i, false),
                Class::Dash if self.narration.is(i, "—") => return (i, false),
                _ if self.narration.is(i, "according") && self.narration.is(i + 1, "to") => {
                    return (i, false);
                }
                _ => {}
            }
        }
        (end, false)
    }

    /// Whether the comma at `comma` opens a gloss or another speaker's words.
    pub fn glosses(&self, comma: usize) -> bool {
        let next = comma + 1;
        let word = self.narration.word(next);
        match self.class(next) {
            Class::Relative => true,
            Class::Subordinator => {
                matches!(
                    word,
                    "although"
                        | "though"
                        | "while"
                        | "whereas"
                        | "despite"
                        | "as"
                        | "after"
                        | "whilst"
                )
            }
            Class::Cue => word.ends_with("ing"),
            Class::Noun if word.ends_with("ing") && word.len() > 5 => true,
            Class::Coordinator => self.opens_source(next + 1),
            Class::Preposition if word == "with" => self.own.iter().any(|s| {
                s.cue.start > next && s.voice == Voice::Participle && s.cue.start < next + 12
            }),
            _ if self.narration.is(next, "according") => true,
            _ => self.opens_source(next),
        }
    }

    /// Whether a new source begins at `item`.
    fn opens_source(&self, item: usize) -> bool {
        self.own.iter().any(|s| {
            (s.cue.start == item
                || s.subject.as_ref().is_some_and(|x| x.start == item && s.cue.start > item))
                && s.cue.start >= item
                && s.voice != Voice::Passive
        })
    }

    /// Without commas and stops at the ends.
    pub fn trimmed(&self, items: Range<usize>) -> Option<Range<usize>> {
        let Range { mut start, mut end } = items;
        while start < end && self.class(start).breaks() {
            start += 1;
        }
        while end > start && self.class(end - 1).breaks() {
            end -= 1;
        }
        (end > start).then_some(start..end)
    }
}
