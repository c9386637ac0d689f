//! Days and months with their names.
//!
//! ```text
//! day    = [weekday [","]] ["the"] dd ["of"] month [[","|"of"] year]   "Monday, 12 September 2011"
//!        | [weekday [","]] month ["the"] dd [[","|"of"] year]          "Sept. 12, 2011"
//!        | year month dd                                               "2018 March 18"
//!        | dd sep month sep year | year sep month sep dd               "05-Aug-2016"
//!        | "the" dd "of" ("this"|"next"|"last") "month"                "the 15th of this month"
//!        | weekday "the" ddth | "the" ddth                             "Friday the 13th"
//! days   = dd ("to"|"-"|"and"|"/") day                                 "10 to 22 August": two
//!        | month dd ("to"|"-"|"and") dd ["," year]                     "May 3-7, 2011": two
//!        | dd {"," dd} ("and"|"or") day | month dd {"," dd} ("and"|"or") dd    "June 3, 5 and 7": each
//! month  = name [","|"of"] year | name choice "year" | choice name [dd] | name
//! ```
//!
//! A month alone is one where a preposition or an adjective of time stands before it: "may" and
//! "march" are mostly verbs, April and June people.

use super::expression::{Anchor, Choice, Expression, Month, Part, Shift, Unit, When, Year};
use super::numbers;
use super::scan::Scan;
use super::words::Lexeme as L;
use super::{Found, traps, year};
use crate::rule::Rule;
use crate::segment::Case;

/// Days with their month.
pub const DAY: Rule = Rule {
    id: "date.explicit",
    says: "A day with the name of its month.",
    example: "The bridge opened on 4 May 1931.",
    counterexample: "The committee may meet 12 people.",
};

/// Months.
pub const MONTH: Rule = Rule {
    id: "date.month",
    says: "A month, with or without its year.",
    example: "Prices rose in March 2009.",
    counterexample: "A march through the town ended quietly.",
};

/// A weekday before a day: "Monday, ", "Fri ", "Sunday the ".
fn weekday(scan: &Scan, at: usize) -> Option<(u8, usize)> {
    let L::Weekday(day, short) = scan.lex(at) else { return None };
    let mut end = at + 1;
    if short {
        end = scan.skip(end, L::Stop);
    }
    Some((day, scan.skip(end, L::Comma)))
}

/// The name of a month, with its full stop. "may" and "march" need their capital here.
fn month(scan: &Scan, at: usize) -> Option<(u8, usize)> {
    let L::Month(month, short) = scan.lex(at) else { return None };
    if matches!(month, 3 | 5) && !scan.is_capital(at) {
        return None;
    }
    let stop = short && scan.lex(at + 1) == L::Stop && !scan.spaced(at + 1);
    Some((month, at + 1 + usize::from(stop)))
}

/// As [`month`], where an ordinal by its side lets "march" and "may" go without a capital.
fn month_by_ordinal(scan: &Scan, at: usize) -> Option<(u8, usize)> {
    match scan.lex(at) {
        L::Month(month @ (3 | 5), false) => Some((month, at + 1)),
        _ => month(scan, at),
    }
}

/// A day of a month: "12", "12th", "twelfth", and where fifteen or thirty days are spelt out.
fn day(scan: &Scan, at: usize) -> Option<(u8, usize)> {
    if let Some((value, digits)) = scan.plain(at) {
        return (digits <= 2 && (1..=31).contains(&value)).then_some((value as u8, at + 1));
    }
    if let Some((value, end)) = numbers::ordinal(scan, at) {
        return (value <= 31).then_some((value, end));
    }
    let (value, end) = numbers::cardinal(scan, at)?;
    (1..=31).contains(&value).then_some((value as u8, end))
}

/// The year that belongs to a day or month that ends at `at`.
fn year_after(scan: &Scan, at: usize, has_day: bool) -> (Year, usize) {
    let unsaid = (Year::Chosen(Choice::Tense), at);
    let mut next = at;
    if matches!(scan.lex(at), L::Comma | L::Of) {
        next += 1;
    }
    if let Some((year, end)) = year::year(scan, next) {
        if scan.lex(at) != L::Comma || !traps::counts_things(scan, end) {
            return (year, end);
        }
        return unsaid;
    }
    // "3rd Feb 82", "Aug 9, 96": nothing may follow that the number could count.
    if has_day
        && let Some((value @ 32..=99, 2)) = scan.plain(next)
        && !scan.is_plain_word(next + 1)
        && !matches!(scan.lex(next + 1), L::Dash | L::Slash | L::Unit(..))
    {
        return (Year::Short(value as u8), next + 1);
    }
    // "30 September 420", "December of 384, "; "a low in January of 114 to 250" counts.
    if let Some((value @ 100..=999, 3)) = scan.plain(next)
        && scan.lex(at) != L::Comma
        && (next == at || matches!(scan.lex(next + 1), L::Comma | L::Stop))
        && !scan.is_plain_word(next + 1)
        && !matches!(scan.lex(next + 1), L::Dash | L::Slash | L::Unit(..) | L::Hundred | L::Mark)
    {
        return (Year::Said(value as i16), next + 1);
    }
    if let Some((shift, end)) = year_shift(scan, scan.skip(at, L::Of)) {
        return (Year::Shifted(shift), end);
    }
    unsaid
}

/// "last year", "of this year", "next year", "that year", "the same year".
pub fn year_shift(scan: &Scan, at: usize) -> Option<(Shift, usize)> {
    let the = scan.skip(at, L::The);
    let that = scan.skip(the, L::That);
    let shift = match scan.lex(that) {
        L::Last => Shift::reference(-1),
        L::This | L::Current => Shift::reference(0),
        L::Next => {
            Shift { by: 1, from: if the > at { Anchor::Narrative } else { Anchor::Reference } }
        }
        L::Same => Shift::narrative(0),
        L::Following => Shift::narrative(1),
        L::Previous => Shift::narrative(-1),
        L::Unit(Unit::Year, false) if that > the => return Some((Shift::narrative(0), that + 1)),
        _ => return None,
    };
    (scan.lex(that + 1) == L::Unit(Unit::Year, false)).then_some((shift, that + 2))
}

fn calendar(year: Year, month: u8, day: u8, weekday: Option<u8>) -> Expression {
    let part = Part::Day(Month::Said(month), day);
    Expression::When(When::Calendar { year, part, weekday })
}

/// A day, or two of them.
pub fn read_day(scan: &Scan, at: usize) -> Option<Found> {
    let start = at;
    let (weekday, at) = match weekday(scan, at) {
        Some((weekday, end)) => (Some(weekday), end),
        None => (None, at),
    };
    let the = scan.skip(at, L::The);
    day_first(scan, start, weekday, the)
        .or_else(|| if the == at { month_first(scan, weekday, at) } else { None })
        .or_else(|| joined(scan, at))
        .or_else(|| year_first(scan, at))
        .or_else(|| listed(scan, the))
        .or_else(|| day_alone(scan, at, weekday, the))
}

/// "12 September 2011", "10 to 22 August".
fn day_first(scan: &Scan, start: usize, weekday: Option<u8>, at: usize) -> Option<Found> {
    let (first, end) = day(scan, at)?;
    let mut after = scan.skip(end, L::Of);
    // "3 of the May hens" are no day.
    if after == end || numbers::ordinal(scan, at).is_some() {
        after = scan.skip(after, L::The);
    }
    if after == end && scan.lex(end) == L::Dash {
        // "05-Aug-2016" has its own grammar; "10-22 August" is a range.
        after = end;
    }
    let of = scan.lex(end) == L::Of && numbers::ordinal(scan, at).is_some();
    let named = if of { month_by_ordinal(scan, after) } else { month(scan, after) };
    if let Some((month, end)) = named {
        if traps::begins_name(scan, end) {
            return None;
        }
        let (year, end) = year_after(scan, end, true);
        // "the 1 May rally": the article is the rally's.
        let noun = scan.is_plain_word(end) && scan.case(end) == Case::Lower;
        if noun && scan.before(at) == L::The && scan.plain(at).is_some() && start < at {
            return None;
        }
        return Some(Found::new(&DAY, end, calendar(year, month, first, weekday)));
    }
    // The bare number of a range: "10 to 22 August", "23 and 24 May", "29/30 August".
    if !matches!(scan.lex(end), L::Dash | L::To | L::And | L::Or | L::Slash | L::Until | L::Through)
    {
        return None;
    }
    let second_start = scan.skip(end + 1, L::The);
    let (second, after) = day(scan, second_start)?;
    let (month, after) = month(scan, scan.skip(after, L::Of))?;
    if second <= first || scan.lex(at) == L::Cardinal(1) {
        return None;
    }
    let (year, after) = year_after(scan, after, true);
    let found = Found::new(&DAY, end, calendar(year, month, first, weekday));
    let joins = !matches!(scan.lex(end), L::And | L::Or) || scan.before(start) == L::Between;
    Some(found.with(second_start, after, calendar(year, month, second, None), joins))
}

/// "Sept. 12, 2011", "May 3-7".
fn month_first(scan: &Scan, weekday: Option<u8>, at: usize) -> Option<Found> {
    // "You may second the motion" is no day, "may 2nd" is.
    let ordinal = numbers::ordinal(scan, scan.skip(at + 1, L::The)).is_some()
        && (scan.is_capital(at) || !matches!(scan.word(at + 1), "first" | "second"));
    let (month, end) = if ordinal { month_by_ordinal(scan, at)? } else { month(scan, at)? };
    let (first, end) = day(scan, scan.skip(end, L::The))?;
    if traps::counts_things(scan, end) && scan.lex(at + 1) != L::The {
        // "In March 12 people died": the number counts.
        return None;
    }
    let dash = matches!(scan.lex(end), L::Dash | L::To | L::Through | L::And);
    let between = scan.lex(end) != L::And || scan.before(at) == L::Between;
    if dash
        && let Some((second, after)) = day(scan, end + 1)
        && second > first
        && self::month(scan, scan.skip(after, L::Of)).is_none()
        && scan.figure(end + 1).is_some_and(|f| f.digits <= 2)
        && !traps::counts_things(scan, after)
    {
        let (year, after) = year_after(scan, after, true);
        let found = Found::new(&DAY, end, calendar(year, month, first, weekday));
        return Some(found.with(end + 1, after, calendar(year, month, second, None), between));
    }
    let (year, end) = year_after(scan, end, true);
    Some(Found::new(&DAY, end, calendar(year, month, first, weekday)))
}

/// So many days are looked through in a list of them.
const LISTED: usize = 6;

/// One of "3, 5 and 7 June", or of "June 3, 5 and 7": the months stand at the list's end or
/// beginning, and every day is later than the one before.
fn listed(scan: &Scan, at: usize) -> Option<Found> {
    let joint = |i: usize| match (scan.lex(i), scan.lex(i + 1)) {
        (L::Comma, L::And | L::Or) => Some((i + 2, true)),
        (L::Comma, _) => Some((i + 1, false)),
        (L::And | L::Or, _) => Some((i + 1, true)),
        _ => None,
    };
    let neighbours = [scan.before(at), scan.lex(at + 1)];
    if !neighbours.iter().any(|lexeme| matches!(lexeme, L::Comma | L::And | L::Or)) {
        return None;
    }
    scan.figure(at)?;
    let (first, end) = day(scan, at)?;
    // On to the last day of the list.
    let (mut last, mut after, mut closed) = (first, end, false);
    for _ in 0..LISTED {
        let Some((next, closes)) = joint(after).filter(|_| !closed) else { break };
        let Some((day, next)) = scan.figure(next).and_then(|_| self::day(scan, next)) else {
            break;
        };
        if day <= last {
            return None;
        }
        (last, after, closed) = (day, next, closes);
    }
    let found = |month, year, end| Some(Found::new(&DAY, end, calendar(year, month, first, None)));
    if closed && let Some((month, after)) = month(scan, scan.skip(after, L::Of)) {
        return found(month, year_after(scan, after, true).0, end);
    }
    // Back to the month.
    let goes_on = scan.is_plain_word(after) || scan.lex(after) == L::Dash;
    if goes_on || traps::counts_things(scan, after) {
        return None;
    }
    let (mut first, mut start) = (first, at);
    for _ in 0..LISTED {
        let joint = start.checked_sub(1)?;
        let and = matches!(scan.lex(joint), L::And | L::Or);
        closed |= and;
        let comma = joint - usize::from(and && scan.before(joint) == L::Comma);
        if !and && scan.lex(joint) != L::Comma {
            return None;
        }
        start = comma.checked_sub(1)?;
        scan.figure(start)?;
        let (day, _) = self::day(scan, start)?;
        if day >= first {
            return None;
        }
        first = day;
        let name = start - usize::from(scan.before(start) == L::Stop);
        if let L::Month(month, _) = scan.before(name) {
            let month = self::month(scan, name.checked_sub(1)?).map(|_| month);
            let (year, years_end) = year_after(scan, after, true);
            let end = if after == end { years_end } else { end };
            return closed.then(|| found(month?, year, end))?;
        }
    }
    None
}

/// "05-Aug-2016", "2019/aug/01", "Sep-23-2020", "Dec-2018".
fn joined(scan: &Scan, at: usize) -> Option<Found> {
    let mark = |i: usize| matches!(scan.lex(i), L::Dash | L::Slash) && !scan.spaced(i);
    if !mark(at + 1) || scan.spaced(at + 2) {
        return None;
    }
    let month_at = |i: usize| match scan.lex(i) {
        L::Month(month, _) => Some(month),
        _ => None,
    };
    let day_at = |i: usize| {
        scan.plain(i).filter(|&(v, d)| d <= 2 && (1..=31).contains(&v)).map(|(v, _)| v as u8)
    };
    let year_at = |i: usize| match scan.plain(i)? {
        (value @ 1000..=2100, 4) => Some(Year::Said(value as i16)),
        (value, 2) => Some(Year::Short(value as u8)),
        _ => None,
    };
    let three = mark(at + 3) && !scan.spaced(at + 4);
    let found =
        |year, month, day, end| Some(Found::new(&DAY, end, calendar(year, month, day, None)));
    if three {
        if let (Some(day), Some(month), Some(year)) =
            (day_at(at), month_at(at + 2), year_at(at + 4))
        {
            return found(year, month, day, at + 5);
        }
        if let (Some(month), Some(day), Some(year)) =
            (month_at(at), day_at(at + 2), year_at(at + 4))
        {
            return found(year, month, day, at + 5);
        }
        if let (Some(year @ Year::Said(_)), Some(month), Some(day)) =
            (year_at(at), month_at(at + 2), day_at(at + 4))
        {
            return found(year, month, day, at + 5);
        }
    }
    if let (Some(month), Some(year @ Year::Said(_))) = (month_at(at), year_at(at + 2)) {
        let part = Part::Month(Month::Said(month));
        let when = When::Calendar { year, part, weekday: None };
        return Some(Found::new(&MONTH, at + 3, Expression::When(when)));
    }
    if let (Some(day), Some(month)) = (day_at(at), month_at(at + 2)) {
        return found(Year::Chosen(Choice::Tense), month, day, at + 3);
    }
    None
}

/// "2018 March 18".
fn year_first(scan: &Scan, at: usize) -> Option<Found> {
    let (value @ 1000..=2100, 4) = scan.plain(at)? else { return None };
    let (month, end) = month(scan, at + 1)?;
    let (day, end) = day(scan, end)?;
    scan.figure(end - 1)?;
    Some(Found::new(&DAY, end, calendar(Year::Said(value as i16), month, day, None)))
}

/// "the 15th of this month", "Friday the 13th", "on the 15th".
fn day_alone(scan: &Scan, at: usize, weekday: Option<u8>, the: usize) -> Option<Found> {
    let (day, end) = numbers::ordinal(scan, the)?;
    let when = |month, end| {
        let when = When::Calendar {
            year: Year::Chosen(Choice::Tense),
            part: Part::Day(month, day),
            weekday,
        };
        Some(Found::new(&DAY, end, Expression::When(when)))
    };
    if scan.lex(end) == L::Of
        && let Some((shift, end)) = month_shift(scan, end + 1)
    {
        return when(Month::Shifted(shift), end);
    }
    let figure = scan.figure(the).is_some();
    if the > at
        && figure
        && !scan.is_plain_word(end)
        && !matches!(
            scan.lex(end),
            L::Unit(..) | L::Dash | L::Of | L::Season(_) | L::Month(..) | L::Figure
        )
        && !scan.is_capital(end)
        && (weekday.is_some() || matches!(scan.before(at), L::On | L::Until | L::Since | L::By))
    {
        return when(Month::Unsaid, end);
    }
    // "Tuesday 19th".
    if weekday.is_some() && the == at && figure && !scan.is_plain_word(end) {
        return when(Month::Unsaid, end);
    }
    None
}

/// "this month", "next month", "the same month", "that month".
pub fn month_shift(scan: &Scan, at: usize) -> Option<(Shift, usize)> {
    let the = scan.skip(at, L::The);
    let that = scan.skip(the, L::That);
    let shift = match scan.lex(that) {
        L::Last => Shift::reference(-1),
        L::This | L::Current => Shift::reference(0),
        L::Next => Shift::reference(1),
        L::Same => Shift::narrative(0),
        L::Following => Shift::narrative(1),
        L::Previous => Shift::narrative(-1),
        L::Unit(Unit::Month, false) if that > at => {
            let from = if that > the { Anchor::Narrative } else { Anchor::Reference };
            return Some((Shift { by: 0, from }, that + 1));
        }
        _ => return None,
    };
    (scan.lex(that + 1) == L::Unit(Unit::Month, false)).then_some((shift, that + 2))
}

/// "last", "this", "next", "the following" before a month, season or holiday.
pub fn choice(scan: &Scan, at: usize) -> Option<(Choice, usize)> {
    let the = scan.skip(at, L::The);
    Some(match scan.lex(the) {
        L::Last | L::Past => (Choice::Last, the + 1),
        L::This if scan.lex(the + 1) == L::Past => (Choice::Last, the + 2),
        L::This if scan.lex(the + 1) == L::Coming => (Choice::Next, the + 2),
        L::This | L::Current if the == at => (Choice::This, the + 1),
        L::Next if the == at => (Choice::Next, the + 1),
        L::Coming => (Choice::Next, the + 1),
        L::Next | L::Following if the > at => (Choice::Following, the + 1),
        L::That => (Choice::Following, the + 1),
        _ => return None,
    })
}

/// A month.
pub fn read_month(scan: &Scan, at: usize) -> Option<Found> {
    let found = |year, month, end| {
        let part = Part::Month(Month::Said(month));
        Some(Found::new(
            &MONTH,
            end,
            Expression::When(When::Calendar { year, part, weekday: None }),
        ))
    };
    if let Some((choice, name)) = choice(scan, at) {
        let (month, end) = month(scan, name)?;
        if traps::begins_name(scan, end) || scan.lex(at) == L::That {
            return None;
        }
        // "last Oct. 3"
        if let Some((day, end)) = day(scan, end)
            && !traps::counts_things(scan, end)
            && !scan.is_plain_word(end)
        {
            return Some(Found::new(&DAY, end, calendar(Year::Chosen(choice), month, day, None)));
        }
        return found(Year::Chosen(choice), month, end);
    }
    let (month, end) = month(scan, at)?;
    let (year, after) = year_after(scan, end, false);
    if after > end {
        return found(year, month, after);
    }
    if traps::month_is_name(scan, at, end) {
        return None;
    }
    found(year, month, end)
}
