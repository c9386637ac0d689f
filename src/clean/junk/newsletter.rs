//! Newsletters and alerts.

use super::{Family, Pattern, holds};
use crate::article::Reason;
use crate::clean::lines::shape::Shape;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family =
    Family { reason: Reason::Newsletter, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[Pattern {
    lines: "
        newsletter
        newsletters
        email newsletters
        email newsletter
        get the newsletter
        newsletter sign up
        newsletter signup
        newsletter sign-up
        our newsletter
        our newsletters
        daily newsletter
        sign me up
        your email
        your email address
        email alerts
        breaking news alerts
        news alerts
        get alerts
        you're in
        success
        first name
        last name
        zip code
        morning briefing
        the daily
        unsubscribe
        notifications
        enable notifications
        allow notifications
        get notifications
        push notifications
    ",
    openings: "
        sign up for
        want to stay
        want more
        get notified
        be the first to get
        be the first to know
        be the first to hear
        get all the latest
        you have successfully
        invalid email
        we care about your
        by entering your
        by registering
        we won't share your
        skip past newsletter
        after newsletter
        privacy notice newsletters
        turn on desktop
        sign up here
        sign up today
        sign up now
        sign up below
        sign up and
        sign up with your
        subscribe to our
        subscribe to the newsletter
        subscribe to newsletter
        subscribe to receive
        get our newsletter
        get the latest
        get our daily
        get our free
        get the day's top
        get breaking news
        get top stories
        get daily
        get news
        get stories like this
        get email
        join our newsletter
        join our mailing
        join thousands of
        don't miss a
        never miss a
        want stories like this
        want to get the
        receive the latest
        receive our
        receive news
        enter your email
        by signing up
        by subscribing
        by clicking sign up
        by submitting your
        you can unsubscribe
        unsubscribe at any time
        delivered to your inbox
        straight to your inbox
        your email address will
        please enter a valid
        there was an error
        something went wrong please
        our morning email
        our daily email
        our weekly email
        thank you for signing up
        thanks for signing up
        thank you for subscribing
        thanks for subscribing
        we'll send you
        we will send you
        keep up to date with
        keep up with
        stay up to date
        stay up-to-date
        stay on top of
        stay informed
        sign up to
    ",
    limit: 34,
    test: Some(to_inbox),
    ..Pattern::new(Rule {
        id: "newsletter.offer",
        says: "An offer of a newsletter or of alerts.",
        example: "Sign up for our daily newsletter",
        counterexample: "She wrote about the sign-up desk for the parish newsletter.",
    })
}];

/// "... delivered to your inbox every morning."
fn to_inbox(line: &str, shape: &Shape) -> bool {
    shape.words <= 45 && shape.said == 0 && shape.you > 0 && holds(line, "your inbox")
}
