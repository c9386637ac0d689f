//! Stretches of the calendar: their TIMEX3 values, and the days they begin and end on.

use crate::dates::expression::{Season, Unit};
use jiff_core::civil::{Date, ISOWeekDate, Weekday};

/// A stretch of the calendar that is known. Years before Christ are negative; there is no year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stretch {
    Century(i16),
    Decade(i16),
    Year(i16),
    Fiscal(i16),
    Half(i16, u8),
    Quarter(i16, u8),
    Season(i16, Season),
    Month(i16, u8),
    Week(ISOWeekDate),
    Weekend(ISOWeekDate),
    Day(Date),
}

/// `year` as jiff counts, where 1 BC is 0.
fn astronomical(year: i16) -> i16 {
    if year < 0 { year + 1 } else { year }
}

/// The year of `date` as people count.
pub(super) fn year_of(date: Date) -> i16 {
    let year = date.year();
    if year <= 0 { year - 1 } else { year }
}

fn date(year: i16, month: u8, day: u8) -> Option<Date> {
    Date::new(astronomical(year), month as i8, day as i8).ok()
}

/// A day of a month, if there is one.
pub(super) fn day_of(year: i16, month: u8, day: u8) -> Option<Stretch> {
    date(year, month, day).map(Stretch::Day)
}

fn four(year: i16) -> String {
    if year < 0 { format!("BC{:04}", -i32::from(year)) } else { format!("{year:04}") }
}

impl Stretch {
    /// The TIMEX3 value.
    pub(super) fn value(self) -> String {
        match self {
            Stretch::Century(n) if n < 0 => format!("BC{:02}", -n - 1),
            Stretch::Century(n) => format!("{n:02}"),
            Stretch::Decade(n) if n < 0 => format!("BC{:03}", -n),
            Stretch::Decade(n) => format!("{n:03}"),
            Stretch::Year(y) => four(y),
            Stretch::Fiscal(y) => format!("FY{}", four(y)),
            Stretch::Half(y, n) => format!("{}-H{n}", four(y)),
            Stretch::Quarter(y, n) => format!("{}-Q{n}", four(y)),
            Stretch::Season(y, season) => {
                let season = match season {
                    Season::Spring => "SP",
                    Season::Summer => "SU",
                    Season::Autumn => "FA",
                    Season::Winter => "WI",
                };
                format!("{}-{season}", four(y))
            }
            Stretch::Month(y, m) => format!("{}-{m:02}", four(y)),
            Stretch::Week(week) => format!("{:04}-W{:02}", week.year(), week.week()),
            Stretch::Weekend(week) => format!("{:04}-W{:02}-WE", week.year(), week.week()),
            Stretch::Day(d) => format!("{}-{:02}-{:02}", four(year_of(d)), d.month(), d.day()),
        }
    }

    /// The first and the last day. Seasons are the meteorological ones of the northern half.
    pub(super) fn bounds(self) -> Option<(Date, Date)> {
        let years = |first: i16, last: i16| Some((date(first, 1, 1)?, date(last, 12, 31)?));
        let months = |year: i16, first: u8, count: i32| {
            let first = date(year, first, 1)?;
            Some((first, plus_months(first, count)?.yesterday().ok()?))
        };
        match self {
            Stretch::Century(n) if n < 0 => {
                let first = n.checked_mul(100)?;
                years(first, first + 99)
            }
            Stretch::Century(n) => years(n.checked_mul(100)?.max(1), n * 100 + 99),
            Stretch::Decade(n) if n < 0 => years(n.checked_mul(10)? - 9, n * 10),
            Stretch::Decade(n) => years(n.checked_mul(10)?.max(1), n * 10 + 9),
            Stretch::Year(y) | Stretch::Fiscal(y) => years(y, y),
            Stretch::Half(y, n) => months(y, if n == 1 { 1 } else { 7 }, 6),
            Stretch::Quarter(y, n) => months(y, n * 3 - 2, 3),
            Stretch::Season(y, season) => months(
                y,
                match season {
                    Season::Spring => 3,
                    Season::Summer => 6,
                    Season::Autumn => 9,
                    Season::Winter => 12,
                },
                3,
            ),
            Stretch::Month(y, m) => months(y, m, 1),
            Stretch::Week(week) => {
                let monday = week.to_date();
                Some((monday, plus_days(monday, 6)?))
            }
            Stretch::Weekend(week) => {
                let saturday = plus_days(week.to_date(), 5)?;
                Some((saturday, saturday.tomorrow().ok()?))
            }
            Stretch::Day(day) => Some((day, day)),
        }
    }

    /// The first day.
    pub(super) fn first(self) -> Option<Date> {
        self.bounds().map(|(first, _)| first)
    }

    /// The unit that the stretch is one of.
    pub(super) fn unit(self) -> Unit {
        match self {
            Stretch::Century(_) => Unit::Century,
            Stretch::Decade(_) => Unit::Decade,
            Stretch::Year(_) | Stretch::Fiscal(_) => Unit::Year,
            Stretch::Half(..) => Unit::Half,
            Stretch::Quarter(..) => Unit::Quarter,
            Stretch::Season(..) => Unit::Season,
            Stretch::Month(..) => Unit::Month,
            Stretch::Week(_) => Unit::Week,
            Stretch::Weekend(_) => Unit::Weekend,
            Stretch::Day(_) => Unit::Day,
        }
    }

    /// The stretch of `unit` that holds `day`.
    pub(super) fn holding(day: Date, unit: Unit) -> Self {
        let year = year_of(day);
        let month = day.month() as u8;
        match unit {
            Unit::Century | Unit::Millennium => Stretch::Century(year.div_euclid(100)),
            Unit::Decade => Stretch::Decade(year.div_euclid(10)),
            Unit::Year => Stretch::Year(year),
            Unit::FiscalYear => Stretch::Fiscal(year),
            Unit::Half => Stretch::Half(year, if month <= 6 { 1 } else { 2 }),
            Unit::Quarter => Stretch::Quarter(year, month.div_ceil(3)),
            Unit::Season => match month {
                3..=5 => Stretch::Season(year, Season::Spring),
                6..=8 => Stretch::Season(year, Season::Summer),
                9..=11 => Stretch::Season(year, Season::Autumn),
                12 => Stretch::Season(year, Season::Winter),
                _ => Stretch::Season(year - 1, Season::Winter),
            },
            Unit::Month => Stretch::Month(year, month),
            Unit::Week | Unit::Fortnight => Stretch::Week(monday_of(day)),
            Unit::Weekend => Stretch::Weekend(monday_of(day)),
            Unit::Day | Unit::Night | Unit::Hour | Unit::Minute | Unit::Second => Stretch::Day(day),
        }
    }
}

/// The Monday of the week of `day`.
pub(super) fn monday_of(day: Date) -> ISOWeekDate {
    let week = day.to_iso_week_date();
    ISOWeekDate::new(week.year(), week.week(), Weekday::Monday).unwrap_or(week)
}

/// `day` and so many days more.
pub(super) fn plus_days(day: Date, count: i32) -> Option<Date> {
    day.checked_add(count).ok()
}

/// The day of the same number so many months on, or the last of a month that has no such day.
fn plus_months(day: Date, count: i32) -> Option<Date> {
    let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1 + count;
    let year = i16::try_from(months.div_euclid(12)).ok()?;
    Date::new_constrain(year, months.rem_euclid(12) as i8 + 1, day.day()).ok()
}

/// `day`, `count` units on (a millennium counts ten centuries, a half six months).
pub(super) fn moved(day: Date, count: i32, unit: Unit) -> Option<Date> {
    let count = Some(count).filter(|n| n.abs() < 100_000)?;
    match unit {
        Unit::Day | Unit::Night => plus_days(day, count),
        Unit::Week | Unit::Weekend => plus_days(day, 7 * count),
        Unit::Fortnight => plus_days(day, 14 * count),
        Unit::Month => plus_months(day, count),
        Unit::Quarter | Unit::Season => plus_months(day, 3 * count),
        Unit::Half => plus_months(day, 6 * count),
        Unit::Year | Unit::FiscalYear => plus_months(day, 12 * count),
        Unit::Decade => plus_months(day, 120 * count),
        Unit::Century => plus_months(day, 1200 * count),
        Unit::Millennium => plus_months(day, 12_000 * count),
        Unit::Second | Unit::Minute | Unit::Hour => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_and_bounds_of_every_kind() {
        let day = jiff_core::civil::date(2011, 9, 12);
        for (unit, value, first, last) in [
            (Unit::Day, "2011-09-12", "2011-09-12", "2011-09-12"),
            (Unit::Week, "2011-W37", "2011-09-12", "2011-09-18"),
            (Unit::Weekend, "2011-W37-WE", "2011-09-17", "2011-09-18"),
            (Unit::Month, "2011-09", "2011-09-01", "2011-09-30"),
            (Unit::Quarter, "2011-Q3", "2011-07-01", "2011-09-30"),
            (Unit::Half, "2011-H2", "2011-07-01", "2011-12-31"),
            (Unit::Season, "2011-FA", "2011-09-01", "2011-11-30"),
            (Unit::Year, "2011", "2011-01-01", "2011-12-31"),
            (Unit::Decade, "201", "2010-01-01", "2019-12-31"),
            (Unit::Century, "20", "2000-01-01", "2099-12-31"),
        ] {
            let stretch = Stretch::holding(day, unit);
            assert_eq!(stretch.value(), value);
            let (from, to) = stretch.bounds().unwrap();
            assert_eq!((&*format!("{from:?}"), &*format!("{to:?}")), (first, last), "{value}");
        }
        assert_eq!(Stretch::Year(-490).value(), "BC0490");
        assert_eq!(Stretch::Century(-5).value(), "BC04");
    }
}
