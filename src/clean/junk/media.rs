//! Players of sound and video.

use super::{Family, Pattern};
use crate::article::Reason;
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
            video player is loading
            play video
            pause
            mute
            unmute
            fullscreen
            current time
            duration
            loaded
            remaining time
            stream type live
            playback rate
            chapters
            captions
            audio track
            this is a modal window
            play
            play audio
            watch video
            listen
            listen to article
            listen to this article
            watch
            now playing
            up next
            copy video link
            close captions
            replay video
            skip ad
            loading video
            your browser does not support the audio element
            your browser does not support the video tag
            your browser does not support html5 video
            javascript is not available
            please enable javascript
            to play the media you will need to either update your browser to a recent version or update your flash plugin
            this video file cannot be played
            view full screen
            expand
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
        ",
        openings: "
            this is a modal window
            beginning of dialog window
            end of dialog window
            video player is
            please enable javascript
            your browser does not support
            this video is unavailable
            the video will start in
            play video
            seconds of
            embedded video
            listen to this article
            listen to the article
        ",
        limit: 14,
        ..Pattern::new(Rule {
            id: "media.player",
            says: "Words of a video or audio player.",
            example: "Media playback is unsupported on your device",
            counterexample: "The firm played down reports that its media player was unsupported.",
        })
    },
    Pattern {
        lines: "
            image caption
            media caption
            image copyright
            image source
            media captionimage
            hide caption
            toggle caption
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

/// "View 12 images", "12 photos", "1 of 9", "Slide 3 of 5".
fn gallery_control(line: &str, shape: &Shape) -> bool {
    shape.words <= 5 && shape.digits > 0 && shape.said == 0 && {
        let mut words = line.split_ascii_whitespace().map(|w| w.trim_matches(['(', ')', '.']));
        let first = words.next().unwrap_or("");
        let last = words.next_back().unwrap_or("");
        let noun = ["images", "photos", "pictures", "slides", "videos"]
            .iter()
            .any(|n| last.eq_ignore_ascii_case(n));
        let opens = ["view", "see", "show", "slide", "image", "photo"]
            .iter()
            .any(|v| first.eq_ignore_ascii_case(v));
        let number = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_digit());
        (noun && (opens || (shape.words == 2 && number(first))))
            || (opens && shape.words == 4 && line.contains(" of ") && number(last))
    }
}
