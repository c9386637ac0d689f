//! Years, decades and centuries.
//!
//! ```text
//! year    = yyyy | "'" yy | n era | "AD" n | words       "2006", "'94", "490 BC", "AD 79"
//!         | "the year" n
//! years   = yyyy ("-"|"/"|"to") (yy | yyyy)              "2003-07": two
//!         | n ("-"|"to"|"and") n era                     "264 to 241 BC": two
//! decade  = ["the"] (yyy0 "s" | "'" y0 "s" | [century] tens)  "the 1990s", "the '90s", "the nineties"
//!         | "the mid-" (y0 "s" | tens) | decade ("and"|"or") (y0 "s" | tens)    "the mid-80s", "the 80s and 90s"
//! century = ["the"] ordinal ["-"] "century" [era]        "the 19th century"
//! ```
//!
//! Four figures are a year unless they count, number or price something (see `traps`).

use super::expression::{Expression, Part, When, Year};
use super::numbers;
use super::scan::Scan;
use super::words::Lexeme as L;
use super::{Found, traps};
use crate::dates::expression::Unit;
use crate::rule::Rule;

/// Years.
pub const YEAR: Rule = Rule {
    id: "date.year",
    says: "A year, where the words around it make it one.",
    example: "The mill burned down in 1894.",
    counterexample: "Resolution 1973 was adopted, 2000 people marched and flight 1549 landed.",
};

/// Decades.
pub const DECADE: Rule = Rule {
    id: "date.decade",
    says: "A decade.",
    example: "The estate was built in the 1960s.",
    counterexample: "A woman in her eighties was robbed.",
};

/// Centuries.
pub const CENTURY: Rule = Rule {
    id: "date.century",
    says: "A century.",
    example: "The chapel dates from the 12th century.",
    counterexample: "She scored a century before lunch.",
};

/// The year at `at` and where it ends, without a look at what stands around it.
pub fn year(scan: &Scan, at: usize) -> Option<(Year, usize)> {
    match scan.lex(at) {
        L::Figure => {
            let (value, digits) = scan.plain(at)?;
            let next = at + 1;
            if digits <= 4
                && value > 0
                && matches!(scan.lex(next), L::Bc | L::Ad)
                && scan.is_capital(next)
            {
                let end = next + 1;
                let year = value as i16;
                return Some((Year::Said(if scan.lex(next) == L::Bc { -year } else { year }), end));
            }
            (digits == 4 && (1000..=2199).contains(&value))
                .then_some((Year::Said(value as i16), next))
        }
        L::Ad if scan.word(at).starts_with('A') => {
            let (value, digits) = scan.plain(at + 1)?;
            (digits <= 4).then_some((Year::Said(value as i16), at + 2))
        }
        L::Apostrophe if scan.spaced(at) && !scan.spaced(at + 1) => {
            let (value, digits) = scan.plain(at + 1)?;
            let closing = !scan.spaced(at + 2) && scan.lex(at + 2) == L::Apostrophe;
            (digits == 2 && !closing).then_some((Year::Short(value as u8), at + 2))
        }
        L::Cardinal(11..=20 | 2) => {
            let (year, end) = numbers::year_in_words(scan, at)?;
            Some((Year::Said(year), end))
        }
        _ => None,
    }
}

fn whole(year: Year) -> Expression {
    Expression::When(When::Calendar { year, part: Part::Whole, weekday: None })
}

/// A year that stands alone, or two of them.
pub fn read_year(scan: &Scan, at: usize) -> Option<Found> {
    if scan.lex(at) == L::The {
        return the_year(scan, at);
    }
    if !matches!(scan.lex(at), L::Figure | L::Ad | L::Apostrophe | L::Cardinal(_)) {
        return None;
    }
    if let Some(found) = early_years(scan, at) {
        return Some(found);
    }
    let (year, end) = year(scan, at)?;
    let era = end > at + 1;
    let words = matches!(scan.lex(at), L::Cardinal(_));
    if !era && traps::is_number(scan, at, end) {
        return None;
    }
    if words
        && !matches!(scan.before(at), L::In | L::Since | L::By | L::Until | L::From | L::Of | L::To)
    {
        return None;
    }
    // "in '94", "1948, '52 and '56"
    let listed = || {
        matches!(scan.before(at), L::And | L::Or | L::Comma)
            && at >= 2
            && scan.plain(at - 2).is_some_and(|(_, digits)| matches!(digits, 2 | 4))
    };
    if matches!(year, Year::Short(_))
        && !matches!(scan.before(at), L::In | L::Since | L::Of | L::By | L::Until | L::From)
        && !listed()
    {
        return None;
    }
    // "2003-07", "1939/40", "1914-1918".
    if let Year::Said(first) = year
        && matches!(scan.lex(end), L::Dash | L::Slash)
        && scan.spaced(end) == scan.spaced(end + 1)
        && (!scan.spaced(end) || !scan.is_plain_word(end + 2))
        && let Some((value, digits)) = scan.plain(end + 1)
        && first > 0
    {
        let second = match digits {
            2 => i32::from(first) / 100 * 100 + value as i32,
            4 => value as i32,
            _ => 0,
        };
        let follows = !matches!(scan.lex(end + 2), L::Dash | L::Slash) || scan.spaced(end + 2);
        if second > i32::from(first)
            && second - i32::from(first) < 1000
            && second <= 2100
            && follows
        {
            let found = Found::new(&YEAR, end, whole(year));
            return Some(found.with(end + 1, end + 2, whole(Year::Said(second as i16)), true));
        }
    }
    Some(Found::new(&YEAR, end, whole(year)))
}

/// "the year 2008".
fn the_year(scan: &Scan, at: usize) -> Option<Found> {
    let number = at + 2;
    if scan.lex(at + 1) != L::Unit(Unit::Year, false) || scan.lex(number) != L::Figure {
        return None;
    }
    let (year, end) = year(scan, number).or_else(|| match scan.plain(number)? {
        (value @ 1..=999, _) => Some((Year::Said(value as i16), number + 1)),
        _ => None,
    })?;
    Some(Found::new(&YEAR, end, whole(year)))
}

/// "264 to 241 BC": two, and one era; "c. 347".
fn early_years(scan: &Scan, at: usize) -> Option<Found> {
    let (first, digits) = scan.plain(at)?;
    if digits > 4 || first == 0 {
        return None;
    }
    let about = scan.is_any_before(at, "c. ca. circa c");
    if digits == 3 && about && !matches!(scan.lex(at + 1), L::Bc | L::Ad) {
        return Some(Found::new(&YEAR, at + 1, whole(Year::Said(first as i16))));
    }
    if !matches!(scan.lex(at + 1), L::Dash | L::To | L::And) {
        return None;
    }
    let (second, digits) = scan.plain(at + 2)?;
    let before_christ = match scan.lex(at + 3) {
        L::Bc => true,
        L::Ad => false,
        _ => return None,
    };
    if digits > 4 || !scan.is_capital(at + 3) || (second < first) != before_christ {
        return None;
    }
    let year = |value: u32| {
        let year = value as i16;
        whole(Year::Said(if before_christ { -year } else { year }))
    };
    let range = scan.lex(at + 1) != L::And || scan.before(at) == L::Between;
    Some(Found::new(&YEAR, at + 1, year(first)).with(at + 2, at + 4, year(second), range))
}

/// A decade.
pub fn read_decade(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.skip(at, L::The);
    let decade = |tens, short, end| {
        Some(Found::new(&DECADE, end, Expression::When(When::Decade { tens, short })))
    };
    match scan.lex(the) {
        L::Figure => {
            let figure = scan.figure(the)?;
            let mut end = the + 1;
            let plural = match figure.rest {
                "s" => true,
                "" => {
                    end += 1;
                    scan.lex(the + 1) == L::Possessive && the > at
                }
                _ => false,
            };
            if !plural || !figure.value.is_multiple_of(10) {
                return None;
            }
            if scan.is_any(end, "° C F") {
                return None;
            }
            if scan.lex(end) == L::Bc && figure.digits <= 4 {
                let tens = (figure.value / 10) as i16;
                return decade(-tens, false, end + 1);
            }
            match (figure.digits, figure.value) {
                (4, 1000..=2090) => decade((figure.value / 10) as i16, false, end),
                (2, _) if the > at || leans_on_decade(scan, at) => {
                    let degrees = traps::is_temperature(scan, at, end);
                    (!degrees).then(|| decade((figure.value / 10) as i16, true, end))?
                }
                _ => None,
            }
        }
        L::Apostrophe => {
            let figure = scan.figure(the + 1)?;
            (figure.rest == "s"
                && figure.digits == 2
                && figure.value.is_multiple_of(10)
                && !scan.spaced(the + 1))
            .then(|| decade((figure.value / 10) as i16, true, the + 2))?
        }
        L::Tens(tens) if the > at || leans_on_decade(scan, at) => {
            let degrees = traps::is_temperature(scan, at, the + 1);
            (!degrees).then(|| decade(i16::from(tens), true, the + 1))?
        }
        // "the nineteen fifties"
        L::Cardinal(century @ 10..=20) => match scan.lex(the + 1) {
            L::Tens(tens) => decade(i16::from(century) * 10 + i16::from(tens), false, the + 2),
            _ => None,
        },
        _ => None,
    }
}

/// "the mid-80s", "the 80s and 90s": what makes a decade of the second.
fn leans_on_decade(scan: &Scan, at: usize) -> bool {
    let the = |back: usize| at >= back && scan.lex(at - back) == L::The;
    match scan.before(at) {
        L::Dash => the(3) && matches!(scan.lex(at - 2), L::Mid | L::Early | L::Late),
        L::Mid | L::Early | L::Late => the(2),
        L::And | L::Or | L::To => {
            at >= 2
                && (scan.figure(at - 2).is_some_and(|f| f.rest == "s" && f.digits % 2 == 0)
                    || matches!(scan.lex(at - 2), L::Tens(_)) && the(3))
        }
        _ => false,
    }
}

/// A century.
pub fn read_century(scan: &Scan, at: usize) -> Option<Found> {
    let the = scan.skip(at, L::The);
    let (ordinal, end) = numbers::ordinal(scan, the)?;
    let end = scan.skip(end, L::Dash);
    // "15th and 16th centuries": each is one.
    let joined = matches!(scan.lex(end), L::And | L::To | L::Or | L::Comma);
    let listed = numbers::ordinal(scan, scan.skip(end + 1, L::The))
        .map(|(_, after)| scan.skip(after, L::Dash))
        .filter(|&last| joined && is_century(scan, last));
    if let Some(last) = listed {
        let number = i8::try_from(ordinal).ok()? - 1;
        let number = if scan.lex(last + 1) == L::Bc { -number - 1 } else { number };
        return Some(Found::new(&CENTURY, end, Expression::When(When::Century(number))));
    }
    // "a second century" is a batsman's.
    let told = matches!(scan.before(at), L::Early | L::Late | L::Mid | L::Dash)
        || matches!(scan.lex(end + 1), L::Bc | L::Ad);
    if !is_century(scan, end) || ordinal < 4 && the == at && !told && scan.word(the).len() > 3 {
        return None;
    }
    let end = end + 1;
    let number = i8::try_from(ordinal).ok()? - 1;
    match scan.lex(end) {
        // Numbered back from Christ: the 5th century BC is BC04.
        L::Bc => Some(Found::new(&CENTURY, end + 1, Expression::When(When::Century(-number - 1)))),
        L::Ad => Some(Found::new(&CENTURY, end + 1, Expression::When(When::Century(number)))),
        _ => Some(Found::new(&CENTURY, end, Expression::When(When::Century(number)))),
    }
}

fn is_century(scan: &Scan, at: usize) -> bool {
    matches!(scan.lex(at), L::Unit(Unit::Century, _))
}
