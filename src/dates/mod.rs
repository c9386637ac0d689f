//! Find dates: expressions of time, read but not yet resolved against a reference.
//!
//! Every family of expressions has a file that begins with its grammar. At each token the families
//! that can begin with it are asked, and the longest reading wins; of two equally long ones, the
//! first in `families`. No family looks further than a few tokens.

mod clock;
mod duration;
mod explicit;
pub mod expression;
mod families;
mod holiday;
mod modifier;
mod numbers;
mod numeric;
mod period;
mod range;
mod reference;
mod relative;
mod scan;
mod set;
mod time;
mod traps;
mod weekday;
pub mod words;
mod year;

use crate::rule::Rule;
use crate::segment::Document;
use crate::span::Span;
use expression::{Expression, Modifier, When};
use families::{longest, may_begin};
use scan::Scan;
use words::Lexeme;

/// Every rule of this stage.
pub const RULES: &[&Rule] = &[
    &time::RULE,
    &explicit::DAY,
    &numeric::RULE,
    &explicit::MONTH,
    &weekday::RULE,
    &year::DECADE,
    &year::CENTURY,
    &period::SEASON,
    &period::QUARTER,
    &holiday::RULE,
    &relative::OFFSET,
    &set::RULE,
    &relative::RELATIVE,
    &duration::RULE,
    &reference::RULE,
    &year::YEAR,
];

/// An expression of time, not yet resolved.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DateCandidate {
    /// The expression.
    pub span: Span,
    /// What it says.
    pub expression: Expression,
    /// "more than", "early" ...
    pub modifier: Option<Modifier>,
    /// Shared by the two ends of one range.
    pub range: Option<u32>,
    /// Why it was marked.
    pub rule: &'static str,
}

/// What a family read: an expression from the token it was asked at up to `end`.
#[derive(Debug, Clone, Copy)]
struct Found {
    end: usize,
    expression: Expression,
    modifier: Option<Modifier>,
    rule: &'static Rule,
    second: Option<Second>,
}

/// The other half of "10 to 22 August".
#[derive(Debug, Clone, Copy)]
struct Second {
    start: usize,
    end: usize,
    expression: Expression,
    range: bool,
}

impl Found {
    fn new(rule: &'static Rule, end: usize, expression: Expression) -> Self {
        Found { end, expression, modifier: None, rule, second: None }
    }

    fn modified(self, modifier: Option<Modifier>) -> Self {
        Found { modifier, ..self }
    }

    fn with(self, start: usize, end: usize, expression: Expression, range: bool) -> Self {
        Found { second: Some(Second { start, end, expression, range }), ..self }
    }

    /// Where all that was read ends.
    fn reach(&self) -> usize {
        self.second.map_or(self.end, |second| second.end)
    }
}

/// Finds expressions of time, in text order and without overlap.
#[inline(never)]
pub fn find(document: &Document) -> Vec<DateCandidate> {
    let mut scan = Scan::new(document);
    let beginnings = std::mem::take(&mut scan.beginnings);
    let mut beginnings = beginnings.iter().map(|&at| at as usize).peekable();
    let mut candidates: Vec<DateCandidate> = Vec::new();
    let mut ranges = 0;
    let mut sentence = 0;
    while let Some(first) = document.sentences.get(sentence) {
        let block = first.block;
        let count = document.sentences[sentence..].iter().take_while(|s| s.block == block).count();
        sentence += count;
        let end = document.sentences[sentence - 1].tokens.end as usize;
        let mut from = first.tokens.start as usize;
        scan.enter(from..end);
        while let Some(at) = beginnings.next_if(|&at| at < end) {
            if at < from || !may_begin(&scan, at) {
                continue;
            }
            let Some(found) = phrase(&scan, at) else { continue };
            from = found.reach();
            if !accepted(&scan, &found) {
                continue;
            }
            let range = found.second.filter(|s| s.range).map(|_| ranges);
            let mut push = |start, end, expression, modifier| {
                candidates.push(DateCandidate {
                    span: scan.span(start, end),
                    expression,
                    modifier,
                    range,
                    rule: found.rule.id,
                });
            };
            push(at, found.end, found.expression, found.modifier);
            if let Some(second) = found.second {
                push(second.start, second.end, second.expression, None);
            }
            ranges += u32::from(range.is_some());
        }
    }
    range::join(&mut scan, &mut candidates);
    candidates
}

/// The longest reading of what begins at `at`.
fn phrase(scan: &Scan, at: usize) -> Option<Found> {
    let mut best = longest(scan, at);
    let mut offer = |found: Option<Found>| {
        if let Some(found) = found
            && best.is_none_or(|best| best.reach() < found.reach())
        {
            best = Some(found);
        }
    };
    if let Some(prefix) = modifier::quantity(scan, at) {
        let inner = longest(scan, prefix.end).filter(|found| {
            // "over the next two weeks" is a preposition.
            let amount = !matches!(
                scan.lex(prefix.end),
                Lexeme::The
                    | Lexeme::These
                    | Lexeme::Those
                    | Lexeme::Last
                    | Lexeme::Next
                    | Lexeme::Past
                    | Lexeme::Coming
                    | Lexeme::Following
                    | Lexeme::Previous
                    | Lexeme::Recent
            );
            // "about 11 p.m. on Monday", not "about Monday at 11 p.m."
            let clock = matches!(scan.lex(prefix.end), Lexeme::Figure | Lexeme::Cardinal(_));
            let timed =
                matches!(found.expression, Expression::Time { day, .. } if clock || day.is_none());
            let year = matches!(
                found.expression,
                Expression::When(When::Calendar { part: expression::Part::Whole, .. })
            );
            let approximate = scan.lex(at) == Lexeme::About;
            // "spread over two years" is a preposition as well, "for over two years" none.
            let within = scan.lex(at) == Lexeme::Over && !modifier::over_counts(scan, at);
            match found.expression {
                Expression::Duration(_) if within => false,
                Expression::Duration(_) | Expression::When(When::Offset { .. }) => amount,
                _ => approximate && (timed || year),
            }
        });
        offer(inner.map(|found| {
            let back = match found.expression {
                Expression::When(When::Offset { back, .. }) => Some(back),
                _ => None,
            };
            let modifier = match (prefix.modifier, back) {
                (Some(Modifier::MoreThan), Some(true)) => Some(Modifier::Before),
                (Some(Modifier::LessThan), Some(true)) => Some(Modifier::After),
                (Some(Modifier::MoreThan), Some(false)) => Some(Modifier::After),
                (Some(Modifier::LessThan), Some(false)) => Some(Modifier::Before),
                (modifier, _) => modifier,
            };
            found.modified(modifier)
        }));
    }
    if let Some(prefix) = modifier::position(scan, at) {
        let inner = longest(scan, prefix.end).filter(|found| match found.expression {
            Expression::When(When::Offset { .. }) => false,
            Expression::When(_) | Expression::Time { day: Some(_), .. } => true,
            _ => false,
        });
        offer(inner.map(|found| found.modified(prefix.modifier)));
    }
    best
}

/// What only the whole reading can tell: a day that names an event is none.
fn accepted(scan: &Scan, found: &Found) -> bool {
    match found.expression {
        Expression::When(When::Calendar { part: expression::Part::Day(..), .. }) => {
            !traps::day_is_event(scan, found.reach())
        }
        _ => true,
    }
}
