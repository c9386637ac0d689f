//! Kinds: words that somebody said, or marks that quote nobody.
//!
//! A stretch is a scare quotation where it names something ("known as", a nickname between two
//! names, a title in capitals, brackets), or where it is a fragment in a frame in which nobody
//! speaks.

use super::cues;
use super::direct::Attribution;
use super::frames::Narration;
use super::rules;
use super::sources::{Source, Voice};
use super::words::Class;
use crate::article::QuoteKind;
use crate::rule::Rule;
use crate::segment::Case;

/// Words before a stretch that give it as a name or a term.
fn names(word: &str) -> bool {
    matches!(
        word,
        "nicknamed"
            | "named"
            | "titled"
            | "entitled"
            | "dubbed"
            | "codenamed"
            | "called"
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
            | "branded"
            | "billed"
            | "termed"
            | "so-called"
            | "aka"
            | "subtitled"
            | "labelled"
            | "labeled"
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
    )
}

/// The kind of the stretch at `item` of frame `frame`, and the rule if it is no quotation.
pub(super) fn decide(
    narration: &Narration,
    frame: usize,
    item: usize,
    attribution: &Attribution,
    sources: &[Source],
) -> (QuoteKind, Option<&'static Rule>) {
    let scare = |rule| (QuoteKind::Scare, Some(rule));
    let direct = (QuoteKind::Direct, None);
    let frame = &narration.frames[frame];
    let start = frame.items.start;
    let Some(stretch) = narration.stretch(item) else { return direct };
    let inner = narration.stretches[stretch].inside();
    let document = narration.document;
    let words = inner.len();
    let before = |k: usize| if item >= start + k { narration.word(item - k) } else { "" };
    let source = attribution.source.map(|s| &sources[s]);
    // "Pat" between two names.
    let name_left = item > start && narration.class(item - 1) == Class::Name;
    let name_right = narration.class(item + 1) == Class::Name;
    let capitals = inner.clone().all(|t| {
        document.tokens[t].case != Case::Lower
            || matches!(document.word(t), "of" | "the" | "a" | "and" | "for" | "in" | "to" | "de")
    }) && inner.clone().any(|t| !matches!(document.tokens[t].case, Case::None));
    if name_left && name_right && words <= 3 && capitals {
        return scare(&rules::NICKNAME);
    }
    if words == 0 {
        return scare(&rules::TERM);
    }
    let sentence = sentence_like(narration, stretch);
    let near = source.is_some_and(|s| {
        s.cue.end <= item
            && item - s.cue.end <= 4
            && s.verb.lemma != "call"
            && s.voice != Voice::Passive
    });
    let passive = (1..=4).any(|k| {
        item >= start + k + 1
            && narration.class(item - k) == Class::Cue
            && narration.verb(item - k).is_some_and(|(v, _)| v.has(cues::LABEL))
            && source.is_none_or(|s| {
                s.voice == Voice::Passive && s.subject.is_none() || s.cue.start != item - k
            })
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
    let as_name =
        matches!(opener, "known" | "identified" | "billed" | "referred" | "marketed" | "styled");
    let participle_call =
        matches!(opener, "called" | "dubbed" | "termed" | "named" | "labelled" | "branded")
            && source.is_none_or(|s| {
                s.cue.end > item
                    || s.voice == Voice::Passive
                    || s.subject.is_none()
                    || !narration.is(s.cue.start, opener)
            });
    if !sentence
        && (as_name
            || participle_call
            || (names(opener) && narration.class(item - 1) != Class::Cue && !near))
    {
        return scare(&rules::TERM);
    }
    if passive && !sentence && source.is_none() {
        return scare(&rules::TERM);
    }
    if before(1) == "(" && narration.class(item + 1) == Class::Closing && words <= 5 {
        return scare(&rules::TERM);
    }
    if sentence {
        return direct;
    }
    match source {
        Some(_) if capitals && words <= 6 && words > 1 && !near => scare(&rules::TITLE),
        Some(source) => {
            // "the 'furry' versions": one or two words before a noun, far from who speaks.
            let modifies = narration.class(item + 1) == Class::Noun
                && item > start
                && matches!(
                    narration.class(item - 1),
                    Class::Determiner | Class::Preposition | Class::Possessor
                );
            let distance = item.abs_diff(source.cue.start);
            if modifies && words <= 2 && distance > 12 {
                return scare(&rules::TERM);
            }
            direct
        }
        None if capitals && words <= 8 => scare(&rules::TITLE),
        None if attribution.subject.is_some() && words > 4 => direct,
        None if words <= 8 => scare(&rules::TERM),
        None => direct,
    }
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
