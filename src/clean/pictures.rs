//! Pictures: what stands for a picture or under it, told by its words and by the lines beside it.
//!
//! ```text
//! twice       = words | words credit?      below the same words: a description and its caption
//! description = ("a" | "an" | "the")? word{0,2} CHART ("of" | "showing" | ...) words
//!             | small-word{5,}             without an end, below the end of a sentence
//! ```
//! A story doesn't say a line twice running, and its sentences begin with capitals. A first paragraph
//! may stand twice, as the page's summary and as itself.

use super::any_case::{any_is_any, first_words};
use super::lines::Page;
use super::lines::shape::{End, Start};
use super::{Study, Verdict, decide, is_kept};
use crate::article::{BlockKind, Reason};
use crate::rule::Rule;
use crate::words::is_any_in_any_case;

/// The id of a removal of a description that the caption below it says again.
pub const TWICE: &str = "alt-text.twice";

/// A picture told in words.
pub const DESCRIBED: Rule = Rule {
    id: "alt-text.described",
    says: "A picture told in words.",
    example: "Bar chart showing the fares of five ferries",
    counterexample: "A chart showing the fares was published on Monday.",
};

/// Words of a line that no story says twice running, and of one that tells a story.
const LONG: u32 = 8;
const PROSE: u32 = 12;

/// Words of a description that are looked at, and those among which what is drawn stands.
const SENTENCE: usize = 60;
const OPENING: usize = 4;

/// Words of a description in small letters.
const SMALL: u32 = 5;

/// Takes descriptions of pictures out, and marks the captions that say them again.
pub fn tell(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    let kept = |v: &Verdict| matches!(v, Verdict::Keep(_));
    let mut told = false;
    for i in 0..verdicts.len() {
        let shape = study.shape(i);
        if told && is_said_again(page, study, i) && verdicts[i..i + 2].iter().any(kept) {
            if is_kept(verdicts, i) {
                verdicts[i] = Verdict::Remove(Reason::AltText, TWICE);
            }
            let spare = matches!(verdicts[i + 1], Verdict::Remove(Reason::Duplicate, _));
            if spare || is_kept(verdicts, i + 1) {
                verdicts[i + 1] = Verdict::Keep(BlockKind::Caption);
            }
        } else if verdicts[i] != Verdict::Keep(BlockKind::Paragraph) {
            continue;
        } else if is_chart(page, study, i) || told && is_small(page, study, verdicts, i) {
            verdicts[i] = Verdict::Remove(Reason::AltText, DESCRIBED.id);
        } else {
            told |= shape.words >= PROSE && shape.end == End::Stop;
        }
    }
}

/// Whether the line after says line `i` again, alone or with a credit.
fn is_said_again(page: &Page, study: &Study, i: usize) -> bool {
    let same = || i + 1 < study.repeats.len() && study.first_copy(i) == study.first_copy(i + 1);
    study.shape(i).words >= LONG && (study.is_captioned(i) || same()) && !decide::asks(page, i)
}

/// What is drawn.
const CHARTS: &str =
    "chart collage diagram graph graphic illustration infographic map screengrab screenshot";

/// What tells what is drawn.
const SHOWING: &str = "comparing depicting entitled headed of showing titled with";

/// Verbs of a sentence that is about a chart.
const VERBS: &str = "are can could did does had has have is said says was went were will would";

/// "Bar chart showing ...", "A map of ..."; as a sentence only where it is no paragraph of its own.
fn is_chart(page: &Page, study: &Study, i: usize) -> bool {
    let (text, shape) = (page.text(i), study.shape(i));
    if shape.words < 4 {
        return false;
    }
    let words = first_words(text, OPENING);
    let is_chart = |word: &&str| {
        // Most words are told by their first letter.
        matches!(word.as_bytes()[0] | 0x20, b'c' | b'd' | b'g' | b'i' | b'm' | b's')
            && is_any_in_any_case(word, CHARTS)
    };
    let Some(at) = words.iter().position(is_chart) else { return false };
    let words = first_words(text, SENTENCE);
    let article = is_any_in_any_case(words[0], "a an the");
    let showing = words.get(at + 1).is_some_and(|word| is_any_in_any_case(word, SHOWING));
    if !showing || !article || shape.end != End::Stop {
        return showing;
    }
    let alone = page.lines[i].blanks > 0 && page.lines.get(i + 1).is_none_or(|l| l.blanks > 0);
    let end = words.iter().position(|word| word.ends_with('.')).unwrap_or(words.len());
    !alone && !any_is_any(&words[..end], VERBS)
}

/// A line in small letters without an end, where a sentence could not go on.
fn is_small(page: &Page, study: &Study, verdicts: &[Verdict], i: usize) -> bool {
    let (text, shape) = (page.text(i), study.shape(i));
    let small = |n: usize| {
        let shape = study.shape(n);
        shape.start == Start::Lower && shape.end == End::Word
    };
    let word = text.split(' ').next().unwrap_or_default();
    let ends = |n: usize| {
        study.shape(n).end == End::Stop
            || study.caption(n).is_some()
            || matches!(verdicts[n], Verdict::Remove(Reason::AltText, _))
    };
    small(i)
        && shape.words >= SMALL
        && word.chars().all(char::is_lowercase)
        && ends(i - 1)
        && (i + 1..verdicts.len().min(i + 2))
            .all(|n| study.shape(n).start != Start::Lower || small(n))
}

#[cfg(test)]
mod tests {
    use super::super::lines::plain;
    use super::*;

    const STORY: &str = "The ferry sails again on Monday, the harbour master of Skarvoy said in a \
                         letter to the islanders.";

    /// What becomes of `lines` below a paragraph, all of them kept so far.
    fn told(lines: &[&str]) -> Vec<Verdict> {
        let page = plain::read(format!("{STORY}\n\n{}\n\nNobody was hurt.", lines.join("\n")));
        let study = Study::of(&page);
        let mut verdicts = vec![Verdict::Keep(BlockKind::Paragraph); page.lines.len()];
        tell(&page, &study, &mut verdicts);
        verdicts[1..verdicts.len() - 1].to_vec()
    }

    const KEPT: Verdict = Verdict::Keep(BlockKind::Paragraph);

    #[test]
    fn a_line_said_twice_running_is_a_caption() {
        let caption = "Islanders wait for the ferry on the quay of Skarvoy on Sunday";
        let twice = [Verdict::Remove(Reason::AltText, TWICE), Verdict::Keep(BlockKind::Caption)];
        assert_eq!(told(&[caption, caption]), twice);
        assert_eq!(told(&[caption, &format!("{caption}. Ida Voss/Coast News")]), twice);
        assert_eq!(told(&[&format!("{caption}.4"), &format!("{caption}. Ida Voss")]), twice);
        assert_eq!(told(&[caption]), [KEPT]);
        let question = "What did you think when the ferry came back to the island?";
        assert_eq!(told(&[question, question])[0], KEPT);
        // A first paragraph may be the page's summary too.
        let page = plain::read(format!("{STORY}\n\n{STORY}\n\nNobody was hurt."));
        let mut verdicts = vec![KEPT; 3];
        tell(&page, &Study::of(&page), &mut verdicts);
        assert_eq!(verdicts, [KEPT; 3]);
    }

    #[test]
    fn a_picture_is_told_in_words() {
        let gone = [Verdict::Remove(Reason::AltText, DESCRIBED.id)];
        assert_eq!(told(&[DESCRIBED.example]), gone);
        let chart = "A line chart of the fares of five ferries, year by year.";
        assert_eq!(told(&[chart, STORY])[..1], gone);
        assert_eq!(told(&["A map showing the islands hangs in her office."]), [KEPT]);
        assert_eq!(told(&["a red ferry on its way to an island at dusk"]), gone);
        assert_eq!(told(&[DESCRIBED.counterexample]), [KEPT]);
        assert_eq!(told(&["The map of the islands is from 1901."]), [KEPT]);
        assert_eq!(told(&["iPhone and ferry tickets do not go together"]), [KEPT]);
        // Verses go on in small letters.
        let verse = ["The red ferry", "on its way to an island at dusk", "and home again."];
        assert_eq!(told(&verse), [KEPT; 3]);
    }
}
