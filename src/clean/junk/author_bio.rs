//! Who the author is and how to write to them.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::clean::any_case::begins;
use crate::clean::lines::shape::Shape;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family =
    Family { reason: Reason::AuthorBio, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[Pattern {
    lines: "
        about the authors
        about the writer
        about our author
        meet the author
        the author
        author bio
        author
        written by
        view author archive
        view all posts
        contact the author
        author archive
        follow the author
        view profile
        see full bio
        full bio
        view full bio
        biography
        bio
        read full bio
        see all posts
        contributors
        staff writer
        contributor
        senior contributor
        correspondent
        opinion contributor
        i am a
        staff reporter
        view bio
        get in touch
    ",
    openings: "
        about the author
        view all posts by
        read more from
        more by
        contact the author at
        contact the writer at
        contact the reporter at
        email the author
        reach the reporter at
        send an email to
        his email address is
        her email address is
        reach him at
        reach her at
        reach them at
        he can be reached at
        she can be reached at
        they can be reached at
        have a tip
        got a tip
        do you have a
        have a story
        have you got a story
        send tips
        email tips
        opinions expressed by forbes contributors
    ",
    limit: 30,
    test: Some(follow),
    ..Pattern::new(Rule {
        id: "author-bio.contact",
        says: "How to reach the author.",
        example: "Follow Mara Orr on Twitter @maraorr",
        counterexample: "Fans follow Mara Orr on tour.",
    })
}];

/// "Follow NAME on Twitter", "Email NAME at ...", "NAME can be reached at ...", "Reach NAME at 555-0134."
fn follow(line: &str, shape: &Shape) -> bool {
    // An address and nothing else.
    if shape.words < 3 {
        return shape.signs > 0 && line.contains('@') && !line.contains(' ');
    }
    if shape.words > 30 {
        return false;
    }
    let opens = |word: &str| begins(line, word);
    let network = || {
        ["Twitter", "twitter", "Facebook", "Instagram", "LinkedIn", " X ", "Bluesky", "Google News"]
            .iter()
            .any(|n| line.contains(n))
    };
    // The mark is a sign: most lines have none.
    let address = shape.signs > 0 && line.contains('@');
    if !address && !line.starts_with(['F', 'f', 'R', 'r', 'Y', 'y']) {
        return false;
    }
    ((opens("follow ") || opens("you can follow "))
        && (address || (line.contains(" on ") && network())))
        || (opens("reach ") && shape.words <= 12 && (address || shape.digits >= 7))
        || ((opens("email") || opens("contact") || opens("write to ")) && address)
        || (address
            && (line.contains("be reached at")
                || line.contains("ollow him")
                || line.contains("ollow her")
                || line.contains("ollow them")
                || line.contains("on Twitter")))
}
