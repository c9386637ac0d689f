//! Hover cards: what a page shows when somebody points at a name, copied into the sentence.
//!
//! ```text
//! card = NAME NAME titles "MORE"        "Mara OrrMara OrrCrane found Harbour shut MORE said no."
//! ```

use crate::rule::Rule;
use crate::span::Span;

/// A name said again with the titles of other stories.
pub const RULE: Rule = Rule {
    id: "related.hover",
    says: "The card of a name, copied into the sentence.",
    example: "Mara OrrMara OrrCrane found after a week Harbour shut MORE said no.",
    counterexample: "Mara Orr said that MORE of the cranes were found.",
};

/// Bytes of a name, at least and at most, and the most of its card.
const SHORTEST: usize = 5;
const NAME: usize = 60;
const CARD: usize = 1200;

/// The word that ends a card.
const END: &str = " MORE";

/// The cards in `text`, in order: from the second name to the end.
pub fn find(text: &str) -> impl Iterator<Item = Span> {
    let bytes = text.as_bytes();
    // Where the next card would end: looked for once, however many names there are.
    let (mut at, mut end) = (1, None);
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let glued = bytes[at].is_ascii_uppercase() && bytes[at - 1].is_ascii_lowercase();
            if glued && is_said_again(text, at) {
                if end.is_none_or(|end| end <= at) {
                    end = Some(next_end(text, at)?);
                }
                if let Some(end) = end.filter(|&end| end <= at + CARD) {
                    let span = Span::new(at, end);
                    at = end + 1;
                    return Some(span);
                }
            }
            at += 1;
        }
        None
    })
}

/// Whether the name before `at` stands behind it again.
fn is_said_again(text: &str, at: usize) -> bool {
    let Some((before, after)) = text.split_at_checked(at) else { return false };
    (SHORTEST..=NAME.min(at)).any(|long| {
        before.get(at - long..).is_some_and(|name| {
            name.starts_with(|c: char| c.is_ascii_uppercase())
                && name.contains(' ')
                && after.starts_with(name)
        })
    })
}

/// Where the first card's last word ends from `at` on.
fn next_end(text: &str, at: usize) -> Option<usize> {
    let mut ends = text[at..].match_indices(END).map(|(found, _)| at + found + END.len());
    ends.find(|&end| text.as_bytes().get(end).is_none_or(|byte| !byte.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_ends_in_more() {
        let cards = |text: &str| find(text).map(|s| s.of(text).to_string()).collect::<Vec<_>>();
        assert_eq!(cards(RULE.example), ["Mara OrrCrane found after a week Harbour shut MORE"]);
        assert!(cards(RULE.counterexample).is_empty());
        let two = "Ida VossIda VossA raft MORE and Mara OrrMara OrrA crane MORE (left) agreed.";
        assert_eq!(cards(two), ["Ida VossA raft MORE", "Mara OrrA crane MORE"]);
        assert!(cards("Mara OrrMara Orr").is_empty());
        assert!(cards("Mara OrrMara Orr likes it. MOREOVER").is_empty());
        assert!(cards("").is_empty());
    }
}
