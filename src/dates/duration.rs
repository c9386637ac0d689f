//! Lengths of time.
//!
//! ```text
//! duration = [which] amount [adjective] unit ["and a half"] [("and"|",") amount smaller-unit]
//!          | amount "-" unit                            "three-day", "six-hour"
//!          | amount ("to"|"-"|"or"|"and") duration      "four to six weeks": two
//!          | unit "-" "long"                            "year-long"
//!          | "half" ("a"|"an") unit | "a quarter of a century" | "a quarter of an hour"
//!          | "yearlong" | "the" unit ("to"|"ended") day   "the year to March"
//!          | which units | "the past" unit              "recent years", "the past decade"
//!          | "the" units ("that followed"|"after"|...)  "in the weeks after the vote"
//!          | duration "or" ("so"|"more"|"two")          "a day or two", "the past year or so"
//!          | units                                      "for months", "years of drought"
//!          | "all" unit                                 "all week"
//! which    = ["the"] ("past"|"last"|"next"|"coming"|"first"|"previous"|...) | "another" | "a further"
//! ```
//!
//! Ages ("a 22-year-old", "aged 22", "90 years old") are no dates.

use super::expression::{Amount, Expression, Length, Unit};
use super::relative::follows;
use super::scan::Scan;
use super::words::Lexeme as L;
use super::{Found, numbers};
use crate::rule::Rule;
use crate::segment::Case;
use crate::words::{Words, words};

/// Lengths of time.
pub const RULE: Rule = Rule {
    id: "date.duration",
    says: "A length of time.",
    example: "The siege lasted more than six years.",
    counterexample: "A 22-year-old and her three-month-old baby, both light years away.",
};

/// Words after which "a year" is a length.
pub(super) static LASTING: Words = words!(
    "
    barely ending last lasted lasting lasts marking quite serve served serving spend spending
    spends spent take taken takes taking took wait waited waiting"
);

/// Words after which "years of" is a length, where an adjective makes it an age.
const ENDURED: &str = "amid despite endured faced faces suffered with";

/// Words after which "last" is a verb.
const MODAL: &str = "can could may might must not should which will won't would";

/// Adjectives that stand between a number and its unit.
pub(super) static BETWEEN: Words = words!(
    "
    additional billion bloody brutal business calendar consecutive difficult extra million short
    single solid straight successive tough turbulent working"
);

/// How many, where "a" and "one" count too.
pub fn amount_of(scan: &Scan, at: usize) -> Option<(Amount, usize)> {
    if let Some(amount) = numbers::amount(scan, at) {
        return Some(amount);
    }
    match scan.lex(at) {
        L::Half => {
            let a = scan.skip(at + 1, L::Dash);
            (scan.lex(a) == L::A || a > at + 1).then(|| (Amount::Exact(50), scan.skip(a, L::A)))
        }
        L::A if scan.lex(at + 1) == L::Half => {
            Some((Amount::Exact(50), scan.skip(at + 2, L::Dash)))
        }
        // "a quarter century", "a quarter-century"
        L::A if scan.lex(at + 1) == L::Unit(Unit::Quarter, false)
            && scan.lex(scan.skip(at + 2, L::Dash)) == L::Unit(Unit::Century, false) =>
        {
            Some((Amount::Exact(25), scan.skip(at + 2, L::Dash)))
        }
        L::A => {
            let of = scan.phrase(at, &["a", "quarter", "of"]);
            match of.filter(|&end| scan.lex(end) == L::A).map(|end| end + 1) {
                Some(end) => Some((Amount::Exact(25), end)),
                None => Some((Amount::whole(1), at + 1)),
            }
        }
        _ => None,
    }
}

/// The unit at `at`, after a hyphen or an adjective that does not hide it.
pub fn unit_of(scan: &Scan, at: usize) -> Option<(Unit, usize)> {
    let at = scan.skip(at, L::Dash);
    let hyphen = scan.before(at) == L::Dash;
    let at = match scan.lex(at) {
        L::More | L::Whole | L::Long | L::Previous | L::Past | L::Coming | L::Following
            if !hyphen =>
        {
            at + 1
        }
        L::Other if BETWEEN.has(scan.word(at)) => at + 1,
        _ => at,
    };
    // "12 Years a Slave" is a title.
    if scan.case(at) == Case::Title {
        return None;
    }
    match scan.lex(at) {
        L::Unit(Unit::Weekend | Unit::Quarter, false) => None,
        L::Unit(unit, _) => Some((unit, at + 1)),
        L::Parts(super::expression::DayPart::Night) => Some((Unit::Night, at + 1)),
        L::Ordinal(2) if hyphen && scan.word(at) == "second" => Some((Unit::Second, at + 1)),
        _ => None,
    }
}

/// Whether what ends at `end` is an age: "-old", "years of age", "years older".
fn is_age(scan: &Scan, at: usize, end: usize) -> bool {
    let next = scan.skip(end, L::Dash);
    scan.before(at) == L::Aged
        || scan.lex(next) == L::Old
        || scan.is_any(next, "olds older younger senior junior")
        || (scan.lex(next) == L::Of && scan.lex(next + 1) == L::Age)
}

/// "four to six weeks", "10-15 minutes", "two or three days", "between five and ten years".
fn two(scan: &Scan, at: usize) -> Option<Found> {
    let number = match scan.lex(at) {
        L::Figure | L::Cardinal(_) => at,
        _ => which(scan, at).1,
    };
    let joined = match scan.lex(number) {
        L::Figure => matches!(scan.lex(number + 1), L::To | L::Dash | L::And | L::Or),
        L::Cardinal(_) | L::Hundred => true,
        _ => false,
    };
    if !joined {
        return None;
    }
    let (first, joint) = numbers::amount(scan, number)?;
    let range = match scan.lex(joint) {
        L::To => true,
        L::Dash => scan.spaced(joint) == scan.spaced(joint + 1),
        L::And if scan.before(at) == L::Between => true,
        L::Or => false,
        _ => return None,
    };
    let (second, after) = numbers::amount(scan, joint + 1)?;
    let (Amount::Exact(a), Amount::Exact(b)) = (first, second) else { return None };
    // "won 6-4 weeks later", "on May 3 to 12 days of rain", "the 2-3 day"
    let glued = scan.holds(at.wrapping_sub(1)) && !scan.spaced(at) && scan.before(at) != L::Open;
    if a >= b || glued || matches!(scan.before(at), L::Month(..) | L::Figure) {
        return None;
    }
    let (unit, end) = unit_of(scan, after)?;
    if is_age(scan, at, end) || matches!(scan.lex(end), L::Ago | L::Earlier | L::Later) {
        return None;
    }
    let length = |amount| Expression::Duration(Length { amount, unit, and: None });
    Some(Found::new(&RULE, joint, length(first)).with(joint + 1, end, length(second), range))
}

/// A length of time.
pub fn read(scan: &Scan, at: usize) -> Option<Found> {
    if let Some(found) = two(scan, at) {
        return Some(found);
    }
    let (which, next) = which(scan, at);
    if scan.lex(at) == L::All
        && let L::Unit(unit @ (Unit::Day | Unit::Week | Unit::Month | Unit::Year), false) =
            scan.lex(at + 1)
        && !scan.hyphen(at + 2)
    {
        return Some(duration(Amount::whole(1), unit, None, at + 2));
    }
    if let L::Lasting(unit) = scan.lex(at)
        && scan.case(at) == Case::Lower
    {
        return Some(duration(Amount::whole(1), unit, None, at + 1));
    }
    if let Some(found) = ended(scan, at) {
        return Some(found);
    }
    // "in the weeks that followed", "the days after the vote"
    if scan.lex(at) == L::The
        && let L::Unit(unit, true) = scan.lex(at + 1)
        && unit >= Unit::Day
        && (matches!(scan.lex(at + 2), L::After | L::Before | L::Since | L::Following)
            || scan.is_any(at + 2, "ahead immediately leading")
            || scan.phrase(at + 2, &["that", "followed"]).is_some())
    {
        return Some(duration(Amount::Some, unit, None, at + 2));
    }
    // "over the years"
    if scan.lex(at) == L::The
        && let L::Unit(unit @ (Unit::Year | Unit::Decade | Unit::Century), true) = scan.lex(at + 1)
        && matches!(scan.before(at), L::Over | L::Through)
        && !follows(scan, at + 2)
    {
        return Some(duration(Amount::Some, unit, None, at + 2));
    }
    let found = counted(scan, at, which, next)
        .or_else(|| long(scan, at))
        .or_else(|| if which { vague(scan, next) } else { None })
        .or_else(|| bare(scan, at))?;
    (!is_age(scan, at, found.end)).then_some(found)
}

fn duration(amount: Amount, unit: Unit, and: Option<(u16, Unit)>, end: usize) -> Found {
    Found::new(&RULE, end, Expression::Duration(Length { amount, unit, and }))
}

/// "the past", "another", "a further": whether such words stand at `at`, and where they end.
fn which(scan: &Scan, at: usize) -> (bool, usize) {
    let the = match scan.lex(at) {
        L::The | L::These | L::Those => at + 1,
        L::A if scan.is_any(at + 1, "further full whole mere total") => {
            // "a further six years", "a full year" (the length of one).
            let end = at + 2;
            return if numbers::amount(scan, end).is_some() { (true, end) } else { (false, at) };
        }
        _ => at,
    };
    // "may last six weeks"
    let before = scan.word_before(the);
    if scan.lex(the) == L::Last
        && (scan.before(the) == L::To || scan.is_any_before(the, MODAL) || before.ends_with("ly"))
    {
        return (false, at);
    }
    match scan.lex(the) {
        L::Past
        | L::Last
        | L::Next
        | L::Coming
        | L::Following
        | L::Previous
        | L::Final
        | L::Recent
        | L::Ordinal(1)
        | L::Whole => {
            // "the past", "the first"; "last six years" needs no article.
            (true, the + 1)
        }
        L::Another => (true, the + 1),
        L::Other if scan.is_any(the, "intervening ensuing initial opening closing remaining") => {
            (true, the + 1)
        }
        _ if the > at => (matches!(scan.lex(at), L::The), the),
        _ => (false, at),
    }
}

/// "six years", "the past six years", "three-day", "two years and three months".
fn counted(scan: &Scan, at: usize, which: bool, next: usize) -> Option<Found> {
    let (amount, after) = amount_of(scan, next)?;
    let one = amount == Amount::whole(1) && scan.lex(next) == L::A;
    if which
        && scan.lex(next) == L::A
        && scan.lex(next + 1) != L::Few
        && scan.lex(next + 1) != L::Couple
    {
        return None;
    }
    let hyphen = scan.lex(after) == L::Dash;
    if hyphen && (scan.spaced(after) || scan.spaced(after + 1)) {
        return None;
    }
    let (unit, end) = unit_of(scan, after)?;
    // "the three-day visit": the article is the visit's.
    if hyphen && next > at {
        return None;
    }
    if amount == Amount::Exact(25) && !matches!(unit, Unit::Century | Unit::Hour) {
        return None;
    }
    if matches!(scan.lex(end), L::Ago | L::Hence) {
        return None;
    }
    // "three-quarters of the army" is a share.
    if unit == Unit::Quarter && (hyphen || scan.lex(end) == L::Of) {
        return None;
    }
    let (so, so_end) = numbers::or_so(scan, end);
    if one && so.is_none() && !a_counts(scan, at, end, after) {
        return None;
    }
    // "2018 day five"
    let singular = matches!(scan.lex(end - 1), L::Unit(_, false));
    if singular && !hyphen && scan.plain(next).is_some_and(|(_, digits)| digits == 4) {
        return None;
    }
    // "One day in 2001" is no length.
    if scan.lex(next) == L::Cardinal(1)
        && unit == Unit::Day
        && !hyphen
        && (scan.begins_sentence(at) || matches!(scan.lex(end), L::In | L::Comma | L::Time))
    {
        return None;
    }
    // "the three days" names days rather than a length, but is read as one.
    if scan.case(next) == Case::Title && !scan.begins_sentence(next) && scan.lex(next) != L::A
        || scan.is_capital(end - 1)
            && scan.case(end - 1) == Case::Title
            && !scan.begins_sentence(at)
    {
        return None;
    }
    if let (Some(end), Amount::Exact(n)) = (scan.phrase(end, &["and", "a", "half"]), amount) {
        return Some(duration(Amount::Exact(n + 50), unit, None, end));
    }
    if so.is_some() {
        return Some(duration(amount, unit, None, so_end).modified(so));
    }
    // "two years and three months", "1 hour 20 minutes".
    let joint = match scan.lex(end) {
        L::And => end + 1,
        L::Comma => scan.skip(end + 1, L::And),
        _ => end,
    };
    if !hyphen
        && let Some((Amount::Exact(n), after)) = numbers::amount(scan, joint)
        && n % 100 == 0
        && let L::Unit(smaller, _) = scan.lex(after)
        && smaller < unit
        && !is_age(scan, at, after + 1)
    {
        return Some(duration(amount, unit, Some(((n / 100) as u16, smaller)), after + 1));
    }
    // "six-month-long", "three year long"
    let long = scan.skip(end, L::Dash);
    let end = if singular && scan.lex(long) == L::Long { long + 1 } else { end };
    Some(duration(amount, unit, None, end))
}

/// Whether "a year" is a length here: "for a year", "a year of drought", "within an hour".
fn a_counts(scan: &Scan, at: usize, end: usize, unit: usize) -> bool {
    let before = scan.before(at);
    match scan.lex(unit) {
        L::Whole => return true,
        L::Dash => return false,
        _ => {}
    }
    let governed = matches!(
        before,
        L::For
            | L::In
            | L::Within
            | L::Over
            | L::Than
            | L::About
            | L::Nearly
            | L::Under
            | L::Throughout
            | L::Just
            | L::Only
            | L::Exactly
            | L::After
            | L::Least
            | L::Most
            | L::Nearing
            | L::Some
            | L::During
            | L::Of
    ) || LASTING.has(scan.word_before(at));
    // "a day after the vote"; "20 minutes a day before meals" is none.
    let leads = matches!(scan.lex(end), L::After | L::Before) || scan.word(end) == "into";
    let governed = governed || leads && !matches!(before, L::Unit(..) | L::Times);
    governed && scan.lex(end) != L::Dash || scan.phrase(end, &["and", "a", "half"]).is_some()
}

/// "the year to March", "the quarter ended Sept. 30", "the week ending Friday".
fn ended(scan: &Scan, at: usize) -> Option<Found> {
    let unit_at = scan.skip(at, L::The) + usize::from(scan.lex(at + 1) == L::Fiscal);
    let L::Unit(unit @ (Unit::Week | Unit::Month | Unit::Quarter | Unit::Year), false) =
        scan.lex(unit_at)
    else {
        return None;
    };
    let end = unit_at + 1;
    let day = |i: usize| matches!(scan.lex(i), L::Month(..) | L::Weekday(..) | L::Figure);
    let ends = match scan.lex(end) {
        L::To => day(end + 1) || scan.phrase(end + 1, &["the", "end", "of"]).is_some(),
        _ => matches!(scan.word(end), "ended" | "ending") && day(scan.skip(end + 1, L::On)),
    };
    (scan.lex(at) == L::The && ends).then(|| duration(Amount::whole(1), unit, None, end))
}

/// "year-long", "day-long".
fn long(scan: &Scan, at: usize) -> Option<Found> {
    let L::Unit(unit, plural) = scan.lex(at) else { return None };
    let end = scan.skip(at + 1, L::Dash);
    if end == at + 1 || scan.lex(end) != L::Long {
        return None;
    }
    let amount = if plural { Amount::Some } else { Amount::whole(1) };
    Some(duration(amount, unit, None, end + 1))
}

/// "recent years", "the coming months", "the past decade", "the whole week".
fn vague(scan: &Scan, next: usize) -> Option<Found> {
    let L::Unit(unit, plural) = scan.lex(next) else { return None };
    if plural {
        let which = !matches!(scan.before(next), L::The | L::Ordinal(1));
        return which.then(|| duration(Amount::Some, unit, None, next + 1));
    }
    // "the next day or two"
    if let (so @ Some(_), end) = numbers::or_so(scan, next + 1) {
        return Some(duration(Amount::whole(1), unit, None, end).modified(so));
    }
    let article = next >= 2 && scan.lex(next - 2) == L::The;
    let governed = next >= 3
        && matches!(
            scan.lex(next - 3),
            L::For | L::Over | L::Within | L::In | L::During | L::Throughout
        );
    let length = match scan.before(next) {
        L::Past | L::Whole => article,
        L::Last if unit == Unit::Century => false,
        L::Last | L::Next | L::Coming => {
            article && governed && unit != Unit::Quarter && (unit > Unit::Day || unit == Unit::Hour)
        }
        L::Another => true,
        _ => false,
    };
    length.then(|| duration(Amount::whole(1), unit, None, next + 1))
}

/// "for months", "years of drought", "days later" is an offset.
fn bare(scan: &Scan, at: usize) -> Option<Found> {
    let L::Unit(unit, true) = scan.lex(at) else { return None };
    let opens = scan.begins_sentence(at);
    if unit == Unit::Weekend || scan.case(at) != Case::Lower && !opens {
        return None;
    }
    let governed = match scan.before(at) {
        L::For | L::Within | L::In | L::After | L::Over | L::Nearly => true,
        // "a matter of days"
        L::Of => at >= 2 && scan.word(at - 2) == "matter",
        // "just days after the vote"
        L::Just | L::Only => matches!(scan.lex(at + 1), L::After | L::Before),
        _ if opens && matches!(scan.lex(at + 1), L::After | L::Before) => true,
        // "days and weeks"
        L::And | L::Or => at >= 2 && matches!(scan.lex(at - 2), L::Unit(..)),
        // "it has been weeks since"
        _ if scan.is_any_before(at, "be been is was") => {
            matches!(scan.lex(at + 1), L::Since | L::Before)
        }
        _ => LASTING.has(scan.word_before(at)),
    };
    let of = scan.lex(at + 1) == L::Of
        && unit >= Unit::Day
        && unit != Unit::Quarter
        && scan.lex(at + 2) != L::The
        && (opens
            || !matches!(scan.before(at), L::The | L::Other)
            || scan.is_any_before(at, ENDURED));
    (governed || of).then(|| duration(Amount::Some, unit, None, at + 1))
}
