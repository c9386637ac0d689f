//! Clocks, with their zone.
//!
//! ```text
//! clock  = h ["." mm | ":" mm [":" ss]] ("am"|"pm") [zone] | hh ":" mm ["hrs"] [zone]
//!        | hhmm zone                                     "1815 GMT", "1530EST"
//!        | number "o'clock" | ["12"] ("noon"|"midnight") | "half past" h | ["a"] "quarter to" h
//!        | n "minutes" ("past"|"to") h | ("at"|"until") "half" h     "at half six" is 6:30
//!        | h ["-"] mm, in words                          "at six-thirty"
//! zone   = "GMT" | "UTC" | "local time" | name "time" | "Eastern" | ("+"|"-") hh ":" mm
//! ```

use super::expression::{Clock, DayPart, Unit, Zone};
use super::numbers;
use super::numeric::zone_figures;
use super::scan::{Figure, Scan};
use super::words::{Lexeme as L, look_up};

/// The clock at `at`, and where it ends.
pub fn clock(scan: &Scan, at: usize) -> Option<(Clock, usize)> {
    if scan.holds(at.wrapping_sub(1))
        && !scan.spaced(at)
        && matches!(scan.before(at), L::Figure | L::Slash | L::Other)
    {
        return None;
    }
    // "12 noon"
    let twelve = matches!(scan.lex(at), L::Figure | L::Cardinal(12))
        && matches!(scan.word(at), "12" | "twelve")
        && matches!(scan.lex(at + 1), L::Part(DayPart::Noon | DayPart::Midnight));
    if twelve {
        return clock(scan, at + 1);
    }
    match scan.lex(at) {
        L::Part(part @ (DayPart::Noon | DayPart::Midnight))
            if scan.is_any(at, "noon midday midnight Noon Midnight") =>
        {
            let hour = if part == DayPart::Noon { 12 } else { 24 };
            // "a midnight raid", "Chimes at Midnight" are no times.
            let capital = scan.is_capital(at) && !scan.begins_sentence(at);
            let (zone, end) = zone_after(scan, at + 1);
            let timed = !capital
                && !scan.is_plain_word(end)
                && scan.lex(end) != L::Dash
                && !matches!(scan.before(at), L::The | L::A | L::Dash);
            timed.then_some((Clock::At { hour, minute: Some(0), second: None, zone }, end))
        }
        L::A if scan.lex(at + 1) == L::Unit(Unit::Quarter, false) => past(scan, at),
        L::Half | L::Figure | L::Cardinal(_) | L::Unit(Unit::Quarter, false) => figures(scan, at)
            .or_else(|| past(scan, at))
            .or_else(|| o_clock(scan, at))
            .or_else(|| spoken(scan, at)),
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
        let (zone, end) = zone_after(scan, end);
        return Some((Clock::At { hour, minute, second, zone }, end));
    }
    let hrs = |end: usize| {
        if scan.is_any(end, "hrs hours hr") { Some(end + 1) } else { None }
    };
    // "1530EST", "14:30GMT"
    if rest.len() > 1
        && (figure.digits == 4 && figure.value < 2400 && figure.value % 100 < 60
            || figure.digits <= 2 && figure.value < 24 && minute.is_some())
        && rest.bytes().all(|b| b.is_ascii_uppercase())
        && look_up(rest) == L::Zone
    {
        let (value, minutes) = (figure.value, minute.map(u32::from));
        let (hour, minute) = minutes.map_or((value / 100, value % 100), |m| (value, m));
        let (hour, minute) = (hour as u8, Some(minute as u8));
        return Some((Clock::At { hour, minute, second, zone: Zone::Named }, at + 1));
    }
    if !rest.is_empty() {
        let glued = matches!(rest, "h" | "hrs" | "hr") && minute.is_some();
        let french = french && minute.is_none() && rest == "h00";
        let glued = glued || french;
        return (glued && figure.value < 24)
            .then_some((Clock::At { hour: hour?, minute, second, zone: Zone::Unsaid }, at + 1));
    }
    let (zone, end) = zone_after(scan, at + 1);
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
        return sure.then_some((Clock::At { hour: hour?, minute, second, zone }, end));
    }
    // "at 8 GMT".
    if zoned && figure.digits <= 2 && figure.value < 24 && scan.before(at) == L::At {
        return Some((Clock::At { hour: hour?, minute, second, zone }, end));
    }
    // "1815 GMT", "0930 hrs".
    if figure.digits == 4 && figure.value < 2400 && figure.value % 100 < 60 && minute.is_none() {
        let (hour, minute) = ((figure.value / 100) as u8, (figure.value % 100) as u8);
        // "about 1600 hours" is a length.
        let length = matches!(scan.before(at), L::About | L::Over | L::Than | L::Nearly | L::Some);
        let end = if zoned { end } else { hrs(at + 1).filter(|_| !length)? };
        return Some((Clock::At { hour, minute: Some(minute), second: None, zone }, end));
    }
    None
}

/// "am" or "pm", glued ("9am") or after ("9 a.m."): whether it is pm, and where it ends.
pub fn half_of_day(scan: &Scan, at: usize, rest: &str) -> Option<(bool, usize)> {
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
            && scan.is_any(stop + 1, "m m. M M.");
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

/// "half past nine", "a quarter to ten", "20 past 3pm", "ten minutes to nine", "at half six".
fn past(scan: &Scan, at: usize) -> Option<(Clock, usize)> {
    let start = at;
    let at = scan.skip(at, L::A);
    let (minutes, next) = match scan.lex(at) {
        L::Half => (30, at + 1),
        L::Unit(Unit::Quarter, false) => (15, at + 1),
        L::Figure | L::Cardinal(_) => {
            let (minutes, next) = match scan.plain(at) {
                Some((value, _)) => (value, at + 1),
                None => numbers::cardinal(scan, at)?,
            };
            (u8::try_from(minutes).ok().filter(|&m| m < 60)?, next)
        }
        _ => return None,
    };
    let counted = scan.word(next) == "minutes";
    let next = next + usize::from(counted);
    let timed = is_timed(scan, start);
    // "at half six"
    if minutes == 30 && timed && next == at + 1 {
        let (hour, end) = match scan.plain(next) {
            Some((value, _)) => (value, next + 1),
            None => numbers::cardinal(scan, next).unwrap_or_default(),
        };
        let whole = (1..=12).contains(&hour) && !goes_on(scan, end);
        if whole {
            let (hour, minute) = (hour as u8, Some(minutes));
            return Some((Clock::At { hour, minute, second: None, zone: Zone::Unsaid }, end));
        }
    }
    let to = scan.lex(next) == L::To;
    if !(scan.lex(next) == L::Past || to && minutes != 30) {
        return None;
    }
    // A bare "5 to 9" is a range or a score: one of the two must be in words or on the clock.
    let quarter = matches!(scan.lex(at), L::Unit(..));
    let hour_at = next + 1;
    let (hour, end) = match figures(scan, hour_at) {
        // "from 9 to 5 p.m." is a range.
        Some(_) if to && !quarter && !counted && minutes <= 12 => return None,
        Some((Clock::At { hour, .. }, end)) => (hour, end),
        _ => {
            let (hour, end) = match scan.plain(hour_at) {
                Some((value, _)) => (value, hour_at + 1),
                None => numbers::cardinal(scan, hour_at)?,
            };
            let oclock = scan.lex(end) == L::Oclock;
            // "a quarter to nine of them", not "at a quarter to nine he left".
            let at = scan.before(start) == L::At && scan.is_plain_word(end);
            let on = to && !oclock && goes_on(scan, end) && !at;
            if to && !quarter && !counted && !oclock || on {
                return None;
            }
            (u8::try_from(hour).ok().filter(|h| (1..=12).contains(h))?, scan.skip(end, L::Oclock))
        }
    };
    let (hour, minute) = if to { ((hour + 23) % 24, 60 - minutes) } else { (hour, minutes) };
    Some((Clock::At { hour, minute: Some(minute), second: None, zone: Zone::Unsaid }, end))
}

/// Whether a word stands before `at` after which a number is a time rather than a count.
pub fn is_timed(scan: &Scan, at: usize) -> bool {
    matches!(
        scan.before(at),
        L::At | L::By | L::Until | L::About | L::Since | L::Before | L::After | L::From
    )
}

/// Whether the number that ends at `end` counts something, or goes on.
fn goes_on(scan: &Scan, end: usize) -> bool {
    scan.is_plain_word(end)
        || matches!(scan.lex(end), L::Of | L::Unit(..) | L::Hundred | L::Thousand | L::Times)
        || matches!(scan.lex(end), L::Dash | L::Figure | L::Cardinal(_))
        || matches!(scan.word(end), "%" | "°")
}

/// "at six-thirty", "seven twenty-seven p.m."
fn spoken(scan: &Scan, at: usize) -> Option<(Clock, usize)> {
    let L::Cardinal(hour @ 1..=12) = scan.lex(at) else { return None };
    let minutes_at = scan.skip(at + 1, L::Dash);
    let L::Cardinal(10..=59) = scan.lex(minutes_at) else { return None };
    let (minute @ 10..=59, end) = numbers::cardinal(scan, minutes_at)? else { return None };
    let clock =
        |hour| Clock::At { hour, minute: Some(minute as u8), second: None, zone: Zone::Unsaid };
    if let Some((pm, end)) = half_of_day(scan, end - 1, "") {
        return Some((clock(hour % 12 + if pm { 12 } else { 0 }), end));
    }
    let timed = matches!(scan.before(at), L::At | L::Until | L::About | L::By);
    (timed && !goes_on(scan, end)).then_some((clock(hour), end))
}

/// "nine o'clock", "8 in the evening".
fn o_clock(scan: &Scan, at: usize) -> Option<(Clock, usize)> {
    let (hour, end) = match scan.plain(at) {
        Some((value, _)) => (value, at + 1),
        None => numbers::cardinal(scan, at)?,
    };
    let hour = u8::try_from(hour).ok().filter(|h| (1..=12).contains(h))?;
    let clock = Clock::At { hour, minute: Some(0), second: None, zone: Zone::Unsaid };
    if scan.lex(end) == L::Oclock {
        return Some((clock, end + 1));
    }
    // "three p.m."
    if scan.figure(at).is_none()
        && let Some((pm, end)) = half_of_day(scan, end - 1, "")
    {
        let hour = if pm { hour % 12 + 12 } else { hour % 12 };
        return Some((Clock::At { hour, minute: Some(0), second: None, zone: Zone::Unsaid }, end));
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

/// The time zone after a clock: figures and Z give an offset, names don't.
fn zone_after(scan: &Scan, at: usize) -> (Zone, usize) {
    // "6:40 p.m. (GMT +8)", "2 p.m. (1800 GMT)" has another clock.
    if scan.lex(at) == L::Open
        && scan.lex(at + 1) != L::Figure
        && let (zone @ (Zone::Named | Zone::Offset(_)), end) = zone_after(scan, at + 1)
        && scan.lex(end) == L::Close
    {
        return (zone, end + 1);
    }
    match scan.lex(at) {
        L::Zone if scan.is_capital(at) => {
            if scan.word(at) == "Z" {
                return (Zone::Offset(0), at + 1);
            }
            // "GMT+3", "GMT +8", "UTC+05:30".
            if matches!(scan.word(at), "GMT" | "UTC")
                && let Some((minutes, end)) = signed_figures(scan, at + 1)
            {
                return (Zone::Offset(minutes), end);
            }
            (Zone::Named, at + 1)
        }
        L::Local if scan.lex(at + 1) == L::Time => (Zone::Named, at + 2),
        L::Mark if scan.word(at) == "+" => match signed_figures(scan, at) {
            Some((minutes, end)) => (Zone::Offset(minutes), end),
            None => (Zone::Unsaid, at),
        },
        L::Other | L::Holiday if scan.is_capital(at) => {
            // "Eastern Standard Time", "New York time"
            let name =
                |i: usize| scan.is_capital(i) || matches!(scan.word(i), "standard" | "daylight");
            let time = (at + 1..at + 4).find(|&i| scan.word(i).eq_ignore_ascii_case("time"));
            if let Some(time) = time.filter(|&time| (at..time).all(name)) {
                return (Zone::Named, time + 1);
            }
            // "3 p.m. Eastern"
            let bare = scan.is_any(at, "Eastern Central Pacific Mountain")
                && scan.plain(at.wrapping_sub(1)).is_none()
                && !scan.is_capital(at + 1);
            if bare { (Zone::Named, at + 1) } else { (Zone::Unsaid, at) }
        }
        _ => (Zone::Unsaid, at),
    }
}

/// "+3", "-05:30": minutes, and where the figures end.
pub fn signed_figures(scan: &Scan, at: usize) -> Option<(i16, usize)> {
    let back = match scan.word(at) {
        "+" => false,
        "-" | "−" => true,
        _ => return None,
    };
    if scan.lex(at + 1) != L::Figure || scan.spaced(at + 1) {
        return None;
    }
    let minutes = zone_figures(scan.word(at + 1))?;
    Some((if back { -minutes } else { minutes }, at + 2))
}
