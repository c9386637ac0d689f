//! Days, weeks, months and years counted from the article's day, or from the date named before.
//!
//! ```text
//! named    = "today" | "tomorrow" | "yesterday" | "the day before yesterday" | "the day after tomorrow"
//! shifted  = ("last"|"this"|"next"|"the past"|"the following"|"the same"|"that") unit
//!          | "the" unit ("before"|"after")                       "the day before"
//!          | "the" unit ("before last"|"after next")         "the week after next"
//!          | ("in"|"for"|"during") "the" unit               "sales rose in the month"
//!          | ("this"|"the same") "time" ("last"|"next") unit
//! ending   = ["the"] unit ("-"|"'s") "end" | "mid-" unit    "by year-end", "by mid-century"
//! earlier  = ["the"] "year" "-" ("earlier"|"ago") [period]  "the year-earlier quarter"
//!          | ["the"] "same" period ("last year"|"a year" ("ago"|"earlier"|"before"))
//! within   = ("later"|"earlier") ("this"|"that"|"in the") unit   "later this week"
//! offset   = amount "weeks ago" ["on"] weekday                "a week ago Thursday"
//!          | amount "years ago" ("today"|"this" unit)       "a year ago today"
//!          | amount "weeks from" weekday | "a week on" weekday    "two weeks from Monday"
//!          | amount unit ("ago"|"earlier"|"later"|"before"|"after"|"from now"|"hence"|"on")
//!
//! "on" is so much later where nothing follows that it governs: "two years on, it is shut".
//! ```

use super::duration::{LASTING, amount_of, unit_of};
use super::expression::{
    Amount, Anchor, Choice, Clock, Expression, Length, Modifier, Shift, Unit, When,
};
use super::scan::Scan;
use super::words::Lexeme as L;
use super::{Found, numbers};
use crate::rule::Rule;
use crate::segment::Case;

/// Named and shifted stretches.
pub const RELATIVE: Rule = Rule {
    id: "date.relative",
    says: "A day, week, month or year named from where the article stands.",
    example: "The ferry will sail again next week.",
    counterexample: "It was the last week-old calf.",
};

/// Distances.
pub const OFFSET: Rule = Rule {
    id: "date.offset",
    says: "So long ago, or so much later.",
    example: "The kiln was fired up two years ago.",
    counterexample: "She is two years older.",
};

fn period(unit: Unit, shift: Shift, end: usize) -> Option<Found> {
    Some(Found::new(&RELATIVE, end, Expression::When(When::Period { unit, shift })))
}

/// A named or shifted stretch.
pub fn read(scan: &Scan, at: usize) -> Option<Found> {
    named(scan, at)
        .or_else(|| this_time(scan, at))
        .or_else(|| within(scan, at))
        .or_else(|| year_earlier(scan, at))
        .or_else(|| ending(scan, at))
        .or_else(|| shifted(scan, at))
}

/// "year-end", "the year's end", "month-end": where a preposition makes it a time.
fn ending(scan: &Scan, at: usize) -> Option<Found> {
    let mid = scan.lex(at) == L::Mid && scan.hyphen(at + 1);
    let the = if mid { at + 2 } else { scan.skip(at, L::The) };
    let L::Unit(unit, false) = scan.lex(the) else { return None };
    match unit {
        Unit::Week | Unit::Month | Unit::Quarter | Unit::Year => {}
        Unit::Decade | Unit::Century if mid => {}
        _ => return None,
    }
    let joint = the + 1;
    let end =
        if scan.hyphen(joint) || scan.lex(joint) == L::Possessive { joint + 1 } else { joint };
    let timed = matches!(
        scan.before(at),
        L::By
            | L::At
            | L::Until
            | L::Before
            | L::After
            | L::Since
            | L::From
            | L::To
            | L::Through
            | L::And
            | L::About
            | L::Near
    );
    let from = if unit >= Unit::Year { Anchor::Reference } else { Anchor::Narrative };
    if mid && (timed || scan.before(at) == L::In) && end == joint && !scan.is_plain_word(joint) {
        return Some(period(unit, Shift { by: 0, from }, joint)?.modified(Some(Modifier::Mid)));
    }
    if mid
        || scan.lex(end) != L::End
        || !timed
        || scan.is_plain_word(end + 1) && scan.lex(joint) != L::Possessive
        || scan.lex(end + 1) == L::Of
    {
        return None;
    }
    Some(period(unit, Shift { by: 0, from }, end + 1)?.modified(Some(Modifier::End)))
}

/// "the year-earlier quarter", "year-ago", "the same month last year".
fn year_earlier(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.skip(at, L::The);
    let earlier =
        |unit, end| Some(Found::new(&OFFSET, end, Expression::When(When::YearEarlier(unit))));
    let counted = |at: usize| match scan.lex(at) {
        L::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter), false) => Some(unit),
        _ => None,
    };
    if scan.lex(the) == L::Unit(Unit::Year, false)
        && scan.hyphen(the + 1)
        && matches!(scan.lex(the + 2), L::Earlier | L::Ago)
    {
        let end = the + 3;
        return match (counted(end), scan.word(end)) {
            (Some(unit), _) => earlier(Some(unit), end + 1),
            (None, "period") => earlier(None, end + 1),
            // "its year-earlier loss", "the year-ago figure".
            _ => earlier(Some(Unit::Year), end).filter(|_| the == at),
        };
    }
    if scan.lex(the) != L::Same {
        return None;
    }
    let unit = counted(the + 1)?;
    let next = scan.skip(scan.skip(the + 2, L::Of), L::In);
    let a_year = |i: usize| scan.lex(i) == L::A && scan.lex(i + 1) == L::Unit(Unit::Year, false);
    let year = |i: usize| scan.lex(i) == L::Unit(Unit::Year, false);
    match scan.lex(next) {
        L::Last if year(next + 1) => earlier(Some(unit), next + 2),
        L::The if scan.lex(next + 1) == L::Previous && year(next + 2) => {
            earlier(Some(unit), next + 3)
        }
        L::The if year(next + 1) && scan.lex(next + 2) == L::Before => {
            earlier(Some(unit), next + 3)
        }
        L::A if a_year(next) && matches!(scan.lex(next + 2), L::Ago | L::Earlier | L::Before) => {
            earlier(Some(unit), next + 3)
        }
        _ => None,
    }
}

/// "today", "the day after tomorrow".
fn named(scan: &Scan, at: usize) -> Option<Found> {
    let title = scan.is_capital(at) && !scan.begins_sentence(at);
    let day = |by, end| (!title).then(|| period(Unit::Day, Shift::reference(by), end))?;
    match scan.lex(at) {
        L::Today => day(0, at + 1),
        L::Tomorrow => day(1, at + 1),
        L::Yesterday => day(-1, at + 1),
        L::The if scan.lex(at + 1) == L::Unit(Unit::Day, false) => {
            match (scan.lex(at + 2), scan.lex(at + 3)) {
                (L::Before, L::Yesterday) => period(Unit::Day, Shift::reference(-2), at + 4),
                (L::After, L::Tomorrow) => period(Unit::Day, Shift::reference(2), at + 4),
                _ => None,
            }
        }
        _ => None,
    }
}

/// "this time last year", "the same time next week".
fn this_time(scan: &Scan, at: usize) -> Option<Found> {
    let this = scan.skip(at, L::The);
    if !matches!(scan.lex(this), L::This | L::Same) || scan.lex(this + 1) != L::Time {
        return None;
    }
    let by = match scan.lex(this + 2) {
        L::Last => -1,
        L::Next => 1,
        _ => return None,
    };
    period(single(scan, this + 3)?, Shift::reference(by), this + 4)
}

/// "later this week", "earlier in the day", "later that year": the modifier is in the span.
fn within(scan: &Scan, at: usize) -> Option<Found> {
    let modifier = match scan.lex(at) {
        L::Later | L::Late => Modifier::End,
        L::Earlier | L::Early => Modifier::Start,
        _ => return None,
    };
    let in_the = scan.lex(at + 1) == L::In && scan.lex(at + 2) == L::The;
    let late = matches!(scan.lex(at), L::Late | L::Early);
    if in_the {
        let unit = single(scan, at + 3)?;
        return Some(
            period(unit, Shift::narrative(0), at + 4)?
                .modified((!late || unit > Unit::Day).then_some(modifier)),
        );
    }
    let (shift, next) = match scan.lex(at + 1) {
        L::This => (Shift::reference(0), at + 2),
        L::Last => (Shift::reference(-1), at + 2),
        L::Next => (Shift::reference(1), at + 2),
        L::That => (Shift::narrative(0), scan.skip(at + 2, L::Same)),
        L::The if scan.lex(at + 2) == L::Same => (Shift::narrative(0), at + 3),
        L::The if scan.lex(at + 2) == L::Following => (Shift::narrative(1), at + 3),
        L::The if scan.lex(at + 2) == L::Next => (Shift::narrative(1), at + 3),
        L::Today if !late => {
            return Some(period(Unit::Day, Shift::reference(0), at + 2)?.modified(Some(modifier)));
        }
        _ => return None,
    };
    let unit = single(scan, next)?;
    Some(period(unit, shift, next + 1)?.modified(Some(modifier)))
}

/// A unit in the singular that can be pointed at: "week", "fiscal year".
fn single(scan: &Scan, at: usize) -> Option<Unit> {
    match scan.lex(at) {
        L::Unit(unit, false) if unit >= Unit::Day && !scan.hyphen(at + 1) => Some(unit),
        _ => None,
    }
}

/// "last week", "the following day", "that year", "the day before".
fn shifted(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.skip(at, L::The);
    let with_the = the > at;
    let (shift, next) = match scan.lex(the) {
        L::Last => (Shift::reference(-1), the + 1),
        L::This if !with_the => match scan.lex(the + 1) {
            L::Past => (Shift::reference(-1), the + 2),
            L::Coming => (Shift::reference(1), the + 2),
            L::Same => (Shift::narrative(0), the + 2),
            _ => (Shift::reference(0), the + 1),
        },
        L::Latest => (Shift::reference(-1), the + 1),
        L::Most if with_the && scan.lex(the + 1) == L::Recent => (Shift::reference(-1), the + 2),
        L::Current => (Shift::reference(0), the + 1),
        L::Next if with_the => (Shift::narrative(1), the + 1),
        L::Next => (Shift::reference(1), the + 1),
        L::Coming => (Shift::reference(1), the + 1),
        L::Following if with_the => (Shift::narrative(1), the + 1),
        L::Previous => (Shift::narrative(-1), the + 1),
        L::Same => (Shift::narrative(0), the + 1),
        L::That if !with_the => (Shift::narrative(0), scan.skip(the + 1, L::Same)),
        L::Fiscal if with_the && scan.lex(the + 1) == L::Unit(Unit::Year, false) => {
            let of = matches!(scan.lex(the + 2), L::Of | L::Figure) || scan.hyphen(the + 2);
            return period(Unit::FiscalYear, Shift::reference(0), the + 2).filter(|_| !of);
        }
        L::Unit(unit, false) if with_the && unit >= Unit::Day => {
            let by = match scan.lex(the + 1) {
                L::Before if !follows(scan, the + 2) => -1,
                L::After | L::Following if !follows(scan, the + 2) => 1,
                L::Before
                    if scan.lex(the + 2) == L::Last && single(scan, the + 3) == Some(unit) =>
                {
                    return period(unit, Shift::reference(-2), the + 4);
                }
                L::After if scan.lex(the + 2) == L::Next && single(scan, the + 3) == Some(unit) => {
                    return period(unit, Shift::reference(2), the + 4);
                }
                // "the week after next", "the year before last", "the weekend before last it rained".
                L::Before
                    if scan.lex(the + 2) == L::Last
                        && (!scan.is_plain_word(the + 3) || unit == Unit::Weekend) =>
                {
                    return period(unit, Shift::reference(-2), the + 3);
                }
                L::After if scan.lex(the + 2) == L::Next && !scan.is_plain_word(the + 3) => {
                    return period(unit, Shift::reference(2), the + 3);
                }
                _ => return bare(scan, at, the, unit),
            };
            return period(unit, Shift::narrative(by), the + 2);
        }
        _ => return None,
    };
    if scan.lex(next) == L::Fiscal && scan.lex(next + 1) == L::Unit(Unit::Year, false) {
        return period(Unit::FiscalYear, shift, next + 2);
    }
    let next = next + usize::from(scan.word(next) == "calendar");
    let unit = single(scan, next)?;
    // "over the next year" is a length.
    // "in the last century" is no length.
    let century = unit == Unit::Century && scan.before(at) == L::In;
    let length = with_the
        && unit > Unit::Day
        && unit != Unit::Quarter
        && !century
        && matches!(scan.lex(the), L::Last | L::Next | L::Coming)
        && matches!(
            scan.before(at),
            L::For | L::Over | L::Within | L::In | L::During | L::Throughout
        );
    if length {
        return None;
    }
    if scan.is_capital(next) && !scan.is_capital(at) {
        return None;
    }
    // "this time", "this second": only units of the calendar point; "the last day" of what?
    if matches!(scan.lex(the), L::Last) && scan.lex(next + 1) == L::Of {
        return None;
    }
    period(unit, shift, next + 1)
}

/// Whether something that the word before could govern follows: "the day after the vote".
pub fn follows(scan: &Scan, at: usize) -> bool {
    if !scan.holds(at) {
        return false;
    }
    !matches!(
        scan.lex(at),
        L::Stop
            | L::Comma
            | L::Mark
            | L::Close
            | L::And
            | L::At
            | L::In
            | L::On
            | L::Dash
            | L::Possessive
            | L::Apostrophe
            | L::Or
            | L::To
    ) && !scan.is_any(at, "was were had when but with as that")
}

/// "the end of the year", "the day's events": only where a word before makes it one that is meant.
fn bare(scan: &Scan, at: usize, the: usize, unit: Unit) -> Option<Found> {
    if !matches!(
        unit,
        Unit::Year
            | Unit::Quarter
            | Unit::Month
            | Unit::Week
            | Unit::Weekend
            | Unit::Decade
            | Unit::Century
    ) || scan.lex(the + 1) == L::Of
        || scan.is_plain_word(the + 1) && unit == Unit::Century
    {
        return None;
    }
    let before = scan.before(at);
    let part = before == L::Of
        && at >= 2
        && (matches!(
            scan.lex(at - 2),
            L::End | L::Start | L::Middle | L::Half | L::Share | L::Unit(Unit::Quarter, _)
        ) || scan.is_any(at - 2, "rest remainder close turn")
            // "the first six months of the year"
            || matches!(scan.lex(at - 2), L::Unit(_, true))
                && matches!(scan.before(at - 2), L::Figure | L::Cardinal(_) | L::Few));
    let weekend = unit == Unit::Weekend
        && (matches!(before, L::Over | L::At | L::During | L::In | L::Of | L::On | L::For)
            || scan.lex(the + 1) == L::Possessive);
    let quarter = unit == Unit::Quarter
        && matches!(before, L::In | L::For | L::During)
        && !scan.is_plain_word(the + 1);
    let earlier = before == L::In
        && at >= 2
        && matches!(scan.lex(at - 2), L::Earlier | L::Later | L::Early | L::Late);
    // "sales rose 4% in the month": nothing follows that would tell which.
    let closing = matches!(unit, Unit::Month | Unit::Week | Unit::Year)
        && matches!(before, L::In | L::For | L::During)
        && (!scan.holds(the + 1)
            || matches!(scan.lex(the + 1), L::Stop | L::Comma | L::Close | L::Mark)
            || scan.is_any(the + 1, "was were rose fell totaled"));
    (part || weekend || quarter || earlier || closing)
        .then(|| period(unit, Shift::narrative(0), the + 1))?
}

/// "two years ago", "three days later".
pub fn read_offset(scan: &Scan, at: usize) -> Option<Found> {
    let (length, end) = length(scan, at)?;
    let (so, end) = numbers::or_so(scan, end);
    if length.unit == Unit::Night || length.unit == Unit::Weekend {
        return None;
    }
    let next = scan.lex(end);
    // "three days later than planned" is a length.
    if scan.lex(end + 1) == L::Than {
        return None;
    }
    let (back, from, end) = match next {
        L::Ago => (true, Anchor::Reference, end + 1),
        L::Earlier => (true, Anchor::Narrative, end + 1),
        L::Later | L::Hence => {
            (false, if next == L::Hence { Anchor::Reference } else { Anchor::Narrative }, end + 1)
        }
        L::Before if !follows(scan, end + 1) => (true, Anchor::Narrative, end + 1),
        L::After if !follows(scan, end + 1) => (false, Anchor::Narrative, end + 1),
        L::Other if scan.word(end) == "previously" => (true, Anchor::Narrative, end + 1),
        L::Other if matches!(scan.word(end), "afterwards" | "afterward") => {
            (false, Anchor::Narrative, end + 1)
        }
        L::From if matches!(scan.lex(end + 1), L::Now | L::Today) => {
            (false, Anchor::Reference, end + 2)
        }
        L::On if so_far(scan, end + 1) && length.unit >= Unit::Day => {
            (false, Anchor::SoFar, end + 1)
        }
        L::On | L::From if matches!(length.unit, Unit::Week | Unit::Fortnight) => {
            return weeks_on(scan, at, length, end);
        }
        _ => return None,
    };
    let Length { amount, unit, .. } = length;
    // "a week ago Thursday"
    let on = scan.skip(end, L::On);
    if let (L::Ago, L::Weekday(day, false), Unit::Week, Amount::Exact(n)) =
        (next, scan.lex(on), unit, amount)
        && let Ok(weeks @ ..=100) = i8::try_from(n / 100)
    {
        let when = When::Weekday { day, choice: Choice::InWeek(-weeks) };
        return Some(Found::new(&OFFSET, on + 1, Expression::When(when)));
    }
    // "a year ago today", "ten years ago this week"
    let (grain, end) = match (next, scan.lex(end), scan.lex(end + 1)) {
        (L::Ago, L::Today, _) if unit >= Unit::Week => (Some(Unit::Day), end + 1),
        (L::Ago, L::This, L::Unit(grain, false)) if (Unit::Week..unit).contains(&grain) => {
            (Some(grain), end + 2)
        }
        _ => (None, end),
    };
    if unit < Unit::Day {
        let each = [1, 60, 3600][unit as usize];
        let Amount::Exact(n) = amount else {
            // "a few hours ago": the day is all that is told.
            let when = When::Period { unit: Unit::Day, shift: Shift { by: 0, from } };
            return Some(Found::new(&OFFSET, end, Expression::When(when)).modified(so));
        };
        let seconds = i64::from(n) * each / 100;
        let seconds = i32::try_from(if back { -seconds } else { seconds }).ok()?;
        let clock = Clock::Offset { seconds, from };
        return Some(Found::new(&OFFSET, end, Expression::Time { day: None, clock }).modified(so));
    }
    let when = When::Offset { amount, unit, back, from, grain };
    Some(Found::new(&OFFSET, end, Expression::When(when)).modified(so))
}

/// Whether the "on" before `at` governs nothing: "two years on, it is shut", "a decade on he sings".
fn so_far(scan: &Scan, at: usize) -> bool {
    let closes = !scan.holds(at) || matches!(scan.lex(at), L::Stop | L::Comma | L::Close | L::From);
    let closes = closes || scan.is_any(at, "– — ; :");
    closes || scan.is_any(at, "he she they we is are")
}

/// "two weeks from Monday", "a week on Friday", where `end` is the end of the weeks.
fn weeks_on(scan: &Scan, at: usize, length: Length, end: usize) -> Option<Found> {
    let (L::Weekday(day, false), Amount::Exact(n)) = (scan.lex(end + 1), length.amount) else {
        return None;
    };
    // "shut for a week on Friday" is a length, "given three weeks on Friday" a sentence.
    let length_before = matches!(scan.before(at), L::For | L::Of | L::After | L::Within | L::Over)
        || LASTING.has(scan.word_before(at));
    if scan.lex(end) == L::On && (scan.lex(at) != L::A || length_before) {
        return None;
    }
    let weeks = i8::try_from(n / 100).ok()?.checked_mul(1 + i8::from(length.unit != Unit::Week))?;
    let choice = Choice::WeeksOn(weeks);
    Some(Found::new(&OFFSET, end + 2, Expression::When(When::Weekday { day, choice })))
}

/// The amount of an offset, where a bare unit may stand for many: "two years", "a day", "days".
fn length(scan: &Scan, at: usize) -> Option<(Length, usize)> {
    if let Some((amount, end)) = amount_of(scan, at) {
        let (unit, end) = unit_of(scan, end)?;
        let and_a_half = scan.phrase(end, &["and", "a", "half"]);
        return Some(match (amount, and_a_half) {
            (Amount::Exact(n), Some(end)) => {
                (Length { amount: Amount::Exact(n + 50), unit, and: None }, end)
            }
            _ => (Length { amount, unit, and: None }, end),
        });
    }
    if let L::Unit(unit, true) = scan.lex(at)
        && (scan.case(at) == Case::Lower || scan.begins_sentence(at))
    {
        return Some((Length { amount: Amount::Some, unit, and: None }, at + 1));
    }
    None
}
