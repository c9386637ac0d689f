//! Holidays, by name.
//!
//! ```text
//! holiday = [choice] name [["of"] year]     "Christmas Eve", "last Thanksgiving", "Easter 2009"
//!         | (choice|"the") (name | ["bank"] "holiday" | "long") "weekend"
//! ```
//!
//! The calendar computes the day; a holiday that moves with the moon is the tabular one, which may
//! be a day off what was kept.

use super::expression::{Choice, Expression, Holiday, Part, Shift, Unit, When, Year};
use super::scan::Scan;
use super::words::Lexeme as L;
use super::{Found, explicit, traps, year};
use crate::rule::Rule;

/// Holidays.
pub const RULE: Rule = Rule {
    id: "date.holiday",
    says: "A holiday, as the day it falls on.",
    example: "The shops will be shut on Christmas Eve.",
    counterexample: "Christmas Island lies far from Easter Island.",
};

const fn nth(nth: u8, weekday: u8, month: u8) -> Holiday {
    Holiday::Nth { nth, weekday, month, plus: 0 }
}

/// Names in lower case, longer ones before their beginnings.
#[rustfmt::skip]
const HOLIDAYS: &[(&str, Holiday)] = &[
    ("anzac day", Holiday::Fixed(4, 25)), ("armistice day", Holiday::Fixed(11, 11)),
    ("ash wednesday", Holiday::Easter(-46)), ("australia day", Holiday::Fixed(1, 26)),
    ("bastille day", Holiday::Fixed(7, 14)), ("black friday", Holiday::Nth { nth: 4, weekday: 4, month: 11, plus: 1 }),
    ("bonfire night", Holiday::Fixed(11, 5)), ("boxing day", Holiday::Fixed(12, 26)),
    ("burns night", Holiday::Fixed(1, 25)), ("canada day", Holiday::Fixed(7, 1)),
    ("chinese new year", Holiday::Chinese), ("christmas day", Holiday::Fixed(12, 25)),
    ("christmas eve", Holiday::Fixed(12, 24)), ("christmas", Holiday::Fixed(12, 25)),
    ("cinco de mayo", Holiday::Fixed(5, 5)), ("columbus day", nth(2, 1, 10)),
    ("cyber monday", Holiday::Nth { nth: 4, weekday: 4, month: 11, plus: 4 }),
    ("earth day", Holiday::Fixed(4, 22)), ("easter day", Holiday::Easter(0)),
    ("easter eve", Holiday::Easter(-1)), ("easter monday", Holiday::Easter(1)),
    ("easter saturday", Holiday::Easter(-1)), ("easter sunday", Holiday::Easter(0)), ("easter", Holiday::Easter(0)),
    ("eid al - adha", Holiday::Islamic(12, 10)), ("eid al adha", Holiday::Islamic(12, 10)),
    ("eid al - fitr", Holiday::Islamic(10, 1)), ("eid al fitr", Holiday::Islamic(10, 1)),
    ("eid ul - fitr", Holiday::Islamic(10, 1)), ("eid ul - adha", Holiday::Islamic(12, 10)),
    ("epiphany", Holiday::Fixed(1, 6)), ("father 's day", nth(3, 7, 6)), ("good friday", Holiday::Easter(-2)),
    ("groundhog day", Holiday::Fixed(2, 2)), ("guy fawkes night", Holiday::Fixed(11, 5)),
    ("halloween", Holiday::Fixed(10, 31)), ("hanukkah", Holiday::Hebrew(3, 25)),
    ("independence day", Holiday::Fixed(7, 4)), ("juneteenth", Holiday::Fixed(6, 19)),
    ("labor day", nth(1, 1, 9)), ("labour day", Holiday::Fixed(5, 1)),
    ("lunar new year", Holiday::Chinese), ("mardi gras", Holiday::Easter(-47)),
    ("martin luther king jr. day", nth(3, 1, 1)), ("martin luther king day", nth(3, 1, 1)),
    ("maundy thursday", Holiday::Easter(-3)), ("may day", Holiday::Fixed(5, 1)),
    ("memorial day", nth(0, 1, 5)), ("mother 's day", nth(2, 7, 5)),
    ("new year 's day", Holiday::Fixed(1, 1)), ("new year 's eve", Holiday::Fixed(12, 31)),
    ("new years eve", Holiday::Fixed(12, 31)), ("new years day", Holiday::Fixed(1, 1)),
    ("new year", Holiday::Fixed(1, 1)), ("orthodox easter", Holiday::OrthodoxEaster(0)), ("orthodox christmas", Holiday::Fixed(1, 7)),
    ("palm sunday", Holiday::Easter(-7)), ("passover", Holiday::Hebrew(7, 15)),
    ("pentecost", Holiday::Easter(49)), ("presidents day", nth(3, 1, 2)), ("presidents ' day", nth(3, 1, 2)),
    ("ramadan", Holiday::Islamic(9, 1)), ("remembrance day", Holiday::Fixed(11, 11)), ("republic day", Holiday::Fixed(1, 26)),
    ("remembrance sunday", nth(2, 7, 11)), ("rosh hashanah", Holiday::Hebrew(1, 1)), ("rosh hashana", Holiday::Hebrew(1, 1)),
    ("shrove tuesday", Holiday::Easter(-47)), ("st andrew 's day", Holiday::Fixed(11, 30)),
    ("st george 's day", Holiday::Fixed(4, 23)), ("st patrick 's day", Holiday::Fixed(3, 17)),
    ("st valentine 's day", Holiday::Fixed(2, 14)), ("thanksgiving day", nth(4, 4, 11)), ("thanksgiving", nth(4, 4, 11)),
    ("valentine 's day", Holiday::Fixed(2, 14)), ("veterans day", Holiday::Fixed(11, 11)),
    ("victoria day", Holiday::Before { weekday: 1, month: 5, day: 25 }), ("victory day", Holiday::Fixed(5, 9)),
    ("whit monday", Holiday::Easter(50)), ("whit sunday", Holiday::Easter(49)), ("xmas eve", Holiday::Fixed(12, 24)), ("xmas", Holiday::Fixed(12, 25)), ("yom kippur", Holiday::Hebrew(1, 10)),
];

/// The holiday that is named at `at`, and where its name ends.
fn name(scan: &Scan, at: usize) -> Option<(Holiday, usize)> {
    let may_day = scan.lex(at) == L::Month(5, false);
    if !matches!(scan.lex(at), L::Holiday) && !may_day {
        return None;
    }
    let initial = scan.word(at).as_bytes().first()?.to_ascii_lowercase();
    HOLIDAYS.iter().find_map(|&(name, holiday)| {
        if name.as_bytes().first() != Some(&initial) {
            return None;
        }
        let mut end = at;
        for part in name.split(' ') {
            let word = scan.word(end);
            let same = word.eq_ignore_ascii_case(part)
                || part == "'s" && scan.lex(end) == L::Possessive
                || part == "'" && scan.lex(end) == L::Apostrophe
                || part == "-" && scan.lex(end) == L::Dash
                || part == "st"
                    && (word.eq_ignore_ascii_case("st.") || word.eq_ignore_ascii_case("saint"));
            if !same {
                return None;
            }
            end += 1;
        }
        Some((holiday, end))
    })
}

/// The end of "long weekend", "bank holiday weekend", if one stands at `at`.
fn long_weekend(scan: &Scan, at: usize) -> Option<usize> {
    // Three at most: what stands before "weekend" is read anew from each of its words.
    let words = (at..at + 3).take_while(|&i| scan.is_any(i, "Bank bank long Holiday holiday"));
    let end = at + words.count();
    (end > at && scan.lex(end) == L::Unit(Unit::Weekend, false)).then_some(end + 1)
}

/// A holiday.
pub fn read(scan: &Scan, at: usize) -> Option<Found> {
    let (chosen, start) = match explicit::choice(scan, at) {
        Some((choice, end)) => (choice, end),
        None => (Choice::Tense, scan.skip(at, L::The)),
    };
    let the = start > at && chosen == Choice::Tense;
    if start > at
        && let Some(end) = long_weekend(scan, start)
    {
        let shift = match chosen {
            Choice::Last => Shift::reference(-1),
            Choice::Next => Shift::reference(1),
            Choice::This => Shift::reference(0),
            _ => Shift::narrative(0),
        };
        let when = When::Period { unit: Unit::Weekend, shift };
        return Some(Found::new(&RULE, end, Expression::When(when)));
    }
    let (holiday, end) = name(scan, start)?;
    let weekend = scan.lex(end) == L::Unit(Unit::Weekend, false);
    let new_year = scan.word(start).eq_ignore_ascii_case("new");
    if the && !weekend && !new_year && !matches!(holiday, Holiday::Chinese) {
        return None;
    }
    if !scan.is_capital(start) && new_year && scan.is_plain_word(end) {
        return None;
    }
    if traps::holiday_is_name(scan, start, end) {
        return None;
    }
    let part = Part::Holiday(holiday, weekend);
    let end = end + usize::from(weekend);
    let found = |year, end| {
        let when = When::Calendar { year, part, weekday: None };
        Some(Found::new(&RULE, end, Expression::When(when)))
    };
    let of = scan.skip(scan.skip(end, L::Comma), L::Of);
    if let Some((year, end)) = year::year(scan, of) {
        return found(year, end);
    }
    if let Some((shift, end)) = explicit::year_shift(scan, scan.skip(end, L::Of)) {
        return found(Year::Shifted(shift), end);
    }
    found(Year::Chosen(chosen), end)
}
