//! Sources: each verb of saying in a frame with the words that say.
//!
//! | voice | example | subject |
//! |---|---|---|
//! | active | "*Ms Reed* said", "*Reed*, who chairs it, said" | before the verb |
//! | inverted | "…" said *Ada Reed*, the chair | after it |
//! | passive | was described by *Reed* as "…" | after "by" |
//! | participle | *Reed* agreed, saying "…" | that of the verb before |
//! | according | according to *the report* | after "to" |

use super::cues::{self, Form, Verb};
use super::frames::{Frame, Narration};
use super::subjects::Subject;
use super::words::Class;
use std::ops::Range;

/// How the words that say stand to the verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// Subject before the verb.
    Active,
    /// Subject after the verb.
    Inverted,
    /// "was told by X"; without "by", nobody.
    Passive,
    /// "saying".
    Participle,
    /// "according to X", "in the words of X".
    According,
}

/// A cue with its subject.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Source {
    /// The cue, as items.
    pub cue: Range<usize>,
    /// What the verb governs; that of "say" for "according to".
    pub verb: Verb,
    /// Its form.
    pub form: Form,
    /// How the subject stands.
    pub voice: Voice,
    /// Who says.
    pub subject: Option<Subject>,
    /// "did not say", "declined to say", "if he says".
    pub denied: bool,
}

const ACCORDING: Verb = Verb { lemma: "say", flags: cues::CLAUSE | cues::QUOTE | cues::SURE };

/// How far before its reader a letter may be named ("a letter *to* Quist").
const MAX_ADDRESS: usize = 12;

/// How far "by" may stand behind a passive.
const MAX_AGENT: usize = 10;

/// The sources of `frame`, in order, appended to `sources`.
pub(super) fn read(narration: &Narration, frame: &Frame, sources: &mut Vec<Source>) {
    let first = sources.len();
    let Range { start, end } = frame.items.clone();
    let quotes = (start..end).any(|i| narration.class(i) == Class::Quoted);
    for i in start..end {
        match narration.class(i) {
            // "finger-pointing"
            Class::Cue if i > start && narration.class(i - 1) == Class::Joint => {}
            Class::Cue => {
                let before = &sources[first..];
                if let Some(source) = verbal(narration, frame, i, before) {
                    sources.push(source);
                }
            }
            class => {
                let begins = matches!(class, Class::Noun | Class::Preposition | Class::Name);
                let cue = if begins { according(narration, i, end) } else { None };
                if let Some(cue) = cue {
                    let subject = narration.subject_after(cue.end, end).map(|s| {
                        // "according to a report on Friday by Reed"
                        let text = s.phrase.clone().any(|i| {
                            let word = narration.word(i);
                            cues::is_text_noun(word) || cues::is_data_noun(word)
                        });
                        let by = if text { agent(narration, s.phrase.end, end) } else { None };
                        let by = by.or_else(|| quoted(narration, s.phrase.end, end));
                        by.unwrap_or(s)
                    });
                    sources.push(Source {
                        cue,
                        verb: ACCORDING,
                        form: Form::Gerund,
                        voice: Voice::According,
                        subject,
                        denied: false,
                    });
                } else if quotes && matches!(class, Class::Noun | Class::Verb) {
                    sources.extend(unlisted(narration, frame, i));
                }
            }
        }
    }
    // "Calling it a farce Reed said ...": the participle's subject is that of the verb behind.
    let own = &mut sources[first..];
    if let Some(at) = own.iter().position(|s| s.voice == Voice::Participle && s.cue.start == start)
        && let Some(subject) =
            own[at + 1..].iter().find(|s| s.voice == Voice::Active).and_then(|s| s.subject.clone())
    {
        own[at].subject = Some(subject);
    }
}

/// Who really speaks in "according to the agency, quoting *Reed*", where the agency ends at `at`.
fn quoted(narration: &Narration, at: usize, end: usize) -> Option<Subject> {
    let quotes = narration.class(at) == Class::Comma && narration.is(at + 1, "quoting");
    if quotes { narration.subject_after(at + 2, end) } else { None }
}

/// "according to", "per", "in the words of".
fn according(narration: &Narration, i: usize, end: usize) -> Option<Range<usize>> {
    if i + 2 < end
        && narration.is(i, "according")
        && narration.is(i + 1, "to")
        && !matches!(
            narration.word(i + 2),
            "plan" | "plans" | "schedule" | "type" | "need" | "size"
        )
    {
        return Some(i..i + 2);
    }
    // "per the complaint"
    if narration.is(i, "per")
        && i + 2 < end
        && matches!(narration.word(i + 1), "the" | "a" | "an" | "his" | "her" | "their")
    {
        return Some(i..i + 1);
    }
    let words = ["in", "the", "words", "of"];
    (i + 4 < end && words.iter().enumerate().all(|(k, w)| narration.is(i + k, w)))
        .then_some(i..i + 4)
}

/// A verb that no list holds, right behind words in marks or behind the subject that follows them:
/// `"…," chuckled Reed`, `"…," the keeper giggled`.
fn unlisted(narration: &Narration, frame: &Frame, at: usize) -> Option<Source> {
    let Range { start, end } = frame.items.clone();
    let word = narration.word(at);
    if at <= start
        || !(narration.class(at) == Class::Verb || (word.len() > 4 && word.ends_with("ed")))
    {
        return None;
    }
    // "as Reed put it"
    if matches!(word, "put" | "puts") && narration.is(at + 1, "it") && at + 1 < end {
        let left = narration.before_verb(start, at);
        let verb = Verb { lemma: "say", flags: cues::QUOTE };
        return Some(Source {
            cue: at..at + 2,
            verb,
            form: Form::Past,
            voice: Voice::Active,
            subject: Some(narration.subject_before(start, left)?),
            denied: false,
        });
    }
    let source = |voice, subject| {
        let verb = Verb { lemma: "say", flags: cues::QUOTE };
        Some(Source {
            cue: at..at + 1,
            verb,
            form: Form::Past,
            voice,
            subject: Some(subject),
            denied: false,
        })
    };
    if narration.follows_stretch(at, start) && narration.open_ended(at, start) {
        let subject = narration.subject_after(at + 1, end)?;
        let bare =
            matches!(narration.class(subject.phrase.end), Class::Quoted | Class::Cue | Class::Be);
        return if bare { None } else { source(Voice::Inverted, subject) };
    }
    let subject = narration.subject_before(start, at)?;
    let behind = narration.follows_stretch(subject.start, start)
        && narration.open_ended(subject.start, start)
        && (narration.class(at + 1).breaks()
            || matches!(
                narration.class(at + 1),
                Class::Adverb | Class::Preposition | Class::Pronoun | Class::Possessor
            ));
    if behind { source(Voice::Active, subject) } else { None }
}

fn verbal(narration: &Narration, frame: &Frame, at: usize, before: &[Source]) -> Option<Source> {
    let Range { start, end } = frame.items.clone();
    let (verb, form) = narration.verb(at)?;
    // "sales of 3 million, compared with 2": nobody compares.
    let bare = verb.lemma == "compare" && matches!(narration.word(at + 1), "with" | "to");
    if verb.flags == 0 || bare || narration.is_state(at) {
        return None;
    }
    let cue = at..at + 1;
    let source = |voice, subject, denied| {
        Some(Source { cue: cue.clone(), verb, form, voice, subject, denied })
    };
    let inherited = || {
        let own = |s: &&Source| {
            !matches!(s.voice, Voice::Participle | Voice::Passive)
                && s.subject.as_ref().is_some_and(|x| narration.opens_clause(start, x.start))
        };
        before
            .iter()
            .rev()
            .find(own)
            .and_then(|s| s.subject.clone())
            .or_else(|| narration.main_subject(frame).filter(|s| s.phrase.end <= at))
            .or_else(|| before.iter().rev().find_map(|s| s.subject.clone()))
    };
    if form == Form::Gerund {
        // "with officials saying", "X, saying"
        let left = narration.before_verb(start, at);
        if left > start
            && matches!(narration.class(left - 1), Class::Comma | Class::Dash | Class::Coordinator)
        {
            return source(Voice::Participle, inherited(), false);
        }
        if left > start
            && matches!(
                narration.class(left - 1),
                Class::Determiner | Class::Possessor | Class::Genitive
            )
        {
            return None;
        }
        if left == start {
            // "Calling it a farce, Reed ..."
            let subject = narration.main_subject(frame);
            return source(Voice::Participle, subject, false);
        }
        if narration.class(left - 1) == Class::Subordinator
            || narration.class(left - 1) == Class::Preposition
            || narration.class(left - 1) == Class::Be
        {
            let denied = narration.is(left - 1, "without");
            return source(Voice::Participle, inherited(), denied);
        }
        // "Reed was heard saying"
        let heard = matches!(
            narration.word(left - 1),
            "heard" | "seen" | "recorded" | "overheard" | "filmed" | "quoted"
        );
        let before = if heard { narration.before_verb(start, left - 1) } else { left };
        let be = (before > start && heard && narration.class(before - 1) == Class::Be)
            .then(|| narration.before_verb(start, before - 1));
        let subject = narration.subject_before(start, be.unwrap_or(before));
        // "Reed issued a statement saying", "resigned in a letter to Quist saying": who issued it says
        // it; but "all there is is a message saying".
        let text = subject.as_ref().is_some_and(|s| {
            let phrase = s.phrase.clone();
            let text = phrase.clone().any(|i| cues::is_text_noun(narration.word(i)));
            let issued = (left.saturating_sub(MAX_ADDRESS).max(start)..left).any(|i| {
                cues::is_text_noun(narration.word(i))
                    && i > start
                    && matches!(narration.word(i - 1), "a" | "an")
                    && narration.is(i + 1, "to")
            });
            let is = phrase.start > start && narration.class(phrase.start - 1) == Class::Be;
            text && matches!(narration.word(phrase.start), "a" | "an") && !is || issued
        });
        let subject = if text { inherited().or(subject) } else { subject.or_else(inherited) };
        return source(Voice::Participle, subject, false);
    }
    if form != Form::Past && narration.is_noun(at, start) {
        return None;
    }
    let left = narration.before_verb(start, at);
    let negated = (left..at).any(|i| narration.class(i) == Class::Negation)
        || (left > start && narration.class(left - 1) == Class::Negation);
    if negated {
        let mut from = left;
        while from > start
            && matches!(
                narration.class(from - 1),
                Class::Negation | Class::Auxiliary | Class::Adverb
            )
        {
            from -= 1;
        }
        let subject = narration.subject_before(start, from);
        return source(Voice::Active, subject, true);
    }
    if left == start {
        // "Asked by Lee whether ..."
        return match form {
            Form::Past => match agent(narration, at + 1, end) {
                Some(subject) => source(Voice::Passive, Some(subject), false),
                None => narration
                    .subject_after(at + 1, end)
                    .and_then(|s| source(Voice::Inverted, Some(s), false)),
            },
            _ => None,
        };
    }
    // "as noted in the report"
    if form == Form::Past
        && narration.is(left - 1, "as")
        && matches!(narration.word(at + 1), "in" | "on")
        && let Some(text) = narration.subject_after(at + 2, end)
        && text.phrase.clone().any(|i| cues::is_text_noun(narration.word(i)))
    {
        return source(Voice::Passive, Some(text), false);
    }
    if form == Form::Past
        && narration.is(at + 1, "by")
        && narration.class(left - 1) != Class::Pronoun
        && !is_means(narration.word(at + 2))
    {
        // "a pattern described by Reed as ..."
        return source(Voice::Passive, agent(narration, at + 1, end), false);
    }
    let left_class = narration.class(left - 1);
    // "The Courier quoted Reed as saying": Reed says it.
    if verb.lemma == "quote"
        && left_class != Class::Be
        && let Some(said) = narration.phrase_after(at + 1, end)
        && narration.is(said.end, "as")
        && narration.verb(said.end + 1).is_some_and(|(_, form)| form == Form::Gerund)
    {
        let start = narration.subject_before(start, left).map_or(said.start, |s| s.start);
        return source(
            Voice::Active,
            Some(Subject { phrase: said, apposition: None, start }),
            false,
        );
    }
    match left_class {
        Class::Be => {
            if form != Form::Past {
                return None;
            }
            let subject = agent(narration, at + 1, end);
            return source(Voice::Passive, subject, false);
        }
        Class::Coordinator => return source(Voice::Active, inherited(), false),
        Class::Relative => {
            let comma = usize::from(left >= 2 + start && narration.class(left - 2) == Class::Comma);
            // "Reed, 41, who", "Reed, a diver, who": back to the name.
            let far = if comma == 1 { narration.subject_before(start, left - 1) } else { None };
            let antecedent = far
                .filter(|s| s.phrase.clone().any(|i| narration.class(i) == Class::Name))
                .or_else(|| {
                    let phrase = narration.phrase_before(start, left - 1 - comma)?;
                    Some(Subject { start: phrase.start, phrase, apposition: None })
                });
            let text = antecedent.as_ref().is_some_and(|s| {
                cues::is_text_noun(narration.word(s.phrase.end - 1))
                    && !s.phrase.clone().any(|i| narration.class(i) == Class::Genitive)
            });
            // "They issued a statement which said": who issued it says it.
            let main = narration.main_subject(frame).filter(|s| text && s.phrase.end < left);
            return source(Voice::Active, main.or(antecedent), false);
        }
        Class::Preposition if narration.is(left - 1, "to") && form == Form::Base => {
            let mut from = left - 1;
            let went_on = from >= start + 2
                && narration.is(from - 1, "on")
                && matches!(narration.word(from - 2), "went" | "goes" | "going" | "gone");
            if went_on {
                from -= 2;
                let from = narration.before_verb(start, from);
                let subject = narration.subject_before(start, from).or_else(inherited);
                return source(Voice::Active, subject, false);
            }
            return source(Voice::Active, inherited(), true);
        }
        Class::Determiner | Class::Possessor if form != Form::Past && left == at => return None,
        Class::Determiner
            if narration.is(left - 1, "the")
                || narration.is(left - 1, "a")
                || narration.is(left - 1, "an") =>
        {
            return None;
        }
        Class::Possessor => return None,
        Class::Quoted => {
            let subject = narration.subject_after(at + 1, end);
            if subject.is_some() {
                return source(Voice::Inverted, subject, false);
            }
            return source(Voice::Active, None, false);
        }
        Class::Comma if left >= start + 2 && narration.class(left - 2) == Class::Quoted => {
            let subject = narration.subject_after(at + 1, end);
            return source(Voice::Inverted, subject, false);
        }
        _ => {}
    }
    if form == Form::Past && matches!(left_class, Class::Genitive | Class::Of) {
        return None;
    }
    let subject = narration.subject_before(start, left);
    // "What followed, said Ada Reed, was ...": nobody who could say it stands before the verb.
    if left_class == Class::Comma
        && matches!(verb.lemma, "say" | "add" | "write" | "explain" | "insist" | "note")
        && let Some(behind) = narration.subject_after(at + 1, end)
        && narration.class(behind.phrase.end) == Class::Comma
    {
        let has = |s: &Subject, class| s.phrase.clone().any(|i| narration.class(i) == class);
        let inverted = subject.as_ref().is_none_or(|s| {
            has(&behind, Class::Name) && !has(s, Class::Name) && !has(s, Class::Pronoun)
        });
        if inverted {
            return source(Voice::Inverted, Some(behind), false);
        }
    }
    // "..., and on Friday in Hull said": what stands before the verb belongs to an adjunct.
    let adjunct = subject.as_ref().is_some_and(|s| {
        s.start >= start + 2
            && narration.class(s.start - 1) == Class::Preposition
            && matches!(narration.class(s.start - 2), Class::Coordinator | Class::Comma)
    });
    source(Voice::Active, if adjunct { inherited() } else { subject }, false)
}

impl Narration<'_> {
    /// Whether the words in marks right before item `at` leave their sentence open for an
    /// attribution: they end in a comma, a question or an exclamation mark.
    fn open_ended(&self, at: usize, start: usize) -> bool {
        if self.class(at - 1) == Class::Comma {
            let words = |s: usize| self.stretches[s].inside().len();
            return at > start + 1 && self.stretch(at - 2).is_some_and(|s| words(s) > 2);
        }
        self.stretch(at - 1).is_some_and(|s| matches!(self.final_mark(s), "," | "?" | "!" | "—"))
    }

    /// Whether a clause may begin at item `at` of the frame that begins at `start`.
    fn opens_clause(&self, start: usize, at: usize) -> bool {
        at <= start
            || self.class(at - 1).breaks()
            || matches!(
                self.class(at - 1),
                Class::Coordinator | Class::Subordinator | Class::That | Class::Cue | Class::Quoted
            )
    }
}

/// What one says something by, where "by" names no speaker.
fn is_means(word: &str) -> bool {
    matches!(word, "email" | "e-mail" | "phone" | "telephone" | "text" | "letter" | "video" | "fax")
}

/// "by X" within a few words behind a passive.
fn agent(narration: &Narration, from: usize, end: usize) -> Option<Subject> {
    let limit = end.min(from + MAX_AGENT);
    for i in from..limit {
        if narration.class(i).breaks() {
            return None;
        }
        if narration.is(i, "by") && !narration.is_held(i) {
            return narration.subject_after(i + 1, end);
        }
    }
    None
}
