//! Numbers in words and figures.
//!
//! ```text
//! amount  = figure | words | vague
//! figure  = "12" | "1,200" | "2.5" | "2 1/2"
//! words   = "six" | "twenty-five" | "a hundred and fifty" | "a dozen" | "half a dozen"
//!         | amount "and a half" | amount ["-"] "odd" | amount "or" ("so"|"more")    "20-odd"
//! vague   = "a few" | "several" | "a couple of" | "many" | "dozens of" | amount "million"
//! ordinal = "21st" | "twenty-first"
//! year    = "2011" | "nineteen ninety-three" | "nineteen hundred ninety three"
//!         | "two thousand and five"
//! ```

use super::expression::{Amount, Modifier};
use super::scan::Scan;
use super::words::Lexeme as L;

/// The amount at `at`, and where it ends.
pub fn amount(scan: &Scan, at: usize) -> Option<(Amount, usize)> {
    let (amount, end) = match scan.lex(at) {
        L::Figure => figure(scan, at)?,
        L::Cardinal(_) | L::Hundred => words(scan, at)?,
        L::Several if scan.word_before(at) != "as" => (Amount::Some, at + 1),
        L::Few => (Amount::Some, at + 1),
        L::A => match scan.lex(at + 1) {
            L::Few => (Amount::Some, at + 2),
            L::Couple => (Amount::whole(2), scan.skip(at + 2, L::Of)),
            L::Dozen => (Amount::whole(12), at + 2),
            L::Hundred | L::Thousand => words(scan, at)?,
            _ => return None,
        },
        L::Couple => (Amount::whole(2), scan.skip(at + 1, L::Of)),
        L::Half if scan.lex(at + 1) == L::A && scan.lex(at + 2) == L::Dozen => {
            (Amount::whole(6), at + 3)
        }
        _ => return None,
    };
    if matches!(scan.word(end), "million" | "billion") {
        return Some((Amount::Some, end + 1));
    }
    // "20 or so years"
    if let (_, after) = or_so(scan, end)
        && after > end
        && matches!(scan.lex(after), L::Unit(_, true))
    {
        return Some((amount, after));
    }
    let odd = scan.skip(end, L::Dash);
    if scan.word(odd) == "odd" && matches!(amount, Amount::Exact(1000..)) {
        return Some((amount, odd + 1));
    }
    Some(and_a_half(scan, amount, end))
}

/// "or so", "or more", "or two" after a length, what they say of it, and where they end.
pub fn or_so(scan: &Scan, at: usize) -> (Option<Modifier>, usize) {
    let counted = matches!(scan.lex(at + 2), L::Unit(..));
    match (scan.lex(at), scan.lex(at + 1)) {
        (L::Or, L::More) => (Some(Modifier::EqualOrMore), at + 2),
        (L::Or, L::Cardinal(2)) if !counted => (Some(Modifier::Approx), at + 2),
        (L::Or, L::Other) if scan.word(at + 1) == "so" => (Some(Modifier::Approx), at + 2),
        _ => (None, at),
    }
}

/// "two and a half", "two-and-a-half", "two and half", "2½".
fn and_a_half(scan: &Scan, amount: Amount, end: usize) -> (Amount, usize) {
    let Amount::Exact(n) = amount else { return (amount, end) };
    let mut at = scan.skip(end, L::Dash);
    let hyphen = at > end;
    if scan.word(end) == "½" {
        return (Amount::Exact(n + 50), end + 1);
    }
    // "2 1/2", "2-1/2"
    if let Some(part) = fraction(scan, scan.skip(end, L::Dash)) {
        return (Amount::Exact(n + part), scan.skip(end, L::Dash) + 3);
    }
    if scan.lex(at) != L::And {
        return (amount, end);
    }
    at += 1;
    if hyphen {
        at = scan.skip(at, L::Dash);
    }
    at = scan.skip(at, L::A);
    if hyphen {
        at = scan.skip(at, L::Dash);
    }
    if scan.lex(at) == L::Half && scan.lex(at + 1) != L::Of {
        return (Amount::Exact(n + 50), at + 1);
    }
    (amount, end)
}

/// "1/4", "1/2", "3/4" in hundredths.
fn fraction(scan: &Scan, at: usize) -> Option<u32> {
    if scan.lex(at + 1) != L::Slash || scan.spaced(at + 1) || scan.spaced(at + 2) {
        return None;
    }
    match (scan.plain(at)?.0, scan.plain(at + 2)?.0) {
        (1, 2) => Some(50),
        (1, 4) => Some(25),
        (3, 4) => Some(75),
        _ => None,
    }
}

/// "12", "1,200", "2.5".
fn figure(scan: &Scan, at: usize) -> Option<(Amount, usize)> {
    let figure = scan.figure(at)?;
    let mut hundredths = figure.value.checked_mul(100)?;
    let mut rest = figure.rest;
    while let Some(group) = rest.strip_prefix(',') {
        let digits = group.get(..3)?;
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        hundredths =
            hundredths.checked_mul(1000)?.checked_add(digits.parse::<u32>().ok()? * 100)?;
        rest = &group[3..];
    }
    if let Some(decimals) = rest.strip_prefix('.') {
        let shown = decimals.get(..decimals.len().min(2))?;
        if !decimals.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let parts: u32 = shown.parse().ok()?;
        hundredths = hundredths.checked_add(if shown.len() == 1 { parts * 10 } else { parts })?;
        rest = "";
    }
    rest.is_empty().then_some((Amount::Exact(hundredths), at + 1))
}

/// A number in words up to 9,999: the grammar of "a hundred and fifty".
fn words(scan: &Scan, at: usize) -> Option<(Amount, usize)> {
    let (value, end) = cardinal(scan, at)?;
    Some((Amount::whole(value), end))
}

/// "six", "twenty-five", "two hundred and fifty", "two thousand and five".
pub fn cardinal(scan: &Scan, at: usize) -> Option<(u32, usize)> {
    let (mut value, mut end) = if scan.lex(at) == L::A {
        // "a hundred": alone it is no number.
        if !matches!(scan.lex(at + 1), L::Hundred | L::Thousand) {
            return None;
        }
        (1, at + 1)
    } else if matches!(scan.lex(at), L::Hundred | L::Thousand) {
        (1, at)
    } else {
        below_hundred(scan, at)?
    };
    for (scale, by) in [(L::Hundred, 100), (L::Thousand, 1000)] {
        if scan.lex(end) == scale {
            value *= by;
            end += 1;
            let joined = scan.skip(end, L::And);
            if let Some((more, after)) = below_hundred(scan, joined) {
                value += more;
                end = after;
                if by == 1000 && scan.lex(end) == L::Hundred {
                    value += more * 99;
                    end += 1;
                    if let Some((more, after)) = below_hundred(scan, scan.skip(end, L::And)) {
                        value += more;
                        end = after;
                    }
                }
            }
            break;
        }
    }
    Some((value, end))
}

fn below_hundred(scan: &Scan, at: usize) -> Option<(u32, usize)> {
    let L::Cardinal(first) = scan.lex(at) else { return None };
    if first >= 20 {
        let next = scan.skip(at + 1, L::Dash);
        if let L::Cardinal(unit @ 1..=9) = scan.lex(next) {
            return Some((u32::from(first + unit), next + 1));
        }
    }
    Some((u32::from(first), at + 1))
}

/// "21st", "twenty-first": 1 to 39, and where it ends.
pub fn ordinal(scan: &Scan, at: usize) -> Option<(u8, usize)> {
    match scan.lex(at) {
        L::Ordinal(n) => Some((n, at + 1)),
        L::Cardinal(tens @ (20 | 30)) => match scan.lex(scan.skip(at + 1, L::Dash)) {
            L::Ordinal(n @ 1..=9) => Some((tens + n, scan.skip(at + 1, L::Dash) + 1)),
            _ => None,
        },
        L::Figure => {
            let figure = scan.figure(at)?;
            let suffix =
                ["st", "nd", "rd", "th"].iter().any(|s| figure.rest.eq_ignore_ascii_case(s));
            (suffix && figure.value > 0 && figure.digits <= 2)
                .then_some((figure.value as u8, at + 1))
        }
        _ => None,
    }
}

/// A year in words: "nineteen ninety-three", "two thousand and five".
pub fn year_in_words(scan: &Scan, at: usize) -> Option<(i16, usize)> {
    let (first, end) = below_hundred(scan, at)?;
    if matches!(scan.lex(end), L::Hundred | L::Thousand) {
        let (value, end) = cardinal(scan, at)?;
        return (1000..2100).contains(&value).then_some((value as i16, end));
    }
    let (second, end) = below_hundred(scan, scan.skip(end, L::Dash))?;
    ((11..=20).contains(&first) && second >= 10).then_some(((first * 100 + second) as i16, end))
}
