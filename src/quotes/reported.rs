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
//! Where words in marks stand in a clause the sentence mixes both, and only the marked words are
//! quoted.

use super::QuoteCandidate;
use super::clauses::Reader;
use super::cues;
use super::direct::FrameSources;
use super::frames::Narration;
use super::rules;
use super::sources::{Source, Voice};
use super::words::Class;
use crate::article::{BlockKind, Confidence, QuoteKind};
use crate::rule::Rule;
use std::ops::Range;

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
                antecedent: narration.antecedent(number, subject),
                apposition: subject.and_then(|s| s.apposition.clone()).map(|a| narration.span(a)),
                confidence: Confidence::new(rules::certainty(rule.id)),
                rule: rule.id,
            });
        }
    }
}

type Clause = (Range<usize>, &'static Rule);

impl Reader<'_> {
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
                && self.class(rest).opens_subject();
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
}
