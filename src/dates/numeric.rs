//! Dates in figures alone.
//!
//! ```text
//! iso     = yyyy "-" mm "-" dd ["T" hh ":" mm [":" ss] [zone]]   "2011-09-12", "2011-09-12T21:00Z"
//! year    = yyyy "/" m "/" d                                     "2012/8/10"
//! figures = n ("/"|"-"|".") n same yyyy | n "/" n "/" yy         "12/09/2011", "23.04.2022", "5/7/11"
//! month   = mm "/" yyyy                                          "04/2016"
//! ```
//!
//! Which of two small figures is the day is told by the article's own dates, later.

use super::clock::signed_figures;
use super::expression::{Clock, Expression, Month, Part, When, Year, Zone};
use super::scan::{Figure, Scan};
use super::words::Lexeme as L;
use super::{Found, traps};
use crate::rule::Rule;

/// Dates in figures.
pub const RULE: Rule = Rule {
    id: "date.numeric",
    says: "A date in figures.",
    example: "The permit of 12/09/2011 has lapsed.",
    counterexample: "Version 1.10.30 is out, and the score was 3-2.",
};

/// A date in figures.
pub fn read(scan: &Scan, at: usize) -> Option<Found> {
    let first = scan.figure(at)?;
    if glued_before(scan, at) {
        return None;
    }
    dotted(scan, at)
        .or_else(|| marked(scan, at, first))
        .or_else(|| month_of_year(scan, at, first))
        .or_else(|| september_11(scan, at, first))
}

/// Whether more of a code or phone number stands before.
fn glued_before(scan: &Scan, at: usize) -> bool {
    if scan.spaced(at) || !scan.holds(at.wrapping_sub(1)) {
        return false;
    }
    match scan.before(at) {
        L::Dash | L::Slash => at >= 2 && !scan.spaced(at - 1) && scan.lex(at - 2) != L::Dash,
        L::Other | L::Figure | L::Stop => true,
        L::Mark => scan.is_any_before(at, "$ £ € # + ~ _ ="),
        _ => false,
    }
}

fn glued_after(scan: &Scan, end: usize) -> bool {
    !scan.spaced(end)
        && (matches!(scan.lex(end), L::Dash | L::Slash)
            && !scan.spaced(end + 1)
            && scan.lex(end + 1) == L::Figure
            || scan.is_any(end, "% ° _ ="))
}

fn day(first: u8, second: u8, year: Year) -> Option<When> {
    match (first, second) {
        (1..=12, 1..=12) if first != second => Some(When::Figures { first, second, year }),
        (1..=31, 1..=12) => Some(calendar(year, second, first)),
        (1..=12, 1..=31) => Some(calendar(year, first, second)),
        _ => None,
    }
}

fn calendar(year: Year, month: u8, day: u8) -> When {
    When::Calendar { year, part: Part::Day(Month::Said(month), day), weekday: None }
}

fn year_of(value: u32, digits: usize) -> Option<Year> {
    match (value, digits) {
        (1000..=2100, 4) => Some(Year::Said(value as i16)),
        (_, 2) => Some(Year::Short(value as u8)),
        _ => None,
    }
}

/// "23.04.2022": one token. "1.10.30" is left to version numbers.
fn dotted(scan: &Scan, at: usize) -> Option<Found> {
    if traps::is_numbered(scan, at) {
        return None;
    }
    let mut parts = scan.word(at).split('.');
    let (a, b, c) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || a.len() > 4 || b.len() > 2 || glued_after(scan, at + 1) {
        return None;
    }
    let (a, b, c) = (Figure::read(a)?, Figure::read(b)?, Figure::read(c)?);
    if !(a.rest.is_empty() && b.rest.is_empty() && c.rest.is_empty()) {
        return None;
    }
    let when = if c.digits == 4 && a.digits <= 2 {
        day(a.value as u8, b.value as u8, year_of(c.value, 4)?)?
    } else if a.digits == 2 && b.digits == 2 && c.digits == 2 && a.value > 12 {
        day(a.value as u8, b.value as u8, Year::Short(c.value as u8))?
    } else if a.digits == 4 && c.digits <= 2 && (1..=12).contains(&b.value) {
        (1..=31)
            .contains(&c.value)
            .then(|| year_of(a.value, 4).map(|y| calendar(y, b.value as u8, c.value as u8)))??
    } else {
        return None;
    };
    Some(Found::new(&RULE, at + 1, Expression::When(when)))
}

/// "2011-09-12", "12/09/2011".
fn marked(scan: &Scan, at: usize, first: Figure) -> Option<Found> {
    let mark = scan.word(at + 1);
    if !matches!(mark, "/" | "-" | "–") || scan.word(at + 3) != mark || !first.rest.is_empty() {
        return None;
    }
    if (1..=4).any(|i| scan.spaced(at + i)) {
        return None;
    }
    let (second, third) = (scan.figure(at + 2)?, scan.figure(at + 4)?);
    let timed = third.rest.starts_with(['T', 't']);
    if !second.rest.is_empty() || second.digits > 2 || !timed && glued_after(scan, at + 5) {
        return None;
    }
    if first.digits == 4 {
        let year = year_of(first.value, 4)?;
        if third.digits > 2 || !(1..=12).contains(&second.value) || !(1..=31).contains(&third.value)
        {
            return None;
        }
        let when = calendar(year, second.value as u8, third.value as u8);
        let Some(clock) = third.rest.strip_prefix(['T', 't']) else {
            return third
                .rest
                .is_empty()
                .then(|| Found::new(&RULE, at + 5, Expression::When(when)));
        };
        let (clock, end) = iso_clock(scan, clock, at + 5)?;
        return Some(Found::new(&RULE, end, Expression::Time { day: Some(when), clock }));
    }
    if !third.rest.is_empty() || first.digits > 2 || mark == "–" {
        return None;
    }
    // "4-5-6" is no date, "10-31-74" is one.
    let year = year_of(third.value, third.digits)?;
    if third.digits == 2 && mark == "-" && first.value.max(second.value) <= 12 {
        return None;
    }
    let when = day(first.value as u8, second.value as u8, year)?;
    Some(Found::new(&RULE, at + 5, Expression::When(when)))
}

/// The clock of an ISO date-time, of which "21:00" and perhaps "Z" stand in the day's token.
fn iso_clock(scan: &Scan, text: &str, end: usize) -> Option<(Clock, usize)> {
    let zulu = text.ends_with(['Z', 'z']);
    let mut parts = text.trim_end_matches(['Z', 'z']).split(':');
    let mut number = || parts.next().and_then(|p| p.split('.').next()?.parse::<u8>().ok());
    let hour = number().filter(|&h| h <= 24)?;
    let (minute, second) = (number().filter(|&m| m < 60), number().filter(|&s| s < 60));
    let mut zone = if zulu { Zone::Offset(0) } else { Zone::Unsaid };
    let mut end = end;
    if !zulu
        && !scan.spaced(end)
        && let Some((minutes, after)) = signed_figures(scan, end)
    {
        (zone, end) = (Zone::Offset(minutes), after);
    }
    Some((Clock::At { hour, minute, second, zone }, end))
}

/// "05:30", "0530" as minutes.
pub fn zone_figures(text: &str) -> Option<i16> {
    let (hours, minutes) = match text.split_once(':') {
        Some((hours, minutes)) => (hours.parse::<i16>().ok()?, minutes.parse::<i16>().ok()?),
        None if text.len() == 4 => {
            (text.get(..2)?.parse::<i16>().ok()?, text.get(2..)?.parse::<i16>().ok()?)
        }
        None => (text.parse::<i16>().ok()?, 0),
    };
    (hours <= 14 && minutes < 60 && hours >= 0 && minutes >= 0).then(|| hours * 60 + minutes)
}

/// "04/2016".
fn month_of_year(scan: &Scan, at: usize, first: Figure) -> Option<Found> {
    let (year, 4) = scan.plain(at + 2)? else { return None };
    let unspaced = !scan.spaced(at + 1) && !scan.spaced(at + 2);
    if scan.lex(at + 1) != L::Slash
        || !unspaced
        || !first.rest.is_empty()
        || first.digits > 2
        || !(1..=12).contains(&first.value)
        || glued_after(scan, at + 3)
    {
        return None;
    }
    let when = When::Calendar {
        year: year_of(year, 4)?,
        part: Part::Month(Month::Said(first.value as u8)),
        weekday: None,
    };
    Some(Found::new(&RULE, at + 3, Expression::When(when)))
}

/// "9/11" alone is a day everybody knows, unless it is a score or an event's name.
fn september_11(scan: &Scan, at: usize, first: Figure) -> Option<Found> {
    let slash = scan.lex(at + 1) == L::Slash && !scan.spaced(at + 1) && !scan.spaced(at + 2);
    if !slash || first.value != 9 || first.digits != 1 || scan.plain(at + 2)? != (11, 2) {
        return None;
    }
    let known = matches!(
        scan.before(at),
        L::On | L::Since | L::After | L::Before | L::Until | L::By | L::During
    );
    let year = Year::Said(2001);
    known.then(|| Found::new(&RULE, at + 3, Expression::When(calendar(year, 9, 11))))
}
