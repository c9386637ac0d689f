//! Times of day, with or without their day.
//!
//! ```text
//! time   = clock [[","] ["on"] day] | day [","] ["at"] clock | day part | choice part
//!        | [degree] "the" part "of" day | part
//! clock  = h ["." mm | ":" mm [":" ss]] ("am"|"pm") [zone] | hh ":" mm ["hrs"] [zone] | hhmm zone
//!        | number "o'clock" | "noon" | "midnight" | "half past" h | "quarter to" h
//! part   = "morning" | "afternoon" | "evening" | "night" | "dawn" | ...
//! zone   = "GMT" | "UTC" | "local time" | "Eastern time" | ("+"|"-") hh ":" mm
//! ```
//!
//! "9 am on Monday", "Monday evening", "last night", "the night of 20 June 1791".

use super::expression::{Anchor, Clock, DayPart, Expression, Modifier, Shift, Unit, When};
use super::numeric::zone_figures;
use super::scan::{Figure, Scan};
use super::words::Lexeme as L;
use super::{Found, explicit, numbers, numeric, relative, weekday};
use crate::rule::Rule;

/// Times of day.
pub const RULE: Rule = Rule {
    id: "date.time",
    says: "A time of day, with its day where one stands by it.",
    example: "The doors open at 9 am on Monday.",
    counterexample: "The score was 3:2 and the ratio 16:9.",
};

/// A time.
pub fn read(scan: &Scan, at: usize) -> Option<Found> {
    clock_first(scan, at).or_else(|| day_first(scan, at)).or_else(|| part_of_day(scan, at))
}

fn time(day: Option<When>, clock: Clock, end: usize) -> Option<Found> {
    Some(Found::new(&RULE, end, Expression::Time { day, clock }))
}

/// A day, as the neighbour of a clock.
fn day(scan: &Scan, at: usize) -> Option<(When, usize)> {
    let found = explicit::read_day(scan, at)
        .or_else(|| numeric::read(scan, at))
        .or_else(|| weekday::read(scan, at))
        .or_else(|| super::holiday::read(scan, at))
        .or_else(|| relative::read(scan, at))?;
    if found.second.is_some() || found.modifier.is_some() {
        return None;
    }
    match found.expression {
        Expression::When(
            when @ (When::Calendar { .. }
            | When::Figures { .. }
            | When::Weekday { .. }
            | When::Period { unit: Unit::Day, .. }),
        ) => Some((when, found.end)),
        _ => None,
    }
}

/// "9 am on Monday", "21:30 GMT".
fn clock_first(scan: &Scan, at: usize) -> Option<Found> {
    let (clock, end) = clock(scan, at)?;
    // "3 p.m. Monday", "9 am on 12 May", "9 am, Monday"
    let mut next = scan.skip(end, L::Comma);
    next = scan.skip(next, L::On);
    if let Some((day, after)) = day(scan, next) {
        return time(Some(day), clock, after);
    }
    // "9 o'clock this morning", "8 tomorrow morning".
    if let Some(found) = day_first(scan, next).or_else(|| part_of_day(scan, scan.skip(next, L::In)))
        && let Expression::Time { day, clock: Clock::Part(part) } = found.expression
        && next <= end + 1
        && (day.is_some() || scan.lex(scan.skip(next, L::In)) == L::The)
    {
        return time(day, shifted_to(clock, part), found.end);
    }
    time(None, clock, end)
}

/// "8 in the evening" is 20:00.
fn shifted_to(clock: Clock, part: DayPart) -> Clock {
    match clock {
        Clock::At { hour: hour @ 1..=11, minute, second, offset }
            if matches!(part, DayPart::Afternoon | DayPart::Evening)
                || part == DayPart::Night && hour > 5 =>
        {
            Clock::At { hour: hour + 12, minute, second, offset }
        }
        _ => clock,
    }
}

/// "Monday at 9 am", "Monday evening", "September 12, 2011 09:00 pm".
fn day_first(scan: &Scan, at: usize) -> Option<Found> {
    let (when, end) = day(scan, at)?;
    if let L::Part(part) = scan.lex(end)
        && scan.lex(end + 1) != L::Dash
        && scan.case(end) != crate::segment::Case::Title
    {
        return time(Some(when), Clock::Part(part), end + 1);
    }
    let mut degree = None;
    let mut next = end;
    if matches!(scan.lex(end), L::Early | L::Late) {
        degree = Some(if scan.lex(end) == L::Early { Modifier::Start } else { Modifier::End });
        next += 1;
        if let L::Part(part) = scan.lex(next) {
            let found = time(Some(when), Clock::Part(part), next + 1)?;
            return Some(found.modified(degree));
        }
    }
    let _ = degree;
    next = end;
    for lexeme in [L::Comma, L::At, L::About, L::Dash] {
        next = scan.skip(next, lexeme);
    }
    if let Some((clock, after)) = clock(scan, next) {
        return time(Some(when), clock, after);
    }
    // "on Monday in the evening"
    if scan.lex(end) == L::In
        && scan.lex(end + 1) == L::The
        && let L::Part(part) = scan.lex(end + 2)
        && scan.lex(end + 3) != L::Of
    {
        return time(Some(when), Clock::Part(part), end + 3);
    }
    None
}

/// "this morning", "last night", "the next evening", "the night of 20 June", "tonight".
fn part_of_day(scan: &Scan, at: usize) -> Option<Found> {
    let title = scan.is_capital(at) && !scan.begins_sentence(at);
    if scan.lex(at) == L::Tonight && !title {
        let day = When::Period { unit: Unit::Day, shift: Shift::reference(0) };
        return time(Some(day), Clock::Part(DayPart::Night), at + 1);
    }
    let (degree, start) = degree(scan, at);
    let the = scan.skip(start, L::The);
    let with_the = the > start;
    let (day_at, inner) = match scan.lex(the) {
        L::Early | L::Late | L::Mid if with_the => (Some(the), scan.skip(the + 1, L::Dash)),
        _ => (None, the),
    };
    let degree = match day_at.map(|i| scan.lex(i)) {
        Some(L::Early) => Some(Modifier::Start),
        Some(L::Late) => Some(Modifier::End),
        Some(_) => Some(Modifier::Mid),
        None => degree,
    };
    let shift = match scan.lex(inner) {
        L::This if !with_the => Some((Shift::reference(0), inner + 1)),
        L::That => Some((Shift::narrative(0), scan.skip(inner + 1, L::Same))),
        L::Same => Some((Shift::narrative(0), inner + 1)),
        L::Last if !with_the => Some((Shift::reference(-1), inner + 1)),
        L::Next | L::Following if with_the => Some((Shift::narrative(1), inner + 1)),
        L::Previous => Some((Shift::narrative(-1), inner + 1)),
        _ => None,
    };
    let modified = |found: Option<Found>| found.map(|f| f.modified(degree.or(f.modifier)));
    if let Some((shift, name)) = shift {
        let (name, degree) = match scan.lex(name) {
            L::Early => (name + 1, Some(Modifier::Start)),
            L::Late => (name + 1, Some(Modifier::End)),
            _ => (name, degree),
        };
        let L::Part(part) = scan.lex(name) else { return None };
        if scan.is_capital(name) && scan.lex(inner) != L::Last || scan.lex(name + 1) == L::Dash {
            return None;
        }
        if scan.lex(inner) == L::Last && part != DayPart::Night {
            return None;
        }
        let day = When::Period { unit: Unit::Day, shift };
        return time(Some(day), Clock::Part(part), name + 1).map(|f| f.modified(degree));
    }
    let L::Part(part) = scan.lex(inner) else {
        // "early on Monday morning", "early Monday morning"
        if degree.is_some() && day_at.is_none() {
            let next = scan.skip(start, L::On);
            let found = day_first(scan, next)?;
            return matches!(found.expression, Expression::Time { clock: Clock::Part(_), .. })
                .then(|| modified(Some(found)))?;
        }
        return None;
    };
    let mut end = inner + 1;
    if scan.word(end) == "hours" {
        end += 1;
    }
    if scan.lex(end) == L::Of
        && let Some((when, after)) = day(scan, end + 1)
    {
        return modified(time(Some(when), Clock::Part(part), after));
    }
    // "in the early hours of Monday" has no part of the day by name; "at dawn on 12 May" has.
    if scan.lex(end) == L::On
        && !with_the
        && let Some((when, after)) = day(scan, end + 1)
        && matches!(part, DayPart::Dawn | DayPart::Noon | DayPart::Midnight)
    {
        let clock = clock(scan, inner).map_or(Clock::Part(part), |(clock, _)| clock);
        return modified(time(Some(when), clock, after));
    }
    if scan.lex(end) == L::On
        && with_the
        && let Some((when, after)) = day(scan, end + 1)
    {
        return modified(time(Some(when), Clock::Part(part), after));
    }
    alone(scan, at, inner, part, end, with_the, degree)
}

/// A part of the day with no day: "in the morning", "overnight", "at dawn".
fn alone(
    scan: &Scan,
    at: usize,
    name: usize,
    part: DayPart,
    end: usize,
    with_the: bool,
    degree: Option<Modifier>,
) -> Option<Found> {
    let capital = scan.is_capital(name) && !scan.begins_sentence(name);
    if capital || scan.lex(end) == L::Dash || scan.lex(end) == L::Of {
        return None;
    }
    let word = scan.word(name);
    let governed = match part {
        DayPart::Dawn => {
            scan.before(at) == L::At || matches!(scan.before(at), L::Before | L::After | L::Until)
        }
        DayPart::Night => {
            word.eq_ignore_ascii_case("overnight") && !scan.is_plain_word(end)
                || with_the && matches!(scan.before(at), L::During | L::In | L::Through)
        }
        _ => with_the && matches!(scan.before(at), L::In | L::During | L::Of | L::By | L::Until),
    };
    let day = When::Period { unit: Unit::Day, shift: Shift { by: 0, from: Anchor::Narrative } };
    governed.then(|| time(Some(day), Clock::Part(part), end).map(|f| f.modified(degree)))?
}

/// "early", "late", "early in", "mid-": and where what they qualify begins.
fn degree(scan: &Scan, at: usize) -> (Option<Modifier>, usize) {
    let modifier = match scan.lex(at) {
        L::Early | L::Earlier => Modifier::Start,
        L::Late | L::Later => Modifier::End,
        L::Mid => Modifier::Mid,
        _ => return (None, at),
    };
    let next = scan.skip(at + 1, L::Dash);
    let next =
        if scan.lex(next) == L::In && scan.lex(next + 1) == L::The { next + 1 } else { next };
    (Some(modifier), next)
}

/// The clock at `at`, and where it ends.
fn clock(scan: &Scan, at: usize) -> Option<(Clock, usize)> {
    if scan.holds(at.wrapping_sub(1))
        && !scan.spaced(at)
        && matches!(scan.before(at), L::Figure | L::Slash | L::Other)
    {
        return None;
    }
    let at_clock = |hour, minute, second| Clock::At { hour, minute, second, offset: None };
    match scan.lex(at) {
        L::Part(part @ (DayPart::Noon | DayPart::Midnight))
            if matches!(scan.word(at), "noon" | "midday" | "midnight" | "Noon" | "Midnight") =>
        {
            let hour = if part == DayPart::Noon { 12 } else { 24 };
            // "a midnight raid", "Chimes at Midnight" are no times.
            let capital = scan.is_capital(at) && !scan.begins_sentence(at);
            let (_, end) = zone(scan, at + 1);
            let timed = !capital
                && !scan.is_plain_word(end)
                && scan.lex(end) != L::Dash
                && !matches!(scan.before(at), L::The | L::A | L::Dash);
            timed.then(|| (at_clock(hour, Some(0), None), end))
        }
        L::Half | L::Figure | L::Cardinal(_) | L::Unit(Unit::Quarter, false) => {
            figures(scan, at).or_else(|| past(scan, at)).or_else(|| o_clock(scan, at))
        }
        _ => None,
    }
}

/// "9am", "10.30 pm", "21:30", "1815 GMT".
fn figures(scan: &Scan, at: usize) -> Option<(Clock, usize)> {
    let figure = scan.figure(at)?;
    let (hour, mut minute, mut second) = (u8::try_from(figure.value).ok(), None, None);
    let mut rest = figure.rest;
    let mut colon = false;
    let french = rest.starts_with('h') && figure.value < 24;
    if let Some(after) = rest
        .strip_prefix(':')
        .or_else(|| rest.strip_prefix('.'))
        .or_else(|| rest.strip_prefix('h').filter(|_| french))
        && let Some(minutes) = Figure::read(after)
        && minutes.digits == 2
        && minutes.value < 60
    {
        colon = rest.starts_with(':');
        minute = Some(minutes.value as u8);
        rest = minutes.rest;
        if let Some(after) = rest.strip_prefix(':')
            && let Some(seconds) = Figure::read(after)
            && seconds.digits == 2
            && seconds.value < 60
        {
            second = Some(seconds.value as u8);
            rest = seconds.rest;
        }
    }
    if let Some((pm, end)) = half_of_day(scan, at, rest) {
        let hour = hour.filter(|&h| h <= 23 && figure.digits <= 2)?;
        let hour = match (hour, pm) {
            (12, false) => 0,
            (1..=11, true) => hour + 12,
            _ => hour,
        };
        let (offset, end) = zone(scan, end);
        return Some((Clock::At { hour, minute, second, offset }, end));
    }
    let hrs = |end: usize| {
        if matches!(scan.word(end), "hrs" | "hours" | "hr") { Some(end + 1) } else { None }
    };
    if !rest.is_empty() {
        let glued = matches!(rest, "h" | "hrs" | "hr") && minute.is_some();
        let french = french && minute.is_none() && rest == "h00";
        let glued = glued || french;
        return (glued && figure.value < 24)
            .then_some((Clock::At { hour: hour?, minute, second, offset: None }, at + 1));
    }
    let (offset, end) = zone(scan, at + 1);
    let zoned = end > at + 1;
    if minute.is_some() && figure.value <= 24 && figure.digits <= 2 {
        let timed = matches!(
            scan.before(at),
            L::At
                | L::By
                | L::Until
                | L::From
                | L::To
                | L::About
                | L::Between
                | L::Since
                | L::Before
                | L::After
                | L::And
        );
        let sure = french
            || colon && (figure.digits == 2 || timed || second.is_some())
            || zoned
            || timed && scan.before(at) == L::At;
        // "16:9" has one figure after the colon; "a 2:05 lead" no preposition before.
        let end = hrs(end).unwrap_or(end);
        return sure.then_some((Clock::At { hour: hour?, minute, second, offset }, end));
    }
    // "at 8 GMT".
    if zoned && figure.digits <= 2 && figure.value < 24 && scan.before(at) == L::At {
        return Some((Clock::At { hour: hour?, minute, second, offset }, end));
    }
    // "1815 GMT", "0930 hrs".
    if figure.digits == 4 && figure.value < 2400 && figure.value % 100 < 60 && minute.is_none() {
        let (hour, minute) = ((figure.value / 100) as u8, (figure.value % 100) as u8);
        let end = if zoned { end } else { hrs(at + 1)? };
        return Some((Clock::At { hour, minute: Some(minute), second: None, offset }, end));
    }
    None
}

/// "am" or "pm", glued ("9am") or after ("9 a.m."): whether it is pm, and where it ends.
fn half_of_day(scan: &Scan, at: usize, rest: &str) -> Option<(bool, usize)> {
    let next = at + 1;
    if rest.eq_ignore_ascii_case("am") || rest.eq_ignore_ascii_case("pm") {
        return Some((rest.as_bytes()[0] | 0x20 == b'p', next));
    }
    // "a.m." in lower case is four tokens, of which the figure may hold the first.
    let dotted = |letter: &str, stop: usize| {
        let half = letter.eq_ignore_ascii_case("p");
        let ok = (half || letter.eq_ignore_ascii_case("a"))
            && scan.lex(stop) == L::Stop
            && !scan.spaced(stop)
            && matches!(scan.word(stop + 1), "m" | "m." | "M" | "M.");
        // An initial keeps its full stop, a word does not.
        let last = stop + 2;
        let open = !scan.word(stop + 1).ends_with('.');
        let end = last + usize::from(open && scan.lex(last) == L::Stop && !scan.spaced(last));
        ok.then_some((half, end))
    };
    if rest.eq_ignore_ascii_case("a") || rest.eq_ignore_ascii_case("p") {
        return dotted(rest, next);
    }
    if !rest.is_empty() {
        return None;
    }
    match scan.lex(next) {
        L::Am => Some((false, next + 1)),
        L::Pm => Some((true, next + 1)),
        _ => {
            let word = scan.word(next);
            match word {
                "a.m." | "a.m" | "A.M." | "A.M" => Some((false, next + 1)),
                "p.m." | "p.m" | "P.M." | "P.M" => Some((true, next + 1)),
                _ => dotted(word, next + 1),
            }
        }
    }
}

/// "half past nine", "quarter to ten", "20 past 3pm".
fn past(scan: &Scan, at: usize) -> Option<(Clock, usize)> {
    let (minutes, next) = match scan.lex(at) {
        L::Half => (30, at + 1),
        L::Unit(Unit::Quarter, false) => (15, at + 1),
        L::Figure | L::Cardinal(_) => {
            let (minutes, next) = match scan.plain(at) {
                Some((value, _)) => (value, at + 1),
                None => numbers::cardinal(scan, at)?,
            };
            let next = next + usize::from(scan.word(next) == "minutes");
            (u8::try_from(minutes).ok().filter(|&m| m < 60)?, next)
        }
        _ => return None,
    };
    let to = scan.lex(next) == L::To;
    if !(scan.lex(next) == L::Past || to && minutes != 30) {
        return None;
    }
    // A bare "5 to 9" is a range or a score: one of the two must be in words or on the clock.
    let hour_at = next + 1;
    let (hour, end) = match figures(scan, hour_at) {
        Some((Clock::At { hour, .. }, end)) => (hour, end),
        _ => {
            let (hour, end) = match scan.plain(hour_at) {
                Some((value, _)) => (value, hour_at + 1),
                None => numbers::cardinal(scan, hour_at)?,
            };
            if to && !matches!(scan.lex(at), L::Unit(..)) && scan.lex(end) != L::Oclock {
                return None;
            }
            (u8::try_from(hour).ok().filter(|h| (1..=12).contains(h))?, scan.skip(end, L::Oclock))
        }
    };
    let (hour, minute) = if to { ((hour + 23) % 24, 60 - minutes) } else { (hour, minutes) };
    Some((Clock::At { hour, minute: Some(minute), second: None, offset: None }, end))
}

/// "nine o'clock", "8 in the evening".
fn o_clock(scan: &Scan, at: usize) -> Option<(Clock, usize)> {
    let (hour, end) = match scan.plain(at) {
        Some((value, _)) => (value, at + 1),
        None => numbers::cardinal(scan, at)?,
    };
    let hour = u8::try_from(hour).ok().filter(|h| (1..=12).contains(h))?;
    let clock = Clock::At { hour, minute: Some(0), second: None, offset: None };
    if scan.lex(end) == L::Oclock {
        return Some((clock, end + 1));
    }
    // "three p.m."
    if scan.figure(at).is_none()
        && let Some((pm, end)) = half_of_day(scan, end - 1, "")
    {
        let hour = if pm { hour % 12 + 12 } else { hour % 12 };
        return Some((Clock::At { hour, minute: Some(0), second: None, offset: None }, end));
    }
    let part = scan.lex(end) == L::In
        && scan.lex(end + 1) == L::The
        && matches!(
            scan.lex(end + 2),
            L::Part(DayPart::Morning | DayPart::Afternoon | DayPart::Evening)
        );
    let timed = matches!(scan.before(at), L::At | L::About | L::By | L::Until);
    (part && timed).then_some((clock, end))
}

/// The time zone after a clock; figures and Z give an offset, names don't.
fn zone(scan: &Scan, at: usize) -> (Option<i16>, usize) {
    match scan.lex(at) {
        L::Zone if scan.is_capital(at) => {
            let zulu = scan.word(at) == "Z";
            let named = matches!(scan.word(at), "GMT" | "UTC");
            // "GMT+3", "UTC+05:30".
            if named
                && matches!(scan.word(at + 1), "+" | "-" | "−")
                && !scan.spaced(at + 1)
                && let Some(minutes) =
                    scan.figure(at + 2).and_then(|_| zone_figures(scan.word(at + 2)))
            {
                return (Some(if scan.word(at + 1) == "+" { minutes } else { -minutes }), at + 3);
            }
            (zulu.then_some(0), at + 1)
        }
        L::Local if scan.lex(at + 1) == L::Time => (None, at + 2),
        L::Mark if matches!(scan.word(at), "+") => match zone_figures(scan.word(at + 1)) {
            Some(minutes) => (Some(minutes), at + 2),
            None => (None, at),
        },
        L::Other
            if matches!(
                scan.word(at),
                "Eastern" | "Central" | "Pacific" | "Mountain" | "Moscow" | "London"
            ) =>
        {
            let time = at
                + 1
                + usize::from(matches!(
                    scan.word(at + 1),
                    "Standard" | "Daylight" | "standard" | "daylight"
                ));
            if scan.word(time).eq_ignore_ascii_case("time") { (None, time + 1) } else { (None, at) }
        }
        _ => (None, at),
    }
}
