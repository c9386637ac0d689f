//! Zones: the offset from UTC that an abbreviation after a clock time stands for.
//!
//! Some letters stand for several zones ("IST" is India's, Ireland's and Israel's). Each has the
//! reading that news uses most, and others that the page must give a reason for ([`Customs`]).
//! Summer-time rules are those of the tz database for the years since 1996 (United Kingdom and
//! European Union) and 1987 (United States); before that, standard time is taken.

use super::customs::{Customs, Region};
use crate::clean::any_case::begins;
use jiff_core::civil::{Date, Weekday};

/// How a zone's offset comes about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Offset {
    /// Minutes east, whatever the day.
    Fixed(i16),
    /// Minutes east in winter; an hour more by the American rule.
    American(i16),
    /// Minutes east in winter; an hour more by the European rule.
    European(i16),
}

use Offset::{American, European, Fixed};

/// Abbreviations, sorted.
const ZONES: &[(&str, Offset)] = &[
    ("ACDT", Fixed(630)),
    ("ACST", Fixed(570)),
    ("ADT", Fixed(-180)),
    ("AEDT", Fixed(660)),
    ("AEST", Fixed(600)),
    ("AKDT", Fixed(-480)),
    ("AKST", Fixed(-540)),
    ("AKT", American(-540)),
    ("AST", Fixed(-240)),
    ("AT", American(-240)),
    ("AWST", Fixed(480)),
    ("BDT", Fixed(360)),
    ("BRT", Fixed(-180)),
    ("BST", Fixed(60)),
    ("CAT", Fixed(120)),
    ("CDT", Fixed(-300)),
    ("CEST", Fixed(120)),
    ("CET", Fixed(60)),
    ("CST", Fixed(-360)),
    ("CT", American(-360)),
    ("EAT", Fixed(180)),
    ("EDT", Fixed(-240)),
    ("EEST", Fixed(180)),
    ("EET", Fixed(120)),
    ("EST", Fixed(-300)),
    ("ET", American(-300)),
    ("GMT", Fixed(0)),
    ("GST", Fixed(240)),
    ("HKT", Fixed(480)),
    ("HST", Fixed(-600)),
    ("ICT", Fixed(420)),
    ("IDT", Fixed(180)),
    ("IST", Fixed(330)),
    ("JST", Fixed(540)),
    ("KST", Fixed(540)),
    ("MDT", Fixed(-360)),
    ("MSK", Fixed(180)),
    ("MST", Fixed(-420)),
    ("MT", American(-420)),
    ("MYT", Fixed(480)),
    ("NDT", Fixed(-150)),
    ("NPT", Fixed(345)),
    ("NST", Fixed(-210)),
    ("NZDT", Fixed(780)),
    ("NZST", Fixed(720)),
    ("PDT", Fixed(-420)),
    ("PHT", Fixed(480)),
    ("PKT", Fixed(300)),
    ("PST", Fixed(-480)),
    ("PT", American(-480)),
    ("SAST", Fixed(120)),
    ("SGT", Fixed(480)),
    ("SLST", Fixed(330)),
    ("TRT", Fixed(180)),
    ("UAE", Fixed(240)),
    ("UK", European(0)),
    ("UTC", Fixed(0)),
    ("WAT", Fixed(60)),
    ("WEST", Fixed(60)),
    ("WET", Fixed(0)),
    ("WIB", Fixed(420)),
    ("WIT", Fixed(540)),
    ("WITA", Fixed(480)),
    ("Z", Fixed(0)),
];

/// Abbreviations that mean something else on a page of that region.
const ELSEWHERE: &[(&str, Region, i16)] = &[
    ("IST", Region::Ireland, 60),
    ("IST", Region::Israel, 120),
    ("BST", Region::Bangladesh, 360),
    ("CST", Region::China, 480),
    ("PST", Region::Philippines, 480),
    ("EST", Region::Australia, 600),
    ("EDT", Region::Australia, 660),
    ("AST", Region::Arabia, 180),
];

/// Zones by name, as in "9 a.m. Eastern Time".
const NAMED: &[(&str, Offset)] = &[
    ("Eastern", American(-300)),
    ("Central", American(-360)),
    ("Mountain", American(-420)),
    ("Pacific", American(-480)),
];

/// The zone that stands at byte `at` of `line`: its end, and minutes east on `day`.
///
/// With no `day` a zone with summer time has no offset yet: 0 minutes in the result is wrong only
/// for lines without any date, which make no moment.
pub(super) fn read(
    line: &str,
    at: usize,
    day: Option<Date>,
    customs: &Customs,
) -> Option<(usize, i16)> {
    let rest = line.get(at..)?;
    if let Some((length, east)) = numeric(rest) {
        return Some((at + length, east));
    }
    let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let word = &rest[..letters];
    if let Some(&(name, offset)) = NAMED.iter().find(|(name, _)| word.eq_ignore_ascii_case(name)) {
        let mut end = at + name.len();
        for more in [" Standard", " Daylight", " Time"] {
            if begins(&line[end..], more) {
                end += more.len();
            }
        }
        return Some((end, minutes(offset, day)));
    }
    // A letter after the zone was left out by `letters`; lower case is a word ("at", "est").
    if letters == 0 || !word.bytes().all(|b| b.is_ascii_uppercase()) {
        return glued(rest, word).map(|(zone, offset)| (at + zone, minutes(offset, day)));
    }
    let offset = lookup(word)?;
    let mut end = at + letters;
    if let Some(&(_, _, elsewhere)) = ELSEWHERE
        .iter()
        .find(|(name, region, _)| *name == word && customs.region() == Some(*region))
    {
        return Some((end, elsewhere));
    }
    if matches!(word, "GMT" | "UTC")
        && let Some((length, east)) = numeric(&line[end..])
    {
        end += length;
        return Some((end, east));
    }
    Some((end, minutes(offset, day)))
}

/// A zone with a capitalised word glued to it ("ISTShare").
fn glued(rest: &str, word: &str) -> Option<(usize, Offset)> {
    let capitals = word.bytes().take_while(u8::is_ascii_uppercase).count();
    (3..=5).contains(&capitals).then_some(())?;
    let zone = rest.get(..capitals - 1)?;
    Some((capitals - 1, lookup(zone)?))
}

fn lookup(word: &str) -> Option<Offset> {
    ZONES.binary_search_by_key(&word, |(name, _)| name).ok().map(|i| ZONES[i].1)
}

/// An offset in digits at the beginning of `text` ("+05:30", "-0500", "+1"): length and minutes.
fn numeric(text: &str) -> Option<(usize, i16)> {
    let bytes = text.as_bytes();
    let sign = match bytes.first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let digits = bytes[1..].iter().take_while(|b| b.is_ascii_digit()).count();
    let number = |from: usize, to: usize| -> Option<i16> { text.get(from..to)?.parse().ok() };
    let (length, hours, mins) = match digits {
        4 => (5, number(1, 3)?, number(3, 5)?),
        1 | 2 => {
            let hours = number(1, 1 + digits)?;
            let colon = 1 + digits;
            let two = bytes.get(colon) == Some(&b':')
                && bytes
                    .get(colon + 1..colon + 3)
                    .is_some_and(|d| d.iter().all(u8::is_ascii_digit));
            if two { (colon + 3, hours, number(colon + 1, colon + 3)?) } else { (colon, hours, 0) }
        }
        _ => return None,
    };
    (hours <= 14 && mins < 60).then_some((length, sign * (hours * 60 + mins)))
}

fn minutes(offset: Offset, day: Option<Date>) -> i16 {
    match offset {
        Fixed(east) => east,
        American(east) => east + 60 * i16::from(day.is_some_and(american_summer)),
        European(east) => east + 60 * i16::from(day.is_some_and(european_summer)),
    }
}

/// Second Sunday of March to first of November; until 2006 first of April to last of October.
fn american_summer(day: Date) -> bool {
    if day.year() < 1987 {
        return false;
    }
    let (first, last) = if day.year() >= 2007 {
        (nth_sunday(day.year(), 3, 2), nth_sunday(day.year(), 11, 1))
    } else {
        (nth_sunday(day.year(), 4, 1), nth_sunday(day.year(), 10, -1))
    };
    first.is_some_and(|first| day >= first) && last.is_some_and(|last| day < last)
}

/// Last Sunday of March to last of October.
fn european_summer(day: Date) -> bool {
    day.year() >= 1996
        && nth_sunday(day.year(), 3, -1).is_some_and(|first| day >= first)
        && nth_sunday(day.year(), 10, -1).is_some_and(|last| day < last)
}

fn nth_sunday(year: i16, month: i8, nth: i8) -> Option<Date> {
    Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, Weekday::Sunday).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn offset(text: &str, day: (i16, i8, i8)) -> Option<i16> {
        let day = Date::new(day.0, day.1, day.2).unwrap();
        read(text, 0, Some(day), &Customs::default()).map(|(_, minutes)| minutes)
    }

    #[test]
    fn abbreviations_are_sorted() {
        assert!(ZONES.is_sorted_by_key(|(name, _)| name));
    }

    #[test]
    fn summer_is_told_by_the_day() {
        assert_eq!(offset("ET", (2023, 7, 1)), Some(-240));
        assert_eq!(offset("ET", (2023, 12, 1)), Some(-300));
        assert_eq!(offset("ET", (2023, 3, 12)), Some(-240), "second Sunday of March");
        assert_eq!(offset("ET", (2006, 3, 20)), Some(-300), "April until 2006");
        assert_eq!(offset("UK", (2023, 10, 28)), Some(60));
        assert_eq!(offset("UK", (2023, 10, 29)), Some(0), "last Sunday of October");
        assert_eq!(offset("EST", (2023, 7, 1)), Some(-300), "as written");
        assert_eq!(offset("Pacific Time", (2023, 7, 1)), Some(-420));
    }

    #[test]
    fn letters_and_digits() {
        assert_eq!(offset("GMT+5:30", (2023, 7, 1)), Some(330));
        assert_eq!(offset("UTC-3", (2023, 7, 1)), Some(-180));
        assert_eq!(offset("ISTShare", (2023, 7, 1)), Some(330));
        for none in ["", "at", "MOSCOW", "est", "ABC", "É"] {
            assert_eq!(offset(none, (2023, 7, 1)), None, "{none}");
        }
        assert_eq!(numeric("+0530"), Some((5, 330)));
        assert_eq!(numeric("-05:00"), Some((6, -300)));
        assert_eq!(numeric("+99"), None);
    }

    #[test]
    fn the_page_tells_whose_letters_they_are() {
        let day = Date::new(2023, 7, 1).ok();
        for (region, east) in
            [(None, 330), (Some(Region::Ireland), 60), (Some(Region::Israel), 120)]
        {
            let customs = Customs::told(false, region);
            assert_eq!(read("IST", 0, day, &customs), Some((3, east)));
        }
    }
}
