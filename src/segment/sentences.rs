//! Sentences: where a full stop, a question or exclamation mark ends one.
//!
//! A stop ends a sentence unless the next word begins in lower case. Closing quotation marks and
//! brackets after it belong to it. An abbreviation's stop ends one only before a word that commonly
//! begins a sentence.

use super::Sentence;
use super::tokens::{Case, Token, TokenKind, is_abbreviation};
use crate::span::Span;

/// Words that begin a sentence after an abbreviation ("... in the U.S. The bill ...").
const OPENERS: &[&str] = &[
    "A", "An", "And", "As", "At", "But", "For", "He", "Her", "His", "However", "I", "If", "In",
    "It", "Its", "On", "She", "Some", "That", "The", "Their", "There", "These", "They", "This",
    "We", "When", "While", "With", "You",
];

fn is_closing(word: &str) -> bool {
    matches!(word, "\"" | "”" | "'" | "’" | ")" | "]" | "»" | "″")
}

/// Appends the sentences of the tokens from `first` on, which are those of block `block`.
pub(super) fn push_sentences(
    text: &str,
    tokens: &[Token],
    first: usize,
    block: u32,
    sentences: &mut Vec<Sentence>,
) {
    let word = |i: usize| tokens[i].span.of(text);
    let mut start = first;
    let mut i = first;
    while i < tokens.len() {
        let this = word(i);
        let stop = matches!(this, "." | "!" | "?" | "…");
        let abbreviation = this.len() > 1 && this.ends_with('.');
        i += 1;
        if !stop && !abbreviation {
            continue;
        }
        let mut end = i;
        if stop {
            while end < tokens.len()
                && (matches!(word(end), "." | "!" | "?" | "…")
                    || (!tokens[end].spaced && is_closing(word(end))))
            {
                end += 1;
            }
        }
        let Some(next) = tokens.get(end) else { break };
        let mut opener = end;
        while opener < tokens.len() && tokens[opener].kind == TokenKind::Mark {
            opener += 1;
        }
        let lower = tokens.get(opener).is_some_and(|t| t.case == Case::Lower);
        let ends = if stop {
            next.spaced && !lower
        } else {
            let title = is_abbreviation(this.trim_end_matches('.'));
            !title && opener < tokens.len() && OPENERS.contains(&word(opener))
        };
        if ends {
            push(tokens, start..end, block, sentences);
            start = end;
        }
        i = end.max(i);
    }
    if start < tokens.len() {
        push(tokens, start..tokens.len(), block, sentences);
    }
}

fn push(
    tokens: &[Token],
    range: std::ops::Range<usize>,
    block: u32,
    sentences: &mut Vec<Sentence>,
) {
    sentences.push(Sentence {
        span: Span { start: tokens[range.start].span.start, end: tokens[range.end - 1].span.end },
        tokens: range.start as u32..range.end as u32,
        block,
    });
}

#[cfg(test)]
mod tests {
    use super::super::Document;
    use crate::article::{Block, BlockKind};
    use crate::span::Span;

    fn sentences(text: &str) -> Vec<String> {
        let blocks = [Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph }];
        let document = Document::new(text, &blocks);
        document.sentences.iter().map(|s| s.span.of(text).to_string()).collect()
    }

    #[test]
    fn stops_abbreviations_and_closing_marks() {
        assert_eq!(
            sentences(
                "\"Stop.\" He left the U.S. The rest stayed. Mr. Fox, of St. Ives, is 9.5 ft."
            ),
            [
                "\"Stop.\"",
                "He left the U.S.",
                "The rest stayed.",
                "Mr. Fox, of St. Ives, is 9.5 ft."
            ]
        );
        assert_eq!(sentences("\"Why?\" she asked."), ["\"Why?\" she asked."]);
    }
}
