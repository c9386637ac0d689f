//! Teasers: lists of other stories, told by how their lines are set.
//!
//! ```text
//! column   = cut{5,}                        titles cut off for their width, "... said that his..."
//! listed   = heading ("—" title){2,}        below "Related stories"
//! briefed  = heading words? (LABEL ":" words){2,}
//! gallery  = title? words "Gallery Credit: NAME"
//! carded   = heading (title title words){3,}
//! ```
//! A heading is one that a rule names as that of other stories.

use super::any_case::{bare, begins, first_words};
use super::captions::has;
use super::lines::Page;
use super::lines::shape::{End, Start};
use super::{Study, Verdict, is_kept};
use crate::article::Reason;

/// The id of a removal from a list of other stories.
pub const LISTED: &str = "related.listed";

/// Titles of a column, words of each, and how far they are from each other, in lines.
const COLUMN: usize = 5;
const TITLE: u32 = 8;
const STEP: usize = 3;

/// Lines that are listed below a heading, at least and at most, and the most words of a title.
const LIST: usize = 2;
const LONGEST: usize = 12;
const LISTED_TITLE: u32 = 20;

/// Cards of a list, lines of titles in one, words of a title, and of the sentence below.
const CARDS: usize = 3;
const CARD: usize = 4;
const CARD_TITLE: u32 = 5;
const SUMMARY: u32 = 45;

/// How far below its heading a list of cards is followed, in lines.
const REACH: usize = 120;

/// Words of a heading, of a label, and of what a label opens.
const HEADING: u32 = 8;
const LABEL: usize = 6;
const BRIEF: u32 = 10;

/// Words of a heading above other stories: "Highlights" may stand above the article's own points.
const OTHERS: &[&str] = &[
    "also",
    "coverage",
    "more",
    "popular",
    "read",
    "recommended",
    "related",
    "stories",
    "trending",
];

/// Removes lists of other stories.
pub fn remove(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    columns(page, study, verdicts);
    for i in 0..verdicts.len() {
        let shape = study.shape(i);
        if matches!(verdicts[i], Verdict::Remove(Reason::RelatedLinks, _)) && shape.words <= HEADING
        {
            let from = i + 1;
            let text = page.text(i);
            let others = OTHERS.iter().any(|word| has(text, word));
            let end =
                if others { listed(study, from).max(briefed(page, study, from)) } else { from };
            remove_all(verdicts, from, end.max(carded(study, verdicts, from)));
        }
        if i > 0 && begins(page.text(i), "gallery credit:") {
            let title = i > 1 && study.shape(i - 2).end != End::Stop;
            remove_all(verdicts, i - 1 - usize::from(title), i);
        }
    }
}

fn remove_all(verdicts: &mut [Verdict], from: usize, to: usize) {
    for verdict in verdicts.iter_mut().take(to).skip(from) {
        if matches!(verdict, Verdict::Keep(_)) {
            *verdict = Verdict::Remove(Reason::RelatedLinks, LISTED);
        }
    }
}

/// Removes columns of titles that are cut off, with what stands between them.
fn columns(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    let is_cut = |i: usize| {
        let shape = study.shape(i);
        let text = page.text(i);
        let words = text.trim_end_matches(['.', '…']);
        shape.end == End::Ellipsis && shape.words >= TITLE && !words.ends_with(' ')
    };
    let (mut from, mut last, mut count) = (0, 0, 0);
    for i in 0..=verdicts.len() {
        if i == verdicts.len() || count > 0 && i > last + STEP {
            if count >= COLUMN {
                remove_all(verdicts, from, last + 1);
            }
            count = 0;
        }
        if i < verdicts.len() && is_cut(i) {
            if count == 0 {
                from = i;
            }
            (last, count) = (i, count + 1);
        }
    }
}

/// Where the titles end that open with a bullet or a dash from `from` on.
fn listed(study: &Study, from: usize) -> usize {
    let item = |i: &usize| {
        let shape = study.shape(*i);
        shape.start == Start::Bullet && shape.words <= LISTED_TITLE
    };
    end_of_list(study, from, item).unwrap_or(from)
}

/// Where the list ends whose items stand from `from` on, if it is one.
fn end_of_list(study: &Study, from: usize, item: impl FnMut(&usize) -> bool) -> Option<usize> {
    let items = (from..study.shapes.len()).take(LONGEST).take_while(item).count();
    (items >= LIST).then_some(from + items)
}

/// Where the sentences end that open with a label each from `from` on; the first may have none.
fn briefed(page: &Page, study: &Study, from: usize) -> usize {
    let brief = |i: &usize| {
        let words = first_words(page.text(*i), LABEL + 1);
        let label = words.iter().position(|word| word.ends_with(':')).is_some_and(|colon| {
            let starts = |word: &&str| bare(word).starts_with(char::is_uppercase);
            starts(&words[0]) && words.get(colon + 1).is_some_and(starts)
        });
        label && study.shape(*i).words >= BRIEF
    };
    let intro = study.shapes.get(from).is_some_and(|s| s.end == End::Stop) && !brief(&from);
    let first = from + usize::from(intro);
    end_of_list(study, first, brief).unwrap_or(from)
}

/// Where the cards end from `from` on: a title that is said twice, as a page has it for its picture
/// too, and a sentence below it. Titles said once may be what stands between paragraphs.
fn carded(study: &Study, verdicts: &[Verdict], from: usize) -> usize {
    let twice = |i: usize| study.repeat(i).copies > 1 && study.shape(i).words >= CARD_TITLE;
    let is_title = |i: usize| twice(i) || !is_kept(verdicts, i);
    let (mut at, mut end, mut cards) = (from, from, 0);
    while at < verdicts.len().min(from + REACH) {
        let title = at;
        while at < verdicts.len() && at < title + CARD && is_title(at) {
            at += 1;
        }
        let is_card = (title..at).any(twice)
            && at < verdicts.len()
            && !is_title(at)
            && study.shape(at).words <= SUMMARY
            && (at + 1 == verdicts.len() || is_title(at + 1));
        if !is_card {
            break;
        }
        at += 1;
        (end, cards) = (at, cards + 1);
    }
    if cards >= CARDS { end } else { from }
}

#[cfg(test)]
mod tests {
    use super::super::lines::plain;
    use super::*;
    use crate::article::BlockKind;

    const STORY: &str = "The ferry sails again on Monday, the harbour master of Skarvoy said in a \
                         letter to the islanders.";

    /// Which of `lines`, all kept but headings of other stories, stay between two paragraphs.
    fn stays(lines: &[&str]) -> Vec<bool> {
        let page = plain::read(format!("{STORY}\n\n{}\n\n{STORY}", lines.join("\n")));
        let study = Study::of(&page);
        let verdict = |junk: &Option<(Reason, &'static str)>| match *junk {
            Some((reason, rule)) => Verdict::Remove(reason, rule),
            None => Verdict::Keep(BlockKind::Paragraph),
        };
        let mut verdicts: Vec<Verdict> = study.junk.iter().map(verdict).collect();
        remove(&page, &study, &mut verdicts);
        let kept = |v: &Verdict| matches!(v, Verdict::Keep(_));
        assert!(kept(&verdicts[0]) && kept(&verdicts[verdicts.len() - 1]));
        verdicts[1..verdicts.len() - 1].iter().map(kept).collect()
    }

    #[test]
    fn a_column_of_titles_that_are_cut_off_goes() {
        let cut = [
            "Islanders who waited for the ferry on Sunday say that nobody told them why it...",
            "Three children who built a raft of driftwood are towed home by the very boat that...",
            "The harbour master's dog is found asleep in the wheelhouse of a trawler which...",
            "So much for a quiet summer: Skarvoy counts more visitors in May than in all of...",
            "Why the oldest lighthouse keeper on the coast will not hear of the new lamps that...",
        ];
        assert_eq!(stays(&cut), [false; 5]);
        assert_eq!(stays(&cut[..3]), [true; 3]);
    }

    #[test]
    fn what_a_heading_of_other_stories_lists_goes() {
        let titles = ["— The dog in the wheelhouse", "— A raft of driftwood. The boat came late."];
        assert_eq!(stays(&[&["Related stories:"], &titles[..]].concat()), [false; 3]);
        assert_eq!(stays(&[&["The harbour master says:"], &titles[..]].concat()), [true; 3]);
        let briefs = [
            "The island has been without a ferry since the spring.",
            "The Timetable: Ida Voss, who writes about the coast, has asked when the ferry will sail.",
            "A Long Wait: The islanders have been told of three dates since April, and of three reasons.",
        ];
        assert_eq!(stays(&[&["Our Coverage of the Ferry"], &briefs[..]].concat()), [false; 4]);
        assert_eq!(stays(&[&["The ferry and its crew"], &briefs[..]].concat()), [true; 4]);
    }

    #[test]
    fn cards_have_their_titles_twice() {
        let page = |twice: bool| {
            let cards = [
                ("Two boats, one mooring and a long afternoon", "Both owners say that they paid."),
                ("School band to play without its drummer", "He has gone to sea, they said."),
                ("Heron stops the evening train once more", "It got a fish from the guard."),
            ];
            let card = |&(title, below): &(&'static str, &'static str)| {
                if twice { vec![title, title, below] } else { vec![title, below] }
            };
            let lines = cards.iter().flat_map(card);
            std::iter::once("Related to this story").chain(lines).collect::<Vec<_>>()
        };
        assert_eq!(stays(&page(true)), [false; 10]);
        assert_eq!(stays(&page(false))[1..], [true; 6]);
    }

    #[test]
    fn a_gallery_with_its_credit_goes() {
        let gallery = ["LOOK: Ferries of the coast", "Ten ferries, and what became of them."];
        assert_eq!(stays(&[gallery[0], gallery[1], "Gallery Credit: Ida Voss"])[..2], [false; 2]);
    }
}
