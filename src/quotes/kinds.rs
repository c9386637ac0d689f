//! Kinds: words that somebody said, or marks that quote nobody.
//!
//! A stretch is a scare quotation where it names something ("known as", a nickname between two
//! names, a title in capitals, brackets), or where it is a fragment in a frame in which nobody
//! speaks.

use super::cues;
use super::direct::Attribution;
use super::frames::{Frame, Narration};
use super::rules;
use super::sources::{Source, Voice};
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
    let name_left = name_left && cues::verb(narration.lower(item - 1).as_str()).is_none();
    let titled = words == 1
        && name_right
        && (item == start || narration.class(item - 1) == Class::Comma)
        && narration.final_mark(stretch) != ",";
    if (name_left && name_right && words <= 3 || titled) && capitals {
        return scare(&rules::NICKNAME);
    }
    if words == 0 {
        return scare(&rules::TERM);
    }
    let alone = item == start && item + 1 == frame.items.end;
    let stopped = matches!(narration.final_mark(stretch), "." | "!" | "?");
    let sentence = sentence_like(narration, stretch) || (alone && stopped && words > 1);
    let long = words > 12;
    if is_headline(narration, frame, item) && words > 1 {
        return direct;
    }
    if attribution.adjacent
        && (matches!(narration.final_mark(stretch), "," | "?" | "!")
            || narration.class(item + 1) == Class::Comma)
        && item == start
    {
        return direct;
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
            let agent = source.is_some_and(|s| s.voice == Voice::Passive && s.subject.is_some());
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
    if !long && (as_name || bare_call || noun_before || (passive && !sentence)) {
        return scare(&rules::TERM);
    }
    if before(1) == "(" && narration.class(item + 1) == Class::Closing && words <= 5 {
        return scare(&rules::TERM);
    }
    // "the 'one ship, one crew' model"
    let modifies = narration.class(item + 1) == Class::Noun
        && item > start
        && matches!(
            narration.class(item - 1),
            Class::Determiner | Class::Preposition | Class::Possessor | Class::Number
        );
    if source.is_none() && modifies && words <= 8 {
        return scare(&rules::TERM);
    }
    if sentence {
        return direct;
    }
    // "on 'The Long Ferry Home'": a title, though somebody speaks.
    let placed = item > start
        && matches!(
            narration.class(item - 1),
            Class::Preposition | Class::Genitive | Class::Of | Class::Determiner
        );
    if capitals && words > 1 && words <= 8 && placed {
        return scare(&rules::TITLE);
    }
    match source {
        Some(_) if capitals && words <= 6 && words > 1 && !near => scare(&rules::TITLE),
        Some(source) => {
            let distance = item.abs_diff(source.cue.start);
            let far = distance > 10 || (distance > 5 && modifies && source.cue.start < item);
            if words <= 2 && far && (modifies || narration.class(item + 1) == Class::Opening) {
                return scare(&rules::TERM);
            }
            direct
        }
        None if capitals && words <= 8 => scare(&rules::TITLE),
        None if attribution.subject.is_some() && words > 5 => direct,
        None if words > 1
            && !(item > start
                && matches!(
                    narration.class(item - 1),
                    Class::Determiner | Class::Subordinator
                ))
            && names_somebody(narration, attribution) =>
        {
            direct
        }
        None if words <= 8 => scare(&rules::TERM),
        None => direct,
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
