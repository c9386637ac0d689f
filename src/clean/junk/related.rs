//! Related stories and lists of more.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::clean::any_case::{bare, begins, first_words, is_one_of};
use crate::clean::lines::shape::Shape;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family =
    Family { reason: Reason::RelatedLinks, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[
    Pattern {
        lines: "
            related
            related story
            related article
            related news
            related links
            related internet links
            related topics
            related posts
            related post
            related video
            related videos
            related items
            related reading
            related to this story
            related to this topic
            related quizzes
            related media
            related slideshows
            related materials
            related tags
            related terms
            related stocks
            related companies
            recommended
            recommended stories
            recommended articles
            recommended reading
            recommended videos
            recommendations
            more
            more news
            more like this
            more to read
            more to explore
            more coverage
            more headlines
            more top stories
            more articles
            from the web
            you may like
            you might like
            you may have missed
            you might be interested in
            you may be interested in
            in case you missed it
            icymi
            don't miss
            read also
            also read
            also see
            read next
            next up
            next
            next story
            next post
            previous
            previous story
            previous post
            most watched
            most shared
            most commented
            most recent
            most discussed
            most emailed
            popular
            popular stories
            popular now
            popular posts
            popular articles
            trending
            trending now
            trending stories
            trending news
            trending topics
            trending articles
            trending today
            trending videos
            top news
            top headlines
            top story
            top videos
            top articles
            latest
            latest news
            latest stories
            latest articles
            latest headlines
            latest videos
            latest posts
            recent
            recent stories
            recent news
            recent posts
            recent articles
            recent comments
            recent headlines
            today's top stories
            today's headlines
            today's picks
            editors' picks
            editor's picks
            editor's pick
            editors' pick
            editor's choice
            editors' choice
            staff picks
            our picks
            must read
            must reads
            must-read
            must-reads
            must-read stories
            must watch
            must see
            hot topics
            hot stories
            best of
            the latest
            what others are reading
            what to watch
            further reading
            read more
            read more stories
            explore
            discover more
            discover
            elsewhere
            sponsored stories
            promoted stories
            paid content
            our partners
            other stories
            other news
            in other news
            similar stories
            similar articles
            similar
            stories for you
            picked for you
            just in
            breaking news
            breaking
            headlines
            happening now
            top picks
            featured
            featured stories
            featured articles
            featured videos
            featured posts
            features
            in this article
            in this story
            in this section
            on this story
            links
            external links
            see more
            see more stories
            show more
            load more
            view more
            view all
            see all
            all news
            all stories
            full coverage
            more full coverage
            special reports
            spotlight
            highlights
            handpicked
            watch next
            watch more
            next video
            story timeline
            the big stories
            reading list
            read this next
            next read this
            we recommend
            we also recommend
            people also read
            people are also reading
            people are reading
            readers also liked
            if you liked this
            also in the news
            from the archive
            from our archive
            from the archives
            popular this week
            today's top picks
            our best stories
            stories you might like
            continue to next article
            topics mentioned in this article
            companies mentioned
            archives
            archive
            from the homepage
            back to top
            around the network
            from other sites
            articles
            news
            videos
            more video
            stories
            story
            topics
            topic
            the latest news
            next in
            more related stories
            learn more
            find out more
        ",
        openings: "
            more from
            more in
            more on
            more about
            related stories
            related articles
            related coverage
            related content
            our coverage of
            our reporting on
            you may also
            you might also
            recommended for
            popular in
            popular on
            trending in
            trending on
            latest in
            latest from
            most popular
            most read
            most viewed
            top stories
            see also
            stories from
            stories by
            read more about
            read more on
            explore more
            also on
            elsewhere on
            recommended by
            promoted by
            next article
            previous article
            what to read next
            more stories
            around the web
            from around the
            from our partners
        ",
        limit: 7,
        ..Pattern::new(Rule {
            id: "related.heading",
            says: "The heading of a list of other stories.",
            example: "More on this story",
            counterexample: "He had more on this story than anybody else.",
        })
    },
    Pattern {
        test: Some(|line, shape| {
            pointer(line, shape) || in_brackets(line, shape) || is_on_the_web(line, shape)
        }),
        ..Pattern::new(Rule {
            id: "related.pointer",
            says: "A pointer to another story.",
            example: "Read more: Harbour crane still missing",
            counterexample: "More on this later, the judge told the clerk.",
        })
    },
];

/// "READ MORE: ...", "Related: ...": a label and a colon, and no end of a sentence. A line all in
/// capitals or a long one may be the article's own.
fn pointer(line: &str, shape: &Shape) -> bool {
    // '|' and '»' are signs.
    let marked = shape.signs > 0 || shape.may_hold(b':') || shape.may_hold(b'>');
    if !marked || shape.words > 30 || shape.words < 3 {
        return false;
    }
    // Labels are short: no mark is looked for further on.
    let bytes = line.as_bytes();
    let mark = bytes.iter().take(LONGEST_LABEL).enumerate().find_map(|(at, byte)| match byte {
        b':' | b'|' | b'>' => Some((at, 1)),
        // '»'
        0xC2 if bytes.get(at + 1) == Some(&0xBB) => Some((at, 2)),
        _ => None,
    });
    let Some((at, long)) = mark else { return false };
    let (label, rest) = (&line[..at], &line[at + long..]);
    let label = label.trim().trim_start_matches(['•', '-', '*', '>', '▶', '►', ' ', '(', '[']);
    let rest = rest.trim();
    is_one_of(rest, FOLLOW)
        || !rest.is_empty() && (is_one_of(label, LABELS) || is_place_on_the_web(label))
}

/// "Also on example.com Another story".
fn is_on_the_web(line: &str, shape: &Shape) -> bool {
    shape.words <= 30
        && shape.may_hold(b'.')
        && begins(line, "also on ")
        && first_words(line, 3).get(2).is_some_and(|site| bare(site).bytes().any(|b| b == b'.'))
}

/// What the label of a live page points with: "Election latest: Follow live".
const FOLLOW: &[&str] = &["follow live", "follow live updates", "live updates", "watch live"];

/// "On Example.com".
fn is_place_on_the_web(label: &str) -> bool {
    label.split_once(' ').is_some_and(|(on, site)| {
        on.eq_ignore_ascii_case("on") && site.contains('.') && !site.contains(' ')
    })
}

/// "(Read about the harbour's crane.)": a sentence in brackets that points elsewhere.
fn in_brackets(line: &str, shape: &Shape) -> bool {
    let inside = line.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    let inside = inside.map(|inside| inside.trim_start_matches('\u{200B}'));
    (4..=24).contains(&shape.words)
        && inside.is_some_and(|inside| POINTING.iter().any(|words| begins(inside, words)))
}

/// What such a sentence opens with.
const POINTING: &[&str] = &[
    "read more",
    "read about",
    "read also",
    "learn more",
    "learn about",
    "see also",
    "see more",
    "related:",
    "watch:",
    "more:",
    "here's what",
    "here’s what",
    "here's how",
    "here’s how",
    "here's why",
    "here’s why",
    "here's the",
    "here’s the",
];

/// Most bytes of a label, with the bullets before it.
const LONGEST_LABEL: usize = 48;

const LABELS: &[&str] = &[
    "read more",
    "related",
    "read also",
    "also",
    "also read",
    "see also",
    "also see",
    "more",
    "watch",
    "watch now",
    "watch more",
    "listen",
    "listen now",
    "read",
    "read next",
    "don't miss",
    "don’t miss",
    "must read",
    "must-read",
    "related article",
    "related articles",
    "related story",
    "related stories",
    "related coverage",
    "recommended",
    "recommended reading",
    "recommended video",
    "related video",
    "in pictures",
    "in photos",
    "gallery",
    "photos",
    "video",
    "see more",
    "continue reading",
    "full story",
    "more on this story",
    "trending",
    "up next",
    "next up",
    "next",
    "previous",
    "prev",
    "next story",
    "you may also like",
    "further reading",
    "explore",
    "next article",
    "previous article",
    "previous post",
    "next post",
    "click here",
    "learn more",
    "read this",
    "read our full story",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::lines::shape;

    #[test]
    fn a_pointer_names_a_label_or_a_place_on_the_web() {
        let told = |line| is_on_the_web(line, &shape::read(line, &mut |_| {}));
        assert!(told("Also on example.com Harbour crane still missing"));
        assert!(!told("Also on board was the harbour master."));
        let told = |line| pointer(line, &shape::read(line, &mut |_| {}));
        assert!(told("Election latest: Follow live"));
        assert!(told("On example.com: Harbour crane still missing"));
        assert!(!told("The sign read: Nobody may follow live crabs"));
    }
}
