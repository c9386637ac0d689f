//! Which families of expressions can begin with a word.
//!
//! Asking all sixteen at every token would cost more than everything else in this stage: the word
//! itself, and after "the" the next one, leave a few.

use super::scan::Scan;
use super::words::Lexeme;
use super::{
    Found, duration, explicit, holiday, numeric, period, reference, relative, set, time, weekday,
    year,
};
use crate::words::{Words, words};

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

/// The families whose expressions can begin with `lexeme`, as bits: most tokens have none.
const fn families(lexeme: Lexeme) -> u16 {
    use Lexeme as L;
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
        L::Cardinal(_) | L::Hundred => {
            TIME | DAY | DECADE | CENTURY | OFFSET | SET | DURATION | YEAR
        }
        L::Ordinal(_) => TIME | DAY | CENTURY | QUARTER | DURATION,
        L::Month(..) => TIME | DAY | MONTH | HOLIDAY,
        L::Weekday(..) => TIME | DAY | WEEKDAY | SET,
        L::Unit(..) => TIME | OFFSET | SET | DURATION | RELATIVE,
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
        L::The => POINTED | DAY | DECADE | CENTURY | QUARTER | DURATION | REFERENCE | YEAR,
        L::Last
        | L::Past
        | L::Next
        | L::Coming
        | L::Following
        | L::Previous
        | L::Current
        | L::Final
        | L::Latter => POINTED | QUARTER | DURATION | REFERENCE,
        L::This | L::That | L::Same => POINTED | QUARTER,
        L::Latest => RELATIVE,
        L::These | L::Those | L::Recent => DURATION | REFERENCE,
        L::A | L::Half | L::Couple => TIME | OFFSET | SET | DURATION,
        L::Few | L::Several => OFFSET | SET | DURATION,
        L::Today | L::Tomorrow | L::Yesterday | L::Tonight => TIME | RELATIVE,
        L::Early | L::Earlier | L::Late | L::Later | L::Mid => TIME | RELATIVE,
        L::All | L::Whole | L::Another => DURATION,
        L::Fiscal => QUARTER,
        L::Lasting(_) => DURATION,
        L::More | L::Most => REFERENCE,
        L::Apostrophe => DECADE | YEAR,
        L::Tens(_) => DECADE,
        L::Ad => YEAR,
        L::Now | L::Currently | L::Recently | L::Soon | L::Present | L::Future | L::Right => {
            REFERENCE
        }
        L::Coded => QUARTER,
        _ => 0,
    }
}

/// The families that can read "the" and then `next`.
const fn families_after_the(next: Lexeme) -> u16 {
    use Lexeme as L;
    match next {
        L::Figure => TIME | DAY | DECADE | CENTURY | SEASON | QUARTER | DURATION | SET,
        L::Cardinal(_) => DAY | DECADE | CENTURY | DURATION | SET,
        L::Ordinal(_) => DAY | CENTURY | QUARTER | DURATION | SET,
        L::Last => families(L::The) | SET,
        L::Unit(..) => RELATIVE | DURATION | YEAR | QUARTER,
        L::Part(_) | L::Late | L::Early | L::Mid => TIME,
        L::Season(_) => SEASON,
        L::Holiday => HOLIDAY,
        L::Tens(_) | L::Apostrophe => DECADE,
        L::Moment | L::Near | L::Future | L::Time => REFERENCE,
        L::Present => REFERENCE | TIME,
        _ => families(L::The),
    }
}

/// Words outside the table after which a length may still follow: "the intervening years".
static LEADING: Words = words!(
    "
    back bit calendar closing distant foreseeable further holiday immediate initial intervening
    little mere opening pre predawn remaining small tail total very wee"
);

/// Whether an expression can begin with `lexeme`, as itself or as what qualifies it.
pub const fn begins(lexeme: Lexeme) -> bool {
    use Lexeme as L;
    families(lexeme) != 0
        || matches!(
            lexeme,
            L::Over | L::Under | L::About | L::At | L::Up | L::Less | L::Just | L::Only | L::Some
        )
        || matches!(lexeme, L::No | L::Not | L::Well | L::Nearly | L::Nearing | L::Exactly)
        || matches!(lexeme, L::Start | L::Middle | L::End)
}

/// Whether one may begin at `at`, where its word [`begins`] one, by the next words: what most of
/// these words stand before has nothing to do with time.
pub fn may_begin(scan: &Scan, at: usize) -> bool {
    use Lexeme as L;
    let next = scan.lex(at + 1);
    let plain = next == L::Other;
    let between = |at: usize| duration::BETWEEN.has(scan.word(at));
    match scan.lex(at) {
        L::Over | L::Under | L::About | L::Nearly | L::Some | L::Exactly => {
            is_amount(next) || matches!(next, L::Part(_) | L::Ad | L::Unit(..))
        }
        L::Just | L::Only | L::Well => {
            is_amount(next) || matches!(next, L::Over | L::Under | L::More | L::Less)
        }
        L::At => matches!(next, L::Least | L::Most),
        L::Up | L::Nearing => next == L::To,
        L::No | L::Not => matches!(next, L::More | L::Less),
        L::More | L::Less | L::Most => matches!(next, L::Than | L::Recently),
        L::Start | L::Middle | L::End => next == L::Of,
        L::Right => next == L::Now,
        L::Apostrophe => next == L::Figure,
        L::A => {
            matches!(next, L::Unit(..) | L::Half | L::Whole)
                || is_amount(next)
                || plain && LEADING.has(scan.word(at + 1))
        }
        // "the first visit", "the two countries"
        L::The if matches!(next, L::Ordinal(_) | L::Cardinal(_)) => {
            scan.lex(at + 2) != L::Other || between(at + 2) || LEADING.has(scan.word(at + 2))
        }
        L::This | L::That | L::Same => {
            !matches!(next, L::Mark | L::Stop | L::Comma | L::The | L::A | L::Of)
                && (!plain || LEADING.has(scan.word(at + 1)))
        }
        L::Cardinal(_) | L::Several | L::Few => !plain || between(at + 1),
        // "12 people", "500 people": small figures as well.
        L::Figure if plain && scan.spaced(at + 1) => {
            let years = scan.before(at) == L::Other;
            let word = scan.word(at + 1);
            scan.plain(at).is_none_or(|(_, digits)| digits > 3 || digits == 3 && years)
                || word.len() < 3
                || !word.starts_with(char::is_alphabetic)
                || between(at + 1)
        }
        lexeme if leans_on_next(lexeme) => !plain || LEADING.has(scan.word(at + 1)),
        _ => true,
    }
}

/// Whether `lexeme` can begin an amount.
const fn is_amount(lexeme: Lexeme) -> bool {
    use Lexeme as L;
    matches!(
        lexeme,
        L::Figure
            | L::Cardinal(_)
            | L::Hundred
            | L::Thousand
            | L::Dozen
            | L::Couple
            | L::Few
            | L::Several
            | L::Half
            | L::A
    )
}

/// Whether `lexeme` says nothing of time unless the next word does.
const fn leans_on_next(lexeme: Lexeme) -> bool {
    use Lexeme as L;
    matches!(
        lexeme,
        L::The
            | L::These
            | L::Those
            | L::Last
            | L::Next
            | L::All
            | L::Whole
            | L::Every
            | L::Each
            | L::Early
            | L::Earlier
            | L::Late
            | L::Later
            | L::Mid
            | L::Ordinal(_)
            | L::Final
            | L::Latter
            | L::Past
            | L::Coming
            | L::Following
            | L::Previous
    )
}

/// The longest reading of what begins at `at`, without a modifier before it.
pub fn longest(scan: &Scan, at: usize) -> Option<Found> {
    let mut best: Option<Found> = None;
    let mut left = match scan.lex(at) {
        Lexeme::The => families_after_the(scan.lex(at + 1)),
        lexeme => families(lexeme),
    };
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
