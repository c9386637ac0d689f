//! Tokens: words, numbers and marks.
//!
//! A word is a run of letters and digits ("9am", "1990s", "polonium"), with inner apostrophes
//! ("don't", "O'Brien"). A possessive `'s` is a token of its own, so is every hyphen, dash and mark.
//! A full stop belongs to its word in initials ("U.S.", "J.") and after known abbreviations
//! ("Mr.", "Sept."). A number keeps its inner commas, points and colons ("1,000", "9.5", "21:30").

use crate::span::Span;
use crate::words::{Words, words};

/// A token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it lies in the text.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// How its letters are written.
    pub case: Case,
    /// Whether white space stands before it.
    pub spaced: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Begins with a letter.
    Word,
    /// Begins with a digit.
    Number,
    /// A single mark or symbol.
    Mark,
}

/// How a token's letters are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Case {
    /// No letters with case.
    None,
    /// "word".
    Lower,
    /// "Word", also "I".
    Title,
    /// "WORD", two letters or more.
    Upper,
    /// "iPhone", "McDonald".
    Mixed,
}

/// Abbreviations that keep their full stop, lower case.
static ABBREVIATIONS: Words = words!(
    "adm apr aug ave blvd brig capt co col corp cpl dec dept dr est feb fr ft gen gov hon inc
     jan jr jul jun lt ltd maj mar messrs mr mrs ms mt no nos nov oct pfc prof rep reps rev
     rs sen sens sep sept sgt sr st supt vol vs"
);

pub(super) fn is_abbreviation(word: &str) -> bool {
    let mut lower = [0; 8];
    let Some(lower) = lower.get_mut(..word.len()) else { return false };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).is_ok_and(|word| ABBREVIATIONS.has(word))
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

fn case_of(word: &str) -> Case {
    let (mut upper, mut lower, mut first_upper) = (0, 0, false);
    if word.is_ascii() {
        for byte in word.bytes() {
            upper += u32::from(byte.is_ascii_uppercase());
            lower += u32::from(byte.is_ascii_lowercase());
        }
        first_upper = word.starts_with(|c: char| c.is_ascii_uppercase());
    } else {
        for (i, c) in word.chars().enumerate() {
            if c.is_uppercase() {
                upper += 1;
                first_upper |= i == 0;
            } else if c.is_lowercase() {
                lower += 1;
            }
        }
    }
    match (upper, lower) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (1, _) if first_upper => Case::Title,
        (_, 0) => Case::Upper,
        _ => Case::Mixed,
    }
}

/// Appends the tokens of `block` to `tokens`.
pub(super) fn push_tokens(text: &str, block: Span, tokens: &mut Vec<Token>) {
    let bytes = text.as_bytes();
    let end = block.end as usize;
    let char_at = |at: usize| match bytes.get(at).filter(|_| at < end) {
        Some(&byte) if byte.is_ascii() => Some(char::from(byte)),
        Some(_) => text[at..end].chars().next(),
        None => None,
    };
    let mut at = block.start as usize;
    let mut spaced = false;
    while let Some(c) = char_at(at) {
        if c.is_whitespace() {
            spaced = true;
            at += c.len_utf8();
            continue;
        }
        let start = at;
        at += c.len_utf8();
        let kind = if c.is_alphabetic() {
            at = word_end(text, at, end);
            TokenKind::Word
        } else if c.is_ascii_digit() {
            at = number_end(bytes, at, end);
            TokenKind::Number
        } else {
            TokenKind::Mark
        };
        // A possessive 's is one token; so is a dropped beginning ('90s is left to the dates).
        if is_apostrophe(c)
            && !spaced
            && matches!(char_at(at), Some('s' | 'S'))
            && !char_at(at + 1).is_some_and(char::is_alphanumeric)
            && tokens
                .last()
                .is_some_and(|t: &Token| t.span.end as usize == start && t.kind != TokenKind::Mark)
        {
            at += 1;
        }
        let word = &text[start..at];
        let case = if kind == TokenKind::Mark { Case::None } else { case_of(word) };
        tokens.push(Token { span: Span::new(start, at), kind, case, spaced });
        spaced = false;
    }
}

/// Where the word whose first letter ends at `at` ends.
fn word_end(text: &str, at: usize, end: usize) -> usize {
    plain_word_end(text, at, end).unwrap_or_else(|| any_word_end(text, at, end))
}

/// Where a word of ASCII letters and digits ends; `None` where what follows may belong to it.
fn plain_word_end(text: &str, first: usize, end: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let letters = bytes[first..end].iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let at = first + letters;
    match bytes[..end].get(at) {
        None => Some(at),
        Some(b'.') if letters > 0 && bytes[first - 1].is_ascii() => {
            Some(if is_abbreviation(&text[first - 1..at]) { at + 1 } else { at })
        }
        Some(b'.' | b'&' | b'\'' | 0x80..) => None,
        Some(_) => Some(at),
    }
}

/// As [`plain_word_end`], with initials, apostrophes and letters of every alphabet.
fn any_word_end(text: &str, mut at: usize, end: usize) -> usize {
    let start = text[..at].char_indices().next_back().map_or(0, |(i, _)| i);
    let mut rest = text[at..end].char_indices().peekable();
    let base = at;
    let mut initials = at - start == 1 || text[start..at].chars().all(char::is_uppercase);
    while let Some((i, c)) = rest.next() {
        let here = base + i;
        let next = rest.peek().map(|&(_, c)| c);
        if c.is_alphanumeric() || is_combining(c) {
            at = here + c.len_utf8();
            initials = text[..here].ends_with('.') && c.is_uppercase();
        } else if is_apostrophe(c) && next.is_some_and(char::is_alphabetic) {
            // Possessive 's ends the word; any other inner apostrophe belongs to it.
            let after = &text[here + c.len_utf8()..end];
            let mut after = after.chars();
            let possessive = matches!(after.next(), Some('s' | 'S'))
                && !after.next().is_some_and(char::is_alphanumeric);
            if possessive {
                return at;
            }
        } else if c == '.' && initials && !text[..here].ends_with('.') {
            // "U.S.", "J.": an initial keeps its stop.
            let single = here - start == text[start..here].chars().last().map_or(0, char::len_utf8)
                || text[start..here].contains('.');
            if !single || next.is_some_and(char::is_lowercase) {
                return at;
            }
            if here - start <= 1 && text[start..here].eq_ignore_ascii_case("i") {
                return at;
            }
            at = here + 1;
        } else if c == '.' && is_abbreviation(&text[start..here]) {
            return here + 1;
        } else if c == '&'
            && next.is_some_and(char::is_uppercase)
            && initials_before(text, start, here)
        {
            // "AT&T", "R&B".
            at = here + 1;
        } else {
            return at;
        }
    }
    at
}

fn initials_before(text: &str, start: usize, here: usize) -> bool {
    text[start..here].chars().all(char::is_uppercase)
}

fn is_combining(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{200d}')
}

/// Where the number whose first digit ends at `at` ends; letters glued to it belong to it.
fn number_end(bytes: &[u8], mut at: usize, end: usize) -> usize {
    while at < end {
        let b = bytes[at];
        let digit_next = at + 1 < end && bytes[at + 1].is_ascii_digit();
        if b.is_ascii_alphanumeric() || (matches!(b, b',' | b'.' | b':') && digit_next) {
            at += 1;
        } else {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        push_tokens(text, Span::new(0, text.len()), &mut tokens);
        tokens.iter().map(|t| t.span.of(text)).collect()
    }

    #[test]
    fn words_numbers_and_marks() {
        assert_eq!(words("Mr. Cameron’s £215m"), ["Mr.", "Cameron", "’s", "£", "215m"]);
        assert_eq!(words("U.S.-led, don't"), ["U.S.", "-", "led", ",", "don't"]);
        assert_eq!(words("Sept. 12, 2011."), ["Sept.", "12", ",", "2011", "."]);
        assert_eq!(words("O'Brien's 1,000 at 9.30am"), ["O'Brien", "'s", "1,000", "at", "9.30am"]);
        assert_eq!(words("J. K. Rowling and AT&T"), ["J.", "K.", "Rowling", "and", "AT&T"]);
        assert_eq!(words("the end."), ["the", "end", "."]);
    }
}
