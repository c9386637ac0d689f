//! TIMEX3 values that need no calendar: lengths, sets, references.

use crate::dates::expression::{
    Amount, Clock, DayPart, Era, Length, Month, Part, Recurrence, Season, Unit,
};
use std::fmt::Write;

/// The designator of `unit`, how many of it one is, and whether it counts time of day.
fn designator(unit: Unit) -> (&'static str, u32, bool) {
    match unit {
        Unit::Second => ("S", 1, true),
        Unit::Minute => ("M", 1, true),
        Unit::Hour => ("H", 1, true),
        Unit::Day | Unit::Night => ("D", 1, false),
        Unit::Weekend => ("WE", 1, false),
        Unit::Week => ("W", 1, false),
        Unit::Fortnight => ("W", 2, false),
        Unit::Month => ("M", 1, false),
        Unit::Quarter => ("M", 3, false),
        Unit::Half => ("M", 6, false),
        Unit::Season => ("M", 3, false),
        Unit::Year | Unit::FiscalYear => ("Y", 1, false),
        Unit::Decade => ("Y", 10, false),
        Unit::Century => ("Y", 100, false),
        Unit::Millennium => ("Y", 1000, false),
    }
}

/// "P6Y", "PT6H", "P2.5Y", "PXD"; decades and centuries count in years.
pub(super) fn value(length: Length) -> String {
    let Length { amount, unit, and } = length;
    let (mut letter, each, mut timed) = designator(unit);
    let mut value = String::from("P");
    let number = match amount {
        Amount::Some => {
            letter = match unit {
                Unit::Decade => "DE",
                Unit::Century => "CE",
                _ => letter,
            };
            String::from("X")
        }
        Amount::Exact(n) => {
            let mut n = u64::from(n) * u64::from(each);
            // Half an hour is thirty minutes, half a year six months.
            if n == 50 {
                let (smaller, parts) = match unit {
                    Unit::Hour => ("M", 30),
                    Unit::Minute => ("S", 30),
                    Unit::Year => ("M", 6),
                    Unit::Day => ("H", 12),
                    _ => (letter, 0),
                };
                if parts > 0 {
                    timed |= unit == Unit::Day;
                    (letter, n) = (smaller, parts * 100);
                }
            }
            if n == 25 && unit == Unit::Hour {
                (letter, n) = ("M", 1500);
            }
            decimal(n)
        }
    };
    if timed {
        value.push('T');
    }
    let _ = write!(value, "{number}{letter}");
    if let Some((n, unit)) = and {
        let (letter, each, of_day) = designator(unit);
        if of_day && !timed {
            value.push('T');
        }
        let _ = write!(value, "{}{letter}", u32::from(n) * each);
    }
    value
}

/// Hundredths as a decimal with no closing zeros.
fn decimal(hundredths: u64) -> String {
    let (whole, part) = (hundredths / 100, hundredths % 100);
    match part {
        0 => whole.to_string(),
        _ if part % 10 == 0 => format!("{whole}.{}", part / 10),
        _ => format!("{whole}.{part:02}"),
    }
}

fn of_part(part: DayPart) -> &'static str {
    match part {
        DayPart::Dawn | DayPart::Morning => "TMO",
        DayPart::Noon => "T12:00",
        DayPart::Afternoon => "TAF",
        DayPart::Evening => "TEV",
        DayPart::Night | DayPart::Midnight => "TNI",
    }
}

/// "XXXX-WXX-1", "P1Y", "P1D".
pub(super) fn recurrence(recurrence: Recurrence) -> String {
    match recurrence {
        Recurrence::Every(amount, unit) => value(Length { amount, unit, and: None }),
        Recurrence::Weekday(day, clock) => {
            let clock = match clock {
                Some(Clock::Part(part)) => of_part(part),
                _ => "",
            };
            format!("XXXX-WXX-{day}{clock}")
        }
        Recurrence::Weekend => "XXXX-WXX-WE".into(),
        Recurrence::Weekdays => "XXXX-WXX-WD".into(),
        Recurrence::DayPart(part) => format!("XXXX-XX-XX{}", of_part(part)),
        Recurrence::Calendar(Part::Month(Month::Said(month))) => format!("XXXX-{month:02}"),
        Recurrence::Calendar(Part::Day(Month::Said(month), day)) => {
            format!("XXXX-{month:02}-{day:02}")
        }
        Recurrence::Calendar(Part::Day(Month::Unsaid, day)) => format!("XXXX-XX-{day:02}"),
        Recurrence::Calendar(Part::Season(season)) => match season {
            Season::Spring => "XXXX-SP",
            Season::Summer => "XXXX-SU",
            Season::Autumn => "XXXX-FA",
            Season::Winter => "XXXX-WI",
        }
        .into(),
        Recurrence::Calendar(_) => "P1Y".into(),
    }
}

/// "PRESENT_REF" and its kin.
pub(super) fn era(era: Era) -> &'static str {
    match era {
        Era::Past => "PAST_REF",
        Era::Present => "PRESENT_REF",
        Era::Future => "FUTURE_REF",
    }
}
