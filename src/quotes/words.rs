//! Word classes: as much grammar as finding "who said" needs, from a closed [`lexicon`](super::lexicon)
//! and spelling.
//!
//! There is no tagger: a lower-case word that no list holds counts as [`Class::Noun`] (noun or
//! adjective), a capitalised one as [`Class::Name`]. Verbs of saying are in [`super::cues`].

use super::cues;
use super::lexicon::WORDS;
use crate::segment::{Case, Document, Token, TokenKind};

/// The class of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Any other capitalised word.
    Name,
    /// Any other word in lower case.
    Noun,
    /// A number in digits.
    Number,
    /// "the", "some", "two".
    Determiner,
    /// "his", "its".
    Possessor,
    /// "he", "they", "it".
    Pronoun,
    /// "of".
    Of,
    /// Any other preposition.
    Preposition,
    /// "and", "or", "but".
    Coordinator,
    /// "that".
    That,
    /// "who", "which".
    Relative,
    /// "because", "while", "if".
    Subordinator,
    /// A finite form of "be".
    Be,
    /// "has", "would", "did".
    Auxiliary,
    /// "not", "never", "n't" words.
    Negation,
    /// "also", "further", "-ly".
    Adverb,
    /// A finite verb that is no cue.
    Verb,
    /// A form of a verb of saying.
    Cue,
    /// "Monday", "yesterday", "June".
    Time,
    /// `,`
    Comma,
    /// `.`, `!`, `?`
    Stop,
    /// `;`
    Semicolon,
    /// `:`
    Colon,
    /// An em or en dash, or a loose hyphen.
    Dash,
    /// An opening bracket.
    Opening,
    /// A closing bracket.
    Closing,
    /// A possessive `'s`.
    Genitive,
    /// A hyphen inside a word, `&`, `@`, `/`.
    Joint,
    /// Any other mark.
    Other,
    /// A stretch in marks, standing as one word.
    Quoted,
}

/// Longest word that a list holds.
pub(super) const LONGEST: usize = 16;

/// A short word in lower case, without an allocation.
pub(super) struct Lower {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Lower {
    /// `word` in lower case; empty where it is too long for any list. A curly apostrophe is
    /// straightened.
    pub fn new(word: &str) -> Self {
        let mut lower = Lower { bytes: [0; LONGEST], len: 0 };
        if word.is_ascii() {
            if let Some(bytes) = lower.bytes.get_mut(..word.len()) {
                bytes.copy_from_slice(word.as_bytes());
                bytes.make_ascii_lowercase();
                lower.len = word.len();
            }
            return lower;
        }
        let mut rest = word.as_bytes();
        while let Some((&first, tail)) = rest.split_first() {
            rest = tail;
            let byte = match first {
                0xE2 if tail.starts_with(&[0x80, 0x99]) => {
                    rest = &tail[2..];
                    b'\''
                }
                byte if byte.is_ascii() => byte.to_ascii_lowercase(),
                _ => return Lower { len: 0, ..lower },
            };
            let Some(slot) = lower.bytes.get_mut(lower.len) else {
                return Lower { len: 0, ..lower };
            };
            *slot = byte;
            lower.len += 1;
        }
        lower
    }

    /// The word.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or("")
    }
}

/// The class of `token`, which opens a sentence or doesn't.
pub(super) fn class(document: &Document, token: &Token, opens: bool) -> Class {
    let word = token.span.of(document.text);
    match token.kind {
        TokenKind::Mark => return mark(word, token),
        TokenKind::Number => return Class::Number,
        TokenKind::Word => {}
    }
    match token.case {
        Case::Lower | Case::None => {
            let curly;
            let lower = if word.is_ascii() {
                word
            } else {
                curly = Lower::new(word);
                curly.as_str()
            };
            if let Some(class) = WORDS.get(lower.as_bytes()) {
                return class;
            }
            if cues::verb(lower).is_some() {
                return Class::Cue;
            }
            if word.ends_with("ly") && word.len() > 4 {
                return Class::Adverb;
            }
            Class::Noun
        }
        Case::Title => {
            let lower = Lower::new(word);
            match WORDS.get(lower.as_str().as_bytes()) {
                Some(Class::Auxiliary | Class::Verb | Class::Be) if !opens => Class::Name,
                Some(Class::Noun) => Class::Name,
                Some(_) if matches!(word, "May" | "March" | "Will") && !opens => Class::Name,
                Some(class) => class,
                None if opens && cues::verb(lower.as_str()).is_some_and(|(_, f)| f.opens()) => {
                    Class::Cue
                }
                None if opens && word.ends_with("ly") && word.len() > 5 => Class::Adverb,
                None => Class::Name,
            }
        }
        Case::Upper | Case::Mixed => Class::Name,
    }
}

fn mark(word: &str, token: &Token) -> Class {
    match word {
        "," => Class::Comma,
        "." | "!" | "?" | "…" => Class::Stop,
        ";" => Class::Semicolon,
        ":" => Class::Colon,
        "—" | "–" | "―" => Class::Dash,
        "-" | "‐" | "‑" if token.spaced => Class::Dash,
        "-" | "‐" | "‑" | "&" | "/" | "@" | "#" => Class::Joint,
        "(" | "[" | "{" => Class::Opening,
        ")" | "]" | "}" => Class::Closing,
        _ if word.len() > 1 && word.ends_with(['s', 'S']) => Class::Genitive,
        "'" | "’" => Class::Genitive,
        _ => Class::Other,
    }
}

impl Class {
    /// Whether a clause ends or begins here.
    pub fn breaks(self) -> bool {
        matches!(self, Class::Comma | Class::Stop | Class::Semicolon | Class::Colon | Class::Dash)
    }

    /// Whether a subject may begin here, or an adverb before one.
    pub fn opens_subject(self) -> bool {
        matches!(
            self,
            Class::Determiner
                | Class::Possessor
                | Class::Pronoun
                | Class::Name
                | Class::Noun
                | Class::Number
                | Class::Adverb
        )
    }

    /// Whether it shows a finite verb.
    pub fn finite(self) -> bool {
        matches!(self, Class::Be | Class::Auxiliary | Class::Negation | Class::Verb)
    }
}
