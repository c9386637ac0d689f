//! Subscriptions, memberships and pay walls.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family =
    Family { reason: Reason::Subscription, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[Pattern {
    lines: "
        subscribe
        subscription
        subscriptions
        free trial
        start free trial
        try it free
        view subscription options
        see subscription options
        premium
        premium content
        subscriber content
        exclusive to subscribers
        unlock this story
        unlock all articles
        give now
        chip in
        donate today
        buy me a coffee
        offer ends soon
        subscriber only
        subscribers only
        for subscribers
        subscriber exclusive
        exclusive content
        members only
        support us
        donate
        donate now
        support local journalism
        support the guardian
        make a gift
        choose your plan
        contribute
        become a supporter
        gift subscriptions
        gift a subscription
        digital subscription
        digital subscriptions
        group subscriptions
        print subscription
        continue reading
        your support powers our independent journalism
        this article is for subscribers only
        this is a subscriber-only story
        manage subscription
        subscriber services
        renew subscription
        home delivery
        buy now
        unlock this article
        keep reading
        limited time offer
        cancel anytime
        learn more about subscriptions
    ",
    openings: "
        subscribe to
        subscribe now
        subscribe today
        subscribe for
        subscribe from
        start your free
        start your subscription
        support our journalism
        support independent
        support quality journalism
        become a member
        become a subscriber
        to continue reading
        to read the full
        to read this article
        read this article for free
        you have reached your
        you've reached your
        you have read
        you've read
        you have free articles
        articles remaining
        this article is exclusive
        this content is exclusive
        this content is only available
        get unlimited
        get full access
        get digital access
        already a subscriber
        not a subscriber
        get the full experience
        enjoy unlimited
        unlock unlimited
        cancel any time
        donate to
        make a donation
        make a tax-deductible
        your contribution
        help us continue
        we need your support
        we need your help
        we can't do this without
        contributions are tax-deductible
        contributions are not tax-deductible
        donations are tax-deductible
        if you value
        gift this
        our journalism needs your support
        your support makes
        help us keep
        this is your last free
        we rely on readers
        our work is made possible
        our reporting is made possible
        this journalism is made possible
        please support our
        if you enjoyed this article
        if you enjoyed this story
        thank you for reading please
        please consider supporting our
        for the price of a cup of
    ",
    limit: 26,
    ..Pattern::new(Rule {
        id: "subscription.offer",
        says: "An offer to subscribe, join or donate.",
        example: "Subscribe now for full access",
        counterexample: "Subscribers now outnumber newsstand buyers, the publisher said.",
    })
}];
