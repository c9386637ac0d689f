//! Copyright, terms, disclaimers.

use super::{Family, Pattern, holds};
use crate::article::Reason;
use crate::clean::any_case::begins;
use crate::clean::lines::shape::Shape;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family = Family { reason: Reason::Legal, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[
    Pattern {
        lines: "
            copyright
            reprints
            permissions
            rights & permissions
            reprints & permissions
            licensing
            order reprints
            request permissions
            request reprint
            buy a licence for this article
            advertiser disclosure
            editorial disclosure
            ethics statement
            our editorial standards
            why trust us
            trust project
            how we work
            republish this article
            republish this story
        ",
        openings: "
            all rights reserved
            copyright 19
            copyright 20
            all contents copyright
            all content copyright
            this material may not be
            this copyrighted
            this content may not be
            this story may not be
            no part of this
            reproduction in whole or
            reproduction of
            reprinted with permission
            for reprint
            not for redistribution
            may not be reproduced
            republish our
            our standards the thomson
        ",
        limit: 90,
        test: Some(copyright),
        ..Pattern::new(Rule {
            id: "legal.copyright",
            says: "A copyright notice.",
            example: "© 2019 The Harbour Gazette. All rights reserved.",
            counterexample: "Songs from 1923 are out of copyright, the library said.",
        })
    },
    Pattern {
        lines: "
            terms
            terms & conditions
            terms of sale
            privacy
            privacy notice
            privacy statement
            legal
            legal notice
            legal notices
            disclaimer
            disclaimers
            user agreement
            editorial policy
            ethics policy
            ethics
            editorial guidelines
            corrections
            corrections policy
            code of ethics
            code of conduct
            standards
            imprint
            impressum
            copyright policy
            dmca
            dmca policy
            eeo report
            fcc public file
            public file
            fcc applications
            modern slavery statement
            modern slavery act
            complaints
            how to complain
            data protection
            terms privacy
            privacy terms
            privacy and terms
        ",
        openings: "
            privacy policy
            terms of use
            terms of service
            terms and conditions
            your california
            why you can trust
            why trust
        ",
        limit: 14,
        ..Pattern::new(Rule {
            id: "legal.links",
            says: "Links to terms and policies.",
            example: "Terms of Service",
            counterexample: "The terms of service were cruel, the sailor wrote.",
        })
    },
    Pattern {
        openings: "
            the views expressed in this
            the views expressed here
            the views and opinions expressed
            the opinions expressed in this
            the opinions expressed here
            the opinions expressed by contributors
            the views expressed by contributors
            opinions expressed by
            opinions expressed in this
            views expressed in this
            views expressed are
            opinions expressed are
            the views expressed are
            this story has not been edited
            learn more about our editorial
            summary is ai-generated
            summary by ai
            ai-generated summary
            this site is protected by
            this article is for informational
            the information contained in this article is
            the information in this article is
            the content of this article is
            this content is for
            this information is not
            information is provided as is
            data provided by
            quotes delayed at least
            quotes displayed in
            market data
            stock quotes
            powered by factset
            all quotes delayed
            all times are
            disclaimer
        ",
        limit: 90,
        test: Some(external_sites),
        ..Pattern::new(Rule {
            id: "legal.disclaimer",
            says: "A disclaimer.",
            example: "The Gazette is not responsible for the content of external sites",
            counterexample: "The minister is not responsible for the content of speeches, a spokesman said.",
        })
    },
];

/// A copyright sign at the start, or with a year; "Copyright 2019 ...".
fn copyright(line: &str, shape: &Shape) -> bool {
    if shape.words > 60 {
        return false;
    }
    let lead = line.trim_start_matches(|c: char| !c.is_alphanumeric() && c != '©');
    let opens = lead.starts_with('©')
        || begins(line, "(c)")
        || (begins(lead, "copyright")
            && (lead.contains('©') || lead.contains("(c)") || shape.digits >= 4));
    opens && (shape.digits >= 4 || shape.words >= 2)
}

/// "... is not responsible for the content of external sites."
fn external_sites(line: &str, shape: &Shape) -> bool {
    (8..=30).contains(&shape.words)
        && shape.said == 0
        && holds(line, "not responsible for the content")
        && line.contains("external")
}
