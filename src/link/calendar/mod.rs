//! Calendar: the day an expression of time means.
//!
//! Expressions are resolved in text order, against the reference (the day the article speaks from)
//! and against the date named before: "two days later", "that year", and in a history the year of a
//! bare "in June". Without a reference, what needs one stays unresolved. Arithmetic is jiff-core's,
//! on civil dates; no clock and no time zone database.

mod clock;
mod evidence;
mod holidays;
mod length;
mod stretch;
mod tense;
mod weekday;
mod year;

use crate::article::{DateExpression, DateKind, DatePart};
use crate::dates::DateCandidate;
use crate::dates::expression::{Amount, Anchor, Era, Expression, Part, Shift, Unit, When, Year};
use crate::options::Moment;
use crate::segment::Document;
use crate::span::Span;
use jiff_core::civil::Date;
use stretch::{Stretch, moved};
use tense::Tense;

/// A date said before counts for "that day" this many bytes on, for a bare month a third of it.
const MEMORY: u32 = 1500;

/// Resolves expressions against `reference` and against each other.
#[inline(never)]
pub(super) fn resolve(
    document: &Document,
    dates: Vec<DateCandidate>,
    reference: Option<Moment>,
) -> Vec<DateExpression> {
    let mut calendar = Calendar {
        document,
        reference,
        before: None,
        history: false,
        day_first: evidence::day_first(document, &dates),
    };
    let history = evidence::is_history(&dates, reference);
    let resolve = |i: usize| {
        calendar.history = history || evidence::is_history_around(&dates, i, reference);
        calendar.resolve(&dates, i)
    };
    (0..dates.len()).map(resolve).collect()
}

/// A date that was resolved, and how.
#[derive(Debug, Clone, Copy)]
struct Known {
    stretch: Stretch,
    relative: bool,
    implied: Implied,
}

/// Parts that the words don't say.
#[derive(Debug, Clone, Copy, Default)]
struct Implied {
    year: bool,
    month: bool,
    day: bool,
    zone: bool,
}

impl Implied {
    const NONE: Implied = Implied { year: false, month: false, day: false, zone: false };
    const YEAR: Implied = Implied { year: true, ..Implied::NONE };

    /// All parts that `stretch` has.
    fn all(stretch: Stretch) -> Self {
        let unit = stretch.unit();
        Implied {
            year: true,
            month: unit <= Unit::Month,
            day: matches!(unit, Unit::Day | Unit::Week | Unit::Weekend),
            zone: false,
        }
    }

    fn list(self) -> Vec<DatePart> {
        let Implied { year, month, day, zone } = self;
        [
            (year, DatePart::Year),
            (month, DatePart::Month),
            (day, DatePart::Day),
            (zone, DatePart::Zone),
        ]
        .into_iter()
        .filter_map(|(implied, part)| implied.then_some(part))
        .collect()
    }
}

/// The state of one reading from the first expression to the last.
struct Calendar<'a> {
    document: &'a Document<'a>,
    reference: Option<Moment>,
    /// The date named last, and where.
    before: Option<(Stretch, Span)>,
    history: bool,
    day_first: Option<bool>,
}

impl Calendar<'_> {
    fn resolve(&mut self, dates: &[DateCandidate], i: usize) -> DateExpression {
        let date = &dates[i];
        let mut result = DateExpression {
            span: date.span,
            kind: DateKind::Date,
            value: None,
            from: None,
            to: None,
            relative: false,
            implied: vec![],
            modifier: date.modifier.map(|m| m.as_str()),
            range: date.range,
            rule: date.rule,
        };
        match date.expression {
            Expression::When(When::Offset { amount: Amount::Some, unit, back, from, .. })
                if unit >= Unit::Day =>
            {
                let era = match (back, from) {
                    (true, _) => Era::Past,
                    (_, Anchor::SoFar) => Era::Present,
                    _ => Era::Future,
                };
                result.value = Some(length::era(era).into());
                result.relative = true;
            }
            Expression::When(when) => {
                result.relative = is_relative(when);
                let when = self.with_beside(when, dates, i);
                let when = self.with_shared_year(when, dates, i);
                // "later on Friday": today, if that is a Friday.
                let own = date.modifier.and_then(|_| self.own_day(when));
                if let Some(mut known) = own.or_else(|| self.when(when, date.span)) {
                    // "Monday to Friday" ends after it begins.
                    let last = i > 0 && date.range.is_some() && dates[i - 1].range == date.range;
                    if let (true, When::Weekday { .. }, Stretch::Day(day), Some((first, _))) =
                        (last, when, known.stretch, self.before)
                        && first.unit() == Unit::Day
                        && first.first().is_some_and(|first| day < first)
                        && let Some(later) = moved(day, 1, Unit::Week)
                    {
                        known.stretch = Stretch::Day(later);
                    }
                    self.fill(&mut result, known);
                    // Histories quote: their "today" is not where the story stands.
                    let today = When::Period { unit: Unit::Day, shift: Shift::reference(0) };
                    let quoted = self.history && when == today;
                    // The story doesn't go on in the year that something was planned for.
                    let whole = matches!(when, When::Calendar { part: Part::Whole, .. });
                    let planned = self.history && whole && !self.opens_sentence(date.span) && {
                        self.tense(date.span) == Some(Tense::Future)
                    };
                    if known.stretch.unit() < Unit::Decade && !quoted && !planned {
                        self.before = Some((known.stretch, date.span));
                    }
                }
            }
            Expression::Time { day, clock } => {
                result.kind = DateKind::Time;
                let day = match day {
                    Some(when) => Some(self.with_shared_year(when, dates, i)),
                    None => self.shared_day(dates, i),
                };
                self.time(&mut result, day, clock);
            }
            Expression::Duration(length) => {
                result.kind = DateKind::Duration;
                result.value = Some(length::value(length));
            }
            Expression::Set(recurrence) => {
                result.kind = DateKind::Set;
                result.value = Some(length::recurrence(recurrence));
            }
            Expression::Reference(era) => result.value = Some(length::era(era).into()),
        }
        result
    }

    fn fill(&self, result: &mut DateExpression, known: Known) {
        let Some((from, to)) = known.stretch.bounds() else { return };
        result.value = Some(known.stretch.value());
        result.from = Some(Stretch::Day(from).value());
        result.to = Some(Stretch::Day(to).value());
        result.relative = known.relative;
        result.implied = known.implied.list();
    }

    /// The date named before, if it was named not long ago.
    fn remembered(&self, at: u32, within: u32) -> Option<Stretch> {
        let (stretch, span) = self.before?;
        (self.history || at.saturating_sub(span.end) <= within).then_some(stretch)
    }

    /// The day that `from` stands for, and the stretch it was read from, if it was.
    fn anchor(&self, from: Anchor, unit: Unit, at: u32) -> Option<Date> {
        let reference = self.reference.map(|r| r.date);
        match from {
            Anchor::Reference => reference,
            Anchor::Narrative | Anchor::SoFar => match self.remembered(at, MEMORY) {
                Some(stretch) => (stretch.unit() <= unit).then(|| stretch.first())?,
                None => reference,
            },
        }
    }

    fn same_sentence(&self, a: Span, b: Span) -> bool {
        let document = self.document;
        let sentence = |byte| document.sentence_of(document.token_at(byte));
        sentence(a.start) == sentence(b.start)
    }

    /// Whether a sentence begins with `span`, but for a preposition: "In 1990, ...".
    fn opens_sentence(&self, span: Span) -> bool {
        let document = self.document;
        let token = document.token_at(span.start);
        let sentence = document.sentences.get(document.sentence_of(token));
        sentence.is_some_and(|sentence| token <= sentence.tokens.start as usize + 1)
    }

    fn tense(&self, span: Span) -> Option<Tense> {
        tense::near(self.document, span)
    }

    /// What a stretch of the calendar means.
    fn when(&self, when: When, span: Span) -> Option<Known> {
        let absolute = |stretch| Known { stretch, relative: false, implied: Implied::NONE };
        let relative = |stretch| Known { stretch, relative: true, implied: Implied::all(stretch) };
        match when {
            When::Calendar { year, part, weekday } => self.calendar(year, part, weekday, span),
            When::Figures { first, second, year } => self.figures(first, second, year, span),
            When::Century(n) => Some(absolute(Stretch::Century(i16::from(n)))),
            When::Decade { tens, short: false } => Some(absolute(Stretch::Decade(tens))),
            When::Decade { tens, short: true } => {
                let stretch = Stretch::Decade(self.decade(tens, span));
                Some(Known { stretch, relative: false, implied: Implied::YEAR })
            }
            When::Period { unit: Unit::Weekend, shift: Shift { by: 0, from } } => {
                self.weekend(from, span).map(relative)
            }
            When::Period { unit, shift } => {
                let anchor = self.anchor(shift.from, unit, span.start)?;
                // A month counts from its first day: 31 March and a month is April.
                let start = Stretch::holding(anchor, unit).first().unwrap_or(anchor);
                let day = moved(start, i32::from(shift.by), unit)?;
                Some(relative(Stretch::holding(day, unit)))
            }
            When::Weekday { day, choice } => {
                self.weekday(day, choice, span).map(|day| relative(Stretch::Day(day)))
            }
            When::Offset { amount: Amount::Exact(n), unit, back, from, grain } => {
                let anchor = self.anchor(from, unit, span.start)?;
                // "He left two days later": later than what was not told.
                let untold = from == Anchor::Narrative && !back;
                if untold
                    && self.remembered(span.start, MEMORY).is_none()
                    && self.tense(span) == Some(Tense::Past)
                {
                    return None;
                }
                let sign = if back { -1 } else { 1 };
                let mut day = moved(anchor, i32::try_from(n / 100).ok()? * sign, unit)?;
                // Half a year, a quarter of a century.
                let part = (n % 100) as i32 * sign;
                let (part, of) = match unit {
                    Unit::Year => (part * 12 / 100, Unit::Month),
                    Unit::Decade => (part / 10, Unit::Year),
                    Unit::Century => (part, Unit::Year),
                    _ => (0, Unit::Day),
                };
                day = moved(day, part, of)?;
                // "a decade ago" is a year, "a decade earlier" ten; so is "half a century ago".
                let year = unit == Unit::Decade && from != Anchor::Narrative
                    || unit == Unit::Century && part != 0;
                let grain = grain.unwrap_or(if year { Unit::Year } else { unit });
                // "two years on" is no later than the article.
                let latest = self.reference.filter(|_| from == Anchor::SoFar).map(|r| r.date);
                let day = latest.map_or(day, |latest| day.min(latest));
                Some(relative(Stretch::holding(day, grain)))
            }
            When::Offset { .. } => None,
            When::YearEarlier(unit) => {
                let named = self.remembered(span.start, MEMORY).filter(|s| s.unit() < Unit::Year);
                let unit = unit.or(named.map(Stretch::unit)).unwrap_or(Unit::Year);
                let anchor = match named.and_then(Stretch::first) {
                    Some(first) => first,
                    None if unit == Unit::Year => self.reference?.date,
                    // With none named, the one that is over.
                    None => moved(self.reference?.date, -1, unit)?,
                };
                Some(relative(Stretch::holding(moved(anchor, -1, Unit::Year)?, unit)))
            }
        }
    }
}

/// Whether resolving `when` needs more than its own words.
fn is_relative(when: When) -> bool {
    match when {
        When::Calendar { year, .. } | When::Figures { year, .. } => {
            matches!(year, Year::Chosen(_) | Year::Shifted(_))
        }
        When::Decade { .. } | When::Century(_) => false,
        When::Period { .. } | When::Weekday { .. } | When::Offset { .. } | When::YearEarlier(_) => {
            true
        }
    }
}
