//! Years, and parts of a year whose year the words may not say.

use super::stretch::{Stretch, day_of, monday_of, moved, plus_days, year_of};
use super::tense::{self, Tense};
use super::{Calendar, Implied, Known, MEMORY, holidays};
use crate::dates::expression::{Choice, Month, Part, Unit, Year};
use crate::span::Span;
use jiff_core::civil::{Date, ISOWeekDate, Weekday};

impl Calendar<'_> {
    /// The decade that "the nineties" are: in a history of the century that it tells of, else the
    /// twentieth, or of this one those that have begun or "will" come.
    pub(super) fn decade(&self, tens: i16, span: Span) -> i16 {
        let before = self.before.filter(|_| self.history).and_then(|(s, _)| s.first());
        if let Some(before) = before {
            return year_of(before).div_euclid(100) * 10 + tens;
        }
        let year = self.reference.map_or(2000, |r| r.date.year());
        let ahead = || {
            let will = || tense::says_will(self.document, span);
            year < 2000 + 10 * tens && self.tense(span) == Some(Tense::Future) && will()
        };
        let recent = year >= 2000 && (tens < 2 || self.reference.is_some() && ahead());
        if recent { 200 + tens } else { 190 + tens }
    }

    /// A date with a year, a part of a year, or a part whose year must be found.
    pub(super) fn calendar(
        &self,
        year: Year,
        part: Part,
        weekday: Option<u8>,
        span: Span,
    ) -> Option<Known> {
        match year {
            Year::Said(year) => {
                let stretch = of_year(year, part)?;
                Some(Known { stretch, relative: false, implied: Implied::NONE })
            }
            Year::Short(short) => {
                // The '89 of a history, or of "In 1788 and '89", is of the century told of.
                let told = self.before.filter(|b| self.history || self.same_sentence(b.1, span));
                let told = told.and_then(|(stretch, _)| stretch.first());
                let told = told.filter(|told| told.year() >= 1000);
                let latest = self.reference.map_or(2030, |r| r.date.year() + 10);
                let latest = told.map_or(latest, |told| year_of(told) + 20);
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
    pub(super) fn figures(&self, first: u8, second: u8, year: Year, span: Span) -> Option<Known> {
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
            let days = reference.date.until(day);
            if days > 0 { 2 * days } else { -days }
        };
        Some(if distance(&day_first) < distance(&month_first) { day_first } else { month_first })
    }

    /// A day, month, season or holiday whose year is not said.
    fn chosen(&self, choice: Choice, part: Part, weekday: Option<u8>, span: Span) -> Option<Known> {
        if let Part::Day(Month::Unsaid, day) = part {
            return self.day_alone(day, weekday, span);
        }
        let (mut part, mut shifted) = (part, None);
        if let Part::Day(month, _) | Part::Nth { month, .. } | Part::WeekOf(_, month) = &mut part
            && let Month::Shifted(shift) = *month
        {
            let anchor = self.anchor(shift.from, Unit::Month, span.start)?;
            let first = Stretch::holding(anchor, Unit::Month).first()?;
            let meant = moved(first, i32::from(shift.by), Unit::Month)?;
            *month = Month::Said(meant.month() as u8);
            shifted = Some(year_of(meant));
        }
        let implied = Implied { year: true, month: shifted.is_some(), ..Implied::NONE };
        let known = |stretch| Some(Known { stretch, relative: true, implied });
        if let Some(year) = shifted {
            return known(of_year(year, part)?);
        }
        let remembered = match choice {
            Choice::Following => self.remembered(span.start, MEMORY),
            // In news a year named before holds for its own sentence only.
            Choice::Tense => self
                .before
                .filter(|&(stretch, named)| {
                    // "In 1990, ... in June"; not "founded in 1990, it chose him in June".
                    let loose = matches!(part, Part::Quarter(_) | Part::Half(_));
                    let leads = loose || stretch.unit() < Unit::Year || self.opens_sentence(named);
                    self.history || leads && self.same_sentence(named, span)
                })
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
        let begun = candidates.iter().rev().find(|(_, (first, _))| *first <= anchor);
        let to_come = candidates.iter().find(|(_, (_, last))| *last >= anchor);
        let since = begun.map_or(i32::MAX, |(_, (first, _))| first.until(anchor));
        let until = to_come.map_or(i32::MAX, |(_, (first, _))| anchor.until(*first));
        let nearest = |back: i32| {
            candidates.iter().min_by_key(|(_, (first, last))| {
                if *first <= anchor && anchor <= *last {
                    return 0;
                }
                let days = anchor.until(*first);
                if days < 0 { back * anchor.until(*last).abs() } else { days }
            })
        };
        let dated = matches!(part, Part::Day(..));
        let day = dated || matches!(part, Part::Holiday(..));
        let found = match (choice, remembered) {
            (Choice::This, _) => return known(of_year(year, part)?),
            (Choice::Last, _) => ended(),
            (Choice::Next | Choice::Following, _) => after(),
            (_, Some(before)) if before.unit() >= Unit::Year => return known(of_year(year, part)?),
            // A story goes on: forward is nearer than back.
            (_, Some(_)) if self.history => nearest(3),
            (_, told) => match self.tense(span) {
                // "He left in July and will be back in May."
                Some(Tense::Future) if told.is_some() => to_come,
                _ if told.is_some() => nearest(3),
                // What lies a few weeks ahead is meant rather than what is nearly a year past:
                // "the closure until 14 October was announced".
                Some(Tense::Past) if day && since > 300 && until < 45 => to_come,
                Some(Tense::Past) => begun,
                // Nor does a day that is just gone mean next year: "had to apply by Feb. 8".
                Some(_) if dated && since < 30 && until > 300 => begun,
                Some(Tense::Future) => to_come,
                Some(Tense::Present) if day => to_come,
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
        let near = |months: i32| {
            let month = moved(anchor.first_of_month(), months, Unit::Month)?;
            Date::new(month.year(), month.month(), day as i8).ok()
        };
        let known = |day| {
            let implied = Implied { year: true, month: true, ..Implied::NONE };
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
        Part::Day(Month::Said(month), 0) => Stretch::Day(Stretch::Month(year, month).bounds()?.1),
        Part::Day(Month::Said(month), day) => day_of(year, month, day)?,
        Part::WeekHolding(month, day) => {
            Stretch::Week(monday_of(day_of(year, month, day)?.first()?))
        }
        Part::Season(season) => Stretch::Season(year, season),
        Part::Quarter(n) => Stretch::Quarter(year, n),
        Part::Half(n) => Stretch::Half(year, n),
        Part::Week(n) => {
            let week = ISOWeekDate::new(year, n as i8, Weekday::Monday);
            Stretch::Week(week.ok()?)
        }
        Part::Nth { nth, weekday, month: Month::Said(month) } => {
            Stretch::Day(holidays::nth_weekday(year, month, weekday, nth)?)
        }
        Part::WeekOf(nth, Month::Said(month)) => {
            // ISO's weeks belong where their Thursday lies.
            Stretch::Week(monday_of(holidays::nth_weekday(year, month, 4, nth)?))
        }
        Part::Holiday(holiday, weekend) => {
            let day = holidays::day(holiday, year)?;
            // That of Labor Day is the one before it, that of Thanksgiving the one after.
            if weekend {
                Stretch::holding(plus_days(day, -2)?, Unit::Weekend)
            } else {
                Stretch::Day(day)
            }
        }
        Part::Month(_) | Part::Day(..) | Part::Nth { .. } | Part::WeekOf(..) => return None,
    })
}
