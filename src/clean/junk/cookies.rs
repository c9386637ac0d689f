//! Consent to cookies and data.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::clean::captions;
use crate::clean::lines::shape::Shape;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family =
    Family { reason: Reason::CookieNotice, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[
    Pattern {
        test: Some(explains),
        ..Pattern::new(Rule {
            id: "cookie.purpose",
            says: "What a cookie is for, and how long it lives.",
            example: "uvx 1 year AdCo sets this cookie to count the visitors of a page.",
            counterexample: "Pour the batter for these cookies on a cold sheet.",
        })
    },
    Pattern {
        lines: "
        accept
        accept all
        accept cookies
        accept all cookies
        reject all
        reject
        decline
        got it
        i agree
        i accept
        agree
        ok
        okay
        dismiss
        manage cookies
        manage options
        manage preferences
        manage settings
        cookie settings
        cookie preferences
        cookie policy
        cookies
        cookie notice
        cookies policy
        privacy settings
        privacy preferences
        privacy manager
        consent
        continue
        no thanks
        not now
        maybe later
        allow all
        allow cookies
        more options
        your privacy choices
        your privacy
        do not sell my info
        do not sell my personal information
        do not sell or share my personal information
        your california privacy rights
        california privacy rights
        ccpa notice
        gdpr
        privacy center
        privacy & cookies
    ",
        openings: "
        this site uses cookies
        this website uses cookies
        our site uses cookies
        our website uses cookies
        we use cookies
        we and our partners
        by using this site
        by using our site
        by continuing to use
        by continuing to browse
        by continuing you
        by clicking
        by closing this
        by browsing this
        we have updated our privacy
        we've updated our
        we value your privacy
        cookies help us
        to give you the best
        to help personalize content
        find out more about cookies
        find out how to manage
        if you continue to use
        if you choose to use ad
        you can change your settings
        cookielawinfo-checkbox
        cookielawinfo-checkbox-advertisement
        cookielawinfo-checkbox-analytics
        cookielawinfo-checkbox-functional
        cookielawinfo-checkbox-necessary
        cookielawinfo-checkbox-others
        cookielawinfo-checkbox-performance
        cookielawinfoconsent
        viewed_cookie_policy
        the cookie is set by
        this cookie is set by
        this cookie is used
        the cookie is used
    ",
        limit: 90,
        ..Pattern::new(Rule {
            id: "cookie.notice",
            says: "A notice on cookies or data, or its buttons.",
            example: "We use cookies to improve your experience.",
            counterexample: "The raccoons came for the cookies we left.",
        })
    },
];

/// "... sets this cookie to ...", "Functional cookies help to ...": cookies and the site in one line.
fn explains(line: &str, shape: &Shape) -> bool {
    const COOKIES: &[&str] = &[
        "this cookie",
        "the cookie",
        "these cookies",
        "necessary cookies",
        "functional cookies",
        "performance cookies",
        "analytical cookies",
        "analytics cookies",
        "advertisement cookies",
        "advertising cookies",
        "marketing cookies",
        "may be using cookies",
    ];
    const SITE: &[&str] = &[
        "site",
        "visitor",
        "user",
        "page",
        "browser",
        "consent",
        "permission",
        "sets this cookie",
    ];
    let holds = |words: &[&str]| words.iter().any(|w| captions::has(line, w));
    // "Cookie" is a word of furniture: few lines are looked at.
    shape.furniture > 0
        && (6..=120).contains(&shape.words)
        && super::holds(line, "ookie")
        && holds(COOKIES)
        && holds(SITE)
}
