//! Sentences: where a full stop, a question or exclamation mark ends one.
//!
//! A stop ends a sentence unless the next word begins in lower case. Closing quotation marks and
//! brackets after it belong to it. An abbreviation's stop ends one only before a word that commonly
//! begins a sentence, and a title's ("Mr.", "Gen.") never does. A stop glued to a capital ends one
//! after a word in lower case, as pastes lose spaces ("was lost.The rest").

use super::Sentence;
use super::tokens::{Case, Token, TokenKind};
use crate::span::Span;
use crate::words::{Words, words};

/// Words that begin a sentence after an abbreviation ("... in the U.S. The bill ...").
static OPENERS: Words = words!(
    "A After Also Although An And Another As At Because Before Both But By Despite During Each
     Earlier Even Every For From He Her Here His How However I If In It Its Last Later Many
     Meanwhile More Most My No None Not Now On One Only Or Others Our Over She Since So Some
     Such That The Their Then There These They This Those Though Three To Two Under Until We
     What When Where Which While Who Why With Yet You"
);

/// Abbreviations that stand before a name or a number, lower case: their stop ends nothing.
static LEADING: Words = words!(
    "adm apr aug brig capt cf col cpl dec dr e.g feb fig fr ft gen gov hon i.e jan jul jun lt
     maj mar messrs mr mrs ms mt no nos nov oct pfc prof rep reps rev rs sen sens sep sept sgt
     st supt v viz vol vs"
);

fn is_stop(word: &str) -> bool {
    matches!(word, "." | "!" | "?" | "…")
}

fn is_closing(word: &str) -> bool {
    matches!(word, "\"" | "”" | "'" | "’" | ")" | "]" | "»" | "″")
}

/// Whether the abbreviation `word` (with its stop) leads up to what follows.
fn is_leading(word: &str) -> bool {
    let mut lower = [0; 8];
    let word = word.trim_end_matches('.');
    let Some(buffer) = lower.get_mut(..word.len()) else { return false };
    buffer.copy_from_slice(word.as_bytes());
    buffer.make_ascii_lowercase();
    std::str::from_utf8(buffer).is_ok_and(|word| LEADING.has(word))
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
    // The first token from `end` on that is no mark; it only moves on, however many marks follow.
    let mut opener = first;
    while i < tokens.len() {
        let this = word(i);
        let stop = tokens[i].kind == TokenKind::Mark && is_stop(this);
        let abbreviation = this.len() > 1 && this.ends_with('.');
        i += 1;
        if !stop && !abbreviation {
            continue;
        }
        let mut end = i;
        if stop {
            while end < tokens.len()
                && (is_stop(word(end)) || (!tokens[end].spaced && is_closing(word(end))))
            {
                end += 1;
            }
        }
        let Some(next) = tokens.get(end) else { break };
        opener = opener.max(end);
        while opener < tokens.len() && tokens[opener].kind == TokenKind::Mark {
            opener += 1;
        }
        let ends = if !stop {
            !is_leading(this) && tokens.get(opener).is_some() && OPENERS.has(word(opener))
        } else if next.spaced {
            tokens.get(opener).is_none_or(|t| t.case != Case::Lower)
        } else {
            // "was lost.The rest"
            let glued = next.case == Case::Title && next.span.len() > 1;
            let before = i.checked_sub(2).filter(|&before| before >= start).map(|b| tokens[b]);
            glued && before.is_some_and(|t| t.case == Case::Lower && t.span.len() > 2)
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

    #[test]
    fn abbreviations_that_lead_and_that_close() {
        assert_eq!(
            sentences("He met Al Fox Jr. He left Fox Inc. The firm of Gen. May stayed."),
            ["He met Al Fox Jr.", "He left Fox Inc.", "The firm of Gen. May stayed."]
        );
        assert_eq!(sentences("It is No. 4 of St. Ann Inc. of Ohio.").len(), 1);
    }

    #[test]
    fn stops_that_lost_their_space() {
        assert_eq!(
            sentences("All was lost.The rest fled.”They hid."),
            ["All was lost.", "The rest fled.”", "They hid."]
        );
        assert_eq!(sentences("See example.com or A.B.Smith.").len(), 1);
    }
}
