//! Reported speech: clauses without marks.
//!
//! ```text
//! that       Reed said on Friday that | the pier was closed
//! clause     Reed told reporters | the pier was closed
//! saying     Reed shrugged, saying | the pier was closed
//! according  According to Reed, a diver, | the pier was closed
//! after      the pier was closed | , Reed said     (or: according to Reed)
//! inside     the pier | , Reed said, | was closed  (one span around the attribution)
//! ```
//!
//! A clause ends with its sentence, before a gloss behind a comma ("which ...", "although ..."),
//! before the next verb of the same speaker ("and added ...") and before another speaker. Where words
//! in marks stand in it the sentence mixes both, and only the marked words are quoted.

use super::QuoteCandidate;
use super::cues;
use super::direct::FrameSources;
use super::frames::{Frame, Narration};
use super::rules;
use super::sources::{Source, Voice};
use super::words::Class;
use crate::article::{BlockKind, Confidence, QuoteKind};
use crate::rule::Rule;
use std::ops::Range;

/// How far "that" may stand behind its verb.
const MAX_THAT: usize = 16;
/// How far a clause's verb may stand from its beginning.
const MAX_VERB: usize = 24;

/// Finds the reported clauses.
pub(super) fn find(
    narration: &Narration,
    sources: &[Source],
    by_frame: &FrameSources,
    found: &mut Vec<QuoteCandidate>,
) {
    for (number, frame) in narration.frames.iter().enumerate() {
        let own = &sources[by_frame[number].clone()];
        let kind = narration.document.blocks[frame.block].kind;
        if own.is_empty()
            || !matches!(
                kind,
                BlockKind::Paragraph
                    | BlockKind::ListItem
                    | BlockKind::Standfirst
                    | BlockKind::Caption
                    | BlockKind::EditorialNote
            )
        {
            continue;
        }
        let mut taken = frame.items.start;
        for (index, source) in own.iter().enumerate() {
            let reader = Reader { narration, frame, own, index, source };
            let Some((items, rule)) = reader.clause(taken) else { continue };
            taken = items.end;
            let span = narration.span(items);
            let subject = source.subject.as_ref();
            found.push(QuoteCandidate {
                span,
                kind: QuoteKind::Indirect,
                parts: vec![span],
                cue: Some(narration.span(source.cue.clone())),
                subject: subject.map(|s| narration.span(s.phrase.clone())),
                apposition: subject.and_then(|s| s.apposition.clone()).map(|a| narration.span(a)),
                confidence: Confidence::new(rules::certainty(rule.id)),
                rule: rule.id,
            });
        }
    }
}

struct Reader<'n> {
    narration: &'n Narration<'n>,
    frame: &'n Frame,
    own: &'n [Source],
    index: usize,
    source: &'n Source,
}

type Clause = (Range<usize>, &'static Rule);

impl Reader<'_> {
    fn class(&self, item: usize) -> Class {
        if item < self.end() { self.narration.class(item) } else { Class::Stop }
    }

    fn end(&self) -> usize {
        self.frame.items.end
    }

    /// The clause that the source reports, not before item `taken`.
    fn clause(&self, taken: usize) -> Option<Clause> {
        let source = self.source;
        if source.denied || !source.verb.has(cues::CLAUSE) {
            return None;
        }
        match source.voice {
            Voice::According => self.according(taken),
            Voice::Active | Voice::Inverted => self.behind(taken).or_else(|| self.governed()),
            Voice::Participle => self.governed(),
            Voice::Passive => None,
        }
        .and_then(|(items, rule)| Some((self.trimmed(items)?, rule)))
    }

    /// "said (that) CLAUSE".
    fn governed(&self) -> Option<Clause> {
        if self.source.voice == Voice::Inverted || self.source.subject.is_none() {
            return None;
        }
        let (start, that) = self.complement()?;
        let rule = match (self.source.voice, that) {
            (Voice::Participle, _) => &rules::SAYING,
            (_, true) => &rules::THAT,
            _ => &rules::CLAUSE,
        };
        let sure = that || self.source.verb.has(cues::SURE);
        self.accept(start, sure).map(|items| (items, rule))
    }

    /// Where the complement of the verb begins, and whether "that" opens it.
    fn complement(&self) -> Option<(usize, bool)> {
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
        let opens = matches!(
            self.class(at),
            Class::Determiner
                | Class::Possessor
                | Class::Pronoun
                | Class::Name
                | Class::Noun
                | Class::Number
                | Class::Adverb
                | Class::Time
        ) || (self.class(at) == Class::Subordinator
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

    fn skip_time(&self, mut at: usize) -> usize {
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
    fn skip_hearer(&self, from: usize) -> usize {
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

    /// "According to X, CLAUSE" or "CLAUSE, according to X".
    fn according(&self, taken: usize) -> Option<Clause> {
        let subject = self.source.subject.as_ref()?;
        let start = self.clause_start(taken);
        let opening = (start..self.source.cue.start)
            .all(|i| matches!(self.class(i), Class::Coordinator | Class::Adverb | Class::Comma));
        if opening {
            let apposition = subject.apposition.as_ref().filter(|a| {
                self.class(a.end) == Class::Comma && !self.narration.has_verb(a.end..a.end)
            });
            let mut end = subject.phrase.end;
            if let Some(a) = apposition
                && self.class(a.end) == Class::Comma
            {
                end = a.end;
            }
            let comma = (end..self.end().min(end + 24)).find(|&i| self.class(i) == Class::Comma)?;
            return self.accept(comma + 1, true).map(|c| (c, &rules::REPORTED_ACCORDING));
        }
        self.around(start, self.source.cue.start, subject.phrase.end, &rules::REPORTED_ACCORDING)
    }

    /// "CLAUSE, X said".
    fn behind(&self, taken: usize) -> Option<Clause> {
        let subject = self.source.subject.as_ref()?;
        let begin = match self.source.voice {
            Voice::Inverted => self.source.cue.start,
            _ => subject.start,
        };
        if begin <= self.frame.items.start || self.class(begin - 1) != Class::Comma {
            return None;
        }
        let mut after = self.source.cue.end.max(if self.source.voice == Voice::Inverted {
            subject.phrase.end
        } else {
            0
        });
        after = self.skip_time(after);
        if self.source.verb.has(cues::HEARER) {
            after = self.skip_time(self.skip_hearer(after));
        }
        if !matches!(self.class(after), Class::Comma | Class::Stop | Class::Semicolon) {
            return None;
        }
        self.around(self.clause_start(taken), begin, after, &rules::REPORTED_AFTER)
    }

    /// Where the clause that holds the source begins: at the frame, or behind a semicolon.
    fn clause_start(&self, taken: usize) -> usize {
        let from = self.frame.items.start.max(taken);
        (from..self.source.cue.start)
            .rev()
            .find(|&i| matches!(self.class(i), Class::Semicolon | Class::Colon | Class::Quoted))
            .map_or(from, |i| i + 1)
    }

    /// The clause around an attribution that stands from `begin` to `after`.
    fn around(
        &self,
        start: usize,
        begin: usize,
        after: usize,
        rule: &'static Rule,
    ) -> Option<Clause> {
        let mut start = start;
        while matches!(self.class(start), Class::Comma | Class::Coordinator) {
            start += 1;
        }
        let before_end =
            if begin > start && self.class(begin - 1) == Class::Comma { begin - 1 } else { begin };
        if before_end <= start {
            return None;
        }
        let before = start..before_end;
        if before.clone().any(|i| self.class(i) == Class::Quoted) {
            return None;
        }
        if self.own.iter().any(|s| {
            s.cue.start >= before.start
                && s.cue.end <= before.end
                && s.subject.is_some()
                && !s.denied
                && s.voice != Voice::Passive
                && s.verb.has(cues::CLAUSE)
        }) {
            return None;
        }
        let verb_before = self.narration.has_verb(before.clone());
        let rest = after + 1;
        let goes_on = self.class(after) == Class::Comma
            && rest < self.end()
            && !self.glosses(after)
            && !matches!(self.class(rest), Class::Relative | Class::Cue);
        if goes_on {
            let adverbial = !verb_before
                && matches!(
                    self.class(before.start),
                    Class::Preposition
                        | Class::Adverb
                        | Class::Time
                        | Class::Subordinator
                        | Class::Determiner
                )
                && matches!(
                    self.class(rest),
                    Class::Determiner
                        | Class::Possessor
                        | Class::Pronoun
                        | Class::Name
                        | Class::Noun
                        | Class::Number
                        | Class::Adverb
                );
            if adverbial {
                return self.accept(rest, true).map(|c| (c, &rules::REPORTED_INSIDE));
            }
            let end = self.clause_end(rest);
            if end.1 {
                return None;
            }
            if verb_before
                && !matches!(
                    self.class(rest),
                    Class::Coordinator | Class::Preposition | Class::Noun
                )
            {
                return Some((before, rule));
            }
            return Some((start..end.0, &rules::REPORTED_INSIDE));
        }
        verb_before.then_some((before, rule))
    }

    /// The clause that begins at `start`; `sure` where no verb needs to be proved.
    fn accept(&self, start: usize, sure: bool) -> Option<Range<usize>> {
        let (end, mixed) = self.clause_end(start);
        if mixed || end <= start + 1 {
            return None;
        }
        // "Reuters reported its source said ...": the inner speaker has the clause.
        let inner = self.own[self.index + 1..].iter().any(|s| {
            s.voice == Voice::Active
                && s.verb.has(cues::CLAUSE)
                && !s.denied
                && s.subject.as_ref().is_some_and(|x| x.start >= start && x.start <= start + 1)
                && !matches!(
                    self.class(s.cue.end),
                    Class::Preposition | Class::Comma | Class::Stop | Class::Coordinator
                )
        });
        if inner {
            return None;
        }
        let limit = end.min(start + MAX_VERB);
        let mut proved = false;
        for i in start + 1..limit {
            if self.narration.is_finite(i, start)
                && !(self.narration.word(i).ends_with("ed")
                    && matches!(self.narration.word(i + 1), "by" | "to"))
            {
                proved = true;
                break;
            }
            if matches!(self.class(i), Class::Relative | Class::That) && !sure {
                return None;
            }
        }
        (proved || (sure && end - start > 4)).then_some(start..end)
    }

    /// Where the clause from `start` ends, and whether words in marks stand in it.
    fn clause_end(&self, start: usize) -> (usize, bool) {
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
    fn glosses(&self, comma: usize) -> bool {
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
    fn trimmed(&self, items: Range<usize>) -> Option<Range<usize>> {
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
