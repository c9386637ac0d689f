//! Lines: what cleaning decides about. Two readers, [`plain`] and [`html`], make the same [`Page`].

pub mod html;
pub(in crate::clean) mod lexicon;
pub mod plain;
pub mod shape;

use crate::clean::metadata::Head;
use crate::span::Span;

/// A paste as lines.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// What every offset counts in: the paste itself, or for HTML the text that it reads as.
    pub source: String,
    /// The lines that are not blank, in order.
    pub lines: Vec<Line>,
    /// Whether [`Line::evidence`] says anything.
    pub marked_up: bool,
    /// What the page's `head` declares.
    pub head: Head,
    /// Values of `datetime` attributes, pointed to by [`Evidence::time`].
    pub times: Vec<String>,
}

impl Page {
    /// The text of line `i`.
    #[inline(never)]
    pub fn text(&self, i: usize) -> &str {
        self.lines[i].span.of(&self.source)
    }
}

/// A line that is not blank. Where lines were wrapped by hand, one paragraph of them.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Line {
    /// Without the white space at its ends.
    pub span: Span,
    /// Blank lines between it and the line before (the first line: 0), at most 255.
    pub blanks: u8,
    /// What the markup says of it.
    pub evidence: Evidence,
}

/// What markup says of a line; the default where there is none.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Evidence {
    /// Share of its letters within links, in hundredths.
    pub linked: u8,
    /// 1 to 6 within `h1` to `h6`.
    pub heading: u8,
    /// One more than the index in [`Page::times`] of the `time` element in it; 0 for none.
    pub time: u32,
    /// Elements it stands in, as bits.
    pub within: Within,
    /// Serial numbers of the two innermost elements around it that hold blocks; 0 for none.
    pub containers: [u32; 2],
}

/// Elements, and names of classes, that a line stands in: a set of bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Within(pub u32);

#[expect(missing_docs, reason = "named as the elements and classes are")]
impl Within {
    pub const P: Within = Within(1);
    pub const LI: Within = Within(1 << 1);
    pub const BLOCKQUOTE: Within = Within(1 << 2);
    pub const FIGURE: Within = Within(1 << 3);
    pub const FIGCAPTION: Within = Within(1 << 4);
    pub const TABLE: Within = Within(1 << 5);
    pub const NAV: Within = Within(1 << 6);
    pub const ASIDE: Within = Within(1 << 7);
    pub const HEADER: Within = Within(1 << 8);
    pub const FOOTER: Within = Within(1 << 9);
    pub const ARTICLE: Within = Within(1 << 10);
    pub const MAIN: Within = Within(1 << 11);
    pub const FORM: Within = Within(1 << 12);
    pub const BUTTON: Within = Within(1 << 13);
    pub const PRE: Within = Within(1 << 28);
    /// Class or id speaks of a caption or credit.
    pub const CAPTION_CLASS: Within = Within(1 << 14);
    /// Of a byline or author.
    pub const AUTHOR_CLASS: Within = Within(1 << 15);
    /// Of a headline or title.
    pub const TITLE_CLASS: Within = Within(1 << 16);
    /// Of sharing or social networks.
    pub const SHARE_CLASS: Within = Within(1 << 17);
    /// Of related, recommended, popular, teasers.
    pub const RELATED_CLASS: Within = Within(1 << 18);
    /// Of comments.
    pub const COMMENT_CLASS: Within = Within(1 << 19);
    /// Of advertisements and sponsors.
    pub const AD_CLASS: Within = Within(1 << 20);
    /// Of menus, navigation, breadcrumbs.
    pub const MENU_CLASS: Within = Within(1 << 21);
    /// Of subscriptions, newsletters, sign-in.
    pub const SIGN_UP_CLASS: Within = Within(1 << 22);
    /// Of tags, topics, categories.
    pub const TAG_CLASS: Within = Within(1 << 23);
    /// Of the body of an article.
    pub const BODY_CLASS: Within = Within(1 << 24);
    /// Of a side bar, widget, module, promotion.
    pub const SIDE_CLASS: Within = Within(1 << 25);
    /// Of a footer, header, legal notice, consent.
    pub const FOOT_CLASS: Within = Within(1 << 26);
    /// Of times and dates.
    pub const TIME_CLASS: Within = Within(1 << 27);

    /// Whether every bit of `other` is set.
    pub const fn has(self, other: Within) -> bool {
        self.0 & other.0 == other.0
    }

    /// Both sets.
    pub const fn and(self, other: Within) -> Within {
        Within(self.0 | other.0)
    }
}
