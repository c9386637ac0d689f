//! Pairing: from marks to quoted stretches, over paragraphs too.
//!
//! One pass over the marks of a block with one stretch open at a time: what opens inside an open
//! stretch is nested and belongs to it. At the end of its block an open stretch
//! - goes on in the next paragraph, where that opens with a mark of the family, or only closes one;
//! - or ends with its paragraph, its mark simply missing.

use super::marks::{self, Family, Mark, Side};
use crate::article::BlockKind;
use crate::segment::{Document, TokenKind};
use crate::span::Span;
use std::ops::Range;

/// Blocks that may stand between two paragraphs of one quotation (a picture, a subheading).
const MAX_SKIPPED_BLOCKS: usize = 2;

/// How many marks may stand between a single mark and the one that closes it.
const MAX_CLOSERS: usize = 64;

/// A stretch in marks; may run over paragraphs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stretch {
    /// First token, the opening mark.
    pub first: usize,
    /// One past the last token, the closing mark if there is one.
    pub end: usize,
    /// Its family of marks.
    pub family: Family,
    /// Block of the opening mark.
    pub block: usize,
    /// Block of the end.
    pub last_block: usize,
    /// Whether a mark closes it.
    pub closed: bool,
}

impl Stretch {
    /// The words with their marks.
    pub fn span(&self, document: &Document) -> Span {
        document.span_of(self.first..self.end)
    }

    /// The tokens between the marks.
    pub fn inside(&self) -> Range<usize> {
        let end = self.end - usize::from(self.closed);
        self.first + 1..end.max(self.first + 1)
    }

    /// Whether anything stands between the marks.
    fn has_words(&self) -> bool {
        !self.inside().is_empty()
    }
}

/// The tokens of block `block`, of which `from` is the first.
fn tokens_of(document: &Document, block: usize, from: usize) -> Range<usize> {
    let end = document.blocks[block].span.end;
    let mut last = from;
    while document.tokens.get(last).is_some_and(|t| t.span.start < end) {
        last += 1;
    }
    from..last
}

/// For each mark that opens, the mark that closes it; single marks are left to [`close_single`].
fn matches(marks: &[Mark], partners: &mut Vec<Option<usize>>, open: &mut [Vec<usize>; 2]) {
    partners.clear();
    partners.resize(marks.len(), None);
    open.iter_mut().for_each(Vec::clear);
    for (index, mark) in marks.iter().enumerate() {
        let stack = match mark.family {
            Family::Double => &mut open[0],
            Family::Guillemet => &mut open[1],
            Family::Single => continue,
        };
        match mark.side {
            Side::Opens => stack.push(index),
            Side::Closes | Side::Either => match stack.pop() {
                Some(opener) => partners[opener] = Some(index),
                None if mark.side == Side::Either || mark.astray => stack.push(index),
                None => {}
            },
        }
    }
}

/// All outermost stretches, in text order and without overlap.
pub(super) fn stretches(document: &Document) -> Vec<Stretch> {
    let mut found: Vec<Stretch> = Vec::new();
    let mut marks: Vec<Mark> = Vec::new();
    let mut partners = Vec::new();
    let mut stacks = [Vec::new(), Vec::new()];
    // The stretch that the blocks before left open, and how many of them ago.
    let mut left_open: Option<(Stretch, usize)> = None;
    let mut from = 0;
    for block in 0..document.blocks.len() {
        let tokens = tokens_of(document, block, from);
        from = tokens.end;
        marks.clear();
        marks.extend(
            tokens
                .clone()
                .filter(|&t| document.tokens[t].kind == TokenKind::Mark)
                .filter_map(|t| marks::read(document, t, tokens.start, tokens.end)),
        );
        matches(&marks, &mut partners, &mut stacks);
        let mut index = 0;
        if let Some((open, ago)) = left_open.take() {
            match resume(document, &marks, &partners, open, block, &tokens) {
                Resumed::Closed(stretch, next) => {
                    found.push(stretch);
                    index = next;
                }
                Resumed::Open(stretch) => {
                    left_open = Some((stretch, 0));
                    continue;
                }
                Resumed::Skip if ago < MAX_SKIPPED_BLOCKS && marks.is_empty() => {
                    left_open = Some((open, ago + 1));
                    continue;
                }
                _ => found.push(open),
            }
        }
        while let Some(mark) = marks.get(index).copied() {
            let this = index;
            index += 1;
            if mark.side == Side::Closes && partners[this].is_none() {
                continue;
            }
            let open = Stretch {
                first: mark.token,
                end: tokens.end,
                family: mark.family,
                block,
                last_block: block,
                closed: false,
            };
            if mark.family == Family::Single {
                if let Some((stretch, next)) = close_single(&marks, index, open) {
                    found.push(stretch);
                    index = next;
                } else if mark.token == tokens.start
                    && single_opens(document, block + 1, tokens.end)
                {
                    left_open = Some((open, 0));
                    break;
                }
            } else if let Some(partner) = partners[this] {
                let stretch = Stretch { end: marks[partner].token + 1, closed: true, ..open };
                found.extend(Some(stretch).filter(Stretch::has_words));
                index = partner + 1;
            } else if let Some(next) = marks[index..].iter().find(|m| m.family == mark.family) {
                // Left unclosed before another one opens: its own sentence is all that is sure.
                let end = sentence_end(document, mark.token + 1, next.token);
                found.extend(Some(Stretch { end, ..open }).filter(Stretch::has_words));
            } else if open.has_words() {
                left_open = Some((open, 0));
                break;
            }
        }
    }
    found.extend(left_open.map(|(open, _)| open));
    found
}

enum Resumed {
    /// The stretch ends in this block; go on with this mark.
    Closed(Stretch, usize),
    /// The stretch goes on after this block too.
    Open(Stretch),
    /// The block may stand between (a picture's caption).
    Skip,
    /// The stretch ended with its paragraph.
    Ended,
}

/// Whether the stretch `open` goes on in `block`.
fn resume(
    document: &Document,
    marks: &[Mark],
    partners: &[Option<usize>],
    open: Stretch,
    block: usize,
    tokens: &Range<usize>,
) -> Resumed {
    if !matches!(document.blocks[block].kind, BlockKind::Paragraph | BlockKind::ListItem) {
        return Resumed::Skip;
    }
    let Some(at) = marks.iter().position(|m| m.family == open.family) else {
        return Resumed::Ended;
    };
    let first = marks[at];
    let open = Stretch { last_block: block, end: tokens.end, ..open };
    let closed = |mark: usize| {
        let stretch = Stretch { end: marks[mark].token + 1, closed: true, ..open };
        Resumed::Closed(stretch, mark + 1)
    };
    if first.token == tokens.start && first.side != Side::Closes {
        let partner = match open.family {
            Family::Single => close_single(marks, at + 1, open).map(|(_, next)| next - 1),
            _ => partners[at],
        };
        return match partner {
            Some(partner) => closed(partner),
            None if marks[at + 1..].iter().any(|m| m.family == open.family) => Resumed::Ended,
            None => Resumed::Open(open),
        };
    }
    match first.side {
        Side::Closes if open.family != Family::Single => closed(at),
        _ => Resumed::Ended,
    }
}

/// Whether block `block`, whose first token is `token`, begins with a single mark that opens.
fn single_opens(document: &Document, block: usize, token: usize) -> bool {
    block < document.blocks.len()
        && marks::read(document, token, token, document.tokens.len())
            .is_some_and(|m| m.family == Family::Single && m.side == Side::Opens)
}

/// Where the sentence that holds token `from` ends, at most at `limit`.
fn sentence_end(document: &Document, from: usize, limit: usize) -> usize {
    let sentence = document.sentences.get(document.sentence_of(from));
    sentence.map_or(limit, |s| (s.tokens.end as usize).min(limit)).max(from.min(limit))
}

/// Closes a single mark within its block: by a mark after a stop, else by the first one that is no
/// plural's apostrophe, else by the first. None where nothing closes: an apostrophe.
fn close_single(marks: &[Mark], from: usize, open: Stretch) -> Option<(Stretch, usize)> {
    let mut plural = None;
    let mut doubles = 0;
    for (index, mark) in marks.iter().enumerate().skip(from).take(MAX_CLOSERS) {
        match mark.family {
            Family::Double => doubles += 1,
            Family::Single if mark.side == Side::Opens => break,
            Family::Single if doubles % 2 == 0 && mark.token != open.first + 1 => {
                let close = (Stretch { end: mark.token + 1, closed: true, ..open }, index + 1);
                if mark.after_stop || !mark.after_s {
                    return Some(close);
                }
                plural.get_or_insert(close);
            }
            _ => {}
        }
    }
    plural
}
