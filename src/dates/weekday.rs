//! Weekdays.
//!
//! ```text
//! weekday = name [choice "week"] | choice name | "the following" name
//!         | name "of" choice "week" | ("on"|"until"|...) name "week"     "on Tuesday week"
//! ```
//!
//! "Monday", "last Friday", "next Tuesday", "Wednesday next week". Which Monday a bare one means is
//! told by the tense of the sentence, later.

use super::expression::{Choice, Expression, Unit, When};
use super::scan::Scan;
use super::words::Lexeme as L;
use super::{Found, set, traps};
use crate::rule::Rule;

/// Weekdays.
pub const RULE: Rule = Rule {
    id: "date.weekday",
    says: "A weekday.",
    example: "The council said on Tuesday that the pool would close.",
    counterexample: "The Sunday Herald reported it first.",
};

/// A weekday.
pub fn read(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.skip(at, L::The);
    let (choice, name) = match scan.lex(the) {
        L::Last | L::Past => (Choice::Last, the + 1),
        L::Next => (if the > at { Choice::Following } else { Choice::Next }, the + 1),
        L::Coming => (Choice::Next, the + 1),
        L::This => match scan.lex(the + 1) {
            L::Coming => (Choice::Next, the + 2),
            L::Past => (Choice::Last, the + 2),
            _ => (Choice::This, the + 1),
        },
        L::Following if the > at => (Choice::Following, the + 1),
        L::That => (Choice::Following, the + 1),
        L::Same => (Choice::Following, the + 1),
        L::Previous => (Choice::Last, the + 1),
        L::Weekday(..) if the == at => (Choice::Tense, the),
        _ => return None,
    };
    let L::Weekday(day, short) = scan.lex(name) else { return None };
    let end = name + 1;
    if traps::weekday_is_name(scan, name, short) {
        return None;
    }
    let found =
        |choice, end| Some(Found::new(&RULE, end, Expression::When(When::Weekday { day, choice })));
    if choice != Choice::Tense {
        return found(choice, end);
    }
    if let Some(found) = set::listed(scan, name, day) {
        return Some(found);
    }
    // "Monday next week", "Tuesday of last week", "Friday last".
    let week = scan.skip(end, L::Of);
    let shift = match scan.lex(week) {
        L::Last => Some(-1),
        L::This => Some(0),
        L::Next => Some(1),
        _ => None,
    };
    if let Some(weeks) = shift
        && scan.lex(week + 1) == L::Unit(Unit::Week, false)
    {
        return found(Choice::InWeek(weeks), week + 2);
    }
    // "on Tuesday week": a week on Tuesday.
    if scan.lex(end) == L::Unit(Unit::Week, false)
        && matches!(scan.before(at), L::On | L::By | L::Until | L::From)
        && !scan.is_plain_word(end + 1)
        && scan.lex(end + 1) != L::Dash
    {
        return found(Choice::WeeksOn(1), end + 1);
    }
    found(
        Choice::Tense,
        if short && !scan.spaced(end) && scan.spaced(end + 1) {
            scan.skip(end, L::Stop)
        } else {
            end
        },
    )
}
