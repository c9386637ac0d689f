//! Advertisements.

use super::{Family, Pattern, holds};
use crate::article::Reason;
use crate::clean::lines::shape::Shape;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family =
    Family { reason: Reason::Advertisement, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[Pattern {
    lines: "
        advertisement
        advertisements
        ad
        ads
        advert
        advertising
        scroll to continue
        scroll to continue with content
        sponsored
        sponsored content
        sponsor
        sponsors
        sponsor content
        sponsor message
        paid post
        paid partner content
        partner content
        promoted
        promoted content
        ad feedback
        report this ad
        report ad
        remove ads
        why this ad
        skip advertisement
        supported by
        our sponsors
        message from our sponsor
        thanks for our sponsors
        thanks to our sponsors
        become a sponsor
        ad choices
        adchoices
        about our ads
        advertiser content
        brand studio
        loading ad
        taboola
        outbrain
        by taboola
        promoted links
        sponsored links
        promoted links by taboola
        sponsored links by taboola
        special offers
        shop now
        today's deals
        top deals
        view deal
        check price
        paid advertisement
        ad content continues below
        content continues below
        this article is sponsored
        buy tickets
        book now
        order now
        check availability
        compare prices
        shop the look
        get the deal
        today's best deals
        terms apply
        t&cs apply
        terms & conditions apply
    ",
    openings: "
        advertisement continue
        advertisement scroll
        advertisement story continues
        story continues below
        story continues after
        article continues below
        article continues after
        continue reading below
        this advertisement has not
        this ad will
        ads by
        ad by
        sponsored by
        presented by
        brought to you by
        paid for by
        promoted by
        in partnership with
        video sponsored by
        scroll down to continue
        advertise with
        we may earn
        we may receive
        we earn a
        disclosure we may earn
        disclosure we may receive
        this post may contain affiliate
        this post contains affiliate
        this article may contain affiliate
        this article contains affiliate
        this story contains affiliate
        this page contains affiliate
        as an amazon associate
        our editors independently
        every product is independently
        all products are independently
        prices are accurate as of
        prices were accurate
        prices and availability are
        if you buy something
        all products featured on
        all products featured here
        when you buy something through
        if you purchase
        when you buy through
        when you purchase
        when you shop
        purchases you make
        products featured are
        some of the links
    ",
    limit: 40,
    test: Some(|line, shape| commission(line, shape) || is_price(line, shape)),
    ..Pattern::new(Rule {
        id: "advertisement.label",
        says: "The label of an advertisement.",
        example: "Advertisement",
        counterexample: "The advertisement was withdrawn.",
    })
}];

/// "The Gazette is reader-supported and may earn an affiliate commission."
fn commission(line: &str, shape: &Shape) -> bool {
    (6..=50).contains(&shape.words)
        && shape.said == 0
        && (shape.you > 0 || shape.furniture > 0)
        && holds(line, "commission")
        && ["affiliate", "may earn", "through links", "our links"].iter().any(|w| holds(line, w))
}

/// "$24.99 at Amazon", "Buy at Ellery Stores": a price or a shop's verb, and where.
fn is_price(line: &str, shape: &Shape) -> bool {
    (3..=5).contains(&shape.words) && shape.said == 0 && {
        let price = line.starts_with(['$', '£', '€']) && shape.digits > 0;
        let verb = ["Buy ", "Check ", "See ", "View "].iter().any(|verb| line.starts_with(verb));
        let shop =
            || line.split_once(" at ").or_else(|| line.split_once(" on ")).map(|(_, shop)| shop);
        (price || verb) && shop().is_some_and(|shop| shop.starts_with(char::is_uppercase))
    }
}
