//! Whether a sentence speaks of what was or of what will be, near an expression of time.
//!
//! The nearest verb to the left decides, else the nearest to the right:
//!
//! ```text
//! future = "will" | "shall" | "would" | "may" | "to" verb | "due" | "scheduled" | "expected" | ...
//! past   = verb "-ed" | "said" | "was" | "has" | ...
//! ```

use crate::segment::{Case, Document, TokenKind};
use crate::span::Span;
use crate::words::{Words, is_any, words};

/// Which way a sentence looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Present,
    Future,
}

/// How far a verb may be, in tokens.
const WINDOW: usize = 24;

/// Past forms without "-ed", sorted.
static IRREGULAR: Words = words!(
    "
    ate beat became been began bit blew bore born bought broke brought built burst came caught
    chose cost cut dealt did died drew drove dug fed fell felt fled flew fought found froze gave
    gone got grew had has have heard held hid hit hung kept killed knew laid led left lit lost
    made meant met overthrew paid put quit ran rang read rode rose said sang sank sat saw seen
    sent shook shot shown shut slept sold sought spent split spoke spread stole stood struck
    stuck sued swam swept swore swung taken taught thought threw told took tore tried understood
    was went wept were withdrew woke won wore written wrote"
);

/// Verbs and participles that look ahead.
static AHEAD: Words = words!(
    "
    'll ahead aims arrives begins billed can cannot closes convenes could due ends expected
    expects expires faces goes going hopes intends leaves may meets might must opens planned
    planning plans poised resumes returns runs scheduled shall should slated starts takes
    upcoming will won't would wouldn't ’ll"
);

/// Words after "to" that are no verbs.
static NO_VERB: Words = words!(
    "
    a about all an date her him his it its me more some than that the their them these this those
    us which whom you"
);

/// Words whose "to" is a preposition.
static TOWARDS: Words = words!(
    "
    According access according added addition ascribed attributed back came close comes compared
    contrary damage down due led letter linked moved next prior related response return returned
    returns sent similar taken thanks trip up visit went"
);

/// Verbs that put their infinitive into the past.
static DRAGGED: Words = words!(
    "
    able allowed began came chose continued declined elected failed forced had helped led managed
    opted refused seemed started tried used voted"
);

/// Participles of a plan, which a past form of "be" leaves open.
const PLANNED: &[&str] =
    &["due", "expected", "going", "planned", "scheduled", "set", "slated", "supposed"];

/// Verbs in whose present a timetable speaks: "we start again on Monday".
static TIMETABLE: Words = words!(
    "
    begin close come fly go leave meet open play resume return start travel vote"
);

/// The tense near `span`; `None` where no verb tells.
pub(super) fn near(document: &Document, span: Span) -> Option<Tense> {
    let first = document.token_at(span.start);
    let last = document.token_at(span.end);
    if document.tokens.is_empty() || first >= document.tokens.len() {
        return None;
    }
    let sentence = document.sentences.get(document.sentence_of(first))?;
    let (begin, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
    if first > begin && document.word(first - 1).eq_ignore_ascii_case("since") {
        return Some(Tense::Past);
    }
    let mut left = (begin.max(first.saturating_sub(WINDOW))..first).rev();
    let mut right = last..end.min(last + WINDOW);
    // "On Monday, the club will": what stands before belongs to another sentence.
    // To the right an infinitive belongs to something else: "the vote to be held, met".
    let finite =
        |at| (document.word(at) != "to").then(|| told_by(document, begin, end, at)).flatten();
    let opens = first > begin
        && is_any(document.word(first - 1), "On In By At From")
        && document.tokens[first - 1].case == Case::Title;
    if opens {
        return right.find_map(finite);
    }
    left.find_map(|at| told_by(document, begin, end, at)).or_else(|| right.find_map(finite))
}

/// Whether the sentence says "will" near `span`.
pub(super) fn says_will(document: &Document, span: Span) -> bool {
    let first = document.token_at(span.start);
    let Some(sentence) = document.sentences.get(document.sentence_of(first)) else { return false };
    let (begin, end) = (sentence.tokens.start as usize, sentence.tokens.end as usize);
    (begin.max(first.saturating_sub(WINDOW))..end.min(first + WINDOW))
        .any(|at| matches!(document.word(at), "will" | "'ll" | "’ll"))
}

fn is_past_be(document: &Document, at: usize) -> bool {
    matches!(document.word(at), "was" | "were" | "been")
}

/// What the token at `at` says of the tense.
fn told_by(document: &Document, begin: usize, end: usize, at: usize) -> Option<Tense> {
    let token = &document.tokens[at];
    let word = document.word(at);
    if token.kind != TokenKind::Word && !matches!(word, "'s" | "’s") {
        return None;
    }
    let lower = token.case == Case::Lower;
    let next = |by: usize| if at + by < end { document.word(at + by) } else { "" };
    if word == "to" {
        let verb = next(1);
        let plausible = at + 1 < end
            && document.tokens[at + 1].case == Case::Lower
            && document.tokens[at + 1].kind == TokenKind::Word
            && !NO_VERB.has(verb)
            && !verb.ends_with("ing")
            && !verb.ends_with("ly");
        if !plausible {
            return None;
        }
        let before = if at > begin { document.word(at - 1) } else { "" };
        if TOWARDS.has(before) {
            return None;
        }
        // "was set to open": neither before nor after is told.
        if at >= begin + 2 && PLANNED.contains(&before) && is_past_be(document, at - 2) {
            return Some(Tense::Present);
        }
        let dragged = at > begin && DRAGGED.has(document.word(at - 1));
        return Some(if dragged || verb == "have" { Tense::Past } else { Tense::Future });
    }
    // "due to rain" is a cause, "due to open" is not.
    if word == "due" && next(1) == "to" {
        let cause = NO_VERB.has(next(2)) || next(2).ends_with('s') || next(2).ends_with("ing");
        return if cause { None } else { Some(Tense::Future) };
    }
    if AHEAD.has(word) {
        // "May" the month is no verb, "would have left" is past.
        let modal = is_any(word, "would could might should may must");
        let perfect = modal && (next(1) == "have" || next(2) == "have");
        return Some(if perfect { Tense::Past } else { Tense::Future });
    }
    if !lower {
        return None;
    }
    if TIMETABLE.has(word) {
        let we = at > begin && is_any(document.word(at - 1), "we We they They I you You");
        return we.then_some(Tense::Present);
    }
    if matches!(word, "is" | "are" | "am") {
        let ahead = matches!(next(1), "to" | "due" | "set" | "going") || AHEAD.has(next(1));
        return Some(if ahead { Tense::Future } else { Tense::Present });
    }
    if word == "set" && matches!(next(1), "to" | "for") {
        let was = at > begin && is_past_be(document, at - 1);
        return Some(if was { Tense::Present } else { Tense::Future });
    }
    let participle = word.len() > 3
        && word.ends_with("ed")
        && !is_any(word, "need indeed hundred exceed speed feed proceed succeed agreed-upon");
    if !participle && !IRREGULAR.has(word) {
        return None;
    }
    if is_any(word, "have has had was were did") {
        return Some(Tense::Past);
    }
    // "will be closed", "is expected", "to be held".
    for back in (begin.max(at.saturating_sub(4))..at).rev() {
        match document.word(back) {
            "will" | "to" | "would" | "shall" | "may" | "can" | "could" | "must" | "should" => {
                return Some(Tense::Future);
            }
            "is" | "are" | "'s" | "’s" => return Some(Tense::Present),
            "was" | "were" | "been" | "had" | "has" | "have" => return Some(Tense::Past),
            "be" | "not" | "also" | "being" => {}
            other if other.ends_with("ly") => {}
            _ => break,
        }
    }
    Some(Tense::Past)
}
