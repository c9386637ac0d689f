//! Counters: shares, comments, free articles left.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::clean::lines::shape::{End, Shape};
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family = Family { reason: Reason::Counter, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[
    Pattern {
        test: Some(numbers),
        ..Pattern::new(Rule {
            id: "counter.numbers",
            says: "A counter: numbers and signs alone.",
            example: "0 / 0",
            counterexample: "0-0 at half-time",
        })
    },
    Pattern {
        test: Some(shares),
        ..Pattern::new(Rule {
            id: "counter.shares",
            says: "How many shares, comments, views or minutes.",
            example: "1.2K Shares",
            counterexample: "The firm sold 1,200 shares on Monday.",
        })
    },
    Pattern {
        openings: "
            reading time
            estimated reading time
            read time
            est reading time
            time to read
        ",
        limit: 7,
        ..Pattern::new(Rule {
            id: "counter.reading-time",
            says: "How long reading takes.",
            example: "Reading time: 4 minutes",
            counterexample: "The reading time slots were cut.",
        })
    },
    Pattern {
        lines: "
            shares
            views
            likes
            retweets
            share count
            total shares
            comment count
            no comments
            no comments yet
            0 comments
        ",
        ..Pattern::new(Rule {
            id: "counter.labels",
            says: "The label of a counter.",
            example: "Shares",
            counterexample: "Shares fell.",
        })
    },
];

/// Digits and signs alone, and few of them: a year or a sum on its own line may be content.
fn numbers(line: &str, shape: &Shape) -> bool {
    shape.letters == 0
        && shape.digits > 0
        && line.len() <= 12
        && (line.contains('/') || line.contains('+') || shape.digits <= 2)
        && !line.contains(['$', '£', '€', '%'])
}

/// A number and what it counts, and nothing else.
fn shares(line: &str, shape: &Shape) -> bool {
    if shape.words == 0 || shape.words > 4 || shape.digits == 0 || shape.end == End::Stop {
        return false;
    }
    let mut words = line.split_ascii_whitespace();
    let number = words.next().is_some_and(|w| {
        w.bytes().next().is_some_and(|b| b.is_ascii_digit())
            && w.bytes().all(|b| {
                b.is_ascii_digit() || matches!(b, b'.' | b',' | b'k' | b'K' | b'm' | b'M' | b'+')
            })
    });
    let rest = line.split_once(' ').map_or("", |(_, rest)| rest);
    number
        && [
            "share",
            "shares",
            "comment",
            "comments",
            "view",
            "views",
            "like",
            "likes",
            "retweets",
            "min read",
            "minute read",
            "minutes read",
            "mins read",
            "followers",
            "responses",
            "replies",
            "votes",
            "reads",
            "new articles",
            "reactions",
            "claps",
            "shares share",
        ]
        .iter()
        .any(|unit| rest.eq_ignore_ascii_case(unit))
}
