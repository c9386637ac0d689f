//! Stand-ins for pictures.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::clean::lines::shape::Shape;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family = Family { reason: Reason::AltText, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[Pattern {
    lines: "
        profile picture
        author photo
        avatar
        user avatar
        logo
        site logo
        thumbnail
        article image
        placeholder
        placeholder image
        featured image
        image 1
        a placeholder image
        photo of author
        headshot
        loading image
        no image available
        icon
        arrow
        chevron
        arrow icon
        play icon
        search icon
        menu icon
        close icon
        twitter icon
        facebook icon
        image unavailable
        spinner
        advertisement image
        hero image
    ",
    openings: "
        profile picture of
        profile image of
        profile photo of
        avatar of
        image may contain
        photo may contain
        this image may contain
        logo of
        headshot of
        thumbnail for
        author image
        image without a caption
        no description available
    ",
    limit: 20,
    test: Some(file_name),
    ..Pattern::new(Rule {
        id: "alt-text.placeholder",
        says: "The stand-in for a picture.",
        example: "Profile picture",
        counterexample: "A profile picture of her was found.",
    })
}];

/// The name of a picture's file.
fn file_name(line: &str, shape: &Shape) -> bool {
    shape.words <= 6
        && shape.stops == 0
        && shape.may_hold(b'.')
        && [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg"].iter().any(|ext| {
            line.len() > ext.len()
                && line.is_char_boundary(line.len() - ext.len())
                && line
                    .get(line.len() - ext.len()..)
                    .is_some_and(|end| end.eq_ignore_ascii_case(ext))
        })
}
