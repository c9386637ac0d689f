//! What names of classes and ids say of the elements that bear them: "article__byline" holds a
//! byline. Names are cut into words at marks and at capitals; each word may set a bit.

use crate::clean::lines::Within;

/// The bits that the words of `names` set.
pub fn read(names: &[u8]) -> Within {
    let mut bits = Within::default();
    let (mut story, mut body) = (false, false);
    let mut buffer = [0_u8; 16];
    let mut long = 0;
    let mut lower = false;
    let mut word = |word: &[u8]| {
        bits = bits.and(bit(word));
        story |= matches!(word, b"article" | b"story" | b"entry" | b"post" | b"news" | b"page");
        body |= matches!(word, b"body" | b"content" | b"text" | b"copy" | b"paragraph" | b"main");
        body |= matches!(word, b"articlebody" | b"storytext");
        story |= matches!(word, b"articlebody" | b"storytext");
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

#[rustfmt::skip]
fn bit(word: &[u8]) -> Within {
    match word {
        b"caption" | b"credit" | b"figcaption" | b"credits" | b"cutline" | b"captions" => Within::CAPTION_CLASS,
        b"byline" | b"author" | b"authors" | b"contributor" | b"writer" | b"bylines" => Within::AUTHOR_CLASS,
        b"headline" | b"title" | b"hed" | b"heading" => Within::TITLE_CLASS,
        b"share" | b"social" | b"sharing" | b"addthis" | b"facebook" | b"twitter" | b"sharedaddy" => Within::SHARE_CLASS,
        b"related" | b"recommended" | b"recommendations" | b"recirc" | b"popular" | b"trending" | b"teaser"
        | b"teasers" | b"more" | b"outbrain" | b"taboola" | b"card" | b"latest" | b"river" | b"feed"
        | b"most" | b"readmore" | b"next" | b"carousel" | b"headlines" | b"playlist" => Within::RELATED_CLASS,
        b"comment" | b"comments" | b"disqus" | b"reply" | b"respond" | b"discussion" => Within::COMMENT_CLASS,
        b"ad" | b"ads" | b"advert" | b"advertisement" | b"sponsor" | b"sponsored" | b"dfp" | b"gpt" => Within::AD_CLASS,
        b"nav" | b"menu" | b"breadcrumb" | b"breadcrumbs" | b"navigation" | b"masthead" | b"toolbar"
        | b"navbar" | b"tabs" | b"dropdown" => Within::MENU_CLASS,
        b"newsletter" | b"subscribe" | b"signup" | b"login" | b"paywall" | b"register" | b"subscription"
        | b"email" | b"newsletters" => Within::SIGN_UP_CLASS,
        b"tag" | b"tags" | b"topics" | b"category" | b"categories" | b"keywords" | b"topic" => Within::TAG_CLASS,
        b"sidebar" | b"aside" | b"widget" | b"module" | b"rail" | b"promo" | b"inset" | b"pullquote"
        | b"infobox" | b"callout" | b"embed" | b"gallery" | b"video" | b"player" => Within::SIDE_CLASS,
        b"footer" | b"legal" | b"copyright" | b"cookie" | b"consent" | b"gdpr" | b"modal" | b"popup"
        | b"overlay" | b"banner" | b"disclaimer" | b"bio" => Within::FOOT_CLASS,
        b"date" | b"time" | b"timestamp" | b"published" | b"updated" | b"datetime" | b"dateline" | b"pubdate" => Within::TIME_CLASS,
        _ => Within::default(),
    }
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
