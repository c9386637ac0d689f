//! Now, once, some day.
//!
//! ```text
//! present = "now" | "right now" | "currently" | "current" | "the moment" | "at present" | "these days"
//! past    = ["more"|"most"] "recently" | "recent" | "the" ["recent"] "past"
//! future  = "soon" | "the future" | "the" ("near"|"foreseeable"|...) "future"
//! ```

use super::Found;
use super::expression::{Era, Expression, Unit};
use super::scan::Scan;
use super::words::Lexeme as L;
use crate::rule::Rule;
use crate::segment::Case;
use crate::words::{Words, words};

/// Now, once, some day.
pub const RULE: Rule = Rule {
    id: "date.reference",
    says: "Now, the recent past or the near future.",
    example: "The shop is now a museum.",
    counterexample: "He walked past the moment of truth.",
};

/// Words that let "soon" look ahead.
static AHEAD: Words = words!(
    "
    'll are can could is may might shall should to will would ’ll"
);

/// Whether the word at `at` says how far off "the future" or "the past" is.
fn leads(scan: &Scan, at: usize) -> bool {
    scan.lex(at) != L::Other || scan.is_any(at, "distant foreseeable immediate")
}

/// Now, once, some day.
pub fn read(scan: &Scan, at: usize) -> Option<Found> {
    let era = |era, end| Some(Found::new(&RULE, end, Expression::Reference(era)));
    if scan.is_capital(at) && !scan.begins_sentence(at) {
        return None;
    }
    let the = scan.skip(at, L::The);
    let ends = |end: usize| {
        !scan.is_plain_word(end)
            && !matches!(scan.lex(end), L::Of | L::Unit(..))
            && !scan.hyphen(end)
    };
    match scan.lex(the) {
        L::Right if scan.lex(at + 1) == L::Now => era(Era::Present, at + 2),
        L::Now if the == at => {
            let joined =
                scan.before(at) == L::Dash || scan.lex(at + 1) == L::Dash && !scan.spaced(at + 1);
            (!joined && scan.lex(at + 1) != L::That).then(|| era(Era::Present, at + 1))?
        }
        L::Currently if the == at => era(Era::Present, at + 1),
        L::Current if the == at => (scan.is_plain_word(at + 1)
            && scan.case(at) == Case::Lower
            && !scan.word_before(at).ends_with("ly"))
        .then(|| era(Era::Present, at + 1))?,
        // "as recently as last year" is that year.
        L::Recently if scan.word_before(at) == "as" && scan.word(at + 1) == "as" => None,
        L::Recently if the == at => era(Era::Past, at + 1),
        L::More | L::Most if scan.lex(at + 1) == L::Recently => era(Era::Past, at + 2),
        L::Recent if the == at => scan.is_plain_word(at + 1).then(|| era(Era::Past, at + 1))?,
        L::Soon if the == at => {
            // "would soon close", "is due soon"; "it soon became" tells what came next.
            let ahead = (1..=4).any(|back| {
                let word = if back <= at { scan.word(at - back) } else { "" };
                AHEAD.has(word)
            });
            if scan.hyphen(at + 1) {
                return None;
            }
            let told = scan.is_plain_word(at + 1) || scan.lex(at + 1) == L::After;
            let as_soon = scan.word_before(at) == "as" || scan.word(at + 1) == "as";
            ((ahead || !told) && !as_soon).then(|| era(Era::Future, at + 1))?
        }
        L::Moment if the > at => {
            (scan.before(at) == L::At && ends(the + 1)).then(|| era(Era::Present, the + 1))?
        }
        L::Past if the > at => (matches!(scan.before(at), L::In | L::Of | L::From)
            && ends(the + 1))
        .then(|| era(Era::Past, the + 1))?,
        L::Present => {
            let years = at >= 2 && scan.lex(at - 2) == L::Figure;
            let at_present = the == at
                && (scan.before(at) == L::At
                    || years && matches!(scan.before(at), L::Dash | L::To | L::Until));
            let noun = the > at
                && matches!(scan.before(at), L::To | L::Until | L::In | L::Of)
                && ends(the + 1);
            let day = scan.skip(at + 1, L::Dash);
            if the == at && scan.lex(day) == L::Unit(Unit::Day, false) {
                return era(Era::Present, day + 1);
            }
            (at_present || noun).then(|| era(Era::Present, the + 1))?
        }
        L::Near | L::Recent | L::Other if the > at && leads(scan, the) => match scan.lex(the + 1) {
            L::Past => era(Era::Past, the + 2),
            L::Future => era(Era::Future, the + 2),
            _ => None,
        },
        L::Future if the > at => (matches!(scan.before(at), L::In | L::For | L::Of)
            && ends(the + 1))
        .then(|| era(Era::Future, the + 1))?,
        L::Future if the == at => (scan.case(at) == Case::Lower && scan.is_plain_word(at + 1)
            || scan.before(at) == L::In && ends(at + 1))
        .then(|| era(Era::Future, at + 1))?,
        L::Time if the > at && scan.word(the + 1) == "being" => era(Era::Present, the + 2),
        L::These if scan.lex(at + 1) == L::Unit(Unit::Day, true) => era(Era::Present, at + 2),
        _ => None,
    }
}
