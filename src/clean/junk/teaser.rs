//! Teasers of other stories.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family = Family { reason: Reason::Teaser, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[Pattern {
    openings: "
        click here to read
        click here for
        click here to see
        click here to watch
        click here to get
        click to read
        read the full story
        read the full article
        read full story
        read full article
        continue reading
        keep reading
        view this post on
        view on instagram
        see the full
        see more on
        watch the video
        watch the full
        watch the latest
        watch now
        listen to the
        download the
        scroll down for
        story continues
        article continues below
        article continues after
        this article continues
        the story continues
        read the original
        read more
        for more on
        for more news
        for more stories
        for more information visit
        for the latest
        you can also watch
        view the discussion
        view photos
    ",
    limit: 14,
    ..Pattern::new(Rule {
        id: "teaser.call",
        says: "A call to read, watch or see something else.",
        example: "Click here to read the full report",
        counterexample: "Police asked witnesses to click through the full report.",
    })
}];
