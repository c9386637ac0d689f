//! Where something else begins after the article: a second article, or its readers' comments.
//!
//! ```text
//! article  = head prose prose prose ...
//! second   = (title time | title byline | byline title ...) prose prose     after an article
//! thread   = comment comment+           comment = name time reader's-words   after an article
//! ```
//! Words of a time or a byline alone prove nothing: they need a title beside them, prose before and
//! prose after.

use super::decide::MODEL;
use super::lines::Page;
use super::lines::shape::{End, Shape, Start};
use super::metadata::{byline, timestamp};
use super::{Study, Verdict, captions};
use crate::article::Reason;

/// The id of a removal of what follows a second headline.
pub const SECOND: &str = "article.second";

/// The id of a removal of readers' comments.
pub const THREAD: &str = "comments.thread";

/// Paragraphs and words that make an article.
const PARAGRAPHS: usize = 3;
const WORDS: u32 = 80;

/// How far a title is from its byline or time, in lines, and prose from both.
const BESIDE: usize = 4;
const AFTER: usize = 10;

/// Removes what follows the article.
pub fn remove(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    let kept = |v: &Verdict| matches!(v, Verdict::Keep(_));
    let prose = |i: usize, verdicts: &[Verdict]| kept(&verdicts[i]) && study.shapes[i].words >= 14;
    let (mut paragraphs, mut words) = (0, 0);
    let mut comments = vec![];
    for i in 0..verdicts.len() {
        let shape = &study.shapes[i];
        if prose(i, verdicts) {
            paragraphs += 1;
            words += shape.words;
            continue;
        }
        if paragraphs < PARAGRAPHS || words < WORDS || shape.words > 14 {
            continue;
        }
        let text = page.lines[i].span.of(&page.source);
        let timed = shape.time > 0 && shape.digits > 0 && timestamp::read(text).is_some();
        if timed && shape.words >= 4 && is_commenter(shape) {
            comments.push(i);
        }
        let signed = timed || (opens_by(text) && byline::read(text).is_some_and(|b| b.explicit));
        if !signed {
            continue;
        }
        let following =
            (i + 1..verdicts.len().min(i + AFTER)).filter(|&n| prose(n, verdicts)).count();
        if following < 2 {
            continue;
        }
        let from = i.saturating_sub(BESIDE);
        let title = (from..(i + BESIDE).min(verdicts.len()))
            .filter(|&n| n != i)
            .find(|&n| is_title(page, study, n));
        // A line of prose between a title and the time would make them two things.
        let Some(title) = title else { continue };
        let between = title.min(i) + 1..title.max(i);
        if between.clone().any(|n| prose(n, verdicts)) {
            continue;
        }
        remove_from(verdicts, title.min(i), Reason::OtherArticle, SECOND);
        return;
    }
    if let [first, _, _, ..] = comments[..] {
        remove_from(verdicts, first, Reason::Comments, THREAD);
    }
}

fn remove_from(verdicts: &mut [Verdict], from: usize, reason: Reason, rule: &'static str) {
    for verdict in verdicts.iter_mut().skip(from) {
        if matches!(verdict, Verdict::Keep(_) | Verdict::Remove(_, MODEL)) {
            *verdict = Verdict::Remove(reason, rule);
        }
    }
}

fn opens_by(text: &str) -> bool {
    text.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "))
}

/// "NAME December 22, 2023 at 9:32 am": no label, a name in front.
fn is_commenter(shape: &Shape) -> bool {
    shape.words >= 5
        && shape.words <= 12
        && shape.function <= 1
        && shape.said == 0
        && shape.furniture <= 1
}

/// A line that could name an article.
fn is_title(page: &Page, study: &Study, i: usize) -> bool {
    let s = &study.shapes[i];
    let text = page.lines[i].span.of(&page.source);
    (4..=24).contains(&s.words)
        && s.end != End::Stop
        && s.end != End::Colon
        && s.start != Start::Lower
        && s.time <= 1
        && s.signs == 0
        && study.junk[i].is_none()
        && captions::kind(text, s).is_none()
        && !opens_by(text)
}
