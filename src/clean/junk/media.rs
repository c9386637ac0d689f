//! Players of sound and video.

use super::{Family, Pattern};
use crate::article::Reason;
use crate::clean::any_case::is_one_of;
use crate::clean::lines::shape::Shape;
use crate::rule::Rule;

/// The family's patterns.
pub(in crate::clean) const FAMILY: Family =
    Family { reason: Reason::MediaPlayer, patterns: PATTERNS };

const PATTERNS: &[Pattern] = &[
    Pattern {
        lines: "
            media playback is unsupported on your device
            media playback is not supported on this device
            video
            audio
            pause
            mute
            unmute
            fullscreen
            duration
            loaded
            stream type live
            playback rate
            chapters
            captions
            audio track
            play
            play audio
            watch video
            listen
            listen to this story
            click to listen
            watch
            now playing
            up next
            copy video link
            close captions
            replay video
            skip ad
            loading video
            javascript is not available
            to play the media you will need to either update your browser to a recent version or update your flash plugin
            this video file cannot be played
            this video can not be played
            this video cannot be played
            view full screen
            expand
            click to expand
            click to enlarge
            tap to expand
            tap to enlarge
            collapse
            view gallery
            open gallery
            previous slide
            next slide
            slideshow
            photo gallery
            photos
            in pictures
            image
            close
            hide caption
            toggle caption
            enlarge this image
            download
            embed
            transcript
            view image in fullscreen
            open image in gallery
            more videos
            0 seconds of 0 seconds
            volume 90
            volume 0
            no compatible source was found for this media
            ai-generated audio
            text to speech
            full screen
            swipe left for more photos
            zoom
            enlarge
            hide
            font size
            change text size
            decrease text size
            increase text size
        ",
        openings: "
            this is a modal window
            beginning of dialog window
            end of dialog window
            video player is
            please enable javascript
            please enable cookies
            your browser does not support
            your browser doesn't support
            sorry your browser
            the media could not be
            an error occurred while
            press play to
            text size
            this article was read by
            current time
            remaining time
            this video is unavailable
            the video will start in
            play video
            seconds of
            embedded video
            listen to article
            listen to this article
            listen to the article
            this audio is ai-generated
        ",
        limit: 14,
        test: Some(length),
        ..Pattern::new(Rule {
            id: "media.player",
            says: "Words of a video or audio player.",
            example: "Media playback is unsupported on your device",
            counterexample: "The firm played down reports that its media player was unsupported.",
        })
    },
    Pattern {
        lines: "
            made with flourish
            created with datawrapper
            get the data
            embed this chart
            view on instagram
            view on twitter
            view on x
            view on threads
            view on youtube
            watch on youtube
            view more on instagram
        ",
        openings: "
            a post shared by
            this content is imported
            this content is provided by
            this content can also be viewed
            to view this content
            embed from getty images
        ",
        limit: 40,
        test: Some(markup),
        ..Pattern::new(Rule {
            id: "media.embed",
            says: "What stands around a post or chart from elsewhere.",
            example: "This content is imported from Instagram.",
            counterexample: "The content was imported from Oslo.",
        })
    },
    Pattern {
        lines: "
            image caption
            media caption
            image copyright
            image source
            media captionimage
            caption
        ",
        ..Pattern::new(Rule {
            id: "media.caption-label",
            says: "The label in front of a caption.",
            example: "Image caption",
            counterexample: "The image caption named the wrong player.",
        })
    },
    Pattern {
        test: Some(gallery_control),
        ..Pattern::new(Rule {
            id: "media.gallery-control",
            says: "The control of a picture gallery.",
            example: "View 12 more images",
            counterexample: "The gallery bought 12 more images.",
        })
    },
];

/// "Listen • 3:52", "Duration 1:22": a player's word and a length, and nothing else.
fn length(line: &str, shape: &Shape) -> bool {
    (1..=4).contains(&shape.words) && shape.digits >= 3 && line.contains(':') && {
        let mut words = line.split_ascii_whitespace();
        let opens = words.next().is_some_and(|first| {
            is_one_of(first, &["audio", "duration", "listen", "play", "video", "watch"])
        });
        opens && words.all(|word| !word.bytes().any(|b| b.is_ascii_alphabetic()))
    }
}

/// The markup of a post that never became one.
fn markup(line: &str, shape: &Shape) -> bool {
    shape.signs >= 2
        && shape.may_hold(b'<')
        && (line.contains("<a href=") || line.contains("<blockquote class="))
}

/// "View 12 images", "12 photos", "Slide 3 of 5", "Slideshow: 12 photos".
fn gallery_control(line: &str, shape: &Shape) -> bool {
    shape.words <= 5 && shape.digits > 0 && shape.said == 0 && {
        let mut words = line.split_ascii_whitespace().map(|w| w.trim_matches(['(', ')', '.', ':']));
        let first = words.next().unwrap_or("");
        let last = words.next_back().unwrap_or("");
        let noun = is_one_of(last, &["images", "photos", "pictures", "slides", "videos"]);
        let opens = is_one_of(
            first,
            &["view", "see", "show", "slide", "slideshow", "gallery", "image", "photo"],
        );
        let number = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_digit());
        (noun && (opens || (shape.words == 2 && number(first))))
            || (opens && shape.words == 4 && line.contains(" of ") && number(last))
    }
}
