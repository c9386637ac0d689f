//! Outline: where the article lies among the lines, read from their shapes alone.
//!
//! The cleaner's verdicts come later than the headline, and don't come at all where nothing is to
//! be cleaned; so this only counts prose, and is asked for the beginning only.

use super::Line;
use crate::article::BlockKind;

/// Fewest bytes and spaces of a paragraph.
const SHORTEST: usize = 80;
const SPACES: usize = 12;

/// Whether `text` reads as a paragraph: long, ended like a sentence, with words of grammar.
pub(super) fn is_prose(text: &str) -> bool {
    if text.len() < SHORTEST {
        return false;
    }
    let end = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', ' ']);
    if !end.ends_with(['.', '!', '?', ':', '…']) {
        return false;
    }
    // Bits of the words of grammar that were seen.
    let (mut spaces, mut seen) = (0, 0u8);
    let bytes = text.as_bytes();
    for (at, _) in bytes.iter().enumerate().filter(|(_, b)| **b == b' ') {
        spaces += 1;
        seen |= match &bytes[at + 1..] {
            [b't', b'h', b'e', b' ', ..] => 1,
            [b'a', b' ', ..] => 2,
            [b'o', b'f', b' ', ..] => 4,
            [b't', b'o', b' ', ..] => 8,
            [b'a', b'n', b'd', b' ', ..] => 16,
            [b'i', b'n', b' ', ..] => 32,
            _ => 0,
        };
        if spaces >= SPACES && seen.count_ones() >= 2 {
            return true;
        }
    }
    false
}

/// What a line that is no prose takes away from the stretch it stands in.
const GAP: i32 = 30;

/// Most that one line of prose adds, in bytes.
const MOST: i32 = 400;

/// The index of the line that the body begins with: the first of the first stretch of lines with
/// much prose. `None` where nothing is prose.
pub(super) fn body(lines: &[Line]) -> Option<usize> {
    // Once anything was judged, only what is kept counts.
    let judged = lines.iter().any(|l| l.kind.is_none())
        && lines.iter().any(|l| l.kind == Some(BlockKind::Paragraph));
    // Each stretch with its most, in order.
    let mut stretches: Vec<(usize, i32)> = Vec::new();
    let (mut sum, mut open) = (0, false);
    for (i, line) in lines.iter().enumerate() {
        let counts = !judged || line.kind == Some(BlockKind::Paragraph);
        if counts && line.is_prose() {
            sum += (line.text.len() as i32).min(MOST);
            match stretches.last_mut().filter(|_| open) {
                Some((_, most)) => *most = sum.max(*most),
                None => stretches.push((i, sum)),
            }
            open = true;
        } else {
            sum = (sum - GAP).max(0);
            open = sum > 0;
        }
    }
    // Teasers behind a short article may be longer than it.
    let most = stretches.iter().map(|s| s.1).max()?;
    stretches.iter().find(|s| 2 * s.1 >= most).map(|s| s.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stretch_with_the_most_prose() {
        let notice = "We and our partners store cookies on your device to measure the use of this site and to improve it.";
        let body = "The harbour council voted on Tuesday to sell the two oldest ferries, in spite of the protests of the islanders.";
        let menu = ["Home", "News", "Sport", "Weather", "Sign in"];
        let lines: Vec<Line> =
            [&[notice][..], &menu, &["Ferries sold"], &[body, body, body], &menu, &[notice]]
                .concat()
                .into_iter()
                .map(|text| Line { text, ..Line::default() })
                .collect();
        assert_eq!(super::body(&lines), Some(7));
        assert_eq!(super::body(&lines[1..7]), None);
    }
}
