//! Advertisements.

use super::{Family, Pattern};
use crate::article::Reason;
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
        advertisement continue reading
        advertisement - continue reading below
        advertisement continue reading the main story
        continue reading the main story
        scroll to continue
        sponsored
        sponsored content
        sponsored by
        sponsor
        sponsors
        sponsor content
        sponsor message
        paid content
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
        skip ad
        supported by
        presented by
        our sponsors
        message from our sponsor
        thanks for our sponsors
        thanks to our sponsors
        become a sponsor
        story continues below advertisement
        article continues below advertisement
        story continues after advertisement
        article continues after ad
        ad choices
        adchoices
        about our ads
        advertisement story continues below
        advertisement - story continues below
        advertisement - scroll to continue
        advertiser content
        in partnership with
        brand studio
        loading ad
        taboola
        outbrain
        by taboola
        promoted links
        sponsored links
        promoted links by taboola
        promoted by taboola
        sponsored links by taboola
        ads by taboola
        recommended by outbrain
        sponsored stories
        special offers
        shop now
        today's deals
        top deals
        buy now
        view deal
        check price
    ",
    openings: "
        advertisement continue
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
        this post may contain affiliate
        this article contains affiliate
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
    ..Pattern::new(Rule {
        id: "advertisement.label",
        says: "The label of an advertisement.",
        example: "Advertisement",
        counterexample: "The advertisement was withdrawn.",
    })
}];
