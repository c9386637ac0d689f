//! Settle: the one place where a candidate is dropped because another overlaps it.

use crate::dates::DateCandidate;
use crate::names::NameCandidate;
use crate::quotes::QuoteCandidate;

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

/// Decides between candidates that overlap: a name wins over a date.
pub fn settle(
    names: Vec<NameCandidate>,
    quotes: Vec<QuoteCandidate>,
    mut dates: Vec<DateCandidate>,
) -> Settled {
    let mut next = 0;
    dates.retain(|date| {
        while names.get(next).is_some_and(|name| name.span.end <= date.span.start) {
            next += 1;
        }
        !names.get(next).is_some_and(|name| name.span.overlaps(date.span))
    });
    Settled { names, quotes, dates }
}
