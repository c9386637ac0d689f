//! Outline: where the article lies among the lines, read from their shapes alone.
//!
//! The cleaner's verdicts come later than the headline, and don't come at all where nothing is to
//! be cleaned; so this only counts prose. It is right about where the body begins far more often
//! than about where it ends, and is asked for the beginning only.

use super::Line;
use crate::article::BlockKind;

/// Whether `text` reads as a paragraph: long, ended like a sentence, with words of grammar.
pub(super) fn is_prose(text: &str) -> bool {
    let end = text.trim_end_matches(['"', '”', '’', '\'', ')', ']', ' ']);
    text.len() >= 80
        && end.ends_with(['.', '!', '?', ':', '…'])
        && text.bytes().filter(|b| *b == b' ').count() >= 12
        && [" the ", " a ", " of ", " to ", " and ", " in "]
            .iter()
            .filter(|w| text.contains(*w))
            .count()
            >= 2
}

/// How many lines the prose around a line is counted in.
const NEAR: usize = 12;

/// The index of the line that the body begins with: the first prose among prose. `None` where
/// nothing is prose.
pub(super) fn body(lines: &[Line]) -> Option<usize> {
    let prose: Vec<usize> = (0..lines.len())
        .filter(|&i| {
            matches!(lines[i].kind, None | Some(BlockKind::Paragraph)) && is_prose(lines[i].text)
        })
        .collect();
    let near = |at: usize| {
        let end = prose.partition_point(|&p| p < prose[at] + NEAR);
        end - at
    };
    // The beginning of the first stretch that is dense enough; a notice of cookies stands alone.
    let most = (0..prose.len()).map(near).max()?;
    (0..prose.len()).find(|&at| near(at) >= most.div_ceil(2).min(4)).map(|at| prose[at])
}
