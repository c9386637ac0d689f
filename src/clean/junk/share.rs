//! Share bars and social networks.

use super::{Family, Pattern, holds};
use crate::article::Reason;
use crate::clean::any_case::is_one_of;
use crate::clean::lines::shape::Shape;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family = Family { reason: Reason::Share, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[
    Pattern {
        lines: "
            facebook
            twitter
            linkedin
            whatsapp
            pinterest
            reddit
            instagram
            youtube
            tumblr
            email
            e-mail
            flipboard
            telegram
            snapchat
            messenger
            tiktok
            google+
            google plus
            rss
            print
            copy link
            share
            share this
            share this article
            share this story
            share this page
            share this post
            share on linkedin
            share on whatsapp
            share on reddit
            share on pinterest
            share by email
            share on x
            share on email
            email this
            email this article
            print this
            print article
            print this article
            tweet
            pin
            pin it
            save
            save story
            save for later
            save article
            save this article
            save this story
            saved
            bookmark
            like
            follow
            follow us
            link copied
            copied
            copy
            share link
            send
            more sharing options
            share options
            this page
            facebook twitter
            facebook twitter email
            facebook twitter linkedin
            facebook twitter pinterest
            tweet share
            share tweet
            share tweet email
            share tweet share
            click to share
            gift this article
            gift article
            give this article
            mail
            sms
            x
            threads
            bluesky
            mastodon
            line
            vk
            viber
            skype
            xing
            pocket
            buffer
            evernote
            whatsapp email
            facebook messenger
            article share
            share save
            share full article
            social media
            connect with us
            stay connected
            share article
            show more sharing options
            share close extra sharing options
            about sharing
            read more about sharing
            these are external links and will open in a new window
            text
            url
            link
            print page
            comment
            comment now
            print email
        ",
        openings: "
            click to share on
            like this story
            click to email
            click to print
            opens in new window
            share this article on
            share this story on
            share this with
            share on facebook
            share on twitter
            share on bluesky
            share on threads
            share to facebook
            share to twitter
            share to flipboard
            share with your
            share your thoughts
            did you enjoy this
            email to a friend
            stay connected with us
            share via
            tweet this
            follow us on
            follow me on twitter
            like us on facebook
            follow us at
            find us on
            send to a friend
            email this to
            copy this link
            join us on
            join our whatsapp
            join our telegram
        ",
        limit: 12,
        test: Some(preferred_source),
        ..Pattern::new(Rule {
            id: "share.bar",
            says: "A link of a share bar.",
            example: "Share on Facebook",
            counterexample: "Share prices fell on Facebook news.",
        })
    },
    Pattern {
        test: Some(row),
        ..Pattern::new(Rule {
            id: "share.row",
            says: "A row of social networks.",
            example: "Facebook Twitter WhatsApp Email",
            counterexample: "Facebook and Twitter removed the posts.",
        })
    },
];

/// "Add us as a preferred source on Google", "Preferred source on Google".
fn preferred_source(line: &str, shape: &Shape) -> bool {
    // "On" is a word of grammar.
    (4..=12).contains(&shape.words)
        && shape.function > 0
        && holds(line, "referred source on Google")
}

/// Two or more words, all of them networks or ways to share.
fn row(line: &str, shape: &Shape) -> bool {
    shape.words >= 2
        && shape.words <= 16
        && shape.function == 0
        && line
            .split(|c: char| !c.is_alphanumeric() && c != '+' && c != '-')
            .filter(|w| !w.is_empty())
            .all(|w| is_one_of(w, NETWORKS))
}

const NETWORKS: &[&str] = &[
    "facebook",
    "twitter",
    "linkedin",
    "whatsapp",
    "pinterest",
    "reddit",
    "instagram",
    "youtube",
    "tumblr",
    "email",
    "e-mail",
    "mail",
    "flipboard",
    "telegram",
    "messenger",
    "google+",
    "rss",
    "print",
    "share",
    "tweet",
    "pin",
    "sms",
    "copy",
    "link",
    "pocket",
    "snapchat",
    "tiktok",
    "save",
    "linkedin",
    "more",
    "icon",
    "fb",
    "tw",
    "x",
    "threads",
    "bluesky",
    "comment",
    "url",
];
