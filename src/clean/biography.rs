//! Who the author is, told at the article's end.
//!
//! ```text
//! biography = (NAME ("(" words ")")? | "The author") ("is" | "are" | "has been") words* JOB ...
//!           | NAME ("covers" | "writes") ...
//! ```
//! Within a story such a sentence introduces a person. As the last one, or of who signs the article, it
//! introduces the author; what stands below that is not the article's.

use super::any_case::{any_is_any, bare, begins, first_words};
use super::lines::Page;
use super::{Study, Verdict, captions, is_kept, kinds};
use crate::article::Reason;
use crate::rule::Rule;
use crate::words::is_any_in_any_case;

/// A sentence about the author.
pub const RULE: Rule = Rule {
    id: "author-bio.who",
    says: "Who the author is, told at the article's end.",
    example: "Mara Orr is a senior reporter for the Ellery Gazette.",
    counterexample: "The harbour is a place where every reporter has been.",
};

/// The id of a removal of what stands below the author's biography.
pub const AFTER: &str = "author-bio.after";

/// Paragraphs of an article, and words of one.
const PARAGRAPHS: u32 = 3;
const PARAGRAPH: u32 = 12;

/// What part of the words stands above a biography at least, in hundredths, and above what only says
/// how to reach the author: that may stand between paragraphs.
const ABOUT: u64 = 50;
const NAMED: u64 = 70;

/// Words of a byline, and how many are looked at.
const BYLINE: u32 = 14;
const BYLINES: usize = 4;

/// Lines that one biography takes.
const SAME: usize = 6;

/// Words of a name, words from the verb to the job, words that are looked at, with those in brackets,
/// and words of a whole biography, at most.
const NAME: usize = 4;
const REACH: usize = 10;
const OPENING: usize = 40;
const LONGEST: u32 = 110;

/// Words of a biography at least: a name, a verb and a job.
const SHORTEST: u32 = 3;

/// How soon a verb has to come.
const SOON: usize = 9;

const JOBS: &str = "analyst author blogger columnist contributor correspondent critic editor freelancer \
    historian journalist lecturer novelist photographer professor reporter researcher \
    staffer writer";

/// A job, or a word before one.
const FELLOW: &str = "fellow";

/// What sentences begin with that is no name.
const NO_NAMES: &str = "A An And But He Her His I If In It Mr Mr. Mrs Mrs. Ms Ms. My Our She That The Their \
    There These They This Those We What Who You Your";

/// Removes biographies of the author, and what stands below the one that ends the article.
pub fn remove(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    if verdicts.iter().filter(|v| v.kind().is_some()).take(3).count() < 3 {
        return;
    }
    let text = |i: usize| page.text(i);
    let bylines: Vec<usize> = (0..verdicts.len())
        .filter(|&i| study.shape(i).words <= BYLINE && begins(text(i), "by "))
        .take(BYLINES)
        .collect();
    // Of those who sign above a line: whether it opens with the name of one.
    let signed = |i: usize| {
        let name = name(text(i));
        name.contains(' ') && bylines.iter().any(|&by| by < i && text(by).contains(name))
    };
    let is_about =
        |i: usize| (SHORTEST..=LONGEST).contains(&study.shape(i).words) && is_biography(text(i));
    let last = verdicts.iter().rposition(|v| v.kind().is_some());
    for (i, verdict) in verdicts.iter_mut().enumerate() {
        if verdict.kind().is_some() && is_about(i) && (Some(i) == last || signed(i)) {
            *verdict = Verdict::Remove(Reason::AuthorBio, RULE.id);
        }
    }
    let about = |i: usize| is_about(i) && (signed(i) || i > 0 && text(i - 1) == name(text(i)));
    let Some(end) = end(study, verdicts, about) else { return };
    for (i, verdict) in verdicts.iter_mut().enumerate().skip(end + 1) {
        let ours = kinds::is_note(text(i), study.shape(i))
            || captions::is_of_authors(text(i), study.shape(i));
        if verdict.kind().is_some() && !ours {
            *verdict = Verdict::Remove(Reason::OtherArticle, AFTER);
        }
    }
}

/// The line that ends the article with its author, of those that are `about` an author or say how to
/// reach one. Where several authors sign, each part ends with one, and none ends the article.
fn end(study: &Study, verdicts: &[Verdict], about: impl Fn(usize) -> bool) -> Option<usize> {
    let words = |i: usize| u64::from(study.shape(i).words);
    let kept = |i: usize| is_kept(verdicts, i);
    let all: u64 = (0..verdicts.len()).filter(|&i| kept(i)).map(words).sum();
    let (mut paragraphs, mut above, mut end) = (0, 0, None);
    for (i, verdict) in verdicts.iter().enumerate() {
        if kept(i) {
            above += words(i);
            paragraphs += u32::from(study.shape(i).words >= PARAGRAPH);
            continue;
        }
        let about = about(i);
        if !about && !matches!(verdict, Verdict::Remove(Reason::AuthorBio, _)) {
            continue;
        }
        if end.is_some_and(|end| i > end + SAME) {
            return None;
        }
        let enough = if about { ABOUT } else { NAMED };
        if paragraphs >= PARAGRAPHS && above * 100 >= all * enough {
            end = end.or(Some(i));
        }
    }
    end
}

/// The name that a biography opens with, of two words; other words too where it is none.
fn name(line: &str) -> &str {
    let mut spaces = line.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
    spaces.nth(1).map_or("", |(end, _)| &line[..end])
}

/// Whether `line` says who somebody is, in the manner of a note on the author.
#[inline(never)]
pub(super) fn is_biography(line: &str) -> bool {
    // Most lines are told by their first words.
    if !first_words(line, SOON).iter().any(|word| is_verb(word)) {
        return false;
    }
    let mut words = first_words(line, OPENING);
    let mut bracket = false;
    words.retain(|word| {
        let inside = bracket || word.starts_with('(');
        bracket = inside && !word.ends_with(')') && !word.ends_with(',');
        !inside
    });
    let is_name =
        |word: &&&str| word.starts_with(char::is_uppercase) && !is_any_in_any_case(word, NO_NAMES);
    let name = words.iter().take(NAME).take_while(is_name).count();
    match &words[name..] {
        ["The", "author" | "writer", "is", rest @ ..] => name == 0 && has_job(rest),
        ["is" | "are" | "has", rest @ ..] => name > 0 && has_job(rest),
        ["covers" | "writes", ..] => name > 1,
        _ => false,
    }
}

fn is_verb(word: &str) -> bool {
    matches!(word, "is" | "are" | "has" | "covers" | "writes")
}

/// Whether a job is told soon; a "fellow islander" has none.
fn has_job(words: &[&str]) -> bool {
    let words = &words[..words.len().min(REACH)];
    any_is_any(words, JOBS)
        || words.windows(2).any(|pair| {
            pair[0] == FELLOW && is_any_in_any_case(pair[1], "at for in of with")
                || pair[0] != FELLOW && bare(pair[0]) == FELLOW
        })
}

#[cfg(test)]
mod tests {
    use super::super::lines::plain;
    use super::*;
    use crate::article::BlockKind;

    const STORY: &str = "The ferry sails again on Monday, the harbour master of Skarvoy said in a \
                         letter to the islanders.";

    /// Which of `lines` stay below a byline and three paragraphs.
    fn stays(lines: &[&str]) -> Vec<bool> {
        let head = ["By Mara Orr", STORY, STORY, STORY];
        let page = plain::read([&head, lines].concat().join("\n\n"));
        let mut verdicts = vec![Verdict::Keep(BlockKind::Paragraph); page.lines.len()];
        remove(&page, &Study::of(&page), &mut verdicts);
        verdicts[head.len()..].iter().map(|v| v.kind().is_some()).collect()
    }

    #[test]
    fn below_the_author_is_another_story() {
        let bio = "Mara Orr is a reporter for the Coast News, where she covers the islands.";
        let other = "Five ferries that never came back, and one that did.";
        assert_eq!(stays(&[bio, other]), [false; 2]);
        assert_eq!(stays(&[bio, "Correction: The ferry sails on Tuesday."]), [false, true]);
        // Somebody else, a person of the story, or the first of several authors.
        let person = "Ida Voss is a reporter for the Coast News, where she covers the islands.";
        assert_eq!(stays(&[person, other]), [true; 2]);
        let parts = [bio, STORY, STORY, STORY, STORY, STORY, STORY, STORY, bio];
        assert!(stays(&parts)[1]);
    }

    #[test]
    fn a_biography_names_somebody_and_a_job() {
        assert!(is_biography(RULE.example));
        assert!(is_biography("Mara Orr (orr@ellery.example) is the editor of the Gazette."));
        assert!(is_biography("Mara Orr covers the harbour for the Gazette."));
        assert!(is_biography("The author is a professor of history in Port Ellery."));
        assert!(!is_biography(RULE.counterexample));
        assert!(!is_biography("Snow covers the harbour."));
        assert!(!is_biography("The author is tired."));
        assert!(!is_biography("She is a reporter."));
        assert!(is_biography("Mara Orr is a senior fellow at the Ellery Institute."));
        assert!(!is_biography("Mara Orr is at sea with fellow islanders."));
        assert!(!is_biography("Mara Orr was the only reporter on board."));
        assert!(!is_biography("Mara Orr is tired."));
    }
}
