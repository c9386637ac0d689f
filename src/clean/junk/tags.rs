//! Tags and topics.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::clean::lines::shape::Shape;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family = Family { reason: Reason::Tags, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[Pattern {
    lines: "
        tags
        tagged
        categories
        keywords
        see more topics
        subjects
        mentioned in this article
        tag
        category
    ",
    openings: "
        filed under
        filed to
        posted in
        tagged with
        tagged as
        tagged in
        categorized in
        found in
        see more stories about
    ",
    limit: 16,
    test: Some(labelled),
    ..Pattern::new(Rule {
        id: "tags.line",
        says: "The tags of the article.",
        example: "Tags: harbour, cranes, council",
        counterexample: "Tags were fitted to 40 seals.",
    })
}];

/// "Tags: ..." and its kind.
fn labelled(line: &str, shape: &Shape) -> bool {
    (2..=40).contains(&shape.words)
        && shape.may_hold(b':')
        && line.split_once(':').is_some_and(|(label, _)| {
            [
                "tags",
                "topics",
                "tag",
                "topic",
                "categories",
                "category",
                "keywords",
                "filed under",
                "tagged",
                "labels",
                "more about",
                "read more about",
                "related topics",
                "in this story",
                "explore",
            ]
            .iter()
            .any(|l| label.trim().eq_ignore_ascii_case(l))
        })
}
