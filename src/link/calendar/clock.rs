//! Times of day.

use super::stretch::{Stretch, plus_days};
use super::{Calendar, Implied, Known, MEMORY, is_relative};
use crate::article::DateExpression;
use crate::dates::expression::{Anchor, Clock, DayPart, When, Zone};
use crate::options::Moment;

impl Calendar<'_> {
    /// A time of day.
    pub(super) fn time(&mut self, result: &mut DateExpression, day: Option<When>, clock: Clock) {
        let span = result.span;
        if let Clock::Offset { seconds, from } = clock {
            result.relative = true;
            let Some(Moment { date, time: Some(time), .. }) = self.reference else { return };
            if from == Anchor::Narrative && self.before.is_some() {
                return;
            }
            let Ok((then, days)) = time.to_second().overflowing_add(seconds) else { return };
            let Some(day) = plus_days(date, days).map(Stretch::Day) else { return };
            let then = then.to_time();
            self.fill(result, Known { stretch: day, relative: true, implied: Implied::all(day) });
            result.value = Some(format!("{}T{:02}:{:02}", day.value(), then.hour(), then.minute()));
            return;
        }
        let known = match day {
            Some(when) => {
                result.relative = is_relative(when);
                let own = self.own_day(when).filter(|_| matches!(clock, Clock::At { .. }));
                own.or_else(|| self.when(when, span))
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
        let Some(mut known) = known.filter(|k| matches!(k.stretch, Stretch::Day(_))) else {
            return;
        };
        // A clock without a zone is meant in the one that the article speaks from.
        let unsaid = matches!(clock, Clock::At { zone: Zone::Unsaid, .. });
        known.implied.zone = unsaid && self.reference.is_some_and(|r| r.offset.is_some());
        if day.is_some() {
            self.before = Some((known.stretch, span));
        }
        self.fill(result, known);
        result.value = result.value.take().map(|day| day + &of_clock(clock));
    }
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
        Clock::At { hour, minute, second, zone } => {
            let hour = if hour == 24 { 0 } else { hour };
            let mut value = format!("T{hour:02}:{:02}", minute.unwrap_or(0));
            if let Some(second) = second {
                value += &format!(":{second:02}");
            }
            match zone {
                Zone::Unsaid | Zone::Named => {}
                Zone::Offset(0) => value.push('Z'),
                Zone::Offset(minutes) => {
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
