//! Direct quotations: each stretch in marks with its attribution.
//!
//! What is tried, in order: an attribution right behind (`"…," said Reed`), the nearest cue before
//! (`Reed said: "…"`), one further behind, the subject of a frame that ends in a colon, and last
//! the frame before. Pieces that an attribution breaks are joined.

use super::QuoteCandidate;
use super::frames::Narration;
use super::kinds::{self, Kind};
use super::rules;
use super::signs::Signs;
use super::sources::{Source, Voice};
use super::subjects::Subject;
use super::words::Class;
use crate::article::{BlockKind, Confidence, QuoteKind};
use crate::rule::Rule;
use crate::segment::{Case, Document};
use std::ops::Range;

/// A paragraph in marks with no more tokens than this is rather the next turn of a dialogue.
const SHORT_TURN: usize = 5;

/// How a stretch is attributed.
#[derive(Debug, Clone)]
pub(super) struct Attribution {
    /// The source, as an index in the frame's sources.
    pub source: Option<usize>,
    /// Who says, where the grammar tells.
    pub subject: Option<Subject>,
    /// Which form it has.
    pub rule: &'static Rule,
    /// Whether it stands right behind the stretch.
    pub adjacent: bool,
}

/// A stretch with its attribution, before pieces are joined.
struct Piece {
    stretch: usize,
    /// Item of the stretch in its opening frame and that frame.
    item: usize,
    frame: usize,
    attribution: Attribution,
    kind: Kind,
}

/// The sources of each frame, as a range of all sources.
pub(super) type FrameSources = Vec<Range<usize>>;

/// Finds the direct and scare quotations.
pub(super) fn find(
    narration: &Narration,
    sources: &[Source],
    by_frame: &FrameSources,
    hear: &mut dyn FnMut(usize, &Signs),
    found: &mut Vec<QuoteCandidate>,
) {
    let mut pieces: Vec<Piece> = Vec::with_capacity(narration.stretches.len());
    for (number, frame) in narration.frames.iter().enumerate() {
        let own = &sources[by_frame[number].clone()];
        for item in frame.items.clone() {
            let Some(stretch) = narration.stretch(item) else { continue };
            let again = pieces.last().is_some_and(|p| p.stretch == stretch);
            if again {
                // The frame where a stretch over paragraphs closes: an attribution there counts.
                let attribution = attribute(narration, number, item, sources, by_frame);
                let close_by = behind(narration, frame.items.end, item, own).is_some();
                if let Some(piece) = pieces.last_mut()
                    && piece.attribution.source.is_none()
                    && close_by
                {
                    piece.attribution = attribution;
                }
                continue;
            }
            if is_subheading(narration, stretch) {
                continue;
            }
            let attribution = attribute(narration, number, item, sources, by_frame);
            let mut kind = kinds::decide(narration, number, item, &attribution, sources, hear);
            // "A", "B" and "C": a list is of one kind.
            if let Some(before) = pieces.last()
                && before.frame == number
                && before.kind.kind == QuoteKind::Scare
                && attribution.source.is_none()
                && (before.item + 1..item)
                    .all(|i| matches!(narration.class(i), Class::Comma | Class::Coordinator))
            {
                kind = before.kind;
            }
            pieces.push(Piece { stretch, item, frame: number, attribution, kind });
        }
    }
    join(narration, sources, &pieces, found);
}

/// A block that is nothing but a few words in marks: a subheading, no quotation.
fn is_subheading(narration: &Narration, stretch: usize) -> bool {
    let document = narration.document;
    let s = &narration.stretches[stretch];
    let block = &document.blocks[s.block];
    let kind = block.kind;
    if kind == BlockKind::Subheading {
        return true;
    }
    let whole = s.closed
        && s.block == s.last_block
        && document.tokens[s.first].span.start == block.span.start
        && document.tokens[s.end - 1].span.end == block.span.end;
    let inner = s.inside();
    let stop =
        !inner.is_empty() && matches!(document.word(inner.end - 1), "." | "," | "!" | "?" | "…");
    whole
        && !stop
        && inner.len() <= 8
        && s.family == super::marks::Family::Single
        && matches!(kind, BlockKind::Paragraph | BlockKind::ListItem)
}

/// The source right behind the stretch at `item`: `"…," Reed said`, `"…" said Reed`,
/// `"…," according to Reed`.
fn behind(narration: &Narration, end: usize, item: usize, own: &[Source]) -> Option<usize> {
    let mut at = item + 1;
    while at < end && matches!(narration.class(at), Class::Comma | Class::Dash) {
        at += 1;
    }
    // A few words with no mark that leaves them open belong to what follows: `the "History" page`.
    let open = at > item + 1
        || narration.stretch(item).is_some_and(|s| {
            matches!(narration.final_mark(s), "," | "?" | "!" | "." | "…" | "—" | "]")
                || narration.stretches[s].inside().len() > 3
        });
    let next_stretch = (at..end).find(|&i| narration.class(i) == Class::Quoted).unwrap_or(end);
    own.iter().position(|s| {
        if s.cue.start < at || s.cue.start >= next_stretch || s.denied {
            return false;
        }
        match s.voice {
            Voice::Inverted | Voice::According => s.cue.start == narration.skip_adverbs(at),
            Voice::Active if !open => false,
            Voice::Active => s.subject.as_ref().is_some_and(|subject| {
                narration.skip_adverbs(at) >= subject.start && subject.start >= at
            }),
            Voice::Passive | Voice::Participle => false,
        }
    })
}

impl Narration<'_> {
    fn skip_adverbs(&self, mut at: usize) -> usize {
        while matches!(self.class(at), Class::Adverb) {
            at += 1;
        }
        at
    }

    /// The last token inside stretch `stretch`, a mark where its words end in one; empty where it has none.
    pub fn final_mark(&self, stretch: usize) -> &str {
        let inner = self.stretches[stretch].inside();
        if inner.is_empty() { "" } else { self.document.word(inner.end - 1) }
    }
}

/// How the stretch at `item` of frame `number` is attributed: the first way that fits.
fn attribute(
    narration: &Narration,
    number: usize,
    item: usize,
    all: &[Source],
    by_frame: &FrameSources,
) -> Attribution {
    let base = by_frame[number].start;
    let own = &all[by_frame[number].clone()];
    let frame = &narration.frames[number];
    let Range { start, end } = frame.items.clone();
    let close = behind(narration, end, item, own);
    let given = |index: usize, rule: &'static Rule| Attribution {
        source: Some(base + index),
        subject: own[index].subject.clone(),
        rule,
        adjacent: close == Some(index),
    };
    let front = own.iter().rposition(|s| {
        s.cue.end <= item
            && (s.subject.is_some() || s.voice != Voice::Passive)
            && !matches!((s.voice, &s.subject), (Voice::Inverted, Some(x)) if x.phrase.end > item)
            && !relays(narration, s)
            && reaches(narration, s, item)
    });
    let opens = (start..item).all(|i| {
        matches!(
            narration.class(i),
            Class::Quoted
                | Class::Comma
                | Class::Coordinator
                | Class::Adverb
                | Class::Opening
                | Class::Dash
        )
    });
    // `The mayor was blunt: "…," she said.`
    let colon = item > start && narration.class(item - 1) == Class::Colon;
    if let Some(index) = close
        && (front.is_none() || opens || (colon && own[index].voice != Voice::According))
    {
        let rule = match own[index].voice {
            Voice::Inverted => &rules::INVERTED,
            Voice::According => &rules::ACCORDING,
            _ => &rules::AFTER,
        };
        return given(index, rule);
    }
    if let Some(index) = front {
        let rule =
            if own[index].voice == Voice::According { &rules::ACCORDING } else { &rules::BEFORE };
        return given(index, rule);
    }
    if let Some(index) = own.iter().position(|s| {
        s.cue.start > item && s.subject.is_some() && !s.denied && s.voice != Voice::Passive
    }) && !fills_frame(narration, item, end)
    {
        return given(index, &rules::AFTER);
    }
    if let Some(index) = own.iter().position(|s| s.voice == Voice::Passive && s.subject.is_some()) {
        return given(index, &rules::BEFORE);
    }
    let subject =
        if opens { None } else { narration.main_subject(frame).filter(|s| s.phrase.end <= item) };
    let none = |subject, rule| Attribution { source: None, subject, rule, adjacent: false };
    if (colon || item == start)
        && let Some(subject) = signature(narration, number, item)
    {
        return none(Some(subject), &rules::SIGNED);
    }
    if colon && subject.is_some() {
        return none(subject, &rules::COLON);
    }
    if opens {
        if let Some(attribution) = announced(narration, number, item, all, by_frame) {
            return attribution;
        }
        return none(None, &rules::CONTINUED);
    }
    none(subject, &rules::LOOSE)
}

/// The attribution of a stretch that opens its paragraph, where the sentence before ends in a colon.
fn announced(
    narration: &Narration,
    number: usize,
    item: usize,
    all: &[Source],
    by_frame: &FrameSources,
) -> Option<Attribution> {
    let frames = &narration.frames;
    let frame = &frames[number];
    let before = number.checked_sub(1)?;
    if item != frame.items.start
        || frames[before].block + 1 != frame.block
        || narration.class(frames[before].items.end - 1) != Class::Colon
    {
        return None;
    }
    let source =
        by_frame[before].clone().rev().find(|&s| all[s].subject.is_some() && !all[s].denied);
    let subject = match source {
        Some(source) => all[source].subject.clone(),
        None => narration.main_subject(&frames[before]),
    };
    Some(Attribution { source, subject: Some(subject?), rule: &rules::COLON, adjacent: false })
}

/// Who signs the stretch at `item` behind a dash ("— Ada Reed, keeper"), in its own paragraph or in
/// the next one.
fn signature(narration: &Narration, number: usize, item: usize) -> Option<Subject> {
    let frames = &narration.frames;
    let frame = &frames[number];
    let stretch = &narration.stretches[narration.stretch(item)?];
    let is_dash = |i: usize| narration.class(i) == Class::Dash || narration.is(i, "-");
    let signature = if is_dash(item + 1) && item + 1 < frame.items.end {
        item + 2..frame.items.end
    } else {
        let after = frames.get(number + 1 + usize::from(stretch.last_block != stretch.block))?;
        let near = after.block == stretch.last_block || after.block == stretch.last_block + 1;
        if !near || !is_dash(after.items.start) {
            return None;
        }
        after.items.start + 1..after.items.end
    };
    if signature.len() > 20 {
        return None;
    }
    narration.subject_after(signature.start, signature.end).filter(|s| {
        let ends = s.phrase.end == signature.end || narration.class(s.phrase.end).breaks();
        let named = s.phrase.clone().any(|i| narration.class(i) == Class::Name);
        ends && named
    })
}

/// Whether the stretch fills its frame, so that a cue behind it belongs to the next sentence.
fn fills_frame(narration: &Narration, item: usize, end: usize) -> bool {
    item + 1 >= end || narration.class(item + 1) == Class::Stop
}

/// Whether `source` only relays what another says: "Reed said, *as reported by the Courier*, …".
fn relays(narration: &Narration, source: &Source) -> bool {
    source.voice == Voice::Passive
        && source.cue.start.checked_sub(1).is_some_and(|before| narration.is(before, "as"))
}

/// Whether what `source` introduces can reach `item`.
fn reaches(narration: &Narration, source: &Source, item: usize) -> bool {
    let between = source.cue.end..item;
    !between.clone().any(|i| matches!(narration.class(i), Class::Semicolon | Class::Stop))
}

/// Whether nothing but an attribution stands between two stretches of one frame.
fn breaks(narration: &Narration, sources: &[Source], first: &Piece, second: &Piece) -> bool {
    let Some(source) = first.attribution.source.map(|s| &sources[s]) else { return false };
    let between = first.item + 1..second.item;
    let inside = between.contains(&source.cue.start);
    let plain = !between.clone().any(|i| {
        matches!(narration.class(i), Class::Colon | Class::Quoted)
            || (narration.class(i) == Class::Coordinator && i > source.cue.end)
    });
    let cues = between
        .clone()
        .filter(|&i| narration.class(i) == Class::Cue && !narration.is_noun(i, between.start))
        .count();
    let last = narration.class(second.item - 1);
    let parting = matches!(last, Class::Comma | Class::Semicolon | Class::Dash);
    let bare = source.cue.end == second.item
        || source.subject.as_ref().is_some_and(|s| s.phrase.end == second.item);
    // "Our team" Reed said on Friday "has won": the second piece goes on where the first stopped.
    let lower = narration.stretches[second.stretch]
        .inside()
        .next()
        .is_some_and(|t| narration.document.tokens[t].case == Case::Lower);
    let goes_on = lower && first.attribution.adjacent && narration.final_mark(first.stretch) != ",";
    inside
        && plain
        && cues <= 1
        && (parting || bare || goes_on)
        && !narration.is(second.item - 1, "that")
}

/// Whether `second` opens the frame behind that of `first`, which ends in its attribution.
fn goes_on(narration: &Narration, sources: &[Source], first: &Piece, second: &Piece) -> bool {
    let Some(source) = first.attribution.source.map(|s| &sources[s]) else { return false };
    let frames = &narration.frames;
    let (a, b) = (&frames[first.frame], &frames[second.frame]);
    let mark = narration.final_mark(first.stretch);
    // The next paragraph goes on only where it is all in marks and a comma left this one open; a
    // question or a few words are more likely the other's turn.
    let words = narration.stretches[second.stretch].inside().len();
    let paragraphs = b.block == a.block
        || (b.block == a.block + 1
            && mark == ","
            && words > SHORT_TURN
            && narration.final_mark(second.stretch) != "?"
            && second.item + 1 == b.items.end
            && narration.frames.get(second.frame + 1).is_none_or(|f| f.block != b.block));
    if second.frame != first.frame + 1
        || !paragraphs
        || second.item != b.items.start
        || source.cue.start < first.item
        || !first.attribution.adjacent
        || mark == "."
    {
        return false;
    }
    let only = !(first.item + 1..a.items.end).any(|i| narration.class(i) == Class::Quoted);
    let own = second.attribution.source.map(|s| &sources[s]);
    // `"Overall," she continued, "…"`
    let same = own.is_none_or(|s| {
        s.verb.lemma == "continue"
            && s.cue.start > second.item
            && s.subject.as_ref().is_some_and(|s| narration.class(s.phrase.start) == Class::Pronoun)
    });
    only && same
}

/// Makes one quotation of the pieces that an attribution breaks, and one of each other piece.
fn join(
    narration: &Narration,
    sources: &[Source],
    pieces: &[Piece],
    found: &mut Vec<QuoteCandidate>,
) {
    let document: &Document = narration.document;
    let mut index = 0;
    while let Some(piece) = pieces.get(index) {
        let mut last = index;
        while let Some(next) = pieces.get(last + 1) {
            let (a, b) = (&pieces[last], next);
            if a.kind.kind != QuoteKind::Direct {
                break;
            }
            let joined = if a.frame == b.frame {
                breaks(narration, sources, a, b)
            } else {
                goes_on(narration, sources, a, b)
            };
            if !joined {
                break;
            }
            last += 1;
        }
        let parts: Vec<_> = pieces[index..=last]
            .iter()
            .map(|p| narration.stretches[p.stretch].span(document))
            .collect();
        let mut span = parts[0];
        span.end = parts[parts.len() - 1].end;
        let source = piece.attribution.source.map(|s| &sources[s]);
        let direct = piece.kind.kind == QuoteKind::Direct;
        let subject = piece.attribution.subject.as_ref().filter(|_| direct);
        let rule = match piece.kind.rule {
            Some(rule) => rule,
            None if last > index => &rules::BROKEN,
            None => piece.attribution.rule,
        };
        found.push(QuoteCandidate {
            span,
            kind: piece.kind.kind,
            parts,
            cue: source.filter(|_| direct).map(|s| narration.span(s.cue.clone())),
            subject: subject.map(|s| narration.span(s.phrase.clone())),
            antecedent: narration.antecedent(piece.frame, subject),
            apposition: subject.and_then(|s| s.apposition.clone()).map(|a| narration.span(a)),
            confidence: Confidence::new(rules::certainty(rule.id).min(piece.kind.sure)),
            rule: rule.id,
        });
        index = last + 1;
    }
}
