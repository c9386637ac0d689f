//! What belongs to the article though the model leaves it out, told by what stands around it.
//!
//! ```text
//! opening   = PLACE "(" AGENCY ")" "—" words             above a story
//! announced = sentence ":" item{3,}
//! series    = heading prose heading prose ...            heading = NUMBER ("." | ")" | ":") words
//! ```

use super::decide::MODEL;
use super::lines::shape::{End, Start};
use super::lines::{Page, Within};
use super::metadata::dateline;
use super::{Study, Verdict, is_doubted, is_kept};
use crate::article::BlockKind;

/// Keeps what belongs to the lines that are kept.
pub fn keep(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    opening(page, study, verdicts);
    inside(page, study, verdicts);
    announced(page, study, verdicts);
    series(page, study, verdicts);
}

/// How far from a paragraph with a dateline the report goes on, in lines.
const OPENED: usize = 12;

/// Keeps the paragraph that opens a report with its agency, "OSLO (AP) — ...", where the report
/// goes on below it.
fn opening(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    let prose = |n: usize| is_kept(verdicts, n) && study.shape(n).words >= 12;
    let opens = |&i: &usize| {
        is_doubted(verdicts, i)
            && study.shape(i).words >= 6
            && study.caption(i).is_none()
            && dateline::read(page.text(i)).is_some_and(|d| !d.agencies.is_empty())
            && (i + 1..verdicts.len().min(i + OPENED)).any(prose)
    };
    if let Some(i) = (0..verdicts.len()).find(opens) {
        verdicts[i] = Verdict::Keep(BlockKind::Paragraph);
    }
}

/// As many lines of links may stand before the last paragraphs.
const AFTER_LINKS: usize = 12;

/// Keeps two kinds of lines that the model left out: an item between kept items of a list with
/// bullets, and a sentence in a paragraph of its own in the element that holds most of the story.
fn inside(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    let (story, last) = home(page, study, verdicts);
    for i in 0..verdicts.len() {
        let shape = study.shape(i);
        if !is_doubted(verdicts, i) || study.caption(i).is_some() {
            continue;
        }
        let item = |n: usize, verdicts: &[Verdict]| {
            study.shape(n).start == Start::Bullet && is_kept(verdicts, n)
        };
        let listed = shape.start == Start::Bullet
            && i > 0
            && i + 1 < verdicts.len()
            && item(i - 1, verdicts)
            && item(i + 1, verdicts);
        let evidence = &page.lines[i].evidence;
        let told = i <= last + AFTER_LINKS
            && story != 0
            && evidence.containers[0] == story
            && evidence.within.has(Within::P)
            && evidence.linked < 30
            && shape.words >= 6
            && shape.end == End::Stop
            && study.repeat(i).of.is_none();
        if listed || told {
            verdicts[i] = Verdict::Keep(BlockKind::Paragraph);
        }
    }
}

/// How far above a list's announcement the story is, in lines.
const ABOVE: usize = 3;

/// Items that make a list, and the most words of one.
const ITEMS: usize = 3;
const ITEM: u32 = 25;

/// Keeps the list that a sentence of the story announces, "The tour's dates:", down to a blank line
/// or furniture that has a name. A sentence to the reader ("More of our favourites:") announces
/// other stories.
fn announced(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    let told = |i: usize, verdicts: &[Verdict]| is_kept(verdicts, i) && study.shape(i).words >= 8;
    let may_stay = |i: usize, verdicts: &[Verdict]| {
        matches!(verdicts[i], Verdict::Keep(_) | Verdict::Remove(_, MODEL))
            && study.caption(i).is_none()
    };
    let mut i = 0;
    while i < verdicts.len() {
        let shape = study.shape(i);
        let announces = shape.end == End::Colon
            && shape.words >= 5
            && shape.you == 0
            && may_stay(i, verdicts)
            && (i.saturating_sub(ABOVE)..=i).any(|n| told(n, verdicts));
        let mut end = i + 1;
        while announces
            && end < verdicts.len()
            && (end == i + 1 || page.lines[end].blanks == 0)
            && study.shape(end).words <= ITEM
            && may_stay(end, verdicts)
        {
            end += 1;
        }
        if end > i + ITEMS {
            verdicts[i] = Verdict::Keep(BlockKind::Paragraph);
            verdicts[i + 1..end].fill(Verdict::Keep(BlockKind::ListItem));
        }
        i = end;
    }
}

/// The element that holds three quarters of the kept words directly, 0 for none, and the last kept
/// line in it.
fn home(page: &Page, study: &Study, verdicts: &[Verdict]) -> (u32, usize) {
    let kept = || {
        let lines = page.lines.iter().zip(&study.shapes).zip(verdicts).enumerate();
        lines
            .filter(|(_, (_, v))| matches!(v, Verdict::Keep(_)))
            .map(|(i, ((line, s), _))| (i, line.evidence.containers[0], s.words))
    };
    // Boyer and Moore's majority vote, by words.
    let (mut candidate, mut votes) = (0, 0_u64);
    for (_, container, words) in kept() {
        let words = u64::from(words);
        if container == candidate {
            votes += words;
        } else if votes >= words {
            votes -= words;
        } else {
            (candidate, votes) = (container, words - votes);
        }
    }
    let (mut all, mut inside, mut last) = (0_u64, 0_u64, 0);
    for (i, container, words) in kept() {
        all += u64::from(words);
        if container == candidate {
            inside += u64::from(words);
            last = i;
        }
    }
    if inside * 4 >= all * 3 { (candidate, last) } else { (0, last) }
}

/// Words of a heading with a number, and of prose below it.
const HEADING: u32 = 16;
const PROSE: u32 = 12;

/// How far below a heading its prose may begin, in lines: a picture stands between.
const BELOW: usize = 5;

/// Keeps a heading whose number goes on from the kept one before it, "7. Ask who is calling", with the
/// paragraph below it.
fn series(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    let is_prose = |i: usize| {
        let shape = study.shape(i);
        shape.words >= PROSE && shape.end == End::Stop && study.caption(i).is_none()
    };
    let (mut before, mut told) = (None, false);
    for i in 0..verdicts.len() {
        let shape = study.shape(i);
        let number = (shape.start == Start::Digit && shape.words <= HEADING)
            .then(|| number(page.text(i)))
            .flatten();
        let Some(number) = number else {
            told |= is_prose(i) && is_kept(verdicts, i);
            continue;
        };
        let goes_on = before.is_some_and(|before: u32| before.abs_diff(number) == 1);
        if told && goes_on && is_doubted(verdicts, i) {
            let below = i + 1..verdicts.len().min(i + BELOW);
            if below.clone().next().is_some_and(|n| is_prose(n) && is_doubted(verdicts, n)) {
                verdicts[i..i + 2].fill(Verdict::Keep(BlockKind::Paragraph));
            } else if below.into_iter().any(|n| is_prose(n) && is_kept(verdicts, n)) {
                verdicts[i] = Verdict::Keep(BlockKind::Paragraph);
            }
        }
        if is_kept(verdicts, i) {
            (before, told) = (Some(number), false);
        }
    }
}

/// The number that a heading opens with.
fn number(line: &str) -> Option<u32> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = line.get(digits..)?.strip_prefix(['.', ')', ':'])?.strip_prefix(' ')?;
    (digits <= 3 && !rest.is_empty()).then(|| line[..digits].parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::super::decide::decide;
    use super::super::lines::plain;
    use super::*;

    const STORY: &str = "The ferry sails again on Monday, the harbour master of Skarvoy said in a \
                         letter to the islanders on Friday morning.";

    /// Which of the lines of `text` stay, of which the model holds those for furniture that `doubted`
    /// names.
    fn stays(text: &str, doubted: &[usize]) -> Vec<bool> {
        let page = plain::read(text.to_string());
        let study = Study::of(&page);
        let likelihood = |i| if doubted.contains(&i) { 20 } else { 230 };
        let body: Vec<u8> = (0..page.lines.len()).map(likelihood).collect();
        let verdicts = decide(&page, &study, &body, 120);
        verdicts.into_iter().map(|v| matches!(v, Verdict::Keep(_))).collect()
    }

    #[test]
    fn the_paragraph_with_the_dateline_and_its_agency_stays() {
        let menu = "Home News Weather Sport Travel More from us and our partners every day";
        let first = "SKARVOY, Norway (AP) — The ferry is back.";
        let page = |lines: &[&str], doubted: &[usize]| stays(&lines.join("\n\n"), doubted);
        assert!(page(&[menu, first, STORY, "Share this"], &[0, 1])[1]);
        // Without an agency it may be anything; without a story below it is a teaser.
        let shop = "SKARVOY — The ferry is back for all.";
        assert!(!page(&[menu, shop, STORY, "Share this"], &[0, 1])[1]);
        assert!(!page(&[STORY, menu, first, "Share this"], &[1, 2])[2]);
    }

    #[test]
    fn a_list_that_a_sentence_announces_stays() {
        let page = |announcement: &str, between: &str| {
            let list = "Oslo, 6 May\nBergen, 7 May\nBodo, 9 May";
            stays(&format!("{STORY}\n\n{announcement}{between}{list}\n\nMenu"), &[1, 2, 3, 4, 5])
        };
        let story = "The ferry will call at these ports:";
        assert_eq!(page(story, "\n"), [true, true, true, true, true, false]);
        assert_eq!(page(story, "\n\n"), [true, true, true, true, true, false]);
        // No announcement, or one to the reader.
        assert!(!page("The ferry and its ports", "\n")[2]);
        assert!(!page("Now see more of our ports:", "\n")[2]);
    }

    #[test]
    fn a_heading_that_goes_on_with_the_numbers_stays() {
        let advice = "Nobody has to go aboard who has not been told when the ferry comes back.";
        let page = |heading: &str| {
            let lines = ["1. Ask when it sails", STORY, heading, advice, "Share this", "Menu"];
            stays(&lines.join("\n\n"), &[2, 3, 4, 5])
        };
        assert_eq!(page("2. Ask who is on the bridge"), [true, true, true, true, false, false]);
        assert!(!page("5. Ask who is on the bridge")[2]);
        assert!(!page("Ask who is on the bridge")[2]);
    }
}
