//! Words that qualify what follows: "more than", "early", "the end of", "about".
//!
//! ```text
//! quantity = ["just"|"well"] ("more than"|"over"|"less than"|"under"|"nearly"|"about"|"at least"|"up to"|...)
//! position = ["the"] ("early"|"mid"|"late"|"mid-to-late"|("latter"|"second"|...) ("part"|"half") "of")
//!          | ("early"|"late") "in" | ("earlier"|"later") "on" day
//!          | ["the" ["very"|"tail"]] ("beginning"|"start"|"middle"|"end") "of"
//! ```
//!
//! They belong to the span, and say nothing of the value.

use super::expression::Modifier;
use super::scan::Scan;
use super::words::Lexeme as L;

/// A qualifying phrase.
#[derive(Debug, Clone, Copy)]
pub struct Prefix {
    /// What it says, if anything ("only").
    pub modifier: Option<Modifier>,
    /// Where what it qualifies begins.
    pub end: usize,
}

/// A qualifier of amounts: "more than", "nearly".
pub fn quantity(scan: &Scan, at: usize) -> Option<Prefix> {
    use Modifier::{Approx, EqualOrLess, EqualOrMore, LessThan, MoreThan};
    let than = |at: usize| scan.lex(at) == L::Than;
    // None of these goes on with another qualifier: "a bit a bit ..." is not followed to its end.
    let compares = |at: usize| matches!(scan.lex(at), L::Over | L::Under | L::More | L::Less);
    let some = |modifier, end| Some(Prefix { modifier: Some(modifier), end });
    match scan.lex(at) {
        L::More if than(at + 1) => some(MoreThan, at + 2),
        L::Less if than(at + 1) => some(LessThan, at + 2),
        L::No | L::Not if scan.lex(at + 1) == L::More && than(at + 2) => some(EqualOrLess, at + 3),
        L::No | L::Not if scan.lex(at + 1) == L::Less && than(at + 2) => some(EqualOrMore, at + 3),
        L::Over => some(MoreThan, at + 1),
        L::Under => some(LessThan, at + 1),
        L::Nearly => some(LessThan, at + 1),
        L::Nearing if scan.lex(at + 1) == L::To => some(LessThan, at + 2),
        L::About | L::Some => some(Approx, at + 1),
        L::At if scan.lex(at + 1) == L::Least => some(EqualOrMore, at + 2),
        L::At if scan.lex(at + 1) == L::Most => some(EqualOrLess, at + 2),
        L::Up if scan.lex(at + 1) == L::To => some(EqualOrLess, at + 2),
        L::Just | L::Well | L::Only | L::Exactly => {
            let inner = if compares(at + 1) { quantity(scan, at + 1) } else { None };
            Some(inner.unwrap_or(Prefix { modifier: None, end: at + 1 }))
        }
        L::A if matches!(scan.word(at + 1), "little" | "bit") && compares(at + 2) => {
            quantity(scan, at + 2)
        }
        _ => None,
    }
}

/// Whether "over" at `at` is "more than", by the word before it.
pub fn over_counts(scan: &Scan, at: usize) -> bool {
    matches!(scan.before(at), L::For | L::In | L::Within | L::Of | L::After | L::Since | L::A)
        || super::duration::LASTING.has(scan.word_before(at))
        || scan.is_any_before(at, "is was were been")
}

/// A qualifier of dates: "early", "the end of".
pub fn position(scan: &Scan, at: usize) -> Option<Prefix> {
    use Modifier::{End, Mid, Start};
    // "the tail end of", "the very beginning of"
    let very = scan.lex(at) == L::The && scan.is_any(at + 1, "back tail very");
    let the = scan.skip(at, L::The) + usize::from(very);
    let prefix = |modifier, end| Some(Prefix { modifier: Some(modifier), end });
    let degree = match scan.lex(the) {
        L::Early | L::Earlier => Some(Start),
        L::Late | L::Later => Some(End),
        L::Mid => Some(Mid),
        _ => None,
    };
    if let Some(degree) = degree {
        // "the mid-to-late 1990s"
        let to = scan.skip(the + 1, L::Dash);
        let last = scan.skip(to + 1, L::Dash);
        let two =
            matches!(scan.lex(to), L::To | L::Or) && matches!(scan.lex(last), L::Mid | L::Late);
        let end = if two { last } else { the } + 1;
        if scan.lex(end) == L::Dash {
            return prefix(degree, end + 1);
        }
        if the > at && matches!(scan.lex(end), L::Share) && scan.lex(end + 1) == L::Of {
            return prefix(degree, end + 2);
        }
        // "later on Friday", "late on Christmas Eve"
        let day = scan.lex(end + 1);
        let day = matches!(day, L::Weekday(..) | L::Month(..) | L::Figure | L::Holiday);
        if scan.lex(end) == L::On && day {
            return prefix(degree, end + 1);
        }
        return prefix(degree, if the == at { scan.skip(end, L::In) } else { end });
    }
    let degree = match scan.lex(the) {
        L::Start => Start,
        L::Middle => Mid,
        L::End => End,
        L::Latter | L::Ordinal(1 | 2)
            if matches!(scan.lex(the + 1), L::Share | L::Half) && scan.lex(the + 2) == L::Of =>
        {
            return prefix(if scan.lex(the) == L::Ordinal(1) { Start } else { End }, the + 3);
        }
        _ => return None,
    };
    (scan.lex(the + 1) == L::Of).then(|| prefix(degree, the + 2))?
}
