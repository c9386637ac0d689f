//! Calendar: the day an expression of time means.
//!
//! Expressions are resolved in text order, against the reference (the day the article speaks from)
//! and against the date named before: "two days later", "that year", and in a history the year of a
//! bare "in June". Without a reference, what needs one stays unresolved. Arithmetic is jiff's, on
//! civil dates; no clock and no time zone database.

mod holidays;
mod length;
mod stretch;
mod tense;

use crate::article::{DateExpression, DateKind, DatePart};
use crate::dates::DateCandidate;
use crate::dates::expression::{
    Amount, Anchor, Choice, Clock, DayPart, Era, Expression, Month, Part, Shift, Unit, When, Year,
};
use crate::options::Moment;
use crate::segment::Document;
use crate::span::Span;
use jiff::ToSpan;
use jiff::civil::Date;
use stretch::{Stretch, day_of, monday_of, moved, year_of};
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
        history: is_history(&dates, reference),
        day_first: day_first(document, &dates),
    };
    (0..dates.len()).map(|i| calendar.resolve(&dates, i)).collect()
}

/// Whether the text tells of years well before the reference, one after the other.
fn is_history(dates: &[DateCandidate], reference: Option<Moment>) -> bool {
    let Some(reference) = reference else { return true };
    let (mut past, mut near, mut deictic) = (0, 0, 0);
    for date in dates {
        match date.expression {
            Expression::When(When::Calendar { year: Year::Said(year), .. }) => {
                if year < reference.date.year() - 1 {
                    past += 1;
                } else {
                    near += 1;
                }
            }
            Expression::When(When::Weekday { choice: Choice::Tense, .. })
            | Expression::When(When::Period {
                shift: Shift { from: Anchor::Reference, .. }, ..
            }) => {
                deictic += 1;
            }
            _ => {}
        }
    }
    past >= 4 && past > 3 * near + 8 * deictic
}

/// Which figure of "12/09/2011" is the day, by the article's other dates; `None` if they don't tell.
fn day_first(document: &Document, dates: &[DateCandidate]) -> Option<bool> {
    let mut votes = 0;
    for date in dates {
        let text = date.span.of(document.text);
        match date.expression {
            Expression::When(When::Calendar { part: Part::Day(Month::Said(_), day), .. }) => {
                let figures = text.bytes().take_while(u8::is_ascii_digit).count();
                let begins = text[..figures].parse::<u8>() == Ok(day);
                let weight = if date.rule == "date.numeric" { 4 } else { 1 };
                if figures <= 2 {
                    votes += if begins { weight } else { -weight };
                }
            }
            _ => continue,
        }
    }
    (votes != 0).then_some(votes > 0)
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
}

impl Implied {
    const NONE: Implied = Implied { year: false, month: false, day: false };
    const YEAR: Implied = Implied { year: true, month: false, day: false };

    /// All parts that `stretch` has.
    fn all(stretch: Stretch) -> Self {
        let unit = stretch.unit();
        Implied {
            year: true,
            month: unit <= Unit::Month,
            day: matches!(unit, Unit::Day | Unit::Week | Unit::Weekend),
        }
    }

    fn list(self) -> Vec<DatePart> {
        [(self.year, DatePart::Year), (self.month, DatePart::Month), (self.day, DatePart::Day)]
            .into_iter()
            .filter_map(|(implied, part)| implied.then_some(part))
            .collect()
    }
}

/// The state of one reading from the first expression to the last.
struct Calendar<'a> {
    document: &'a Document<'a>,
    reference: Option<Moment>,
    /// The date named last, and where it ended.
    before: Option<(Stretch, u32)>,
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
            Expression::When(When::Offset { amount: Amount::Some, unit, back, .. })
                if unit >= Unit::Day =>
            {
                let era = if back { Era::Past } else { Era::Future };
                result.value = Some(length::era(era).into());
                result.relative = true;
            }
            Expression::When(when) => {
                result.relative = is_relative(when);
                let when = self.with_shared_year(when, dates, i);
                if let Some(known) = self.when(when, date.span) {
                    self.fill(&mut result, known);
                    if known.stretch.unit() < Unit::Decade {
                        self.before = Some((known.stretch, date.span.end));
                    }
                }
            }
            Expression::Time { day, clock } => {
                result.kind = DateKind::Time;
                let day = day.map(|when| self.with_shared_year(when, dates, i));
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

    /// "between May and July 2010": the year said once is both's.
    fn with_shared_year(&self, when: When, dates: &[DateCandidate], i: usize) -> When {
        let When::Calendar { year: Year::Chosen(Choice::Tense), part, weekday } = when else {
            return when;
        };
        let mut last = &dates[i];
        for next in dates.iter().skip(i + 1).take(4) {
            let between = self.document.text.get(last.span.end as usize..next.span.start as usize);
            let joined = between.is_some_and(|b| {
                matches!(
                    b.trim(),
                    "and"
                        | "to"
                        | "-"
                        | "–"
                        | "—"
                        | "or"
                        | "until"
                        | ","
                        | "through"
                        | ", and"
                        | "/"
                        | "and the"
                        | "to the"
                )
            });
            if !joined {
                break;
            }
            match next.expression {
                Expression::When(When::Calendar {
                    year: year @ Year::Said(_),
                    part: other,
                    ..
                }) if other != Part::Whole => {
                    return When::Calendar { year, part, weekday };
                }
                Expression::When(When::Calendar { year: Year::Chosen(Choice::Tense), .. }) => {
                    last = next;
                }
                _ => break,
            }
        }
        when
    }

    /// The date named before, if it was named not long ago.
    fn remembered(&self, at: u32, within: u32) -> Option<Stretch> {
        let (stretch, end) = self.before?;
        (self.history || at.saturating_sub(end) <= within).then_some(stretch)
    }

    /// The day that `from` stands for, and the stretch it was read from, if it was.
    fn anchor(&self, from: Anchor, unit: Unit, at: u32) -> Option<Date> {
        let reference = self.reference.map(|r| r.date);
        match from {
            Anchor::Reference => reference,
            Anchor::Narrative => match self.remembered(at, MEMORY) {
                Some(stretch) => (stretch.unit() <= unit).then(|| stretch.first())?,
                None => reference,
            },
        }
    }

    fn same_sentence(&self, end: u32, span: Span) -> bool {
        let document = self.document;
        let sentence = |byte| document.sentence_of(document.token_at(byte));
        sentence(end.saturating_sub(1)) == sentence(span.start)
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
                let mut decade = 190 + tens;
                if let Some(before) =
                    self.before.filter(|_| self.history).and_then(|(s, _)| s.first())
                {
                    let century = year_of(before).div_euclid(100) * 10;
                    decade = century + tens;
                } else if tens <= 2
                    && self.reference.is_none_or(|r| r.date.year() >= 2000)
                    && tens != 2
                {
                    decade = 200 + tens;
                }
                let implied = Implied::YEAR;
                Some(Known { stretch: Stretch::Decade(decade), relative: false, implied })
            }
            When::Period {
                unit: Unit::Weekend,
                shift: Shift { by: 0, from: Anchor::Narrative },
            } => {
                // "the weekend": the one just over, or the one to come.
                let reference = self.reference?.date;
                let this = monday_of(reference);
                let saturday = this.date().checked_add(5.days()).ok()?;
                let last = reference < saturday && self.tense(span) != Some(Tense::Future);
                let monday = if last { moved(this.date(), -1, Unit::Week)? } else { this.date() };
                Some(relative(Stretch::holding(monday, Unit::Weekend)))
            }
            When::Period {
                unit: Unit::Weekend,
                shift: Shift { by: 0, from: Anchor::Reference },
            } if self.tense(span) == Some(Tense::Past) => {
                // "this weekend", told on the Monday after.
                let monday = monday_of(self.reference?.date);
                let saturday = monday.date().checked_add(5.days()).ok()?;
                let weeks = if self.reference?.date < saturday { -1 } else { 0 };
                let monday = moved(monday.date(), weeks, Unit::Week)?;
                Some(relative(Stretch::holding(monday, Unit::Weekend)))
            }
            When::Period { unit, shift } => {
                let anchor = self.anchor(shift.from, unit, span.start)?;
                // A month counts from its first day: 31 March and a month is April.
                let start = Stretch::holding(anchor, unit).first().unwrap_or(anchor);
                let day = moved(start, i64::from(shift.by), unit)?;
                Some(relative(Stretch::holding(day, unit)))
            }
            When::Weekday { day, choice } => {
                self.weekday(day, choice, span).map(|day| relative(Stretch::Day(day)))
            }
            When::Offset { amount: Amount::Exact(n), unit, back, from } => {
                let anchor = self.anchor(from, unit, span.start)?;
                let count = i64::from(n / 100) * if back { -1 } else { 1 };
                let mut day = moved(anchor, count, unit)?;
                if n % 100 == 50 {
                    // Half of a year or of a week.
                    let (half, of) = match unit {
                        Unit::Year => (6, Unit::Month),
                        Unit::Decade => (5, Unit::Year),
                        Unit::Century => (50, Unit::Year),
                        _ => (0, Unit::Day),
                    };
                    day = moved(day, if back { -half } else { half }, of)?;
                }
                Some(relative(Stretch::holding(day, unit)))
            }
            When::Offset { .. } => None,
        }
    }

    /// A date with a year, a part of a year, or a part whose year must be found.
    fn calendar(&self, year: Year, part: Part, weekday: Option<u8>, span: Span) -> Option<Known> {
        match year {
            Year::Said(year) => {
                let stretch = of_year(year, part)?;
                Some(Known { stretch, relative: false, implied: Implied::NONE })
            }
            Year::Short(short) => {
                let latest = self.reference.map_or(2030, |r| r.date.year() + 10);
                let short = i16::from(short);
                let century = latest.div_euclid(100) * 100;
                let year =
                    if century + short <= latest { century + short } else { century - 100 + short };
                let implied = Implied::YEAR;
                Some(Known { stretch: of_year(year, part)?, relative: false, implied })
            }
            Year::Shifted(shift) => {
                let anchor = self.anchor(shift.from, Unit::Year, span.start)?;
                let year = shifted_year(anchor, shift.by);
                let stretch = of_year(year, part)?;
                Some(Known { stretch, relative: true, implied: Implied::YEAR })
            }
            Year::Chosen(choice) => self.chosen(choice, part, weekday, span),
        }
    }

    /// "12/09/2011": by the article's own dates, else the reading that lies nearest before the
    /// reference, else the month first.
    fn figures(&self, first: u8, second: u8, year: Year, span: Span) -> Option<Known> {
        let read = |day_first: bool| {
            let (month, day) = if day_first { (second, first) } else { (first, second) };
            self.calendar(year, Part::Day(Month::Said(month), day), None, span)
        };
        if let Some(day_first) = self.day_first {
            return read(day_first);
        }
        let (month_first, day_first) = (read(false)?, read(true)?);
        let Some(reference) = self.reference else { return Some(month_first) };
        let distance = |known: &Known| {
            let day = known.stretch.first().unwrap_or(reference.date);
            let days = days_between(reference.date, day);
            if days > 0 { 2 * days } else { -days }
        };
        Some(if distance(&day_first) < distance(&month_first) { day_first } else { month_first })
    }

    /// A day, month, season or holiday whose year is not said.
    fn chosen(&self, choice: Choice, part: Part, weekday: Option<u8>, span: Span) -> Option<Known> {
        let (part, month_implied, shifted) = match part {
            Part::Day(Month::Unsaid, day) => return self.day_alone(day, weekday, span),
            Part::Day(Month::Shifted(shift), day) => {
                let anchor = self.anchor(shift.from, Unit::Month, span.start)?;
                let first = Stretch::holding(anchor, Unit::Month).first()?;
                let month = moved(first, i64::from(shift.by), Unit::Month)?;
                (Part::Day(Month::Said(month.month() as u8), day), true, Some(year_of(month)))
            }
            part => (part, false, None),
        };
        let implied = Implied { year: true, month: month_implied, day: false };
        let known = |stretch| Some(Known { stretch, relative: true, implied });
        if let Some(year) = shifted {
            return known(of_year(year, part)?);
        }
        let remembered = match choice {
            Choice::Following => self.remembered(span.start, MEMORY),
            // In news a year named before holds for its own sentence only.
            Choice::Tense => self
                .before
                .filter(|&(_, end)| self.history || self.same_sentence(end, span))
                .map(|(s, _)| s),
            _ => None,
        };
        let anchor = remembered.and_then(Stretch::first).or(self.reference.map(|r| r.date))?;
        let year = year_of(anchor);
        let candidates: Vec<(Stretch, (Date, Date))> = [year - 1, year, year + 1]
            .into_iter()
            .filter(|&y| y != 0)
            .filter_map(|y| of_year(y, part))
            .filter_map(|s| Some((s, s.bounds()?)))
            .collect();
        if let Some(weekday) = weekday {
            // The weekday tells the year, if only one fits.
            let mut fits = candidates
                .iter()
                .filter(|(_, (day, _))| day.weekday().to_monday_one_offset() == weekday as i8);
            if let (Some((stretch, _)), None) = (fits.next(), fits.next()) {
                return known(*stretch);
            }
        }
        let after = || candidates.iter().find(|(_, (first, _))| *first > anchor);
        let ended = || candidates.iter().rev().find(|(_, (_, last))| *last < anchor);
        let begun = || candidates.iter().rev().find(|(_, (first, _))| *first <= anchor);
        let to_come = || candidates.iter().find(|(_, (_, last))| *last >= anchor);
        let nearest = |back: i32| {
            candidates.iter().min_by_key(|(_, (first, last))| {
                if *first <= anchor && anchor <= *last {
                    return 0;
                }
                let days = days_between(anchor, *first);
                if days < 0 { back * days_between(anchor, *last).abs() } else { days }
            })
        };
        let day = matches!(part, Part::Day(..) | Part::Holiday(_));
        let found = match (choice, remembered) {
            (Choice::This, _) => return known(of_year(year, part)?),
            (Choice::Last, _) => ended(),
            (Choice::Next | Choice::Following, _) => after(),
            (_, Some(before)) if before.unit() >= Unit::Year => return known(of_year(year, part)?),
            // A story goes on: forward is nearer than back.
            (_, Some(_)) => nearest(3),
            (_, None) => match self.tense(span) {
                // What lies a few weeks ahead is meant rather than what is nearly a year past:
                // "the closure until 14 October was announced".
                Some(Tense::Past) => match (begun(), to_come()) {
                    (Some(past), Some(next))
                        if day
                            && days_between(past.1.0, anchor) > 300
                            && days_between(anchor, next.1.0) < 45 =>
                    {
                        Some(next)
                    }
                    (past, _) => past,
                },
                Some(Tense::Future) => to_come(),
                Some(Tense::Present) if day => to_come(),
                _ => nearest(1),
            },
        };
        known(found?.0)
    }

    /// "the 15th", "Friday the 13th": in this month, or the one that the tense asks for.
    fn day_alone(&self, day: u8, weekday: Option<u8>, span: Span) -> Option<Known> {
        let anchor =
            match self.remembered(span.start, MEMORY / 3).filter(|s| s.unit() <= Unit::Month) {
                Some(stretch) => stretch.first()?,
                None => self.reference?.date,
            };
        let near = |months: i64| {
            let month = moved(anchor.first_of_month(), months, Unit::Month)?;
            Date::new(month.year(), month.month(), day as i8).ok()
        };
        let known = |day| {
            let implied = Implied { year: true, month: true, day: false };
            Some(Known { stretch: Stretch::Day(day), relative: true, implied })
        };
        if let Some(weekday) = weekday {
            let order = [0, 1, -1, 2, -2, 3, -3, 4, 5, 6, -4, -5, -6];
            let fit = order
                .into_iter()
                .filter_map(near)
                .find(|d| d.weekday().to_monday_one_offset() == weekday as i8);
            return known(fit.or_else(|| near(0))?);
        }
        let this = near(0);
        match self.tense(span) {
            Some(Tense::Past) if this.is_none_or(|d| d > anchor) => known(near(-1).or(this)?),
            Some(Tense::Future) if this.is_none_or(|d| d < anchor) => known(near(1).or(this)?),
            _ => known(this?),
        }
    }

    /// The day that a weekday means.
    fn weekday(&self, day: u8, choice: Choice, span: Span) -> Option<Date> {
        if choice == Choice::Following {
            let anchor = self.anchor(Anchor::Narrative, Unit::Day, span.start)?;
            return days_on(anchor, ahead(anchor, day));
        }
        if self.history
            && choice == Choice::Tense
            && let Some(stretch) = self.before.map(|(s, _)| s)
        {
            let anchor = (stretch.unit() == Unit::Day).then(|| stretch.first())??;
            return days_on(anchor, ahead(anchor, day) % 7);
        }
        let reference = self.reference?.date;
        let ahead = ahead(reference, day);
        let today = ahead == 7;
        match choice {
            Choice::Last => days_on(reference, ahead - 7 - if today { 7 } else { 0 }),
            Choice::Next | Choice::Following => days_on(reference, ahead),
            Choice::This => match self.tense(span) {
                Some(Tense::Past) => days_on(reference, if today { 0 } else { ahead - 7 }),
                _ => days_on(reference, ahead % 7),
            },
            Choice::InWeek(weeks) => {
                let monday = moved(monday_of(reference).date(), i64::from(weeks), Unit::Week)?;
                days_on(monday, i32::from(day) - 1)
            }
            Choice::Tense => match self.tense(span) {
                Some(Tense::Future) => days_on(reference, ahead),
                Some(Tense::Present) => days_on(reference, ahead % 7),
                _ => days_on(reference, if today { 0 } else { ahead - 7 }),
            },
        }
    }

    /// A time of day.
    fn time(&mut self, result: &mut DateExpression, day: Option<When>, clock: Clock) {
        let span = result.span;
        if let Clock::Offset { seconds, from } = clock {
            result.relative = true;
            let Some(Moment { date, time: Some(time), .. }) = self.reference else { return };
            if from == Anchor::Narrative && self.before.is_some() {
                return;
            }
            let Ok(then) = date.to_datetime(time).checked_add(i64::from(seconds).seconds()) else {
                return;
            };
            let day = Stretch::Day(then.date());
            self.fill(result, Known { stretch: day, relative: true, implied: Implied::all(day) });
            result.value = Some(format!("{}T{:02}:{:02}", day.value(), then.hour(), then.minute()));
            return;
        }
        let known = match day {
            Some(when) => {
                result.relative = is_relative(when);
                self.when(when, span)
            }
            None => {
                result.relative = true;
                let near = self.remembered(span.start, MEMORY / 5);
                match near {
                    Some(stretch @ Stretch::Day(_)) => Some(stretch),
                    Some(_) if self.history => None,
                    _ => self.reference.map(|r| Stretch::Day(r.date)),
                }
                .map(|stretch| Known {
                    stretch,
                    relative: true,
                    implied: Implied::all(stretch),
                })
            }
        };
        let Some(known) = known.filter(|k| matches!(k.stretch, Stretch::Day(_))) else { return };
        if day.is_some() {
            self.before = Some((known.stretch, span.end));
        }
        self.fill(result, known);
        result.value = result.value.take().map(|day| day + &of_clock(clock));
    }
}

/// Whether resolving `when` needs more than its own words.
fn is_relative(when: When) -> bool {
    match when {
        When::Calendar { year, .. } | When::Figures { year, .. } => {
            matches!(year, Year::Chosen(_) | Year::Shifted(_))
        }
        When::Decade { .. } | When::Century(_) => false,
        When::Period { .. } | When::Weekday { .. } | When::Offset { .. } => true,
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    from.until(to).map_or(0, |distance| distance.get_days())
}

fn days_on(day: Date, count: i32) -> Option<Date> {
    moved(day, i64::from(count), Unit::Day)
}

/// Days from `day` to the next such weekday, 1 to 7.
fn ahead(day: Date, weekday: u8) -> i32 {
    let today = i32::from(day.weekday().to_monday_one_offset());
    (i32::from(weekday) - today + 6).rem_euclid(7) + 1
}

/// The year so many years from that of `anchor`; there is no year 0.
fn shifted_year(anchor: Date, by: i8) -> i16 {
    let year = year_of(anchor) + i16::from(by);
    if year == 0 { i16::from(by.signum()) } else { year }
}

/// The part of `year`.
fn of_year(year: i16, part: Part) -> Option<Stretch> {
    Some(match part {
        Part::Whole => Stretch::Year(year),
        Part::Fiscal => Stretch::Fiscal(year),
        Part::Month(Month::Said(month)) => Stretch::Month(year, month),
        Part::Day(Month::Said(month), day) => day_of(year, month, day)?,
        Part::Season(season) => Stretch::Season(year, season),
        Part::Quarter(n) => Stretch::Quarter(year, n),
        Part::Half(n) => Stretch::Half(year, n),
        Part::Week(n) => {
            let week = jiff::civil::ISOWeekDate::new(year, n as i8, jiff::civil::Weekday::Monday);
            Stretch::Week(week.ok()?)
        }
        Part::Nth { nth, weekday, month: Month::Said(month) } => {
            Stretch::Day(holidays::nth_weekday(year, month, weekday, nth)?)
        }
        Part::WeekOf(nth, Month::Said(month)) => {
            // ISO's weeks belong where their Thursday lies.
            Stretch::Week(monday_of(holidays::nth_weekday(year, month, 4, nth)?))
        }
        Part::Holiday(holiday) => Stretch::Day(holidays::day(holiday, year)?),
        Part::Month(_) | Part::Day(..) | Part::Nth { .. } | Part::WeekOf(..) => return None,
    })
}

/// The clock's part of a TIMEX3 value: "T09:00", "TEV".
fn of_clock(clock: Clock) -> String {
    match clock {
        Clock::Part(part) => match part {
            DayPart::Dawn | DayPart::Morning => "TMO",
            DayPart::Noon => "T12:00",
            DayPart::Afternoon => "TAF",
            DayPart::Evening => "TEV",
            DayPart::Night => "TNI",
            DayPart::Midnight => "T00:00",
        }
        .into(),
        Clock::At { hour, minute, second, offset } => {
            let hour = if hour == 24 { 0 } else { hour };
            let mut value = format!("T{hour:02}:{:02}", minute.unwrap_or(0));
            if let Some(second) = second {
                value += &format!(":{second:02}");
            }
            match offset {
                None => {}
                Some(0) => value.push('Z'),
                Some(minutes) => {
                    let sign = if minutes < 0 { '-' } else { '+' };
                    let minutes = minutes.abs();
                    value += &format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60);
                }
            }
            value
        }
        Clock::Offset { .. } => String::new(),
    }
}
