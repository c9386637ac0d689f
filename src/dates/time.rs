//! Times of day, with or without their day.
//!
//! ```text
//! time   = clock [[","] ["on"] day [part]] | day [","] ["at"] clock | day part | choice part
//!        | ("at"|"by"|...) h day part                   "at 10 tonight", "by eight this morning"
//!        | [degree] "the" part "of" day | part
//!        | "the" ("early"|"small"|"pre-dawn") "hours" ["of" (day | "the morning")]
//! times  = h [":" mm] ("to"|"-"|"and"|"or") clock [day]   "6 to 8 p.m. on Monday": two
//! part   = "morning" | "afternoon" | "evening" | "night" | "dawn" | ...
//! ```
//!
//! A `clock` has its own file. "9 am on Monday", "Monday evening", "last night", "the night of 20 June 1791".

use super::clock::{clock, half_of_day, is_timed};
use super::expression::{Clock, DayPart, Expression, Modifier, Shift, Unit, When, Zone};
use super::scan::{Figure, Scan};
use super::words::Lexeme as L;
use super::{Found, explicit, numeric, relative, weekday};
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
    if !scan.clocks(at..at + REACH).any(|at| tells_time(scan, at)) {
        return None;
    }
    two_clocks(scan, at)
        .or_else(|| clock_first(scan, at))
        .or_else(|| day_first(scan, at))
        .or_else(|| part_of_day(scan, at))
}

/// So many tokens on, a time has named its part of the day or its clock.
const REACH: usize = 12;

/// Whether a token of `lexeme` can tell the time of day.
pub const fn may_tell_time(lexeme: L) -> bool {
    matches!(
        lexeme,
        L::Part(_)
            | L::Tonight
            | L::Oclock
            | L::Am
            | L::Pm
            | L::Zone
            | L::Half
            | L::Figure
            | L::Cardinal(_)
            | L::Unit(Unit::Quarter, false)
            | L::Unit(Unit::Hour, true)
    )
}

/// Whether the token at `at` can be what makes a time of a day: most days have none by their side.
fn tells_time(scan: &Scan, at: usize) -> bool {
    let next = || {
        matches!(scan.lex(at + 1), L::Past | L::To | L::Local)
            || matches!(scan.lex(at + 1), L::Unit(Unit::Hour | Unit::Minute, true))
            || matches!(scan.lex(scan.skip(at + 1, L::Dash)), L::Cardinal(10..))
            || scan.word(at + 1).starts_with(['a', 'A', 'p', 'P', 'h'])
    };
    match scan.lex(at) {
        L::Part(_) | L::Tonight | L::Oclock | L::Am | L::Pm | L::Zone | L::Half => true,
        L::Figure => scan.plain(at).is_none() || next(),
        L::Cardinal(_) | L::Unit(Unit::Quarter, false) => next(),
        L::Unit(Unit::Hour, true) => {
            scan.before(at) == L::Early || scan.is_any_before(at, "predawn small wee")
        }
        _ => false,
    }
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

/// "6 to 8 p.m. on Monday", "between 9:30 and 11 a.m.", "at 2 or 3 p.m.": two, of which the second
/// says the half of the day and the day.
fn two_clocks(scan: &Scan, at: usize) -> Option<Found> {
    let joint = at + 1;
    if !matches!(scan.lex(joint), L::To | L::Until | L::Through | L::Dash | L::And | L::Or) {
        return None;
    }
    let (hour, minute) = match (scan.plain(at), scan.figure(at)) {
        (Some((hour, 1 | 2)), _) => (hour, 0),
        (_, Some(Figure { value, digits: 1 | 2, rest })) => {
            let minutes = Figure::read(rest.strip_prefix([':', '.'])?)?;
            (minutes.digits == 2 && minutes.rest.is_empty()).then_some((value, minutes.value))?
        }
        _ => return None,
    };
    let between = scan.before(at) == L::Between;
    let range = match scan.lex(joint) {
        L::To | L::Until | L::Through => true,
        L::Dash => scan.spaced(joint) == scan.spaced(joint + 1),
        L::And => between,
        L::Or => false,
        _ => return None,
    };
    let glued = scan.holds(at.wrapping_sub(1)) && !scan.spaced(at);
    if !(1..=12).contains(&hour)
        || minute > 59
        || !range && !is_timed(scan, at)
        || glued && scan.before(at) != L::Open
        || matches!(scan.before(at), L::Figure | L::Month(..))
    {
        return None;
    }
    let second = clock_first(scan, joint + 1)?;
    let Expression::Time { day, clock: Clock::At { hour: last, minute: past, zone, .. } } =
        second.expression
    else {
        return None;
    };
    // "from 9 to 5 p.m." begins in the morning.
    let rest = scan.figure(joint + 1)?.rest.trim_start_matches([':', '.']);
    let rest = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    half_of_day(scan, joint + 1, rest)?;
    let (hour, half_day) = (hour as u8 % 12, last / 12 % 2 * 12);
    let same = (hour, minute) < (last % 12, past.map_or(0, u32::from)) || !range;
    let hour = hour + if same { half_day } else { 12 - half_day };
    let clock = Clock::At { hour, minute: Some(minute as u8), second: None, zone };
    Some(time(day, clock, joint)?.with(joint + 1, second.end, second.expression, range))
}

/// "9 am on Monday", "21:30 GMT".
fn clock_first(scan: &Scan, at: usize) -> Option<Found> {
    let (clock, end, bare) = match clock(scan, at) {
        Some((clock, end)) => (clock, end, false),
        // "at 10 tonight", "by eight this morning".
        None if is_timed(scan, at) => {
            let (clock, end) = bare_hour(scan, at)?;
            (clock, end, true)
        }
        None => return None,
    };
    // "3 p.m. Monday", "9 am on 12 May", "9 am, Monday"
    let mut next = scan.skip(end, L::Comma);
    next = scan.skip(next, L::On);
    // "9 o'clock this morning", "8 tomorrow morning", "9 p.m. on Friday night".
    if let Some(found) = day_first(scan, next).or_else(|| part_of_day(scan, scan.skip(next, L::In)))
        && let Expression::Time { day, clock: Clock::Part(part) } = found.expression
        && (next <= end + 1 || day.is_some())
        && (day.is_some() || scan.lex(scan.skip(next, L::In)) == L::The)
        && (!bare || day.is_some() && next == end)
    {
        return time(day, shifted_to(clock, part), found.end);
    }
    if bare {
        return None;
    }
    if let Some((day, after)) = day(scan, next) {
        return time(Some(day), clock, after);
    }
    time(None, clock, end)
}

/// "8 in the evening" is 20:00.
fn shifted_to(clock: Clock, part: DayPart) -> Clock {
    match clock {
        Clock::At { hour: hour @ 1..=11, minute, second, zone }
            if matches!(part, DayPart::Afternoon | DayPart::Evening)
                || part == DayPart::Night && hour > 5 =>
        {
            Clock::At { hour: hour + 12, minute, second, zone }
        }
        _ => clock,
    }
}

/// "9", by a part of the day.
fn bare_hour(scan: &Scan, at: usize) -> Option<(Clock, usize)> {
    let hour @ 1..=12 = (match scan.lex(at) {
        L::Cardinal(hour) => u32::from(hour),
        _ => scan.plain(at)?.0,
    }) else {
        return None;
    };
    let clock = Clock::At { hour: hour as u8, minute: Some(0), second: None, zone: Zone::Unsaid };
    (!scan.is_plain_word(at + 1)).then_some((clock, at + 1))
}

/// "Monday at 9 am", "Monday evening", "September 12, 2011 09:00 pm".
fn day_first(scan: &Scan, at: usize) -> Option<Found> {
    let (when, end) = day(scan, at)?;
    if let L::Part(part) = scan.lex(end)
        && !scan.hyphen(end + 1)
        && scan.case(end) != crate::segment::Case::Title
    {
        // "Saturday morning at 9"
        if scan.lex(end + 1) == L::At
            && let Some((clock, end)) = clock(scan, end + 2).or_else(|| bare_hour(scan, end + 2))
        {
            return time(Some(when), shifted_to(clock, part), end);
        }
        return time(Some(when), Clock::Part(part), end + 1);
    }
    let degree = match scan.lex(end) {
        L::Early => Some(Modifier::Start),
        L::Late => Some(Modifier::End),
        _ => None,
    };
    if degree.is_some()
        && let L::Part(part) = scan.lex(end + 1)
    {
        return Some(time(Some(when), Clock::Part(part), end + 2)?.modified(degree));
    }
    let mut next = end;
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
        // "tonight at 9"
        if scan.lex(at + 1) == L::At
            && let Some((clock, end)) = clock(scan, at + 2).or_else(|| bare_hour(scan, at + 2))
        {
            return time(Some(day), shifted_to(clock, DayPart::Night), end);
        }
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
        // "The last night" of a tour and "her last night" in office may be any.
        L::Last if !with_the && !scan.is_any_before(inner, "the The her his my our their its") => {
            Some((Shift::reference(-1), inner + 1))
        }
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
        if scan.is_capital(name) && scan.lex(inner) != L::Last || scan.hyphen(name + 1) {
            return None;
        }
        if scan.lex(inner) == L::Last && part != DayPart::Night {
            return None;
        }
        let day = When::Period { unit: Unit::Day, shift };
        return time(Some(day), Clock::Part(part), name + 1).map(|f| f.modified(degree));
    }
    if let Some(found) = early_hours(scan, start, inner) {
        return Some(found);
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
    // "the night before"
    if with_the
        && matches!(scan.lex(end), L::Before | L::After)
        && !relative::follows(scan, end + 1)
        && !scan.is_capital(inner)
    {
        let by = if scan.lex(end) == L::Before { -1 } else { 1 };
        let day = When::Period { unit: Unit::Day, shift: Shift::narrative(by) };
        return modified(time(Some(day), Clock::Part(part), end + 1));
    }
    if scan.word(end) == "hours" {
        end += 1;
    }
    if scan.lex(end) == L::Of
        && let Some((when, after)) = day(scan, end + 1)
    {
        return modified(time(Some(when), Clock::Part(part), after));
    }
    // "in the early hours of Monday" has no part of the day by name; "at dawn on 12 May" has.
    if !with_the
        && let Some((when, after)) = day(scan, scan.skip(end, L::On))
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

/// "the early hours of Monday", "the small hours": `hours` is where "hours" stands, or "small".
fn early_hours(scan: &Scan, the: usize, hours: usize) -> Option<Found> {
    if scan.lex(the) != L::The {
        return None;
    }
    // "the predawn hours"
    let hyphen = scan.word(hours) == "pre" && scan.hyphen(hours + 1);
    let small = hyphen || scan.is_any(hours, "predawn small wee");
    let hours = hours + if hyphen { 3 } else { usize::from(small) };
    let early = small || hours == the + 2 && scan.lex(the + 1) == L::Early;
    if !early || scan.word(hours) != "hours" {
        return None;
    }
    let part = Clock::Part(DayPart::Morning);
    let end = hours + 1;
    if scan.lex(end) == L::Of {
        if let Some(found) = day_first(scan, end + 1).or_else(|| part_of_day(scan, end + 1))
            && let Expression::Time { day, clock: Clock::Part(DayPart::Morning) } = found.expression
        {
            return time(day, part, found.end);
        }
        let (when, end) = day(scan, end + 1)?;
        return time(Some(when), part, end);
    }
    let day = When::Period { unit: Unit::Day, shift: Shift::narrative(0) };
    (!scan.is_plain_word(end)).then(|| time(Some(day), part, end))?
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
    if capital || scan.hyphen(end) || scan.lex(end) == L::Of {
        return None;
    }
    let word = scan.word(name);
    let governed = match part {
        DayPart::Dawn => {
            scan.before(at) == L::At || matches!(scan.before(at), L::Before | L::After | L::Until)
        }
        // "in late afternoon"
        _ if !with_the && degree.is_some() => {
            matches!(scan.before(at), L::In | L::By) && !scan.is_plain_word(end)
        }
        DayPart::Night => {
            word.eq_ignore_ascii_case("overnight") && !scan.is_plain_word(end)
                || with_the && matches!(scan.before(at), L::During | L::In | L::Through)
        }
        _ => with_the && matches!(scan.before(at), L::In | L::During | L::Of | L::By | L::Until),
    };
    let day = When::Period { unit: Unit::Day, shift: Shift::narrative(0) };
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
