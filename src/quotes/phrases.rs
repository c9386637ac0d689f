//! Noun phrases beside a verb, without a tagger.
//!
//! Grammar, walking left from a verb or right from it:
//!
//! ```text
//! phrase = pronoun | [determiner] word+ [("of" | preposition) phrase] [("and") phrase]
//! word   = name | noun | number | 's | (...) | "nickname"
//! ```

use super::cues::is_text_noun;
use super::frames::Narration;
use super::words::Class;
use std::ops::Range;

/// How many items a phrase may hold.
const MAX_PHRASE: usize = 30;

impl Narration<'_> {
    /// Whether a finite verb stands in `range`.
    pub fn has_verb(&self, range: Range<usize>) -> bool {
        range.clone().any(|i| self.is_finite(i, range.start))
    }

    /// Whether item `i` is a finite verb, as far as spelling tells. `from` is where its clause
    /// begins.
    pub fn is_finite(&self, i: usize, from: usize) -> bool {
        let class = self.class(i);
        if class.finite() {
            return !(matches!(self.word(i), "be" | "been" | "not" | "never"));
        }
        let word = self.word(i);
        let lower = matches!(class, Class::Noun | Class::Cue);
        let determined = i > from
            && matches!(
                self.class(i - 1),
                Class::Determiner
                    | Class::Possessor
                    | Class::Genitive
                    | Class::Preposition
                    | Class::Of
            );
        if class == Class::Cue {
            return !determined && !word.ends_with("ing");
        }
        (lower && word.len() > 4 && word.ends_with("ed") && !determined && i > from)
            || (class == Class::Genitive
                && i > from
                && matches!(self.class(i - 1), Class::Pronoun | Class::Relative))
    }

    fn is_modifier(&self, i: usize, from: usize) -> bool {
        // "jailed leader Reed": a participle that opens its clause or follows a determiner.
        let word = self.word(i);
        if !word.ends_with("ed") || word.len() < 5 || self.class(i) != Class::Noun {
            return true;
        }
        let free =
            i <= from || !matches!(self.class(i - 1), Class::Pronoun | Class::Name | Class::Noun);
        free || !matches!(
            self.class(i + 1),
            Class::Determiner | Class::Possessor | Class::Pronoun | Class::Name
        )
    }

    /// The phrase that ends before item `end`, not reaching before `from`.
    pub fn phrase_before(&self, from: usize, end: usize) -> Option<Range<usize>> {
        let floor = from.max(end.saturating_sub(MAX_PHRASE));
        let mut start = end;
        if end > from && self.class(end - 1) == Class::Genitive {
            return None;
        }
        while start > floor {
            let i = start - 1;
            match self.class(i) {
                Class::Pronoun => {
                    if start == end {
                        start = i;
                        // "one of them"
                        if i >= floor + 2 && self.class(i - 1) == Class::Of && self.is_part(i - 2) {
                            start = i - 2;
                        }
                    }
                    break;
                }
                Class::Closing => {
                    let opening =
                        (floor..i).rev().take(12).find(|&j| self.class(j) == Class::Opening)?;
                    start = opening;
                }
                Class::Name | Class::Number | Class::Genitive | Class::Joint => start = i,
                Class::Noun if self.is_modifier(i, from) => start = i,
                Class::Cue if self.is_noun(i, from) => start = i,
                Class::Time
                    if start < end
                        && self.class(start) == Class::Name
                        && i > floor
                        && self.class(i - 1) == Class::Determiner =>
                {
                    start = i;
                }
                Class::Adverb
                    if start < end
                        && i > floor
                        && self.word(i).ends_with("ly")
                        && self.class(i - 1) == Class::Determiner =>
                {
                    start = i;
                }
                // "officials there", "the police too"
                Class::Adverb if start == end && self.is(i, "there") => start = i,
                Class::Quoted
                    if start < end
                        && self.class(start) == Class::Name
                        && i > floor
                        && self.class(i - 1) == Class::Name =>
                {
                    start = i;
                }
                // "Reed of 'Save the Pier'"
                Class::Quoted
                    if start == end
                        && i > floor + 1
                        && self.class(i - 1) == Class::Of
                        && self.class(i - 2) == Class::Name =>
                {
                    start = i - 1;
                }
                Class::Determiner | Class::Possessor => start = i,
                // "mother-of-three"
                Class::Of if i > floor && self.class(i - 1) == Class::Joint => start = i,
                Class::Of | Class::Preposition
                    if start < end
                        && i > floor
                        && !self.is(i, "according")
                        && !self.is_held(i)
                        && self.ends_phrase(i - 1, from) =>
                {
                    start = i;
                }
                Class::Coordinator
                    if start < end
                        && self.is(i, "and")
                        && i > floor
                        && self.ends_phrase(i - 1, from)
                        && !self.has_verb(self.clause_start(from, i)..i) =>
                {
                    start = i;
                }
                _ => break,
            }
            if matches!(self.class(start), Class::Determiner | Class::Possessor)
                && start > floor
                && !matches!(
                    self.class(start - 1),
                    Class::Joint
                        | Class::Of
                        | Class::Preposition
                        | Class::Coordinator
                        | Class::Determiner
                )
            {
                break;
            }
        }
        // What can't begin a phrase.
        while start < end
            && matches!(
                self.class(start),
                Class::Joint
                    | Class::Genitive
                    | Class::Of
                    | Class::Preposition
                    | Class::Coordinator
                    | Class::Time
                    | Class::Adverb
            )
        {
            start += 1;
        }
        let head = (start..end).any(|i| {
            matches!(
                self.class(i),
                Class::Name
                    | Class::Noun
                    | Class::Pronoun
                    | Class::Determiner
                    | Class::Number
                    | Class::Cue
            )
        });
        (head
            && !(end - start == 1 && matches!(self.word(start), "the" | "The" | "a" | "an" | "no")))
        .then_some(start..end)
    }

    /// Where the clause that holds item `i` begins.
    fn clause_start(&self, from: usize, i: usize) -> usize {
        let floor = from.max(i.saturating_sub(MAX_PHRASE));
        (floor..i).rev().find(|&j| self.class(j).breaks()).map_or(floor, |j| j + 1)
    }

    fn ends_phrase(&self, i: usize, from: usize) -> bool {
        match self.class(i) {
            Class::Name | Class::Number | Class::Closing => true,
            // "the filing", but "Reed, speaking"
            Class::Noun if self.word(i).ends_with("ing") => {
                i > from && matches!(self.class(i - 1), Class::Determiner | Class::Genitive)
            }
            Class::Noun => self.is_modifier(i, from),
            Class::Determiner => {
                matches!(self.word(i).len(), 3..) && !self.is(i, "the") && !self.is(i, "this")
            }
            Class::Cue => self.is_noun(i, from),
            _ => false,
        }
    }

    /// Whether a form that may be a verb of saying is a noun here ("the report", "its claims").
    pub fn is_noun(&self, i: usize, from: usize) -> bool {
        let word = self.word(i);
        if word.ends_with("ed")
            || word.ends_with("ing")
            || matches!(
                word,
                "said"
                    | "says"
                    | "told"
                    | "wrote"
                    | "read"
                    | "reads"
                    | "writes"
                    | "adds"
                    | "argues"
                    | "insists"
            )
        {
            return false;
        }
        // "went on to tell"
        let infinitive = i > from
            && self.is(i - 1, "to")
            && matches!(word, "say" | "tell" | "write" | "ask" | "explain" | "add" | "shout");
        if infinitive || self.follows_stretch(i, from) || self.behind_stretch(i, from) {
            return false;
        }
        if i > from && self.disagrees(i) {
            return true;
        }
        match i.checked_sub(1).filter(|&j| j >= from).map(|j| self.class(j)) {
            None => word.ends_with('s') || word.ends_with("report"),
            Some(Class::Comma)
                if matches!(
                    self.class(i + 1),
                    Class::Determiner
                        | Class::Possessor
                        | Class::Pronoun
                        | Class::That
                        | Class::Quoted
                        | Class::Name
                ) =>
            {
                false
            }
            Some(before) => {
                matches!(
                    before,
                    Class::Determiner
                        | Class::Possessor
                        | Class::Genitive
                        | Class::Preposition
                        | Class::Of
                        | Class::Comma
                        | Class::Semicolon
                        | Class::Subordinator
                ) || (before == Class::Noun
                    && !self.word(i - 1).ends_with('s')
                    && (matches!(
                        self.class(i + 1),
                        Class::Cue
                            | Class::Preposition
                            | Class::Stop
                            | Class::Be
                            | Class::Auxiliary
                            | Class::Verb
                            | Class::Subordinator
                            | Class::Relative
                    )))
            }
        }
    }

    /// Whether the form at `i` does not agree in number with the noun before it: "a blog *post*",
    /// "two *claims*".
    fn disagrees(&self, i: usize) -> bool {
        let (word, before) = (self.word(i), self.word(i - 1));
        let many =
            before.ends_with('s') || matches!(before, "media" | "police" | "people" | "press");
        match self.class(i - 1) {
            Class::Noun if word.ends_with('s') => {
                many && !matches!(before, "police" | "press" | "media")
            }
            Class::Noun => !many,
            Class::Number => true,
            Class::Determiner => true,
            _ => false,
        }
    }

    /// Whether item `i` stands right behind a stretch in marks, or behind its comma.
    pub fn follows_stretch(&self, i: usize, from: usize) -> bool {
        let comma = i > from && self.class(i - 1) == Class::Comma;
        let at = i - usize::from(comma);
        at > from && self.class(at - 1) == Class::Quoted
    }

    /// Whether nothing but a noun with its determiner stands between a stretch in marks and item `i`:
    /// `"…!" an officer shouts.`
    fn behind_stretch(&self, i: usize, from: usize) -> bool {
        i >= from + 2
            && self.class(i - 1) == Class::Noun
            && self.class(i - 2) == Class::Determiner
            && self.follows_stretch(i - 2, from)
            && self.class(i + 1).breaks()
    }

    /// The phrase that begins at item `start`, not reaching past `to`.
    pub fn phrase_after(&self, start: usize, to: usize) -> Option<Range<usize>> {
        let to = to.min(start + MAX_PHRASE);
        let mut end = start;
        let mut head = false;
        while end < to {
            match self.class(end) {
                Class::Pronoun => {
                    if end == start {
                        end += 1;
                    }
                    break;
                }
                Class::Name | Class::Number => {
                    head = true;
                    end += 1;
                }
                Class::Noun => {
                    let word = self.word(end);
                    if head && (word.ends_with("ing") || word.ends_with("ed")) {
                        break;
                    }
                    head = true;
                    end += 1;
                }
                Class::Cue
                    if !head
                        && (self.is_noun(end, start.saturating_sub(1)) || self.is_state(end)) =>
                {
                    head = true;
                    end += 1;
                }
                // "a police report"
                Class::Cue
                    if head
                        && self.class(end - 1) == Class::Noun
                        && self.class(start) == Class::Determiner
                        && is_text_noun(self.word(end)) =>
                {
                    end += 1;
                }
                // "Reed's answer", "one of Reed's ten keepers"
                Class::Cue | Class::Determiner
                    if head && self.class(end - 1) == Class::Genitive =>
                {
                    end += 1;
                }
                Class::Genitive if head => end += 1,
                Class::Joint if end > start => end += 1,
                Class::Determiner | Class::Possessor if !head => end += 1,
                Class::Opening if head => {
                    let Some(close) =
                        (end..to.min(end + 12)).find(|&j| self.class(j) == Class::Closing)
                    else {
                        break;
                    };
                    end = close + 1;
                }
                Class::Quoted
                    if head
                        && end + 1 < to
                        && self.class(end + 1) == Class::Name
                        && self.class(end - 1) == Class::Name =>
                {
                    end += 1;
                }
                // "one of them", "one of the keepers"
                Class::Of if !head && end > start && self.is_part(end - 1) => {
                    end += 1;
                    if self.class(end) == Class::Pronoun && end < to {
                        end += 1;
                        break;
                    }
                }
                Class::Of | Class::Preposition
                    if head
                        && end + 1 < to
                        && (self.class(end) == Class::Of
                            || matches!(self.word(end), "for" | "from" | "at" | "with")
                            || self.is(end, "to") && self.is_sent(end - 1))
                        && matches!(
                            self.class(end + 1),
                            Class::Determiner | Class::Possessor | Class::Name | Class::Noun
                        ) =>
                {
                    end += 1;
                    head = false;
                }
                // "Reed's teammate and friend Ada Quist"
                Class::Coordinator
                    if head
                        && self.is(end, "and")
                        && self.class(end + 1) == Class::Noun
                        && self.class(end + 2) == Class::Name
                        && end + 2 < to
                        && self.class(end - 1) == Class::Noun =>
                {
                    end += 1;
                    head = false;
                }
                Class::Coordinator
                    if head
                        && end + 1 < to
                        && self.is(end, "and")
                        && matches!(self.class(end + 1), Class::Name | Class::Determiner)
                        && !self.has_verb(end + 1..to.min(end + 6)) =>
                {
                    end += 1;
                    head = false;
                }
                _ => break,
            }
        }
        while end > start
            && matches!(
                self.class(end - 1),
                Class::Of | Class::Preposition | Class::Coordinator | Class::Joint
            )
        {
            end -= 1;
        }
        let any = (start..end)
            .any(|i| !matches!(self.class(i), Class::Determiner | Class::Joint | Class::Genitive))
            || (end > start && !matches!(self.word(start), "the" | "a" | "an" | "no" | "The"));
        (end > start && any).then_some(start..end)
    }

    /// "state" before a name: "*state* Rep. Ada Quist".
    pub fn is_state(&self, i: usize) -> bool {
        self.word(i) == "state" && self.class(i + 1) == Class::Name
    }

    /// Whether item `i` is somebody sent "to" whom: "*ambassador* to Chile".
    fn is_sent(&self, i: usize) -> bool {
        matches!(
            self.lower(i).as_str(),
            "adviser" | "advisor" | "aide" | "ambassador" | "delegate" | "envoy"
        )
    }

    /// Whether item `i` is a part of what "of" names behind it: "*one* of them".
    fn is_part(&self, i: usize) -> bool {
        let word = self.lower(i);
        matches!(
            word.as_str(),
            "one"
                | "two"
                | "three"
                | "some"
                | "many"
                | "most"
                | "several"
                | "both"
                | "all"
                | "none"
                | "another"
        )
    }

    /// Whether "by" at item `i` names who has a text, not who wrote it: "seen *by* the Courier".
    pub fn is_held(&self, i: usize) -> bool {
        self.is(i, "by")
            && i > 0
            && matches!(self.word(i - 1), "seen" | "obtained" | "reviewed" | "viewed" | "cited")
    }
}
