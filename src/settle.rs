//! Settle: the one place where a candidate is dropped because another overlaps it.
//!
//! - Of two names that overlap, an amount stays before a name, the surer before the less sure.
//! - A date within a name goes ("Theresa May", "the Sunday Times"), and so does one that is all of a
//!   name that is likely ("May said"), unless that is one only because the article has the name elsewhere
//!   ("May said in May").
//! - A person's name gives a day of a month what it took of it ("On 15 January Kolchak left").
//! - A name within a longer date goes ("Ash" in "Ash Wednesday"), but for a likely place ("9 p.m. Moscow
//!   time"), which a date may hold.
//! - A holiday is a date, and no event ("Bastille Day"); with its year it is nothing else either ("Black
//!   Friday 2010").
//! - Quotations hold names and dates, and lie within each other.

use crate::article::{Confidence, EntityKind};
use crate::dates::DateCandidate;
use crate::dates::expression::{Expression, Month, Part, When, Year};
use crate::names::{DOCUMENT, NameCandidate};
use crate::quotes::QuoteCandidate;
use crate::segment::Document;
use crate::sort;
use crate::span::Span;

/// From here on a name is likely.
const LIKELY: f64 = 0.6;

/// The candidates that stay.
#[derive(Debug, Default)]
pub struct Settled {
    /// Names.
    pub names: Vec<NameCandidate>,
    /// Quotations.
    pub quotes: Vec<QuoteCandidate>,
    /// Expressions of time.
    pub dates: Vec<DateCandidate>,
}

/// Decides between candidates that overlap; each list comes and stays in text order.
#[inline(never)]
pub fn settle(
    document: &Document,
    mut names: Vec<NameCandidate>,
    quotes: Vec<QuoteCandidate>,
    mut dates: Vec<DateCandidate>,
) -> Settled {
    let claims: Vec<Claim> = dates
        .iter()
        .map(|date| Claim { span: date.span, holiday: holiday(document, date) })
        .collect();
    give_days(document, &mut names, &dates);
    let (names, stays) = names_and_dates(names, &claims);
    let mut stays = stays.into_iter();
    dates.retain(|_| stays.next().unwrap_or(true));
    Settled { names, quotes, dates }
}

/// Gives each day of a month what a person's name took of it: "On 15 January Kolchak left".
fn give_days(document: &Document, names: &mut [NameCandidate], dates: &[DateCandidate]) {
    let mut next = 0;
    for date in dates.iter().filter(|date| is_day(date)) {
        let (start, end) = (date.span.start, date.span.end);
        while names.get(next).is_some_and(|name| name.span.end <= start) {
            next += 1;
        }
        for name in names[next..].iter_mut().take_while(|name| name.span.start < end) {
            let rest = document.tokens.get(document.token_at(end)).map(|token| token.span.start);
            let goes_on = name.kind == EntityKind::Person && start <= name.span.start;
            if let Some(rest) = rest.filter(|&rest| goes_on && rest < name.span.end) {
                name.span.start = rest;
            }
        }
    }
}

/// Whether nobody is called like `date`.
fn is_day(date: &DateCandidate) -> bool {
    let Expression::When(when) = date.expression else { return false };
    matches!(when, When::Calendar { part: Part::Day(Month::Said(_), _), .. })
}

/// What kind of holiday `date` is.
fn holiday(document: &Document, date: &DateCandidate) -> Holiday {
    match date.expression {
        Expression::When(When::Calendar {
            year: Year::Said(_), part: Part::Holiday(..), ..
        }) => Holiday::Dated,
        Expression::When(When::Calendar { part: Part::Holiday(..), .. }) => {
            let words = date.span.of(document.text).bytes().any(|byte| byte == b' ');
            if words { Holiday::Long } else { Holiday::Bare }
        }
        _ => Holiday::None,
    }
}

/// Whether a date is a holiday.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Holiday {
    None,
    /// "Ramadan" alone may be somebody, but no event.
    Bare,
    /// "Martin Luther King Day" is nobody either, but may be a film.
    Long,
    /// "Black Friday 2010".
    Dated,
}

/// What a date claims.
#[derive(Debug, Clone, Copy)]
struct Claim {
    span: Span,
    holiday: Holiday,
}

/// The names that stay, and for each date whether it does.
fn names_and_dates(names: Vec<NameCandidate>, dates: &[Claim]) -> (Vec<NameCandidate>, Vec<bool>) {
    let mut names = apart(names);
    let mut next = 0;
    let stays: Vec<bool> = dates
        .iter()
        .map(|&date| {
            while names.get(next).is_some_and(|name| name.span.end <= date.span.start) {
                next += 1;
            }
            let overlapping =
                names[next..].iter().take_while(|name| name.span.start < date.span.end);
            !overlapping.into_iter().any(|name| beats(name, date))
        })
        .collect();
    let left: Vec<Span> =
        dates.iter().zip(&stays).filter(|(_, stays)| **stays).map(|(date, _)| date.span).collect();
    let mut next = 0;
    names.retain(|name| {
        while left.get(next).is_some_and(|date| date.end <= name.span.start) {
            next += 1;
        }
        // The dates that are left have won, but let a place within them stand.
        let clash = left.get(next).filter(|date| date.overlaps(name.span));
        clash.is_none_or(|date| date.contains(name.span) && is_likely_place(name))
    });
    (names, stays)
}

/// The names without those that overlap a better one.
fn apart(mut names: Vec<NameCandidate>) -> Vec<NameCandidate> {
    sort::by_number(&mut names, |name| sort::both(name.span.start, !name.span.end));
    let mut kept: Vec<NameCandidate> = Vec::with_capacity(names.len());
    for name in names {
        match kept.last_mut() {
            Some(last) if last.span.overlaps(name.span) => {
                if worth(&name) > worth(last) {
                    *last = name;
                }
            }
            _ => kept.push(name),
        }
    }
    kept
}

/// What decides between two names that overlap.
fn worth(name: &NameCandidate) -> (bool, Confidence, usize) {
    let amount = matches!(name.kind, EntityKind::Money | EntityKind::Percent);
    (amount, name.confidence, name.span.len())
}

/// Whether `name` wins over `date`, which it overlaps.
fn beats(name: &NameCandidate, date: Claim) -> bool {
    let likely = name.confidence.get() >= LIKELY;
    if name.span == date.span {
        let holiday = match date.holiday {
            Holiday::None => false,
            Holiday::Bare => name.kind == EntityKind::Event,
            Holiday::Long => matches!(name.kind, EntityKind::Event | EntityKind::Person),
            Holiday::Dated => true,
        };
        likely && !holiday && name.rule != DOCUMENT.id
    } else if name.span.contains(date.span) {
        true
    } else {
        likely && !date.span.contains(name.span)
    }
}

fn is_likely_place(name: &NameCandidate) -> bool {
    name.kind == EntityKind::Place && name.confidence.get() >= LIKELY
}

#[cfg(test)]
mod tests {
    use super::*;

    const PERSON: EntityKind = EntityKind::Person;

    fn name(start: usize, end: usize, kind: EntityKind, sure: f64) -> NameCandidate {
        let confidence = Confidence::new(sure);
        NameCandidate { span: Span::new(start, end), kind, confidence, rule: "model" }
    }

    /// The spans that stay of `names` and of one date.
    fn stay(names: Vec<NameCandidate>, date: (usize, usize)) -> (Vec<(u32, u32)>, bool) {
        let date = Claim { span: Span::new(date.0, date.1), holiday: Holiday::None };
        let (names, stays) = names_and_dates(names, &[date]);
        (names.iter().map(|n| (n.span.start, n.span.end)).collect(), stays[0])
    }

    #[test]
    fn a_date_within_a_name_goes() {
        // "Theresa May"
        assert_eq!(stay(vec![name(0, 11, PERSON, 0.4)], (8, 11)), (vec![(0, 11)], false));
    }

    #[test]
    fn the_same_words_are_a_name_only_where_that_is_likely() {
        assert_eq!(stay(vec![name(0, 3, PERSON, 0.8)], (0, 3)), (vec![(0, 3)], false));
        assert_eq!(stay(vec![name(0, 3, PERSON, 0.5)], (0, 3)), (vec![], true));
    }

    #[test]
    fn a_date_is_none_because_somebody_has_its_name() {
        let document = |sure| NameCandidate { rule: DOCUMENT.id, ..name(0, 3, PERSON, sure) };
        assert_eq!(stay(vec![document(0.8)], (0, 3)), (vec![], true));
        assert_eq!(stay(vec![document(0.8)], (5, 9)), (vec![(0, 3)], true));
    }

    #[test]
    fn a_holiday_is_no_event_but_may_be_somebody() {
        let stays = |kind, holiday| {
            let date = Claim { span: Span::new(0, 12), holiday };
            let (names, stays) = names_and_dates(vec![name(0, 12, kind, 0.9)], &[date]);
            assert_eq!(names.is_empty(), stays[0]);
            stays[0]
        };
        assert!(stays(EntityKind::Event, Holiday::Bare));
        assert!(!stays(PERSON, Holiday::Bare));
        assert!(stays(PERSON, Holiday::Dated));
        assert!(!stays(EntityKind::Event, Holiday::None));
    }

    #[test]
    fn a_name_within_a_date_goes_unless_it_is_a_place() {
        // "Ash Wednesday", "9 p.m. Moscow time"
        assert_eq!(stay(vec![name(0, 3, PERSON, 0.9)], (0, 13)), (vec![], true));
        assert_eq!(stay(vec![name(7, 13, EntityKind::Place, 0.9)], (0, 18)), (vec![(7, 13)], true));
    }

    #[test]
    fn of_two_names_the_surer_stays_and_an_amount_always() {
        let two = vec![name(0, 6, PERSON, 0.5), name(4, 9, PERSON, 0.9)];
        assert_eq!(stay(two, (20, 24)).0, [(4, 9)]);
        let two = vec![name(0, 6, EntityKind::Money, 0.9), name(4, 9, PERSON, 1.0)];
        assert_eq!(stay(two, (20, 24)).0, [(0, 6)]);
    }

    #[test]
    fn a_date_holds_places_but_no_people() {
        let names = vec![name(0, 4, PERSON, 0.9), name(8, 12, EntityKind::Place, 0.9)];
        assert_eq!(stay(names, (0, 14)), (vec![(8, 12)], true));
    }
}
