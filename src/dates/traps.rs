//! Words that look like dates and are none.
//!
//! ```text
//! numbers   Resolution 1973, flight 1549, room 2010, 2000 people, Apollo 13, Expo 2020
//! names     Sunday Herald, Theresa May, April Stone, Prague Spring, Christmas Island
//! events    September 11 attacks, the 2012 Summer Olympics
//! words     may, march, fall, second
//! ```
//!
//! Names that the text gives no hint of are left to `settle`, where a found name wins.

use super::expression::{Season, Unit};
use super::scan::Scan;
use super::words::Lexeme as L;
use crate::segment::{Case, TokenKind};
use crate::words::{Words, words};

/// Words before a number that make it a number of theirs, lower case, sorted.
static NUMBERED: Words = words!(
    "
    act agenda apollo article asteroid bill boeing bus case channel chapter clause code
    convention decree directive docket error file flight gate highway house interstate item line
    locomotive lot model no no. number order p p. page pages paragraph platform pp pp.
    proposition psalm resolution room route rule section serial size suite train unit verse
    version volume windows"
);

/// Words after four figures that they count, lower case, sorted.
static COUNTED: Words = words!(
    "
    acres bhp bst calories cattle cc children civilian civilians copies cubic degrees dollars
    euros feet ft gmt grams hectares homes hours houses hrs inches jobs kg kilograms kilometers
    kilometres km kroner kwh lbs men meter meters metre metres mhz miles million mm mph mw
    officers others passengers people per percent photographs pieces points police pounds
    residents rounds rpm rupees schoolchildren seats servicemen shares sheep ships soldiers
    square stadia staff students tonnes tons troops units utc vehicles victims vision volts votes
    watts women words workers yards yen yuan"
);

/// Plurals that a year tells of rather than counts: "below 1990 levels".
const OF_A_YEAR: &str = "budgets elections figures levels prices results standards terms";

/// Last words of names that begin with a weekday, a month or a holiday.
static NAMED_AFTER: Words = words!(
    "
    Accord Accords Agreement Agreements Argus Avenue Bank Brigade Brigades Bulletin Chronicle
    Clarion Club Committee Companies Conspiracy Courier Dispatch Echo Edition Enquirer Express
    Football Gazette Group Group's Herald Independent Inn Institute Island Islands Journal League
    Ledger Live Magazine Mail Manifesto Massacre Massacres Mercury Mirror Movement News Night
    Observer Offensive People Politics Post Press Record Report Review Revolution Rising Road
    School Show Society Society's Standard Star Street Sun Telegraph Times Today Tribune Uprising
    World"
);

/// Newspapers that end in "on Sunday".
const PAPERS: &str = "Herald Independent Ireland Mail Post Scotland Wales";

/// Words before a weekday that make a name of both.
const NAMED_BEFORE: &str = "\
    Big Black Bloody Blue Casual Cyber Fat Freaky Girl girl Happy Holy Joe Mad Man man Manic Ruby \
    Sheffield Stormy Super Wild";

/// Last words of events that carry a year before or within their names.
static EVENTS: Words = words!(
    "
    Act Awards Bowl Championship Championships Conference Convention Cup Euros Eurovision Expo
    Exposition Festival Games Marathon Olympic Olympics Open Oscars Paralympic Paralympics Prix
    Series Tour Treaty Trophy"
);

/// Whether the word before `at` makes a number of its own of it: "version 10.4.2011".
pub fn is_numbered(scan: &Scan, at: usize) -> bool {
    scan.before(at) == L::Other && NUMBERED.has_in_any_case(scan.word_before(at))
}

/// Whether what starts at `end` is counted by the number before it: "2000 people".
pub fn counts_things(scan: &Scan, end: usize) -> bool {
    if matches!(
        scan.lex(end),
        L::Unit(
            Unit::Minute
                | Unit::Second
                | Unit::Hour
                | Unit::Day
                | Unit::Week
                | Unit::Month
                | Unit::Year,
            true
        )
    ) {
        return true;
    }
    if scan.is_any(end, "% ° C F") {
        return true;
    }
    scan.is_plain_word(end) && COUNTED.has_in_any_case(scan.word(end))
}

/// Whether the four figures from `at` to `end` count, number or price something.
pub fn is_number(scan: &Scan, at: usize, end: usize) -> bool {
    let before = scan.word_before(at);
    if counts_things(scan, end) || names_event(scan, end) {
        return true;
    }
    // "$1999", "#2000", "10-2000-3", "555-1212", "+2010".
    if scan.holds(at.wrapping_sub(1)) && !scan.spaced(at) {
        match scan.before(at) {
            L::Mark => return !matches!(before, "\"" | "“" | "‘" | ":" | ";"),
            L::Dash | L::Slash => {
                let glued = at >= 2 && !scan.spaced(at - 1);
                let word = glued && scan.lex(at - 2) != L::Figure;
                // "post-2001", "mid-1998", "pre-1914".
                return glued
                    && !scan.is_any(at - 2, "post pre mid Mid Post Pre early late")
                    && (word || scan.lex(at - 2) == L::Figure);
            }
            L::Open | L::Apostrophe | L::Comma => {}
            _ => return true,
        }
    }
    // "2010-2015-86" is no range.
    if scan.hyphen(end)
        && scan.lex(end + 1) == L::Figure
        && scan.hyphen(end + 2)
        && scan.lex(end + 3) == L::Figure
    {
        return true;
    }
    // "1998-2" or "2010.5" go on.
    if !scan.spaced(end) && scan.is_any(end, "% ° / _ $") && scan.lex(end + 1) != L::Figure {
        return true;
    }
    let lexeme = scan.before(at);
    if scan.is_any(end, OF_A_YEAR) && scan.spaced(end) && lexeme != L::Mark {
        return false;
    }
    if scan.is_any_before(at, "$ £ € # + No no US$ ¥") {
        return true;
    }
    // A year far off needs a word that makes it one.
    let far = scan.plain(at).is_some_and(|(value, _)| !(1400..=2049).contains(&value));
    if far
        && !matches!(
            lexeme,
            L::In
                | L::Since
                | L::By
                | L::Until
                | L::From
                | L::To
                | L::Between
                | L::And
                | L::Before
                | L::After
                | L::During
                | L::Open
                | L::Early
                | L::Late
                | L::Mid
                | L::The
                | L::Dash
                | L::Of
                | L::Throughout
                | L::Through
        )
    {
        return true;
    }
    if lexeme == L::Other && scan.holds(at.wrapping_sub(1)) {
        if is_numbered(scan, at) {
            return true;
        }
        let capital = scan.is_capital(at - 1);
        // "Expo 2020", "Windows 2000": a name, unless the name ends a clause or "by" stood before.
        let years = matches!(scan.lex(end), L::Dash | L::Slash)
            && scan.plain(end + 1).is_some_and(|(_, digits)| matches!(digits, 2 | 4));
        // "Eastern Theater 1861-1863" and "(Fillmore 1968)" are years all the same.
        let told = years || matches!(scan.lex(end), L::Close | L::Bc | L::Ad);
        if capital && !told && !scan.begins_sentence(at - 1) {
            return true;
        }
        // "deliver 2000 pieces", "killed 1200 rebels": a plural noun right after.
        let next = scan.word(end);
        let plural = scan.lex(end) == L::Of
            || scan.is_plain_word(end)
                && scan.case(end) == Case::Lower
                && next.ends_with('s')
                && !scan.is_any(end, "was as has is does its his this");
        return plural;
    }
    // "came home in the 1500", a race.
    let closes = !scan.holds(end) || matches!(scan.lex(end), L::Stop | L::At | L::In | L::On);
    if lexeme == L::The && closes {
        return true;
    }
    // "left at 1530"; "at 1990 prices" is a year's.
    if lexeme == L::At && !scan.is_plain_word(end) {
        return true;
    }
    // "until at least 2015"
    if lexeme == L::Least && at >= 3 && matches!(scan.lex(at - 3), L::Until | L::Through | L::To) {
        return false;
    }
    // "over 1000 articles", "nearly 2000".
    if matches!(
        lexeme,
        L::Over
            | L::Than
            | L::Nearly
            | L::Some
            | L::Least
            | L::Every
            | L::Only
            | L::Just
            | L::Times
    ) || lexeme == L::About && scan.is_plain_word(end)
        || lexeme == L::To && at >= 2 && scan.lex(at - 2) == L::Up
    {
        return true;
    }
    // "1200 rebels": nothing but a number stands before its plural.
    let next = scan.word(end);
    if scan.is_plain_word(end)
        && scan.case(end) == Case::Lower
        && next.len() > 3
        && next.ends_with('s')
        && !next.ends_with("ss")
        && !matches!(lexeme, L::In | L::Since | L::Month(..) | L::This)
        && !(lexeme == L::Of
            && at >= 2
            && matches!(scan.lex(at - 2), L::Unit(..) | L::End | L::Start))
        && (far || lexeme != L::The)
        // "the 1951 and 1952 harvests"
        && !(matches!(lexeme, L::And | L::Or)
            && at >= 3
            && scan.lex(at - 3) == L::The
            && scan.plain(at - 2).is_some_and(|(_, digits)| digits == 4))
        && !scan.is_any(end, "was does this thus towards")
    {
        return true;
    }
    if lexeme == L::The && scan.is_any(end, "metre metres meter meters m") {
        return true;
    }
    // "1984 High Street", and "2 1999": figures beside figures.
    if scan.is_capital(end) && scan.is_any(end + 1, "Street Road Avenue Lane Drive Boulevard") {
        return true;
    }
    matches!(lexeme, L::Figure)
        && scan.spaced(at)
        && !scan.figure(at - 1).is_some_and(|f| f.digits <= 2 || f.rest.starts_with(':'))
        || scan.lex(end) == L::Figure
            && scan.figure(end).is_some_and(|f| f.digits >= 3 && f.rest.is_empty())
        || matches!(lexeme, L::Cardinal(_))
        || matches!(lexeme, L::A) && !scan.is_plain_word(end)
        || matches!(scan.lex(end), L::Thousand | L::Hundred)
}

/// Whether "the 80s" are degrees: "highs in the mid-80s".
pub fn is_temperature(scan: &Scan, at: usize, end: usize) -> bool {
    scan.word(end).starts_with("degree")
        || (1..=14.min(at)).any(|back| {
            scan.is_any(
                at - back,
                "temperature temperatures Temperatures highs Highs lows Lows mercury temps degrees",
            )
        })
}

/// Whether a capitalised event follows: "the 2012 Summer Olympics".
pub fn names_event(scan: &Scan, end: usize) -> bool {
    for at in end..end + 5 {
        let title = scan.is_capital(at)
            && scan.document.tokens.get(at).is_some_and(|t| t.kind == TokenKind::Word);
        if !title {
            return false;
        }
        if EVENTS.has(scan.word(at)) {
            return true;
        }
    }
    false
}

/// Whether a day, month or year that ends at `end` is the beginning of a name: "May 4 Movement",
/// "September 11 attacks".
pub fn begins_name(scan: &Scan, end: usize) -> bool {
    scan.is_capital(end) && NAMED_AFTER.has(scan.word(end))
}

/// Whether the event that a day named follows: "attacks", "terrorist attack", "hijackers".
pub fn day_is_event(scan: &Scan, end: usize) -> bool {
    let end = scan.skip(end, L::Comma);
    let end = end + usize::from(scan.is_any(end, "terrorist terror suicide"));
    scan.is_any(end, "attacks attack attackers hijackers hijackings Commission Movement Revolution")
}

/// Whether a month alone is a person, a verb or part of a name.
pub fn month_is_name(scan: &Scan, at: usize, end: usize) -> bool {
    let L::Month(month, short) = scan.lex(at) else { return true };
    if begins_name(scan, end) || !scan.is_capital(at) && matches!(month, 3 | 5 | 8) {
        return true;
    }
    if quoted(scan, at, end) {
        return true;
    }
    let before = scan.before(at);
    // "May-August 1950"
    let joined = scan.hyphen(end) || scan.word(end) == "–";
    let timed = joined && matches!(scan.lex(end + 1), L::Month(..))
        || scan.word_before(at) == "come"
        // "the warmest June", "scheduled for May", "the March poll"
        || scan.word_before(at).len() > 5 && scan.word_before(at).ends_with("est")
        || before == L::For && at >= 2 && scan.is_any(at - 2, "due planned scheduled set slated")
        || matches!(before, L::The | L::A)
            && scan.is_plain_word(end)
            && scan.case(end) == Case::Lower
        || matches!(
            before,
            L::In
                | L::Since
                | L::Until
                | L::By
                | L::During
                | L::Throughout
                | L::Early
                | L::Late
                | L::Mid
                | L::Last
                | L::Next
                | L::This
                | L::Through
                | L::Before
                | L::After
                | L::From
                | L::Between
        )
        || before == L::Of && at >= 2 && !scan.is_capital(at - 2)
        || before == L::Dash
            && at >= 2
            && matches!(scan.lex(at - 2), L::Mid | L::Early | L::Late | L::Month(..))
        || before == L::To
            && at >= 2
            && matches!(scan.lex(at - 2), L::Month(..) | L::Figure | L::Unit(..))
        || matches!(before, L::And | L::Or | L::Comma)
            && at >= 2
            && matches!(scan.lex(at - 2), L::Month(..));
    // "April Ash" as well.
    let surname = scan.is_plain_word(end) || scan.lex(end) == L::Holiday && matches!(month, 4..=6);
    let capital_next = scan.is_capital(end) && surname;
    if capital_next && !timed {
        return true;
    }
    // "March's figures": nobody is called so.
    if month == 3 && scan.lex(end) == L::Possessive {
        return false;
    }
    let named = matches!(before, L::By | L::From | L::Of | L::To | L::And | L::Or | L::After);
    if capital_next && named && matches!(month, 4 | 5 | 6 | 8) {
        // "by June Carter", "from April Stone".
        return true;
    }
    if timed {
        return false;
    }
    // A name or the first word of a sentence: only the unmistakable months.
    let title_before = scan.is_plain_word(at.wrapping_sub(1)) && scan.is_capital(at - 1);
    short || title_before || matches!(month, 3..=6 | 8)
}

/// Whether a weekday is part of a name: "Sunday Herald", "Ruby Tuesday"; or is no weekday: "sun".
pub fn weekday_is_name(scan: &Scan, at: usize, short: bool) -> bool {
    let next = at + 1;
    if begins_name(scan, next) || scan.is_any_before(at, NAMED_BEFORE) {
        return true;
    }
    if short {
        let pointed = matches!(scan.before(at), L::On | L::Last | L::Next | L::This)
            && !scan.is_plain_word(next);
        let dated = matches!(scan.lex(next), L::Month(..) | L::Figure | L::Part(_) | L::Comma);
        let alone = scan.before(at) == L::The || scan.word_before(at) == "$";
        return scan.case(at) != Case::Title || alone || !(pointed || dated);
    }
    if !scan.is_capital(at) {
        return false;
    }
    // "Dinner at Friday, ..." is a place; "at Friday's meeting" is none.
    if scan.before(at) == L::At
        && (scan.lex(next) == L::Comma || scan.lex(next) == L::Stop || !scan.holds(next))
    {
        return true;
    }
    // "One Friday" is any.
    if scan.before(at) == L::Cardinal(1) {
        return true;
    }
    // "on a Monday", "that day, a Monday": none that can be told, unlike "a Monday report".
    if scan.before(at) == L::A
        && at >= 2
        && matches!(scan.lex(at - 2), L::On | L::Comma)
        && (!scan.is_plain_word(next) || scan.case(next) != Case::Lower)
    {
        return true;
    }
    // "Sunday Bloody Sunday"
    if scan.case(next) == Case::Title && scan.lex(at + 2) == scan.lex(at) {
        return true;
    }
    // "The Mail on Sunday"
    if scan.before(at) == L::On && at >= 2 && scan.is_any(at - 2, PAPERS) {
        return true;
    }
    // "Tuesday Weld starred": no preposition and a capital right after, where a sentence begins.
    let capital_next = scan.is_plain_word(next) && scan.case(next) == Case::Title;
    if capital_next && scan.begins_sentence(at) {
        return true;
    }
    // "Robinson and his man Friday", "Rick Monday hit": a forename right before, no verb of saying.
    let capital_before = scan.is_plain_word(at.wrapping_sub(1)) && scan.case(at - 1) == Case::Title;
    let capital_before = capital_before && !matches!(scan.word(at - 1), "Open" | "Closed");
    if capital_before && (capital_next || scan.begins_sentence(at - 1)) {
        return true;
    }
    // "The Monday Club", "a Friday Night Special".
    if scan.before(at) == L::The && capital_next {
        return true;
    }
    quoted(scan, at, next)
}

/// Whether the words stand alone in quotation marks: a title.
fn quoted(scan: &Scan, at: usize, end: usize) -> bool {
    at > 0
        && matches!(scan.word_before(at), "\"" | "“" | "‘" | "«")
        && matches!(scan.word(end), "\"" | "”" | "’" | "»")
}

/// Whether a season is part of a name ("Prague Spring", "Winter Palace") or another word.
pub fn season_is_name(scan: &Scan, at: usize) -> bool {
    let L::Season(season) = scan.lex(at) else { return true };
    let capital = scan.is_capital(at);
    let next = at + 1;
    let plain_before = scan.is_plain_word(at.wrapping_sub(1));
    if capital && plain_before && scan.is_capital(at - 1) {
        return true;
    }
    if capital && scan.is_capital(next) && scan.is_plain_word(next) {
        return true;
    }
    if scan.is_any(next, "Olympics Games Palace Paralympics Offensive Olympic") {
        return true;
    }
    // "spring rolls", "a spring broke", "summer school" keep their season; "spring" of metal has none.
    season == Season::Spring && scan.before(at) == L::A
}

/// Whether a holiday is part of a name: "Christmas Island", "Father Christmas", "Good Friday Agreement".
pub fn holiday_is_name(scan: &Scan, at: usize, end: usize) -> bool {
    let title_next = scan.is_capital(end) && scan.is_plain_word(end);
    if title_next || begins_name(scan, end) {
        return true;
    }
    let plain_before = scan.is_plain_word(at.wrapping_sub(1));
    plain_before && scan.is_capital(at - 1) && !scan.begins_sentence(at - 1)
        || scan.is_any_before(at, "Father Merry Happy merry")
}
