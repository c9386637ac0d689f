//! The document as lexemes, and the small steps that every grammar here is written in.

use super::families::begins;
use super::time::may_tell_time;
use super::words::{Lexeme, look_up_bytes};
use crate::segment::{Case, Document, TokenKind};
use crate::span::Span;
use crate::words::is_any;

/// A document whose tokens were looked up once.
pub struct Scan<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    lexemes: Vec<Lexeme>,
    /// The tokens that an expression can begin at, in order.
    pub beginnings: Vec<u32>,
    /// The tokens that can tell the time of day, in order.
    clocks: Vec<u32>,
    /// The tokens of the block being read: no expression leaves it.
    block: std::ops::Range<usize>,
}

fn of_mark(mark: &[u8]) -> Lexeme {
    match mark {
        b"." => Lexeme::Stop,
        b"," => Lexeme::Comma,
        b"-" => Lexeme::Dash,
        b"/" => Lexeme::Slash,
        b"(" | b"[" => Lexeme::Open,
        b")" | b"]" => Lexeme::Close,
        b"'" => Lexeme::Apostrophe,
        b"'s" | b"'S" => Lexeme::Possessive,
        [_] => Lexeme::Mark,
        _ => match std::str::from_utf8(mark) {
            Ok("–" | "—" | "‐" | "‑" | "−") => Lexeme::Dash,
            Ok("’" | "‘") => Lexeme::Apostrophe,
            Ok("’s" | "’S") => Lexeme::Possessive,
            _ => Lexeme::Mark,
        },
    }
}

impl<'a> Scan<'a> {
    /// Looks every token up.
    pub fn new(document: &'a Document<'a>) -> Self {
        let text = document.text.as_bytes();
        let mut scan = Scan {
            document,
            lexemes: Vec::with_capacity(document.tokens.len()),
            beginnings: Vec::with_capacity(document.tokens.len() / 3),
            clocks: Vec::with_capacity(document.tokens.len() / 16),
            block: 0..document.tokens.len(),
        };
        for (at, token) in document.tokens.iter().enumerate() {
            let Span { start, end } = token.span;
            let word = &text[start as usize..end as usize];
            let lexeme = match token.kind {
                TokenKind::Word => look_up_bytes(word),
                TokenKind::Number => Lexeme::Figure,
                TokenKind::Mark => of_mark(word),
            };
            scan.lexemes.push(lexeme);
            if lexeme != Lexeme::Other {
                if begins(lexeme) {
                    scan.beginnings.push(at as u32);
                }
                if may_tell_time(lexeme) {
                    scan.clocks.push(at as u32);
                }
            }
        }
        scan
    }

    /// The tokens from `range` that can tell the time of day.
    pub fn clocks(&self, range: std::ops::Range<usize>) -> impl Iterator<Item = usize> {
        let first = self.clocks.partition_point(|&at| (at as usize) < range.start);
        let here = self.clocks[first..].iter().map(|&at| at as usize);
        here.take_while(move |&at| at < range.end)
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

    /// Whether the token at `at` is one of `words`, which stand with a space between them.
    pub fn is_any(&self, at: usize, words: &str) -> bool {
        is_any(self.word(at), words)
    }

    /// As [`Scan::is_any`] of the token before `at`.
    pub fn is_any_before(&self, at: usize, words: &str) -> bool {
        at > 0 && self.is_any(at - 1, words)
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
