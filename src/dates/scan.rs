//! The document as lexemes, and the small steps that every grammar here is written in.

use super::words::{Lexeme, look_up};
use crate::segment::{Case, Document, TokenKind};
use crate::span::Span;

/// A document whose tokens were looked up once.
pub struct Scan<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    lexemes: Vec<Lexeme>,
    /// The tokens of the block being read: no expression leaves it.
    block: std::ops::Range<usize>,
}

fn of_mark(mark: &str) -> Lexeme {
    match mark {
        "-" | "–" | "—" | "‐" | "‑" | "−" => Lexeme::Dash,
        "/" => Lexeme::Slash,
        "," => Lexeme::Comma,
        "." => Lexeme::Stop,
        "(" | "[" => Lexeme::Open,
        ")" | "]" => Lexeme::Close,
        "'" | "’" | "‘" => Lexeme::Apostrophe,
        "'s" | "’s" | "'S" | "’S" => Lexeme::Possessive,
        _ => Lexeme::Mark,
    }
}

impl<'a> Scan<'a> {
    /// Looks every token up.
    pub fn new(document: &'a Document<'a>) -> Self {
        let lexemes = document
            .tokens
            .iter()
            .map(|token| {
                let word = token.span.of(document.text);
                match token.kind {
                    TokenKind::Word => look_up(word),
                    TokenKind::Number => Lexeme::Figure,
                    TokenKind::Mark => of_mark(word),
                }
            })
            .collect();
        Scan { document, lexemes, block: 0..document.tokens.len() }
    }

    /// Reads on in the block whose tokens are `block`.
    pub fn enter(&mut self, block: std::ops::Range<usize>) {
        self.block = block;
    }

    /// Whether a token of this block stands at `at`.
    pub fn holds(&self, at: usize) -> bool {
        self.block.contains(&at)
    }

    /// What the token at `at` can be; [`Lexeme::Other`] outside the block.
    pub fn lex(&self, at: usize) -> Lexeme {
        let here = at < self.block.end && at >= self.block.start;
        if here && let Some(&lexeme) = self.lexemes.get(at) { lexeme } else { Lexeme::Other }
    }

    /// What the token before `at` can be.
    pub fn before(&self, at: usize) -> Lexeme {
        if at == 0 { Lexeme::Other } else { self.lex(at - 1) }
    }

    /// The token at `at` as it is written; empty outside the block.
    pub fn word(&self, at: usize) -> &'a str {
        if self.holds(at) { self.document.word(at) } else { "" }
    }

    /// The token before `at` as it is written.
    pub fn word_before(&self, at: usize) -> &'a str {
        if at == 0 { "" } else { self.word(at - 1) }
    }

    /// How the token at `at` is written.
    pub fn case(&self, at: usize) -> Case {
        if self.holds(at) { self.document.tokens[at].case } else { Case::None }
    }

    /// Whether the token at `at` is a word or number with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        matches!(self.case(at), Case::Title | Case::Upper | Case::Mixed)
    }

    /// Whether white space stands before the token at `at`.
    pub fn spaced(&self, at: usize) -> bool {
        !self.holds(at) || self.document.tokens[at].spaced
    }

    /// Whether the token at `at` is a word that has nothing to do with dates.
    pub fn is_plain_word(&self, at: usize) -> bool {
        self.lex(at) == Lexeme::Other && self.word(at).starts_with(char::is_alphabetic)
    }

    /// Whether a sentence begins at `at`.
    pub fn begins_sentence(&self, at: usize) -> bool {
        let sentence = self.document.sentence_of(at);
        let first = self.document.sentences.get(sentence).map_or(0, |s| s.tokens.start as usize);
        (first..at).all(|i| !self.word(i).starts_with(char::is_alphanumeric))
    }

    /// Whether the token at `at` is a hyphen inside a word: "year-end", not "this year - the last".
    pub fn hyphen(&self, at: usize) -> bool {
        self.lex(at) == Lexeme::Dash
            && !self.spaced(at)
            && !self.spaced(at + 1)
            && self.word(at) != "—"
    }

    /// `at` moved over one `lexeme`, if it stands there.
    pub fn skip(&self, at: usize, lexeme: Lexeme) -> usize {
        at + usize::from(self.lex(at) == lexeme && self.holds(at))
    }

    /// The end of the words `phrase` (lower case), if they stand at `at`.
    pub fn phrase(&self, at: usize, phrase: &[&str]) -> Option<usize> {
        phrase
            .iter()
            .enumerate()
            .all(|(i, word)| self.word(at + i).eq_ignore_ascii_case(word))
            .then_some(at + phrase.len())
    }

    /// The bytes of the tokens from `start` up to `end`.
    pub fn span(&self, start: usize, end: usize) -> Span {
        self.document.span_of(start..end)
    }

    /// The figure at `at`: its leading digits, and what is glued to them.
    pub fn figure(&self, at: usize) -> Option<Figure<'a>> {
        if self.lex(at) != Lexeme::Figure {
            return None;
        }
        Figure::read(self.word(at))
    }

    /// The plain whole number at `at`, with nothing glued to it: its value and how many digits.
    pub fn plain(&self, at: usize) -> Option<(u32, usize)> {
        let figure = self.figure(at)?;
        figure.rest.is_empty().then_some((figure.value, figure.digits))
    }
}

/// A number as it is written: "21st" is 21, two digits, "st".
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Figure<'a> {
    /// The value of the leading digits.
    pub value: u32,
    /// How many leading digits.
    pub digits: usize,
    /// What follows them in the token.
    pub rest: &'a str,
}

impl<'a> Figure<'a> {
    /// Reads up to nine leading digits.
    pub fn read(word: &'a str) -> Option<Self> {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 || digits > 9 {
            return None;
        }
        let (number, rest) = word.split_at(digits);
        Some(Figure { value: number.parse().ok()?, digits, rest })
    }
}
