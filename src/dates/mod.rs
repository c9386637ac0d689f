//! Find dates: expressions of time, read but not yet resolved against a reference.
//!
//! Every family of expressions has a file that begins with its grammar. At each token the families
//! that can begin with it are asked, and the longest reading wins; of two equally long ones, the
//! first in [`FAMILIES`]. No family looks further than a few tokens.

mod duration;
mod explicit;
pub mod expression;
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

/// A family: reads what begins at a token.
type Family = fn(&Scan, usize) -> Option<Found>;

/// The families, each under the bit by which [`families`] names it; of equally long readings the
/// first wins.
const FAMILIES: [Family; 16] = [
    time::read,
    explicit::read_day,
    numeric::read,
    explicit::read_month,
    weekday::read,
    year::read_decade,
    year::read_century,
    period::read_season,
    period::read_quarter,
    holiday::read,
    relative::read_offset,
    set::read,
    relative::read,
    duration::read,
    reference::read,
    year::read_year,
];

/// The families whose expressions can begin with `lexeme`, as bits: most tokens have none.
const fn families(lexeme: Lexeme) -> u16 {
    use Lexeme as L;
    const TIME: u16 = 1 << 0;
    const DAY: u16 = 1 << 1;
    const NUMERIC: u16 = 1 << 2;
    const MONTH: u16 = 1 << 3;
    const WEEKDAY: u16 = 1 << 4;
    const DECADE: u16 = 1 << 5;
    const CENTURY: u16 = 1 << 6;
    const SEASON: u16 = 1 << 7;
    const QUARTER: u16 = 1 << 8;
    const HOLIDAY: u16 = 1 << 9;
    const OFFSET: u16 = 1 << 10;
    const SET: u16 = 1 << 11;
    const RELATIVE: u16 = 1 << 12;
    const DURATION: u16 = 1 << 13;
    const REFERENCE: u16 = 1 << 14;
    const YEAR: u16 = 1 << 15;
    const POINTED: u16 = TIME | MONTH | WEEKDAY | SEASON | HOLIDAY | RELATIVE;
    match lexeme {
        L::Figure => {
            TIME | DAY
                | NUMERIC
                | DECADE
                | CENTURY
                | SEASON
                | QUARTER
                | OFFSET
                | SET
                | DURATION
                | YEAR
        }
        L::Cardinal(_) | L::Hundred => TIME | DAY | CENTURY | OFFSET | SET | DURATION | YEAR,
        L::Ordinal(_) => TIME | DAY | CENTURY | QUARTER | DURATION,
        L::Month(..) => TIME | DAY | MONTH | HOLIDAY,
        L::Weekday(..) => TIME | DAY | WEEKDAY,
        L::Unit(..) => TIME | OFFSET | SET | DURATION,
        L::Season(_) => SEASON,
        L::Part(_) => TIME,
        L::Holiday => TIME | HOLIDAY,
        L::Weekdays(_)
        | L::Parts(_)
        | L::Adverb(_)
        | L::Every
        | L::Each
        | L::Once
        | L::Twice
        | L::Per => SET,
        L::The => POINTED | DAY | DECADE | CENTURY | QUARTER | DURATION | REFERENCE,
        L::Last
        | L::Past
        | L::Next
        | L::Coming
        | L::Following
        | L::Previous
        | L::Current
        | L::Final
        | L::Latter => POINTED | QUARTER | DURATION | REFERENCE,
        L::This | L::That | L::Same => POINTED,
        L::These | L::Those | L::Recent => DURATION | REFERENCE,
        L::A | L::Half | L::Couple => TIME | OFFSET | SET | DURATION,
        L::Few | L::Several => OFFSET | SET | DURATION,
        L::Today | L::Tomorrow | L::Yesterday | L::Tonight => TIME | RELATIVE,
        L::Early | L::Earlier | L::Late | L::Later | L::Mid => TIME | RELATIVE,
        L::All | L::Whole | L::Another => DURATION,
        L::Fiscal => QUARTER,
        L::Apostrophe => DECADE | YEAR,
        L::Ad => YEAR,
        L::Now | L::Currently | L::Recently | L::Soon | L::Present | L::Future | L::Right => {
            REFERENCE
        }
        // "Q3", "FY2011" stand in no table; "intervening years" begin after "the".
        L::Other => QUARTER,
        _ => 0,
    }
}

/// Whether `lexeme` says nothing of time unless the next word does: most are followed by a word
/// that settles it at once.
const fn leans_on_next(lexeme: Lexeme) -> bool {
    use Lexeme as L;
    matches!(
        lexeme,
        L::The
            | L::A
            | L::This
            | L::That
            | L::These
            | L::Those
            | L::Last
            | L::Next
            | L::Some
            | L::Over
            | L::Under
            | L::About
            | L::At
            | L::Up
            | L::More
            | L::Less
            | L::Just
            | L::Only
            | L::No
            | L::Not
            | L::All
            | L::Every
            | L::Each
            | L::Well
            | L::Nearly
            | L::Nearing
            | L::Exactly
            | L::Early
            | L::Late
            | L::Mid
            | L::Start
            | L::Middle
            | L::End
            | L::Same
            | L::Final
            | L::Latter
            | L::Past
            | L::Coming
            | L::Following
            | L::Previous
    )
}

/// Words outside the table after which a length may still follow: "the intervening years".
#[rustfmt::skip]
const LEADING: &[&str] = &[
    "bit", "calendar", "closing", "further", "initial", "intervening", "little", "mere", "opening",
    "remaining", "total",
];

/// Whether an expression may begin at `at`, by two look-ups.
fn may_begin(scan: &Scan, at: usize) -> bool {
    match scan.lex(at) {
        Lexeme::Other => begins_figure_word(scan, at),
        lexeme if leans_on_next(lexeme) => {
            scan.lex(at + 1) != Lexeme::Other || LEADING.contains(&scan.word(at + 1))
        }
        lexeme => families(lexeme) != 0 || lexeme == Lexeme::About,
    }
}

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
    let mut candidates: Vec<DateCandidate> = Vec::new();
    let mut ranges = 0;
    let mut sentence = 0;
    while let Some(first) = document.sentences.get(sentence) {
        let block = first.block;
        let count = document.sentences[sentence..].iter().take_while(|s| s.block == block).count();
        sentence += count;
        let end = document.sentences[sentence - 1].tokens.end as usize;
        let mut at = first.tokens.start as usize;
        scan.enter(at..end);
        while at < end {
            if !may_begin(&scan, at) {
                at += 1;
                continue;
            }
            let Some(found) = phrase(&scan, at) else {
                at += 1;
                continue;
            };
            if !accepted(&scan, &found) {
                at = found.reach().max(at + 1);
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
            at = found.reach().max(at + 1);
        }
    }
    range::join(&mut scan, &mut candidates);
    candidates
}

/// "Q3", "FY2011": words with figures in them, which no table holds.
fn begins_figure_word(scan: &Scan, at: usize) -> bool {
    matches!(scan.word(at).as_bytes(), [b'Q' | b'H', b'1'..=b'4'] | [b'F', b'Y', ..])
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
            let timed = matches!(found.expression, Expression::Time { day: None, .. });
            let year = matches!(
                found.expression,
                Expression::When(When::Calendar { part: expression::Part::Whole, .. })
            );
            let approximate = scan.lex(at) == Lexeme::About;
            match found.expression {
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
            Expression::When(When::Calendar { .. } | When::Weekday { .. }) => true,
            Expression::When(_) => true,
            Expression::Time { day: Some(_), .. } => true,
            _ => false,
        });
        offer(inner.map(|found| found.modified(prefix.modifier)));
    }
    best
}

fn longest(scan: &Scan, at: usize) -> Option<Found> {
    let mut best: Option<Found> = None;
    let mut left = families(scan.lex(at));
    while left != 0 {
        let read = FAMILIES[left.trailing_zeros() as usize];
        left &= left - 1;
        if let Some(found) = read(scan, at)
            && best.is_none_or(|best| best.reach() < found.reach())
        {
            best = Some(found);
        }
    }
    best
}

/// What only the whole reading can tell: a day that names an event, a year inside an event's name.
fn accepted(scan: &Scan, found: &Found) -> bool {
    match found.expression {
        Expression::When(When::Calendar { part: expression::Part::Day(..), .. }) => {
            !traps::day_is_event(scan, found.reach())
        }
        _ => true,
    }
}
