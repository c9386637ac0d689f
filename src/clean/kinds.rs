//! Kinds: what each block of the article is.
//!
//! ```text
//! article  = section? headline (standfirst | byline | dateline | timestamp | caption | credit)* body
//! body     = (subheading | paragraph | list-item | caption | credit | editorial-note)+
//! ```

use super::any_case::{begins, is_one_of};
use super::captions;
use super::lines::shape::{End, Shape, Start};
use super::lines::{Page, Within};
use super::metadata::{dateline, headline};
use super::{Verdict, is_kept, metadata};
use crate::article::{BlockKind, Reason};

/// How many lines above the first paragraph the head of an article may take.
const HEAD: usize = 40;

/// The likelihood, in 255ths, from which a line is the story's first and not its standfirst.
const SURE: u8 = 200;

/// A page with what is known of its lines.
pub struct Known<'a> {
    /// The page.
    pub page: &'a Page,
    /// The shapes of its lines.
    pub shapes: &'a [Shape],
    /// Which of them are captions or credits by their words.
    pub captions: &'a [Option<BlockKind>],
    /// How likely each is body text, in 255ths; nothing where that is not known.
    pub body: &'a [u8],
    /// The lines as the readers of metadata want them.
    pub lines: &'a [metadata::Line<'a>],
}

/// Gives the kept lines their kinds, and keeps those lines above the body that are its head.
pub fn assign(known: &Known, verdicts: &mut [Verdict]) {
    let first = first_paragraph_from(known, verdicts, 0);
    let headline = headline::choose(known.lines, &known.page.head)
        .filter(|&h| {
            first.is_none_or(|f| h < f + 3)
                && captions::label(known.text(h)).is_none()
                && known.shape(h).digits < known.shape(h).letters
        })
        .or_else(|| first.and_then(|first| above(known, verdicts, first)));
    if let Some(first) = first {
        let top = headline.unwrap_or(first.saturating_sub(HEAD));
        for (i, verdict) in verdicts.iter_mut().enumerate().take(first).skip(top) {
            if let Some(kind) = head_kind(known, i) {
                *verdict = Verdict::Keep(kind);
            }
        }
        if let Some(headline) = headline {
            verdicts[headline] = Verdict::Keep(BlockKind::Headline);
            if let Some(section) = section(known, headline) {
                verdicts[section] = Verdict::Keep(BlockKind::Section);
            }
        }
        let signature = headline.and_then(|h| standfirst(known, verdicts, h, first));
        if let Some(signature) = signature.filter(|&s| s > first) {
            // What looked like the first paragraph stood above the byline: the head goes on.
            let end = first_paragraph_from(known, verdicts, signature + 1).unwrap_or(signature);
            for (i, verdict) in verdicts.iter_mut().enumerate().take(end).skip(first + 1) {
                if let Some(kind) = head_kind(known, i) {
                    *verdict = Verdict::Keep(kind);
                }
            }
        }
        captions(known, verdicts, headline.unwrap_or(first));
        if is_summary(known, verdicts, first) {
            verdicts[first] = Verdict::Keep(BlockKind::Standfirst);
        }
    }
    for i in 0..verdicts.len() {
        if verdicts[i] == Verdict::Keep(BlockKind::Paragraph) {
            verdicts[i] = Verdict::Keep(body_kind(known, verdicts, i));
        }
    }
}

/// The first kept line from `from` on that is long enough for a paragraph; else the first kept one.
fn first_paragraph_from(known: &Known, verdicts: &[Verdict], from: usize) -> Option<usize> {
    let kept = |&i: &usize| is_kept(verdicts, i);
    let prose = |&i: &usize| known.shape(i).words >= 10 && known.caption(i).is_none();
    (from..verdicts.len()).filter(kept).find(prose).or_else(|| (from..verdicts.len()).find(kept))
}

impl<'a> Known<'a> {
    #[inline(never)]
    fn shape(&self, i: usize) -> &'a Shape {
        &self.shapes[i]
    }

    #[inline(never)]
    fn caption(&self, i: usize) -> Option<BlockKind> {
        self.captions[i]
    }

    #[inline(never)]
    fn line(&self, i: usize) -> &'a metadata::Line<'a> {
        &self.lines[i]
    }

    fn text(&self, i: usize) -> &str {
        self.page.text(i)
    }

    fn within(&self, i: usize, what: Within) -> bool {
        self.page.lines[i].evidence.within.has(what)
    }
}

/// The headline, where the readers of metadata found none: the nearest line above the first
/// paragraph that looks like one.
fn above(known: &Known, verdicts: &[Verdict], first: usize) -> Option<usize> {
    let looks = |&i: &usize| {
        let s = known.shape(i);
        (3..=30).contains(&s.words)
            && s.chars >= 15
            && s.end != End::Stop
            && s.start != Start::Lower
            && s.signs == 0
            && s.digits < s.letters
            && matches!(verdicts[i], Verdict::Remove(_, super::decide::MODEL) | Verdict::Keep(_))
            && known.caption(i).is_none()
            && captions::label(known.text(i)).is_none()
            && known.line(i).byline().is_none()
            && !known.line(i).is_time()
    };
    let from = first.saturating_sub(12);
    let heading = (from..first).filter(|&i| known.page.lines[i].evidence.heading == 1).find(looks);
    let long = |i: &usize| known.shape(*i).words >= 5;
    heading
        .or_else(|| (from..first).rev().filter(long).find(looks))
        .or_else(|| (from..first).rev().find(looks))
}

/// What a line between headline and body is, if it belongs to the article.
fn head_kind(known: &Known, i: usize) -> Option<BlockKind> {
    let (line, shape) = (known.line(i), known.shape(i));
    if shape.words == 0 || shape.words > 80 || known.caption(i).is_some() {
        return None;
    }
    if line.is_time() || is_ago(known.text(i), shape) {
        return Some(BlockKind::Timestamp);
    }
    let beside_time = || {
        let timed = |n: usize| known.lines.get(n).is_some_and(|line| line.is_time());
        i.checked_sub(1).is_some_and(timed) || timed(i + 1)
    };
    let signs = line.byline().is_some_and(|b| {
        b.explicit || known.within(i, Within::AUTHOR_CLASS) || b.people && beside_time()
    });
    signs.then_some(BlockKind::Byline)
}

/// Marks what stands between the headline and a byline or time, the standfirst, and gives the line
/// of the latter.
fn standfirst(
    known: &Known,
    verdicts: &mut [Verdict],
    headline: usize,
    first: usize,
) -> Option<usize> {
    let end = (first + 3).min(verdicts.len());
    let signature = (headline + 1..end)
        .find(|&i| matches!(head_kind(known, i), Some(BlockKind::Byline | BlockKind::Timestamp)));
    let signature = signature.filter(|&s| s <= headline + 4)?;
    for (i, verdict) in verdicts.iter_mut().enumerate().take(signature).skip(headline + 1) {
        let shape = known.shape(i);
        let ours = match *verdict {
            Verdict::Keep(kind) => {
                kind == BlockKind::Paragraph && known.body.get(i).is_none_or(|&p| p < SURE)
            }
            Verdict::Remove(_, rule) => rule == super::decide::MODEL && i == headline + 1,
        };
        let caption = known.caption(i).is_some() || captions::label(known.text(i)).is_some();
        if ours && !caption && (6..=60).contains(&shape.words) {
            *verdict = Verdict::Keep(BlockKind::Standfirst);
        }
    }
    if let Some(kind) = head_kind(known, signature) {
        verdicts[signature] = Verdict::Keep(kind);
    }
    Some(signature)
}

/// How far below a summary the paragraph begins that says it again, in lines and in bytes of the line:
/// a dateline may stand before it.
const AGAIN: usize = 6;
const DATELINE: usize = 60;

/// Whether the first paragraph is a summary: a paragraph below opens with its first sentence.
fn is_summary(known: &Known, verdicts: &[Verdict], first: usize) -> bool {
    let text = known.text(first);
    let sentence = text.find(". ").map_or(text, |end| &text[..end + 1]);
    let below = (first + 1..verdicts.len().min(first + AGAIN))
        .filter(|&i| verdicts[i] == Verdict::Keep(BlockKind::Paragraph));
    verdicts[first] == Verdict::Keep(BlockKind::Paragraph)
        && sentence.split_whitespace().count() >= 10
        && below.into_iter().any(|i| known.text(i).find(sentence).is_some_and(|at| at <= DATELINE))
}

/// The section or kicker directly above the headline.
fn section(known: &Known, headline: usize) -> Option<usize> {
    let above = headline.checked_sub(1)?;
    let shape = known.shape(above);
    let near = known.page.lines[headline].blanks <= 2;
    (near
        && headline <= 2
        && (1..=4).contains(&shape.words)
        && shape.digits == 0
        && shape.signs == 0
        && shape.end == End::Word
        && shape.start == Start::Upper)
        .then_some(above)
}

/// How many lines after the body an editors' note or who else worked on the article may stand.
const NOTES_AFTER: usize = 6;

/// Keeps the captions, credits and notes of the article that were taken for furniture.
fn captions(known: &Known, verdicts: &mut [Verdict], top: usize) {
    let last = verdicts.iter().rposition(|v| matches!(v, Verdict::Keep(_))).unwrap_or(0);
    for (i, verdict) in verdicts.iter_mut().enumerate().skip(top) {
        let Verdict::Remove(reason, rule) = *verdict else { continue };
        if rule != super::decide::MODEL && reason != Reason::AltText {
            continue;
        }
        // A label says what it is, even under the last paragraph.
        if let Some((_, kind)) = captions::label(known.text(i)) {
            *verdict = Verdict::Keep(kind);
        }
        if i <= last + NOTES_AFTER && is_note(known.text(i), known.shape(i)) {
            *verdict = Verdict::Keep(BlockKind::EditorialNote);
        }
        if i <= last + NOTES_AFTER && captions::is_of_authors(known.text(i), known.shape(i)) {
            *verdict = Verdict::Keep(BlockKind::Credit);
        }
        if i >= last {
            continue;
        }
        let evidence = known.within(i, Within::FIGCAPTION) && known.shape(i).words >= 3;
        let kind = known.caption(i).or(evidence.then_some(BlockKind::Caption));
        if let Some(kind) = kind {
            *verdict = Verdict::Keep(kind);
        }
    }
}

/// What a kept line in the body is.
fn body_kind(known: &Known, verdicts: &[Verdict], i: usize) -> BlockKind {
    let (text, shape) = (known.text(i), known.shape(i));
    if let Some((_, kind)) = captions::label(text) {
        return kind;
    }
    if let Some(kind) = known.caption(i) {
        return kind;
    }
    if captions::is_of_authors(text, shape) {
        return BlockKind::Credit;
    }
    if is_note(text, shape) {
        return BlockKind::EditorialNote;
    }
    if known.page.lines[i].evidence.heading > 0 && shape.words <= 25 {
        return BlockKind::Subheading;
    }
    let listed = known.within(i, Within::LI) || (shape.start == Start::Bullet && bulleted(text));
    if listed {
        return BlockKind::ListItem;
    }
    if shape.words <= 4 && text.ends_with(['—', '–', '-']) && dateline::read(text).is_some() {
        return BlockKind::Dateline;
    }
    let next = (i + 1..verdicts.len()).find(|&n| is_kept(verdicts, n));
    if is_ago(text, shape) || (is_dated(text, shape, next.is_none()) && known.line(i).is_time()) {
        return BlockKind::Timestamp;
    }
    let follows = next.is_some_and(|n| known.shape(n).words > 12);
    let title = (1..=12).contains(&shape.words)
        && shape.chars <= 90
        && matches!(shape.end, End::Word | End::Mark)
        && !matches!(shape.start, Start::Lower)
        && shape.said == 0
        && !is_speech(text);
    if title && follows && i > 0 { BlockKind::Subheading } else { BlockKind::Paragraph }
}

/// "3 hours ago", "Published an hour ago".
fn is_ago(text: &str, shape: &Shape) -> bool {
    (3..=5).contains(&shape.words)
        && text.ends_with(" ago")
        && (shape.digits > 0 || text.contains("an hour"))
        && text.split(' ').next().is_some_and(|first| {
            first.starts_with(|c: char| c.is_ascii_digit())
                || first.eq_ignore_ascii_case("an")
                || is_label(first)
        })
}

/// Whether a short line with a day says that it is the article's: by a label, or as the `last`.
fn is_dated(text: &str, shape: &Shape, last: bool) -> bool {
    shape.words <= 12
        && shape.digits > 0
        && shape.time > 0
        && (last || text.split([' ', ':']).next().is_some_and(is_label))
}

/// What stands before the time of an article.
fn is_label(word: &str) -> bool {
    is_one_of(word, &["Published", "Updated", "Posted", "First", "Last", "Modified"])
}

/// A whole line in double marks is somebody's words; in single ones it may be a subheading.
fn is_speech(text: &str) -> bool {
    text.starts_with(['"', '“']) && text.ends_with(['"', '”'])
}

/// A bullet and a space; a dash may also open speech.
pub(super) fn bulleted(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(|c| "•◦▪‣●■·*-–".contains(c))
        && chars.next().is_some_and(super::is_space)
}

/// Notes of the editors: "AP adds:", "This story has been updated", "Correction: ...".
pub(super) fn is_note(text: &str, shape: &Shape) -> bool {
    if shape.words > 60 {
        return false;
    }
    const NOTES: &[&str] = &[
        "this story has been updated",
        "this article has been updated",
        "this story was updated",
        "this article was updated",
        "this story has been corrected",
        "this article has been corrected",
        "this article was amended",
        "this story was amended",
        "this article was originally",
        "this story was originally",
        "this story has been revised",
        "this is a developing story",
        "this is a breaking news story",
        "editor's note",
        "editor’s note",
        "editors' note",
        "editors’ note",
        "correction:",
        "clarification:",
        "update:",
        "update, ",
        "corrections:",
        "correction, ",
        "correction (",
        "update (",
        "updates with",
        "(updates with",
        "(updates",
        "(adds",
        "(corrects",
        "(refiles",
        "note:",
        "an earlier version of this",
        "a previous version of this",
        "this post has been updated",
        "this post was updated",
        "the headline of this",
        "updated to add",
        "updated to include",
        "updated to reflect",
        "this article was first",
        "this interview has been edited",
        "this interview has been lightly edited",
        "this interview was edited",
        "this story was first",
    ];
    let opens = |text: &str| {
        let first = text.bytes().next().unwrap_or(0).to_ascii_lowercase();
        // The first letters of the notes: most lines are done here.
        b"(acentu".contains(&first)
            && NOTES.iter().any(|words| words.as_bytes()[0] == first && begins(text, words))
    };
    let trimmed = text.trim_start_matches(['*', '(', '[', ' ']);
    if opens(text) || (trimmed.len() < text.len() && opens(trimmed)) {
        return true;
    }
    // "AP adds:": an agency or two words and a verb of adding, ended by a colon.
    shape.words <= 5
        && shape.end == End::Colon
        && ["adds:", "reports:", "writes:", "add:", "report:"].iter().any(|v| text.ends_with(v))
}
