//! Where the article gives way to something else: a second article or its readers' comments after
//! it, other stories' teasers before it.
//!
//! ```text
//! article  = head prose prose prose ...
//! signed   = (title time | title byline | byline title | title dateline ...) prose prose
//! second   = signed                     after an article
//! above    = furniture prose furniture prose ...    before the first signed
//! thread   = comment comment+           comment = name time reader's-words   after an article
//! ```
//! Words of a time or a byline alone prove nothing: they need a title beside them, prose before and
//! prose after.

use super::any_case::begins;
use super::decide::{self, MODEL};
use super::lines::Page;
use super::lines::lexicon::is_grammar;
use super::lines::shape::{End, Shape, Start};
use super::metadata::{byline, dateline, timestamp};
use super::{Study, Verdict, is_kept};
use crate::article::Reason;

/// The id of a removal of what follows a second headline.
pub const SECOND: &str = "article.second";

/// The id of a removal of what is scattered above the first signed headline.
pub const ABOVE: &str = "article.above";

/// The id of a removal of another story's title with its byline and time.
pub const CARD: &str = "related.card";

/// The id of a removal of readers' comments.
pub const THREAD: &str = "comments.thread";

/// Paragraphs and words that make an article.
const PARAGRAPHS: usize = 3;
const WORDS: u32 = 50;

/// Most words of a byline or time.
const SIGNATURE: u32 = 20;

/// How far a title is from its byline or time, in lines, and prose from both.
const BESIDE: usize = 4;
const AFTER: usize = 10;

/// How many titles are looked at closely: each look reads the whole page, and a page with more of them
/// is a list of what belongs together.
const TRIES: usize = 24;

/// What part of the lines prose that belongs together is at least, in hundredths.
const TOGETHER: usize = 50;

/// Removes what follows the article, and the teasers above it.
pub fn remove(page: &Page, study: &Study, body: &[u8], verdicts: &mut [Verdict]) {
    let prose = |i: usize, verdicts: &[Verdict]| {
        let shape = study.shape(i);
        is_kept(verdicts, i) && (shape.words >= 14 || shape.words >= 8 && shape.end == End::Stop)
    };
    let (mut paragraphs, mut words) = (0, 0);
    let (mut comments, mut tried, mut signed) = (vec![], 0, false);
    for i in 0..verdicts.len() {
        let shape = study.shape(i);
        let after_article = paragraphs >= PARAGRAPHS && words >= WORDS;
        let is_prose = prose(i, verdicts);
        if is_prose {
            paragraphs += 1;
            words += shape.words;
        }
        if !is_prose && shape.words > SIGNATURE || is_prose && !opens_report(page, i) {
            continue;
        }
        let timed = !is_prose && is_timed(page, study, i);
        if after_article && timed && shape.words >= 4 && is_commenter(shape) {
            comments.push(i);
        }
        if !is_prose && !timed && !is_byline(page, i) {
            continue;
        }
        let following = (i..verdicts.len().min(i + AFTER)).filter(|&n| prose(n, verdicts)).count();
        if following < 2 {
            continue;
        }
        // A dateline stands below its title. Prose between a title and a signature makes them two things.
        let to = if is_prose { i } else { (i + BESIDE).min(verdicts.len()) };
        let title = (i.saturating_sub(BESIDE)..to)
            .find(|&n| n != i && is_title(page, study, n))
            .filter(|&title| !(title.min(i) + 1..title.max(i)).any(|n| prose(n, verdicts)));
        let Some(title) = title else { continue };
        let from = title.min(i);
        if !after_article {
            signed = true;
            continue;
        }
        tried += 1;
        if tried > TRIES {
            break;
        }
        if goes_on(study, body, from, verdicts) {
            continue;
        }
        if is_interview(page, study, verdicts, title.max(i)) {
            remove_card(page, study, verdicts, from);
            continue;
        }
        let prose_above = |n: &usize| prose(*n, verdicts);
        if !signed && is_scattered(study, from, prose_above) {
            for verdict in verdicts.iter_mut().take(from) {
                if matches!(verdict, Verdict::Keep(_)) {
                    *verdict = Verdict::Remove(Reason::Teaser, ABOVE);
                }
            }
            (paragraphs, words, signed) = (0, 0, true);
            continue;
        }
        remove_from(verdicts, from, Reason::OtherArticle, SECOND);
        return;
    }
    if let [first, _, _, ..] = comments[..] {
        remove_from(verdicts, first, Reason::Comments, THREAD);
    }
}

/// Whether the prose above line `end` stands here and there among other lines, and its first line and
/// half of all have titles glued to their fronts. The paragraphs of an article stand together,
/// however many pictures and links are between them.
fn is_scattered(study: &Study, end: usize, prose: impl Fn(&usize) -> bool) -> bool {
    let lines: Vec<usize> = (0..end).filter(prose).collect();
    let [first, .., last] = lines[..] else { return false };
    let glued = |i: &&usize| study.shape(**i).glued > 0;
    lines.len() * 100 < (last + 1 - first) * TOGETHER
        && glued(&&first)
        && lines.iter().filter(glued).count() * 2 >= lines.len()
}

/// Paragraphs that are compared with what is before them.
const COMPARED: usize = 6;

/// Whether the prose from line `from` on goes on with what the prose before it speaks of, as pages
/// set titles with their authors into their articles; or what is before is hardly an article.
fn goes_on(study: &Study, body: &[u8], from: usize, verdicts: &[Verdict]) -> bool {
    let mut known = [0_u64; 128];
    let place = |hash: u32| {
        let bit = hash.wrapping_mul(0x9E37_79B1) >> 19;
        ((bit >> 6) as usize, 1_u64 << (bit & 63))
    };
    let (mut at, mut paragraphs) = (0, 0);
    let (mut seen, mut all) = (0, 0);
    let mut before = (0, 0);
    for (i, shape) in study.shapes.iter().enumerate() {
        let words = study.words.get(at..at + shape.words as usize).unwrap_or(&[]);
        at += shape.words as usize;
        if !is_kept(verdicts, i) || shape.words < 14 {
            continue;
        }
        if i < from {
            before.0 += u64::from(body.get(i).copied().unwrap_or(0)) * u64::from(shape.words);
            before.1 += u64::from(shape.words);
        } else {
            paragraphs += 1;
            if paragraphs > COMPARED {
                break;
            }
        }
        for &hash in words.iter().filter(|&&hash| !is_grammar(hash)) {
            let (word, bit) = place(hash);
            if i < from {
                known[word] |= bit;
            } else {
                all += 1;
                seen += u32::from(known[word] & bit != 0);
            }
        }
    }
    seen * 100 >= all * SHARED || before.0 < before.1 * LIKELY
}

/// Words that a story's paragraphs share with those before them, in hundredths: other stories share
/// a quarter at most, words of grammar left out.
const SHARED: u32 = 33;

/// The mean likelihood, in 255ths, from which what stands before is an article.
const LIKELY: u64 = 170;

fn is_timed(page: &Page, study: &Study, i: usize) -> bool {
    let shape = study.shape(i);
    shape.time > 0 && shape.digits > 0 && timestamp::read(page.text(i)).is_some()
}

/// Whether a paragraph opens a report of an agency: "OSLO (AP) — ...".
fn opens_report(page: &Page, i: usize) -> bool {
    dateline::read(page.text(i)).is_some_and(|d| !d.agencies.is_empty())
}

fn is_byline(page: &Page, i: usize) -> bool {
    let text = page.text(i);
    opens_by(text) && byline::read(text).is_some_and(|b| b.explicit)
}

/// Removes a title and the bylines and times around it, down to the next line that is none.
fn remove_card(page: &Page, study: &Study, verdicts: &mut [Verdict], from: usize) {
    for (i, verdict) in verdicts.iter_mut().enumerate().skip(from) {
        let of_card = is_title(page, study, i) || is_byline(page, i) || is_timed(page, study, i);
        if !of_card || study.shape(i).words < 3 {
            break;
        }
        *verdict = Verdict::Remove(Reason::RelatedLinks, CARD);
    }
}

/// Questions that make an interview.
const QUESTIONS: usize = 3;

/// Whether what follows line `from` are questions, each on a line of its own, and answers: a card
/// of another story stands at the top of an interview rather than above a second one.
fn is_interview(page: &Page, study: &Study, verdicts: &[Verdict], from: usize) -> bool {
    let asks = |&i: &usize| (4..=40).contains(&study.shape(i).words) && decide::asks(page, i);
    let kept: Vec<usize> = (from + 1..verdicts.len()).filter(|&i| is_kept(verdicts, i)).collect();
    kept.windows(2).filter(|pair| asks(&pair[0]) && !asks(&pair[1])).count() >= QUESTIONS
}

fn remove_from(verdicts: &mut [Verdict], from: usize, reason: Reason, rule: &'static str) {
    for verdict in verdicts.iter_mut().skip(from) {
        if matches!(verdict, Verdict::Keep(_) | Verdict::Remove(_, MODEL)) {
            *verdict = Verdict::Remove(reason, rule);
        }
    }
}

fn opens_by(text: &str) -> bool {
    begins(text, "by ")
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
    let s = study.shape(i);
    let text = page.text(i);
    (4..=24).contains(&s.words)
        && s.end != End::Stop
        && s.end != End::Colon
        && s.start != Start::Lower
        && s.time <= 1
        && s.signs == 0
        && s.digits < s.letters
        && study.junk[i].is_none()
        && study.caption(i).is_none()
        && !byline::read(text).is_some_and(|b| b.explicit)
}
