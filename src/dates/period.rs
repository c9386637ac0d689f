//! Seasons, quarters, halves, financial years and numbered weeks.
//!
//! ```text
//! season  = [choice|"the"] season [["of"] year]          "summer 2011", "last winter", "the spring"
//!         | "winter" ["of"] year ("-"|"/") yy             "the winter of 1946-47"
//!         | year season                                  "the 1982 summer"
//! quarter = [choice|"the"] ordinal ["-"] "quarter" [["of"] year] | year ordinal "quarter"
//!         | ("Q3"|"3Q") [year] | year "Q3" | "3Q" yy     "Q3 2013", "3Q13"
//! half    = ["the"] ("first"|"second") "half of" year | "H1" year
//!         | year "'s" ordinal ("quarter"|"half")              "last year's third quarter"
//!         | ordinal "-" "half"                           "first-half profit"
//! fiscal  = "fiscal" ["year"] year | ["the"] year "fiscal year" | "FY" year
//! nth     = "the" ("first"|"last") (weekday|"week"|"weekend"|"day") ("of"|"in") month [year]
//!         | "the" ("first"|"last") (weekday|"week"|"day") "of" year    "the last day of 1923"
//! week    = "the" ("week"|"weekend") "of" day
//! ```

use super::explicit::{choice, month_shift, year_shift};
use super::expression::{
    Choice, Expression, Holiday, Month, Part, Season, Shift, Unit, When, Year,
};
use super::scan::{Figure, Scan};
use super::words::Lexeme as L;
use super::{Found, numbers, traps, year};
use crate::rule::Rule;

/// Seasons.
pub const SEASON: Rule = Rule {
    id: "date.season",
    says: "A season.",
    example: "The dam was finished in the summer of 1936.",
    counterexample: "A steel spring broke after the fall of the mast.",
};

/// Parts of the year that business counts in.
pub const QUARTER: Rule = Rule {
    id: "date.quarter",
    says: "A quarter, a half or a financial year.",
    example: "Profits fell in the third quarter of 2009.",
    counterexample: "A quarter of voters stayed at home.",
};

fn found(rule: &'static Rule, end: usize, year: Year, part: Part) -> Option<Found> {
    Some(Found::new(rule, end, Expression::When(When::Calendar { year, part, weekday: None })))
}

/// "2011", "of 2011", "of last year", "of the year", "next year".
fn year_after(scan: &Scan, at: usize) -> Option<(Year, usize)> {
    let of = scan.skip(scan.skip(at, L::Of), L::Fiscal);
    let next = if of == at { scan.skip(at, L::Comma) } else { of };
    if let Some((year, end)) = year::year(scan, next)
        && !traps::counts_things(scan, end)
    {
        return Some((year, end));
    }
    if let Some((shift, end)) = year_shift(scan, of) {
        return Some((Year::Shifted(shift), end));
    }
    let the = scan.lex(of) == L::The && scan.lex(of + 1) == L::Unit(Unit::Year, false);
    (of > at && the).then_some((Year::Shifted(Shift::narrative(0)), of + 2))
}

/// A season.
pub fn read_season(scan: &Scan, at: usize) -> Option<Found> {
    let (chosen, name) = match choice(scan, at) {
        Some((choice, end)) => (Some(choice), end),
        None => (None, scan.skip(at, L::The)),
    };
    if let Some((Year::Said(year), end)) = year::year(scan, name)
        && let L::Season(season) = scan.lex(end)
        && !scan.is_capital(end)
        && !traps::counts_things(scan, end)
    {
        return found(&SEASON, end + 1, Year::Said(year), Part::Season(season));
    }
    let L::Season(season) = scan.lex(name) else { return None };
    let end = name + 1;
    if traps::season_is_name(scan, name) {
        return None;
    }
    if let Some((year, end)) = year_after(scan, end) {
        // "the winter of 1946-47" is that which starts in 1946.
        let mut end = end;
        if let (Season::Winter, Year::Said(year), L::Dash | L::Slash) =
            (season, year, scan.lex(end))
            && let Some((next, digits)) = scan.plain(end + 1)
            && (i32::from(year) + 1) % if digits == 2 { 100 } else { 10_000 } == next as i32
        {
            end += 2;
        }
        return found(&SEASON, end, year, Part::Season(season));
    }
    if let Some(choice) = chosen {
        return found(&SEASON, end, Year::Chosen(choice), Part::Season(season));
    }
    let timed = matches!(
        scan.before(at),
        L::In
            | L::During
            | L::By
            | L::Until
            | L::Since
            | L::Throughout
            | L::Early
            | L::Late
            | L::Mid
            | L::Of
            | L::Through
            | L::From
            | L::Between
            | L::Over
    ) || (scan.before(at) == L::Dash
        && matches!(scan.lex(at.saturating_sub(2)), L::Mid));
    // "the spring and summer", "throughout the fall and winter"
    let listed = matches!(scan.before(at), L::And | L::Or | L::To)
        && at >= 2
        && matches!(scan.lex(at - 2), L::Season(_) | L::Month(..))
        || matches!(scan.lex(end), L::And | L::Or)
            && matches!(scan.lex(end + 1), L::Season(_))
            && name > at;
    let timed = timed || listed;
    let fall = scan.word(name).eq_ignore_ascii_case("fall");
    let falls =
        fall && (scan.lex(end) == L::Of || !matches!(scan.before(at), L::In | L::During | L::This));
    if !timed
        || falls
        || (name == at
            && matches!(scan.before(at), L::Of | L::By | L::Over | L::From)
            && season == Season::Spring)
    {
        return None;
    }
    found(&SEASON, end, Year::Chosen(Choice::Tense), Part::Season(season))
}

/// A quarter, a half, a financial year.
pub fn read_quarter(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.skip(at, L::The);
    let pointed = matches!(
        scan.lex(the),
        L::Last
            | L::This
            | L::That
            | L::Same
            | L::Next
            | L::Coming
            | L::Following
            | L::Previous
            | L::Past
            | L::Current
    );
    let counted = matches!(
        scan.lex(the + 1),
        L::Unit(..) | L::Half | L::Fiscal | L::Weekday(..) | L::Dash | L::Other
    );
    if pointed && !counted {
        return None;
    }
    of_a_year(scan, at)
        .or_else(|| short_quarter(scan, at))
        .or_else(|| fiscal(scan, at, the))
        .or_else(|| long_quarter(scan, at, the))
        .or_else(|| nth_of_month(scan, the))
        .or_else(|| if the > at { week_of_day(scan, the) } else { None })
}

/// "Q3", "Q3 2011", "2011 Q3", "H1 2009".
fn short_quarter(scan: &Scan, at: usize) -> Option<Found> {
    let part_of = |word: &str| match word {
        "Q1" => Some(Part::Quarter(1)),
        "Q2" => Some(Part::Quarter(2)),
        "Q3" => Some(Part::Quarter(3)),
        "Q4" => Some(Part::Quarter(4)),
        "H1" => Some(Part::Half(1)),
        "H2" => Some(Part::Half(2)),
        _ => None,
    };
    let part = |at: usize| part_of(scan.word(at));
    if let Some(Figure { value: year @ 1900..2100, digits: 4, rest }) = scan.figure(at)
        && let Some(part) = part_of(rest)
    {
        return found(&QUARTER, at + 1, Year::Said(year as i16), part);
    }
    // "3Q", "2Q13", "1H 2014"
    if let Some(Figure { value: n @ 1..=4, digits: 1, rest }) = scan.figure(at)
        && let Some(short) = rest.strip_prefix(['Q', 'H'])
        && (n < 3 || rest.starts_with('Q'))
    {
        let part = if rest.starts_with('Q') { Part::Quarter(n as u8) } else { Part::Half(n as u8) };
        return match Figure::read(short) {
            Some(Figure { value, digits: 2, rest: "" }) => {
                found(&QUARTER, at + 1, Year::Short(value as u8), part)
            }
            _ if short.is_empty() => {
                // "a 2H pencil"
                let unsaid = (Year::Chosen(Choice::Tense), at + 1);
                let unsaid = matches!(part, Part::Quarter(_)).then_some(unsaid);
                let (year, end) = year_after(scan, at + 1).or(unsaid)?;
                found(&QUARTER, end, year, part)
            }
            _ => None,
        };
    }
    if let Some((year, 4)) = scan.plain(at) {
        // "the 2013 fourth quarter"
        if let Some((n @ 1..=4, end)) = numbers::ordinal(scan, at + 1)
            && scan.lex(end) == L::Unit(Unit::Quarter, false)
            && (1900..2100).contains(&year)
        {
            return found(&QUARTER, end + 1, Year::Said(year as i16), Part::Quarter(n));
        }
        let part = part(scan.skip(at + 1, L::Dash))?;
        let end = scan.skip(at + 1, L::Dash) + 1;
        return (1900..2100)
            .contains(&year)
            .then(|| found(&QUARTER, end, Year::Said(year as i16), part))?;
    }
    let part = part(at)?;
    if let Some((year, end)) = year_after(scan, at + 1) {
        return found(&QUARTER, end, year, part);
    }
    matches!(part, Part::Quarter(_))
        .then(|| found(&QUARTER, at + 1, Year::Chosen(Choice::Tense), part))?
}

/// "fiscal 2011", "the 2011 fiscal year", "FY2011", "fiscal year 2011".
fn fiscal(scan: &Scan, at: usize, the: usize) -> Option<Found> {
    let is_year = |at: usize| scan.lex(at) == L::Unit(Unit::Year, false);
    match scan.lex(the) {
        L::Fiscal => {
            let end = the + 1;
            let end = end + usize::from(is_year(end));
            let (year, after) = year::year(scan, scan.skip(end, L::Of))?;
            // "the financial year 2010-11" lies in two.
            let two = scan.hyphen(after) || scan.lex(after) == L::Slash;
            let two = two && scan.lex(after + 1) == L::Figure;
            (!two).then(|| found(&QUARTER, after, year, Part::Fiscal))?
        }
        L::Figure => {
            let (year, end) = year::year(scan, the)?;
            (scan.lex(end) == L::Fiscal && is_year(end + 1))
                .then(|| found(&QUARTER, end + 2, year, Part::Fiscal))?
        }
        _ => {
            let rest = scan.word(at).strip_prefix("FY")?;
            if rest.is_empty() {
                let (year, end) = year::year(scan, at + 1)?;
                return found(&QUARTER, end, year, Part::Fiscal);
            }
            let figure = Figure::read(rest).filter(|f| f.rest.is_empty())?;
            let year = match (figure.value, figure.digits) {
                (1900..=2100, 4) => Year::Said(figure.value as i16),
                (_, 2) => Year::Short(figure.value as u8),
                _ => return None,
            };
            found(&QUARTER, at + 1, year, Part::Fiscal)
        }
    }
}

/// "last year's third quarter", "fiscal 1990's first half".
fn of_a_year(scan: &Scan, at: usize) -> Option<Found> {
    let year_at = scan.skip(at, L::Fiscal);
    let (year, end) = match scan.lex(year_at) {
        L::Figure => year::year(scan, year_at)?,
        _ => {
            let (shift, end) = year_shift(scan, at)?;
            (Year::Shifted(shift), end)
        }
    };
    if scan.lex(end) != L::Possessive {
        return None;
    }
    let (number, after) = match scan.lex(end + 1) {
        L::Final | L::Last => (4, end + 2),
        _ => numbers::ordinal(scan, end + 1)?,
    };
    let part = match scan.lex(after) {
        L::Unit(Unit::Quarter, false) if number <= 4 => Part::Quarter(number),
        L::Half if number <= 2 => Part::Half(number),
        _ => return None,
    };
    found(&QUARTER, after + 1, year, part)
}

/// "the third quarter of 2011", "second-quarter", "the first half of 2009".
fn long_quarter(scan: &Scan, at: usize, the: usize) -> Option<Found> {
    // "the fiscal third quarter"
    let the = scan.skip(the, L::Fiscal);
    let (number, end) = match scan.lex(the) {
        L::Final | L::Last if the > at => (4, the + 1),
        L::Latter if the > at => (2, the + 1),
        _ => numbers::ordinal(scan, the)?,
    };
    let end = scan.skip(scan.skip(end, L::Dash), L::Fiscal);
    let end = end + usize::from(scan.word(end) == "calendar");
    match scan.lex(end) {
        L::Unit(Unit::Quarter, false) if number <= 4 => {
            let part = Part::Quarter(number);
            if let Some((year, after)) = year_after(scan, end + 1) {
                return found(&QUARTER, after, year, part);
            }
            let said = scan.lex(the) != L::Last && scan.lex(the) != L::Final;
            (said && scan.lex(end + 1) != L::Dash)
                .then(|| found(&QUARTER, end + 1, Year::Chosen(Choice::Tense), part))?
        }
        L::Half => {
            let part = Part::Half(match scan.lex(the) {
                L::Ordinal(n @ 1..=2) => n,
                L::Latter => 2,
                _ => return None,
            });
            if let Some((year, after)) = year_after(scan, end + 1) {
                return found(&QUARTER, after, year, part);
            }
            let adjective = the == at && scan.hyphen(end - 1) && scan.is_plain_word(end + 1);
            adjective.then(|| found(&QUARTER, end + 1, Year::Chosen(Choice::Tense), part))?
        }
        _ => None,
    }
}

/// "the first Monday of March", "the last week of October 2015".
fn nth_of_month(scan: &Scan, the: usize) -> Option<Found> {
    let (nth, end) = match scan.lex(the) {
        L::Last | L::Final => (0, the + 1),
        _ => numbers::ordinal(scan, the)?,
    };
    let week = matches!(scan.lex(end), L::Unit(Unit::Week, false));
    let weekend = matches!(scan.lex(end), L::Unit(Unit::Weekend, false));
    let day = matches!(scan.lex(end), L::Unit(Unit::Day, false));
    let weekday = match scan.lex(end) {
        L::Weekday(weekday, false) => weekday,
        _ if week || day => 4,
        _ if weekend => 6,
        _ => return None,
    };
    if nth > 5 || !matches!(scan.lex(end + 1), L::Of | L::In) {
        return None;
    }
    // "the last day of 1923": of December, or of January.
    let of_year = year_after(scan, end + 1);
    let (month, after) = match scan.lex(end + 2) {
        L::Month(month, _) => (Month::Said(month), end + 3),
        _ if of_year.is_some() => (Month::Said(if nth == 0 { 12 } else { 1 }), end + 1),
        _ => {
            let (shift, after) = month_shift(scan, end + 2)?;
            (Month::Shifted(shift), after)
        }
    };
    let part = if weekend {
        let Month::Said(month) = month else { return None };
        Part::Holiday(Holiday::Nth { nth, weekday, month, plus: 0 }, true)
    } else if week {
        Part::WeekOf(nth, month)
    } else if day {
        Part::Day(month, nth)
    } else {
        Part::Nth { nth, weekday, month }
    };
    let unsaid = (Year::Chosen(Choice::Tense), after);
    let (year, after) = match month {
        Month::Said(_) => year_after(scan, after).unwrap_or(unsaid),
        _ => unsaid,
    };
    found(&super::explicit::DAY, after, year, part)
}

/// "the week of April 10", "the weekend of July 4".
fn week_of_day(scan: &Scan, the: usize) -> Option<Found> {
    let L::Unit(unit @ (Unit::Week | Unit::Weekend), false) = scan.lex(the) else { return None };
    if scan.lex(the + 1) != L::Of {
        return None;
    }
    let inner = super::explicit::read_day(scan, the + 2)?;
    match inner.expression {
        Expression::When(When::Calendar {
            year, part: Part::Day(Month::Said(month), day), ..
        }) if inner.second.is_none() => {
            let part = match unit {
                Unit::Week => Part::WeekHolding(month, day),
                _ => Part::Holiday(Holiday::Fixed(month, day), true),
            };
            found(&super::explicit::DAY, inner.end, year, part)
        }
        _ => None,
    }
}
