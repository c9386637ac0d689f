//! What names of classes and ids say of the elements that bear them: "article__byline" holds a
//! byline. Names are cut into words at marks and at capitals; each word may set a bit.

use crate::clean::lines::Within;
use crate::words::Groups;

/// What a word says.
#[derive(Debug, Clone, Copy)]
enum Says {
    /// It sets these bits.
    Class(Within),
    /// That it is of the story, or of its text: both together set a bit.
    Story,
    Body,
    StoryBody,
}

static WORDS: Groups<Says> = Groups::new(&[
    (Says::Story, "article entry news page post story"),
    (Says::Body, "body content copy main paragraph text"),
    (Says::StoryBody, "articlebody storytext"),
    (Says::Class(Within::CAPTION_CLASS), "caption captions credit credits cutline figcaption"),
    (Says::Class(Within::AUTHOR_CLASS), "author authors byline bylines contributor writer"),
    (Says::Class(Within::TITLE_CLASS), "heading headline hed title"),
    (Says::Class(Within::SHARE_CLASS), "addthis facebook share sharedaddy sharing social twitter"),
    (
        Says::Class(Within::RELATED_CLASS),
        "card carousel feed headlines latest more most next outbrain playlist popular readmore
         recirc recommendations recommended related river taboola teaser teasers trending",
    ),
    (Says::Class(Within::COMMENT_CLASS), "comment comments discussion disqus reply respond"),
    (Says::Class(Within::AD_CLASS), "ad ads advert advertisement dfp gpt sponsor sponsored"),
    (
        Says::Class(Within::MENU_CLASS),
        "breadcrumb breadcrumbs dropdown masthead menu nav navbar navigation tabs toolbar",
    ),
    (
        Says::Class(Within::SIGN_UP_CLASS),
        "email login newsletter newsletters paywall register signup subscribe subscription",
    ),
    (Says::Class(Within::TAG_CLASS), "categories category keywords tag tags topic topics"),
    (
        Says::Class(Within::SIDE_CLASS),
        "aside callout embed gallery infobox inset module player promo pullquote rail sidebar video
         widget",
    ),
    (
        Says::Class(Within::FOOT_CLASS),
        "banner bio consent cookie copyright disclaimer footer gdpr legal modal overlay popup",
    ),
    (
        Says::Class(Within::TIME_CLASS),
        "date dateline datetime pubdate published time timestamp updated",
    ),
]);

/// The bits that the words of `names` set.
pub fn read(names: &[u8]) -> Within {
    let mut bits = Within::default();
    let (mut story, mut body) = (false, false);
    let mut buffer = [0_u8; 16];
    let mut long = 0;
    let mut lower = false;
    let mut word = |word: &[u8]| match WORDS.get(word) {
        Some(Says::Class(class)) => bits = bits.and(class),
        Some(Says::Story) => story = true,
        Some(Says::Body) => body = true,
        Some(Says::StoryBody) => (story, body) = (true, true),
        None => {}
    };
    for &byte in names {
        let cut = !byte.is_ascii_alphabetic() || (byte.is_ascii_uppercase() && lower);
        if cut {
            word(&buffer[..long]);
            long = 0;
        }
        lower = byte.is_ascii_lowercase();
        if byte.is_ascii_alphabetic() && long < buffer.len() {
            buffer[long] = byte.to_ascii_lowercase();
            long += 1;
        }
    }
    word(&buffer[..long]);
    if story && body { bits.and(Within::BODY_CLASS) } else { bits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_word_by_word() {
        assert!(read(b"c-article__byline").has(Within::AUTHOR_CLASS));
        assert!(read(b"wide articleBody").has(Within::BODY_CLASS));
        assert!(read(b"relatedStories").has(Within::RELATED_CLASS));
        assert_eq!(read(b"shadow heads padding"), Within::default());
    }
}
