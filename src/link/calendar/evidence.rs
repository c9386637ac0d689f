//! What the dates of an article tell about each other.

use super::Calendar;
use crate::dates::DateCandidate;
use crate::dates::expression::{Anchor, Choice, Expression, Month, Part, Shift, When, Year};
use crate::options::Moment;
use crate::segment::Document;

/// So many dates on either side tell whether a part of a long article is a history.
const AROUND: usize = 16;

/// Whether the text tells of years well before the reference, one after the other.
pub(super) fn is_history(dates: &[DateCandidate], reference: Option<Moment>) -> bool {
    let Some(reference) = reference else { return true };
    let (past, near, deictic) = told(dates, reference);
    past >= 4 && past > 3 * near + 8 * deictic
}

/// Whether a long text does so around its date `i`: there what is told elsewhere counts for nothing,
/// and it must be told at length.
pub(super) fn is_history_around(
    dates: &[DateCandidate],
    i: usize,
    reference: Option<Moment>,
) -> bool {
    let Some(reference) = reference.filter(|_| dates.len() > 2 * AROUND) else { return false };
    let around = i.saturating_sub(AROUND)..dates.len().min(i + AROUND);
    let (past, near, deictic) = told(&dates[around], reference);
    past >= 10 && past > near + 8 * deictic
}

/// How many of `dates` name a year well before the reference, one near it, and how many only make
/// sense from it.
fn told(dates: &[DateCandidate], reference: Moment) -> (usize, usize, usize) {
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
    (past, near, deictic)
}

/// Which figure of "12/09/2011" is the day, by the article's other dates; `None` if they don't tell.
pub(super) fn day_first(document: &Document, dates: &[DateCandidate]) -> Option<bool> {
    let mut votes = 0;
    for date in dates {
        let Expression::When(When::Calendar { part: Part::Day(Month::Said(_), day), .. }) =
            date.expression
        else {
            continue;
        };
        let text = date.span.of(document.text);
        let figures = text.bytes().take_while(u8::is_ascii_digit).count();
        let begins = text[..figures].parse::<u8>() == Ok(day);
        let weight = if date.rule == "date.numeric" { 4 } else { 1 };
        if figures <= 2 {
            votes += if begins { weight } else { -weight };
        }
    }
    (votes != 0).then_some(votes > 0)
}

impl Calendar<'_> {
    /// "2 p.m. local time (1100 GMT) Wednesday", "from 7 a.m. to 10 p.m. on Thursday": the day that
    /// stands behind another clock.
    pub(super) fn shared_day(&self, dates: &[DateCandidate], i: usize) -> Option<When> {
        let mut last = &dates[i];
        for next in dates.iter().skip(i + 1).take(2) {
            let between = last.span.end as usize..next.span.start as usize;
            let between = self.document.text.get(between)?;
            let joint = between.trim_matches(['(', ')', ',', ' ']);
            if between.len() > 8
                || !matches!(joint, "" | "on" | "to" | "until" | "till" | "and" | "or" | "-" | "–")
            {
                return None;
            }
            let clock_first =
                next.span.of(self.document.text).starts_with(|c: char| c.is_ascii_digit());
            match next.expression {
                Expression::Time { day: Some(when), .. } if clock_first => return Some(when),
                Expression::When(_) if !matches!(joint, "" | "on") => return None,
                Expression::When(
                    when @ (When::Weekday { .. } | When::Calendar { part: Part::Day(..), .. }),
                ) => return Some(when),
                Expression::Time { day: None, .. } => last = next,
                _ => return None,
            }
        }
        None
    }

    /// "Monday (12 September)", "Sept. 12 (Monday)": a weekday that stands by a day is that day.
    pub(super) fn with_beside(&self, when: When, dates: &[DateCandidate], i: usize) -> When {
        let When::Weekday { day, choice: Choice::Tense } = when else { return when };
        let near = |a: usize, b: usize| {
            let between = dates[a].span.end as usize..dates[b].span.start as usize;
            self.document.text.get(between).is_some_and(|between| between == " (")
        };
        let beside = match (i > 0 && near(i - 1, i), i + 1 < dates.len() && near(i, i + 1)) {
            (true, _) => dates[i - 1].expression,
            (_, true) => dates[i + 1].expression,
            _ => return when,
        };
        match beside {
            Expression::When(When::Calendar {
                year,
                part: part @ Part::Day(..),
                weekday: None,
            }) => When::Calendar { year, part, weekday: Some(day) },
            _ => when,
        }
    }

    /// "between May and July 2010": the year said once is both's.
    pub(super) fn with_shared_year(&self, when: When, dates: &[DateCandidate], i: usize) -> When {
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
}
