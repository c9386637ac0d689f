//! The day a holiday falls on.
//!
//! Easter by Gauss's rule in the form of the "anonymous Gregorian computus" (Meeus, *Astronomical
//! Algorithms*, chapter 8); the Islamic year by the tabular calendar of thirty-year cycles; the
//! Hebrew year by the molad and its postponements (Dershowitz and Reingold, *Calendrical
//! Calculations*); new moons by Meeus, chapter 49, to within the hour.

use super::stretch::plus_days;
use crate::dates::expression::Holiday;
use jiff_core::civil::{Date, UnixEpochDay, Weekday};

/// The day `holiday` falls on in `year`. A holiday of a lunar calendar may fall on none.
pub(super) fn day(holiday: Holiday, year: i16) -> Option<Date> {
    match holiday {
        Holiday::Fixed(month, day) => Date::new(year, month as i8, day as i8).ok(),
        Holiday::Easter(days) => plus_days(easter(year)?, i32::from(days)),
        Holiday::OrthodoxEaster(days) => plus_days(orthodox_easter(year)?, i32::from(days)),
        Holiday::Nth { nth, weekday, month, plus } => {
            plus_days(nth_weekday(year, month, weekday, nth)?, i32::from(plus))
        }
        Holiday::Before { weekday, month, day } => {
            let day = Date::new(year, month as i8, day as i8).ok()?;
            let back = (day.weekday().to_monday_one_offset() + 6 - weekday as i8) % 7 + 1;
            plus_days(day, -i32::from(back))
        }
        Holiday::Islamic(month, day) => islamic(year, month, day),
        Holiday::Hebrew(month, day) => hebrew(year, month, day),
        Holiday::Chinese => chinese_new_year(year),
    }
}

/// The nth such weekday of a month, the last for 0.
pub(super) fn nth_weekday(year: i16, month: u8, weekday: u8, nth: u8) -> Option<Date> {
    let first = Date::new(year, month as i8, 1).ok()?;
    let weekday = Weekday::from_monday_one_offset(weekday as i8).ok()?;
    first.nth_weekday_of_month(if nth == 0 { -1 } else { nth as i8 }, weekday).ok()
}

fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15).rem_euclid(30);
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4).rem_euclid(7);
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let day = moon + sunday - 7 * late + 114;
    Date::new(year as i16, (day / 31) as i8, (day % 31 + 1) as i8).ok()
}

/// The Julian Easter, on the Gregorian calendar of 1900 to 2099.
fn orthodox_easter(year: i16) -> Option<Date> {
    let y = i32::from(year);
    let moon = (19 * (y % 19) + 15) % 30;
    let sunday = (2 * (y % 4) + 4 * (y % 7) - moon + 34) % 7;
    let day = moon + sunday + 114;
    plus_days(Date::new(year, (day / 31) as i8, (day % 31 + 1) as i8).ok()?, 13)
}

/// Days since 1 January 1970, as a date.
fn from_unix_days(days: i64) -> Option<Date> {
    Some(UnixEpochDay::new(i32::try_from(days).ok()?).ok()?.to_date())
}

/// The day of the tabular Islamic calendar that falls in `year`; the first of them, if two do.
fn islamic(year: i16, month: u8, day: u8) -> Option<Date> {
    let about = (i64::from(year) - 622) * 33 / 32;
    (about - 1..=about + 2).find_map(|hijri| {
        let month = i64::from(month);
        let days = (hijri - 1) * 354
            + (3 + 11 * hijri).div_euclid(30)
            + 29 * (month - 1)
            + month / 2
            + i64::from(day);
        // The astronomical era: 15 July 622 of the Julian calendar.
        from_unix_days(days - 492_150).filter(|date| date.year() == year)
    })
}

/// Days from the Hebrew era to the new year of `year`, postponements included.
fn hebrew_new_year(year: i64) -> i64 {
    let elapsed = |year: i64| {
        let months = (235 * year - 234).div_euclid(19);
        let parts = 12_084 + 13_753 * months;
        let day = 29 * months + parts.div_euclid(25_920);
        if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
    };
    let (before, this, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1));
    let delay = if after - this == 356 {
        2
    } else if this - before == 382 {
        1
    } else {
        0
    };
    this + delay
}

/// A day of the Hebrew calendar; `month` counts from Tishri in years of twelve months.
fn hebrew(year: i16, month: u8, day: u8) -> Option<Date> {
    let spring = month >= 7;
    let hebrew = i64::from(year) + if spring { 3760 } else { 3761 };
    let start = hebrew_new_year(hebrew);
    let days = if spring {
        // Nisan and what follows lie a fixed way before the next new year.
        hebrew_new_year(hebrew + 1) - 177 + i64::from(month - 7) * 30 - i64::from((month - 7) / 2)
    } else {
        let length = hebrew_new_year(hebrew + 1) - start;
        let long = i64::from(length % 10 == 5);
        let before = [0, 30, 59 + long];
        start + before[usize::from(month - 1).min(2)]
    };
    from_unix_days(days + i64::from(day) - 1 - 2_092_590)
}

/// The second new moon after the winter solstice, in Chinese time.
fn chinese_new_year(year: i16) -> Option<Date> {
    let earliest = Date::new(year, 1, 21).ok()?;
    let latest = Date::new(year, 2, 20).ok()?;
    let lunation = ((f64::from(year) - 2000.0) * 12.3685) as i64;
    (lunation - 2..lunation + 5).find_map(|k| {
        let day = from_unix_days(new_moon(k as f64, 8.0 / 24.0))?;
        (day >= earliest && day <= latest).then_some(day)
    })
}

/// The day, in days since 1970, of the new moon `k` lunations after that of January 2000, at `zone`
/// days east of UTC.
fn new_moon(k: f64, zone: f64) -> i64 {
    let sun = 2.5534 + 29.105_356_7 * k;
    let moon = 201.5643 + 385.816_935_28 * k;
    let latitude = 160.7108 + 390.670_502_84 * k;
    let mean = 2_451_550.097_66 + 29.530_588_861 * k;
    let true_phase = mean - 0.4072 * sine(moon)
        + 0.172_41 * sine(sun)
        + 0.016_08 * sine(2.0 * moon)
        + 0.010_39 * sine(2.0 * latitude)
        + 0.007_39 * sine(moon - sun)
        - 0.005_14 * sine(moon + sun)
        + 0.002_08 * sine(2.0 * sun);
    // Julian days begin at noon; ephemeris time runs about a minute ahead.
    libm::floor(true_phase - 2_440_587.5 - 0.0008 + zone) as i64
}

/// The sine of an angle in degrees, to five digits: what makes it good to sixteen weighs 2 KB.
fn sine(degrees: f64) -> f64 {
    let turns = degrees / 360.0;
    let turns = turns - libm::round(turns);
    // The same sine lies within a quarter turn of nought.
    let turns = if turns.abs() > 0.25 { 0.5_f64.copysign(turns) - turns } else { turns };
    let x = turns * core::f64::consts::TAU;
    let square = x * x;
    x * (1.0 - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0 * (1.0 - square / 72.0))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sine_is_good_to_five_digits() {
        for degrees in (-1080..1080).map(f64::from) {
            assert!((sine(degrees) - degrees.to_radians().sin()).abs() < 1e-5, "{degrees}");
        }
    }

    #[test]
    fn movable_feasts_fall_where_they_fell() {
        for (holiday, year, expected) in [
            (Holiday::Easter(0), 2011, "2011-04-24"),
            (Holiday::Easter(0), 2024, "2024-03-31"),
            (Holiday::Easter(-2), 2019, "2019-04-19"),
            (Holiday::OrthodoxEaster(0), 2018, "2018-04-08"),
            (Holiday::Nth { nth: 4, weekday: 4, month: 11, plus: 0 }, 2014, "2014-11-27"),
            (Holiday::Nth { nth: 0, weekday: 1, month: 5, plus: 0 }, 2013, "2013-05-27"),
            (Holiday::Before { weekday: 1, month: 5, day: 25 }, 2015, "2015-05-18"),
            (Holiday::Hebrew(1, 1), 2018, "2018-09-10"),
            (Holiday::Hebrew(1, 10), 2021, "2021-09-16"),
            (Holiday::Hebrew(3, 25), 2020, "2020-12-11"),
            (Holiday::Hebrew(7, 15), 2019, "2019-04-20"),
            (Holiday::Chinese, 2012, "2012-01-23"),
            (Holiday::Chinese, 2020, "2020-01-25"),
            (Holiday::Chinese, 2024, "2024-02-10"),
            (Holiday::Islamic(10, 1), 2019, "2019-06-04"),
        ] {
            assert_eq!(format!("{:?}", day(holiday, year).unwrap()), expected, "{holiday:?}");
        }
    }
}
