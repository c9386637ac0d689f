//! The day that a weekday means, and which weekend is meant.

use super::stretch::{Stretch, monday_of, moved};
use super::tense::Tense;
use super::{Calendar, Implied, Known};
use crate::dates::expression::{Anchor, Choice, Unit, When};
use crate::span::Span;
use jiff_core::civil::Date;

impl Calendar<'_> {
    /// The day that a weekday means.
    pub(super) fn weekday(&self, day: u8, choice: Choice, span: Span) -> Option<Date> {
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
                let monday = moved(monday_of(reference).to_date(), i32::from(weeks), Unit::Week)?;
                days_on(monday, i32::from(day) - 1)
            }
            Choice::WeeksOn(weeks) => days_on(reference, ahead + 7 * i32::from(weeks)),
            Choice::Tense => match self.tense(span) {
                Some(Tense::Future) => days_on(reference, ahead),
                Some(Tense::Present) => days_on(reference, ahead % 7),
                _ => days_on(reference, if today { 0 } else { ahead - 7 }),
            },
        }
    }

    /// A bare weekday that is the one the article speaks from: with a clock or a degree it is today
    /// in any tense, as a story of Friday says "will land at 6:15 a.m. Friday".
    pub(super) fn own_day(&self, when: When) -> Option<Known> {
        let When::Weekday { day, choice: Choice::Tense } = when else { return None };
        let today = self.reference?.date;
        let own = today.weekday().to_monday_one_offset() == day as i8 && !self.history;
        let stretch = Stretch::Day(today);
        own.then(|| Known { stretch, relative: true, implied: Implied::all(stretch) })
    }

    /// "the weekend" (from the narrative), "this weekend" (from the reference): the one just over,
    /// or the one to come.
    pub(super) fn weekend(&self, from: Anchor, span: Span) -> Option<Stretch> {
        let reference = self.reference?.date;
        let monday = monday_of(reference).to_date();
        let begun = reference >= days_on(monday, 5)?;
        let tense = self.tense(span);
        // "this weekend" looks ahead unless the sentence looks back, "the weekend" the other way.
        let over = match from {
            Anchor::Reference => tense == Some(Tense::Past),
            Anchor::Narrative | Anchor::SoFar => tense != Some(Tense::Future),
        };
        let monday = if over && !begun { moved(monday, -1, Unit::Week)? } else { monday };
        Some(Stretch::holding(monday, Unit::Weekend))
    }
}

fn days_on(day: Date, count: i32) -> Option<Date> {
    moved(day, count, Unit::Day)
}

/// Days from `day` to the next such weekday, 1 to 7.
fn ahead(day: Date, weekday: u8) -> i32 {
    let today = i32::from(day.weekday().to_monday_one_offset());
    (i32::from(weekday) - today + 6).rem_euclid(7) + 1
}
