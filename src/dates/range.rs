//! Two dates that are the ends of one range.
//!
//! ```text
//! range = ["from"] date ("to"|"until"|"through"|"-") date | "between" date "and" date
//! ```

use super::DateCandidate;
use super::expression::{Expression, When};
use super::scan::Scan;
use super::words::Lexeme as L;

/// Whether `expression` can be the end of a range.
fn ends(expression: Expression) -> bool {
    match expression {
        Expression::When(When::Offset { .. }) => false,
        Expression::When(_) | Expression::Time { .. } => true,
        _ => false,
    }
}

/// Numbers the ranges among `candidates`, which lie in text order.
pub fn join(scan: &mut Scan, candidates: &mut [DateCandidate]) {
    let mut number = candidates.iter().filter_map(|c| c.range).max().map_or(0, |n| n + 1);
    let everything = 0..scan.document.tokens.len();
    scan.enter(everything);
    for i in 1..candidates.len() {
        let (first, second) = (candidates[i - 1], candidates[i]);
        if first.range.is_some() || !ends(first.expression) || !ends(second.expression) {
            continue;
        }
        let before = scan.document.token_at(first.span.start);
        let from = scan.document.token_at(first.span.end);
        let to = scan.document.token_at(second.span.start);
        // One joining word; "the" may stand before the second end.
        if to <= from || to - from > 1 {
            continue;
        }
        let joined = match scan.lex(from) {
            L::To | L::Until | L::Through => true,
            L::Dash => true,
            L::And => scan.before(before) == L::Between,
            _ => false,
        };
        if joined && same_kind(first.expression, second.expression) {
            candidates[i - 1].range = Some(number);
            candidates[i].range = Some(number);
            number += 1;
        }
    }
}

fn same_kind(a: Expression, b: Expression) -> bool {
    matches!(
        (a, b),
        (Expression::When(_), Expression::When(_))
            | (Expression::Time { .. }, Expression::Time { .. })
            | (Expression::When(_), Expression::Time { .. })
            | (Expression::Time { .. }, Expression::When(_))
    )
}
