//! Reads plain text: a line ends at a line break of any kind. Paragraphs wrapped by hand at one
//! width ("hard-wrapped", as in mail) become one line each.

use super::{Line, Page};
use crate::clean::is_space;
use crate::clean::scan::find;
use crate::span::Span;

/// Widths that people and programs wrap at.
const WRAP: std::ops::RangeInclusive<usize> = 50..=100;

/// Characters by which a full line may be short of the longest.
const SLACK: usize = 8;

/// Reads `text`.
pub fn read(text: String) -> Page {
    let mut lines = split(&text);
    if let Some(width) = wrapped_at(&text, &lines) {
        lines = joined(&text, &lines, width);
    }
    Page { source: text, lines, ..Page::default() }
}

/// The lines of `text` that are not blank, as they stand.
pub fn split(text: &str) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::with_capacity(text.len() / 60 + 1);
    let (mut start, mut breaks) = (0, 0_u32);
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut push = |from: usize, to: usize, breaks: &mut u32| {
        let line = text.get(from..to).unwrap_or("");
        let lead = line.len() - line.trim_start_matches(is_space).len();
        let trimmed = line.trim_matches(is_space);
        if !trimmed.is_empty() {
            let first = lines.is_empty();
            lines.push(Line {
                span: Span::new(from + lead, from + lead + trimmed.len()),
                blanks: if first { 0 } else { (*breaks).saturating_sub(1).min(255) as u8 },
                ..Line::default()
            });
            *breaks = 0;
        }
    };
    // Most texts break their lines in one way, which is searched for faster.
    let rare = has_rare_breaks(bytes);
    let next_break = |from: usize| match rare {
        true => bytes[from..].iter().position(|byte| matches!(byte, b'\n' | b'\r' | 0xE2)),
        false => find(&bytes[from..], b'\n'),
    };
    while let Some(found) = next_break(at) {
        at += found;
        let long = match bytes[at] {
            b'\r' if bytes.get(at + 1) == Some(&b'\n') => 2,
            b'\n' | b'\r' => 1,
            // U+2028 and U+2029, line and paragraph separator.
            0xE2 if bytes.get(at + 1) == Some(&0x80)
                && matches!(bytes.get(at + 2), Some(0xA8 | 0xA9)) =>
            {
                3
            }
            _ => {
                at += 1;
                continue;
            }
        };
        push(start, at, &mut breaks);
        breaks += 1;
        at += long;
        start = at;
    }
    push(start, bytes.len(), &mut breaks);
    lines
}

/// Whether a line may end otherwise than at a line feed: at a carriage return, or at the line or
/// paragraph separator of Unicode.
fn has_rare_breaks(bytes: &[u8]) -> bool {
    // The last bytes of the separators.
    let separators = [0xA8, 0xA9].into_iter().any(|last| find(bytes, last).is_some())
        && bytes.windows(3).any(|w| w[0] == 0xE2 && w[1] == 0x80 && matches!(w[2], 0xA8 | 0xA9));
    separators || find(bytes, b'\r').is_some()
}

/// Length in characters, near enough: bytes that begin one.
fn width(text: &str) -> usize {
    text.bytes().filter(|&b| (b as i8) >= -64).count()
}

fn first_word(text: &str) -> &str {
    text.split(is_space).next().unwrap_or("")
}

/// Whether `line` was broken because the first word of `next` no longer fitted.
fn is_full(line: &str, next: &str, wrap: usize) -> bool {
    width(line) <= wrap && width(line) + 1 + width(first_word(next)) > wrap
}

/// As [`is_full`], for a line within a sentence with room for a short word: damaged characters make
/// other lines look longer than they were.
fn is_nearly_full(line: &str, next: &str, wrap: usize) -> bool {
    let slack = if line.ends_with(['.', '!', '?', ':']) { 0 } else { SLACK };
    width(line) <= wrap && width(line) + 1 + width(first_word(next)) + slack > wrap
}

/// The width at which `text` is wrapped: the longest line's, where nearly all neighbours without
/// a blank line between them were broken because the next word no longer fitted.
fn wrapped_at(text: &str, lines: &[Line]) -> Option<usize> {
    let mut wrap = 0;
    for line in lines {
        wrap = wrap.max(width(line.span.of(text)));
        if wrap > *WRAP.end() {
            return None;
        }
    }
    if wrap < *WRAP.start() {
        return None;
    }
    let (mut pairs, mut full, mut within) = (0, 0, 0);
    for pair in lines.windows(2).filter(|pair| pair[1].blanks == 0) {
        let (line, next) = (pair[0].span.of(text), pair[1].span.of(text));
        pairs += 1;
        if is_full(line, next, wrap) {
            full += 1;
            // Within a sentence, as most breaks of wrapped prose are.
            within += usize::from(!line.ends_with(['.', '!', '?', '"', '”', ':']));
        }
    }
    (pairs >= 3 && full * 10 >= pairs * 8 && within * 10 >= full * 6).then_some(wrap)
}

/// Lines that follow full ones become part of them.
fn joined(text: &str, lines: &[Line], wrap: usize) -> Vec<Line> {
    let mut out: Vec<Line> = Vec::with_capacity(lines.len());
    let mut last: Option<&Line> = None;
    for line in lines {
        let words = line.span.of(text);
        let follows = line.blanks == 0
            && last.is_some_and(|last| is_nearly_full(last.span.of(text), words, wrap))
            && !words.starts_with(['•', '-', '*', '>']);
        match out.last_mut() {
            Some(open) if follows => open.span.end = line.span.end,
            _ => out.push(*line),
        }
        last = Some(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<&str> {
        read(text.into()).lines.iter().map(|l| l.span.of(text)).collect()
    }

    #[test]
    fn every_kind_of_line_break_ends_a_line() {
        assert_eq!(
            lines("One\r\n\r\n  Two \rThree\u{2028}Four\n"),
            ["One", "Two", "Three", "Four"]
        );
        let blanks: Vec<u8> =
            read("\n\nA\nB\n\n\nC".into()).lines.iter().map(|l| l.blanks).collect();
        assert_eq!(blanks, [0, 0, 2]);
    }

    #[test]
    fn paragraphs_wrapped_at_one_width_are_joined() {
        let wrapped = "The harbour board met on Tuesday to hear why the new crane, ordered\n\
            three years ago, had still not been delivered to the eastern quay of\n\
            the port.\n\n\
            Members were told that the maker had gone out of business, and that\n\
            nobody had thought of asking for the money back before the spring of\n\
            this year.";
        assert_eq!(lines(wrapped).len(), 2);
        let poem = "The harbour lies in morning light\nand gulls are on the wall\n\
            the boats that left it in the night\nhave not come back at all";
        assert_eq!(lines(poem).len(), 4);
    }
}
