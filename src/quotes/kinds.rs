//! Kinds: words that somebody said, or marks that quote nobody.
//!
//! A nickname between two names, a name behind "known as" and words with "said Reed" behind them are
//! told at sight. Of any other stretch [`Form`] tells what its words and what stands before it make of
//! it: a name ("known as"), a title in capitals, brackets, a fragment in a frame in which nobody speaks. That is one of the [`signs`](super::signs) that a log-linear model
//! weighs; its weights are written by `cargo run --release -p train -- kinds`.

use super::cues;
use super::direct::Attribution;
use super::frames::{Frame, Narration};
use super::rules;
use super::signs::{self, Signs};
use super::sources::{Source, Voice};
use super::weights::WEIGHTS;
use super::words::Class;
use crate::article::{BlockKind, QuoteKind};
use crate::rule::Rule;
use crate::segment::Case;

/// Words before a stretch that give it as a name or a term.
fn names(word: &str) -> bool {
    matches!(
        word,
        "nicknamed"
            | "term"
            | "terms"
            | "word"
            | "words"
            | "phrase"
            | "slogan"
            | "hashtag"
            | "motto"
            | "name"
            | "nickname"
            | "alias"
            | "so-called"
            | "aka"
            | "codename"
            | "qualifier"
            | "moniker"
            | "song"
            | "single"
            | "film"
            | "episode"
            | "album"
            | "book"
            | "theme"
            | "website"
            | "case"
            | "category"
    )
}

/// What a stretch is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Kind {
    /// Direct or scare.
    pub kind: QuoteKind,
    /// The rule of what is no quotation.
    pub rule: Option<&'static Rule>,
    /// How sure.
    pub sure: f64,
}

impl Kind {
    fn scare(rule: &'static Rule, sure: f64) -> Kind {
        Kind { kind: QuoteKind::Scare, rule: Some(rule), sure }
    }
}

/// The kind of the stretch at `item` of frame `frame`; `hear` is told the signs that decided.
pub(super) fn decide(
    narration: &Narration,
    frame: usize,
    item: usize,
    attribution: &Attribution,
    sources: &[Source],
    hear: &mut dyn FnMut(usize, &Signs),
) -> Kind {
    let Some(stretch) = narration.stretch(item) else {
        return Kind { kind: QuoteKind::Direct, rule: None, sure: 1.0 };
    };
    let frame = &narration.frames[frame];
    let capitals = is_capitalised(narration, stretch);
    if capitals && is_nickname(narration, frame, item, stretch) {
        return Kind::scare(&rules::NICKNAME, 1.0);
    }
    if narration.stretches[stretch].inside().is_empty() {
        return Kind::scare(&rules::TERM, 1.0);
    }
    // `"…," said Reed`
    if attribution.adjacent
        && item == frame.items.start
        && matches!(narration.final_mark(stretch), "," | "?" | "!")
    {
        return Kind { kind: QuoteKind::Direct, rule: None, sure: 1.0 };
    }
    let source = attribution.source.map(|s| &sources[s]);
    let place = Place { narration, frame, item, stretch, attribution, source };
    let form = Form::read(&place, capitals);
    if let Some(rule) = form.scare.filter(|_| form.as_name || form.bare_call) {
        return Kind::scare(rule, 0.95);
    }
    let signs = signs::read(&place, &form);
    hear(stretch, &signs);
    let score: f32 = signs.values.iter().zip(WEIGHTS).map(|(sign, weight)| sign * weight).sum();
    let sure = 1.0 / (1.0 + f64::from(libm::expf(-score.abs())));
    if score <= 0.0 {
        return Kind { kind: QuoteKind::Direct, rule: None, sure };
    }
    let rule = form.scare.unwrap_or(if capitals { &rules::TITLE } else { &rules::TERM });
    Kind::scare(rule, sure)
}

/// Whether the words in stretch `stretch` have capitals, but for small words.
fn is_capitalised(narration: &Narration, stretch: usize) -> bool {
    let document = narration.document;
    let mut some = false;
    narration.stretches[stretch].inside().all(|t| {
        let case = document.tokens[t].case;
        some |= case != Case::None;
        let small = || {
            matches!(
                document.word(t),
                "of" | "the" | "a" | "and" | "for" | "in" | "to" | "de" | "from" | "on"
            )
        };
        case != Case::Lower || small()
    }) && some
}

/// "Pat" between two names, or in front of one.
fn is_nickname(narration: &Narration, frame: &Frame, item: usize, stretch: usize) -> bool {
    let words = narration.stretches[stretch].inside().len();
    let start = frame.items.start;
    let left = item > start
        && narration.class(item - 1) == Class::Name
        && cues::verb(narration.lower(item - 1).as_str()).is_none();
    let right = narration.class(item + 1) == Class::Name;
    let titled = words == 1
        && right
        && (item == start || narration.class(item - 1) == Class::Comma)
        && narration.final_mark(stretch) != ",";
    left && right && words <= 3 || titled
}

/// A stretch in marks where it stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'p, 'a> {
    pub narration: &'p Narration<'a>,
    pub frame: &'p Frame,
    /// Its item of the frame, and its number.
    pub item: usize,
    pub stretch: usize,
    /// Who speaks around it, and by which cue.
    pub attribution: &'p Attribution,
    pub source: Option<&'p Source>,
}

/// What the words of a stretch and those before it make of it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Form {
    /// All its words have capitals.
    pub capitals: bool,
    /// "known as", "entitled".
    pub as_name: bool,
    /// "called" with nobody who calls.
    pub bare_call: bool,
    /// "the word", "the slogan".
    pub named_before: bool,
    /// Somebody's words in a headline.
    pub headline: bool,
    /// The rule by which it quotes nobody.
    pub scare: Option<&'static Rule>,
}

impl Form {
    fn read(place: &Place, capitals: bool) -> Form {
        let headline = is_headline(place.narration, place.frame, place.item);
        let mut form = Form { capitals, headline, ..Form::default() };
        form.scare = form.by_rule(place);
        form
    }

    fn by_rule(&mut self, place: &Place) -> Option<&'static Rule> {
        let Place { narration, frame, item, stretch, attribution, source } = *place;
        let capitals = self.capitals;
        let start = frame.items.start;
        let inner = narration.stretches[stretch].inside();
        let words = inner.len();
        let before = |k: usize| if item >= start + k { narration.word(item - k) } else { "" };
        let alone = item == start && item + 1 == frame.items.end;
        let stopped = matches!(narration.final_mark(stretch), "." | "!" | "?");
        let sentence = sentence_like(narration, stretch) || (alone && stopped && words > 1);
        let long = words > 12;
        if self.headline && words > 1 {
            return None;
        }
        if attribution.adjacent
            && (matches!(narration.final_mark(stretch), "," | "?" | "!")
                || narration.class(item + 1) == Class::Comma)
            && item == start
        {
            return None;
        }
        let near = source.is_some_and(|s| {
            s.cue.end <= item
                && item - s.cue.end <= 4
                && s.verb.lemma != "call"
                && s.voice != Voice::Passive
        });
        // "known as the", "identified only as", "nicknamed"
        let back = (1..=3).take_while(|&k| item >= start + k).find(|&k| {
            !matches!(
                before(k),
                "as" | "the"
                    | "a"
                    | "an"
                    | "only"
                    | ","
                    | "("
                    | "simply"
                    | "commonly"
                    | ":"
                    | "its"
                    | "their"
                    | "his"
                    | "her"
                    | "was"
                    | "is"
            )
        });
        let opener = back.map(before).unwrap_or("");
        let as_name = matches!(
            opener,
            "known"
                | "identified"
                | "billed"
                | "marketed"
                | "styled"
                | "nicknamed"
                | "entitled"
                | "titled"
                | "codenamed"
        );
        let bare_call = matches!(opener, "called" | "dubbed" | "termed" | "named" | "labelled")
            && back.is_some_and(|k| {
                let what = (start..item).any(|i| narration.is(i, "what"));
                let agent =
                    source.is_some_and(|s| s.voice == Voice::Passive && s.subject.is_some());
                let pronoun = item > start + k && narration.class(item - k - 1) == Class::Pronoun;
                !what && !agent && !pronoun
            });
        let passive = source.is_none()
            && (1..=4).any(|k| {
                item > start + k
                    && narration.class(item - k) == Class::Cue
                    && narration.verb(item - k).is_some_and(|(v, _)| v.has(cues::LABEL))
            });
        let noun_before = names(opener) && !near;
        (self.as_name, self.bare_call, self.named_before) = (as_name, bare_call, noun_before);
        if !long && (as_name || bare_call || noun_before || (passive && !sentence)) {
            return Some(&rules::TERM);
        }
        if before(1) == "(" && narration.class(item + 1) == Class::Closing && words <= 5 {
            return Some(&rules::TERM);
        }
        // "the 'one ship, one crew' model"
        let modifies = narration.class(item + 1) == Class::Noun
            && item > start
            && matches!(
                narration.class(item - 1),
                Class::Determiner | Class::Preposition | Class::Possessor | Class::Number
            );
        if source.is_none() && modifies && words <= 8 {
            return Some(&rules::TERM);
        }
        if sentence {
            return None;
        }
        // "on 'The Long Ferry Home'": a title, though somebody speaks.
        let placed = item > start
            && matches!(
                narration.class(item - 1),
                Class::Preposition | Class::Genitive | Class::Of | Class::Determiner
            );
        if capitals && words > 1 && words <= 8 && placed {
            return Some(&rules::TITLE);
        }
        match source {
            Some(_) if capitals && words <= 6 && words > 1 && !near => Some(&rules::TITLE),
            Some(source) => {
                let distance = item.abs_diff(source.cue.start);
                let far = distance > 10 || (distance > 5 && modifies && source.cue.start < item);
                if words <= 2 && far && (modifies || narration.class(item + 1) == Class::Opening) {
                    return Some(&rules::TERM);
                }
                None
            }
            None if capitals && words <= 8 => Some(&rules::TITLE),
            None if attribution.subject.is_some() && words > 5 => None,
            None if words > 1
                && !(item > start
                    && matches!(
                        narration.class(item - 1),
                        Class::Determiner | Class::Subordinator
                    ))
                && names_somebody(narration, attribution) =>
            {
                None
            }
            None if words <= 8 => Some(&rules::TERM),
            None => None,
        }
    }
}

/// Whether the frame is about somebody named, or about "he" or "she".
fn names_somebody(narration: &Narration, attribution: &Attribution) -> bool {
    attribution.subject.as_ref().is_some_and(|s| {
        s.phrase.clone().any(|i| matches!(narration.class(i), Class::Name | Class::Pronoun))
    })
}

/// Whether the words in marks stand in a headline as somebody's: in front of its colon, or at its
/// end.
fn is_headline(narration: &Narration, frame: &Frame, item: usize) -> bool {
    let block = &narration.document.blocks[frame.block];
    let first = frame.block == 0 && frame.items.start == 0;
    if block.kind != BlockKind::Headline && !first {
        return false;
    }
    let before_colon = item == frame.items.start && narration.class(item + 1) == Class::Colon;
    let last = item + 1 == frame.items.end && item > frame.items.start;
    before_colon || last
}

/// Whether the words in stretch `stretch` read as somebody's sentence: capital and stop, or long.
fn sentence_like(narration: &Narration, stretch: usize) -> bool {
    let inner = narration.stretches[stretch].inside();
    let document = narration.document;
    let Some(first) = inner.clone().next() else { return false };
    let last = narration.final_mark(stretch);
    let capital = document.tokens[first].case != Case::Lower;
    let stop = matches!(last, "." | "!" | "?" | "," | "…");
    inner.len() > 12 || (capital && stop && inner.len() > 4)
}
