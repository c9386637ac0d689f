//! What recurs.
//!
//! ```text
//! set  = ("every"|"each") ["other"|"second"|amount] (unit|weekday|month|season|day part)
//!      | "every" weekday "and" weekday                     "every Tuesday and Friday": two
//!      | ("every"|"each") day-of-the-year                  "every 4 July"
//!      | "the" ordinal [weekday] "of" ("every"|"each") "month"    "the 19th of every month"
//!      | [count] ("a"|"an"|"per"|"each"|"every") unit      "twice a year", "$5 a day", "per week"
//!      | [count] "daily" | "weekly" | "annual" | ...       "twice weekly"
//!      | "weekdays"
//!      | weekday (day part "s")                            "Friday mornings"
//!      | weekday "s" | "weekends" | day part "s"           "on Mondays"
//! count = "once" | "twice" | amount ("times"|days)       "seven days a week"
//! ```

use super::duration::amount_of;
use super::expression::{Amount, Clock, Expression, Month, Part, Recurrence, Unit, When, Year};
use super::scan::Scan;
use super::words::Lexeme as L;
use super::{Found, explicit, numbers};
use crate::rule::Rule;
use crate::segment::{Case, TokenKind};

/// What recurs.
pub const RULE: Rule = Rule {
    id: "date.set",
    says: "Something that recurs: every Monday, twice a year.",
    example: "The market opens every Saturday.",
    counterexample: "The Daily Clarion asked for a year-end review.",
};

fn set(recurrence: Recurrence, end: usize) -> Option<Found> {
    Some(Found::new(&RULE, end, Expression::Set(recurrence)))
}

/// What recurs.
pub fn read(scan: &Scan, at: usize) -> Option<Found> {
    match scan.lex(at) {
        L::Every | L::Each => every(scan, at),
        L::Once | L::Twice => rate(scan, at + 1),
        L::Cardinal(_) | L::Figure | L::Several => {
            let (amount, end) = numbers::amount(scan, at)?;
            match scan.lex(end) {
                L::Times => rate(scan, end + 1),
                // "seven days a week"; "20 minutes a day" is a length.
                L::Unit(smaller, true) if matches!(scan.lex(end + 1), L::A | L::Per) => {
                    let L::Unit(unit, false) = scan.lex(end + 2) else { return None };
                    let days = smaller >= Unit::Day || amount == Amount::whole(24);
                    (days && smaller < unit).then(|| rate(scan, end + 1))?
                }
                _ => None,
            }
        }
        L::The => monthly(scan, at + 1),
        L::A => a_unit(scan, at),
        L::Per => rate(scan, at),
        L::Adverb(unit) => adverb(scan, at, unit),
        L::Weekdays(day) => {
            // "Happy Mondays" is a band.
            let before = at.wrapping_sub(1);
            let capital = scan.is_capital(at + 1) && scan.is_plain_word(at + 1)
                || scan.is_capital(before) && scan.is_plain_word(before);
            let recurrence = match day {
                0 => Recurrence::Weekdays,
                _ => Recurrence::Weekday(day, None),
            };
            (!capital).then(|| set(recurrence, at + 1))?
        }
        // "Friday mornings"
        L::Weekday(day, false) => match scan.lex(at + 1) {
            L::Parts(part) => set(Recurrence::Weekday(day, Some(Clock::Part(part))), at + 2),
            _ => None,
        },
        L::Unit(Unit::Weekend, true) => {
            let bare = !matches!(scan.before(at), L::The | L::Cardinal(_) | L::Figure);
            bare.then(|| set(Recurrence::Weekend, at + 1))?
        }
        L::Parts(part) if scan.case(at) == Case::Lower => {
            let bare = matches!(scan.before(at), L::Stop | L::In | L::On | L::And | L::Weekday(..));
            bare.then(|| set(Recurrence::DayPart(part), at + 1))?
        }
        _ => None,
    }
}

/// "the 19th of every month", "the first Monday of each month".
fn monthly(scan: &Scan, at: usize) -> Option<Found> {
    let (nth, next) = match scan.lex(at) {
        L::Last => (0, at + 1),
        _ => numbers::ordinal(scan, at)?,
    };
    let weekday = matches!(scan.lex(next), L::Weekday(..));
    let of = next + usize::from(weekday || scan.lex(next) == L::Unit(Unit::Day, false));
    let every = scan.lex(of) == L::Of && matches!(scan.lex(of + 1), L::Every | L::Each);
    if !every || scan.lex(of + 2) != L::Unit(Unit::Month, false) || nth > 31 {
        return None;
    }
    match nth {
        1.. if !weekday => set(Recurrence::Calendar(Part::Day(Month::Unsaid, nth)), of + 3),
        _ => set(Recurrence::Every(Amount::whole(1), Unit::Month), of + 3),
    }
}

/// "every Monday", "every two weeks", "every other day", "each spring".
fn every(scan: &Scan, at: usize) -> Option<Found> {
    let next = at + 1;
    // "every 4 July"
    if matches!(scan.lex(next), L::Figure | L::Month(..) | L::Ordinal(_))
        && let Some(Found { end, expression, second: None, .. }) = explicit::read_day(scan, next)
        && let Expression::When(When::Calendar { year: Year::Chosen(_), part, weekday: None }) =
            expression
        && matches!(part, Part::Day(Month::Said(_), _))
    {
        return set(Recurrence::Calendar(part), end);
    }
    match scan.lex(next) {
        L::Unit(Unit::Weekend, false) => set(Recurrence::Weekend, next + 1),
        L::Unit(unit, false) if !scan.hyphen(next + 1) => {
            set(Recurrence::Every(Amount::whole(1), unit), next + 1)
        }
        L::Weekday(day, _) => {
            let clock = match scan.lex(next + 1) {
                L::Part(part) => Some(Clock::Part(part)),
                _ => None,
            };
            set(Recurrence::Weekday(day, clock), next + 1 + usize::from(clock.is_some()))
        }
        L::Month(month, false) => {
            set(Recurrence::Calendar(Part::Month(Month::Said(month))), next + 1)
        }
        L::Season(season) => set(Recurrence::Calendar(Part::Season(season)), next + 1),
        L::Part(part) => set(Recurrence::DayPart(part), next + 1),
        L::Alternate | L::Ordinal(2) => match scan.lex(next + 1) {
            L::Unit(unit, false) => set(Recurrence::Every(Amount::whole(2), unit), next + 2),
            L::Weekday(day, _) => set(Recurrence::Weekday(day, None), next + 2),
            _ => None,
        },
        L::Few => match scan.lex(next + 1) {
            L::Unit(unit, true) => set(Recurrence::Every(Amount::Some, unit), next + 2),
            _ => None,
        },
        _ => {
            let (amount, end) = amount_of(scan, next).or_else(|| {
                let (nth, end) = numbers::ordinal(scan, next)?;
                Some((Amount::whole(u32::from(nth)), end))
            })?;
            match scan.lex(end) {
                L::Unit(unit, _) => set(Recurrence::Every(amount, unit), end + 1),
                _ => None,
            }
        }
    }
}

/// "Thursday" of "every Tuesday and Thursday".
pub fn listed(scan: &Scan, at: usize, day: u8) -> Option<Found> {
    let every = at >= 3
        && matches!(scan.before(at), L::And | L::Or)
        && matches!(scan.lex(at - 2), L::Weekday(..))
        && matches!(scan.lex(at - 3), L::Every | L::Each);
    every.then(|| set(Recurrence::Weekday(day, None), at + 1))?
}

/// What follows a count: "a year", "per day", "every week".
fn rate(scan: &Scan, at: usize) -> Option<Found> {
    // "twice weekly"
    if let L::Adverb(unit) = scan.lex(at) {
        return set(Recurrence::Every(Amount::whole(1), unit), at + 1);
    }
    if !matches!(scan.lex(at), L::A | L::Per | L::Each | L::Every) {
        return None;
    }
    match scan.lex(at + 1) {
        L::Unit(unit, false) if !scan.hyphen(at + 2) => {
            set(Recurrence::Every(Amount::whole(1), unit), at + 2)
        }
        L::Part(part) => set(Recurrence::DayPart(part), at + 2),
        _ if matches!(scan.lex(at), L::Every | L::Each) => every(scan, at),
        _ => None,
    }
}

/// "$5 a day", "3 percent a year": the number before tells it from a length.
fn a_unit(scan: &Scan, at: usize) -> Option<Found> {
    let L::Unit(unit, false) = scan.lex(at + 1) else { return None };
    if at < 1
        || unit < Unit::Day
        || matches!(scan.lex(at + 2), L::Ago | L::Earlier | L::Later | L::Before | L::After)
        || scan.hyphen(at + 2)
    {
        return None;
    }
    // A figure or a number word at most three tokens back, with no preposition between.
    let counted = (1..=3.min(at)).map(|back| at - back).take_while(|&i| {
        scan.holds(i)
            && !matches!(
                scan.lex(i),
                L::Comma
                    | L::Stop
                    | L::For
                    | L::In
                    | L::Of
                    | L::Within
                    | L::Over
                    | L::And
                    | L::Than
            )
    });
    let mut counted = counted;
    let number = |i: usize| {
        scan.document.tokens[i].kind == TokenKind::Number && !matches!(scan.lex(i + 1), L::Unit(..))
            || matches!(
                scan.lex(i),
                L::Cardinal(_) | L::Hundred | L::Thousand | L::Dozen | L::Times
            )
            || scan.is_any(i, "million billion percent times")
    };
    counted.any(number).then(|| set(Recurrence::Every(Amount::whole(1), unit), at + 2))?
}

/// "daily": in a name ("Daily Mail") it has its capital.
fn adverb(scan: &Scan, at: usize, unit: Unit) -> Option<Found> {
    if scan.case(at) != Case::Lower && (!scan.begins_sentence(at) || scan.is_capital(at + 1)) {
        return None;
    }
    let dashed = |i: usize| scan.lex(i) == L::Dash && !scan.spaced(i);
    if at > 0 && dashed(at - 1) {
        return None;
    }
    set(Recurrence::Every(Amount::whole(1), unit), at + 1)
}
