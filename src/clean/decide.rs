//! Decides for every line whether it stays, from the named rules, the line model and the repeats.
//!
//! A rule's word counts against a line, the model's likelihood decides how much: a heading that
//! happens to read "Health" amid an article stays. A line goes for the rule's reason where one
//! fires, else for the reason that its place and shape suggest.

use super::lines::shape::{End, Shape};
use super::lines::{Page, Within};
use super::{Study, Verdict, belongs, biography};
use crate::article::{BlockKind, Reason};

/// The id of a removal that no named rule explains: the line model's.
pub const MODEL: &str = "lines.model";

/// The id of the removal of a line that a line before it says.
pub const DUPLICATE: &str = "duplicate.line";

/// The likelihood, in 255ths, from which a line stays though a rule names it.
const CERTAIN: u8 = 240;

/// The likelihood from which a second copy of a paragraph stays.
const AGAIN: u8 = 250;

/// As many lines after the body may still be its end.
const AFTER: usize = 2;

/// As many lines are no page.
const FEW: usize = 3;

/// Decides for the lines of `page`; `body` is how likely each is body text, in 255ths.
pub fn decide(page: &Page, study: &Study, body: &[u8], threshold: u8) -> Vec<Verdict> {
    let keep = Verdict::Keep(BlockKind::Paragraph);
    let likely = |i: usize| body.get(i).is_none_or(|&p| p >= threshold);
    let count = page.lines.len();
    let first = (0..count).find(|&i| likely(i) && study.shape(i).words >= 8).unwrap_or(0);
    let last = (0..count).rfind(|&i| likely(i) && study.shape(i).words >= 8).unwrap_or(count);
    let best = best_copies(study, body);
    let mut verdicts: Vec<Verdict> = (0..count)
        .map(|i| {
            let shape = study.shape(i);
            let likelihood = body.get(i).copied().unwrap_or(255 - 16);
            if let Some((reason, rule)) = study.junk[i]
                && likelihood < CERTAIN
            {
                return Verdict::Remove(reason, rule);
            }
            let again = if asks(page, i) { threshold } else { AGAIN };
            if shape.words >= 8 && best[i] != i as u32 && likelihood < again {
                return Verdict::Remove(Reason::Duplicate, DUPLICATE);
            }
            if likely(i) && is_described_twice(study, i) {
                return Verdict::Remove(Reason::AltText, MODEL);
            }
            let near = first <= i && i <= last + AFTER;
            if likely(i) || near && is_speech(shape) {
                keep
            } else {
                Verdict::Remove(guess(page, study, i, first, last), MODEL)
            }
        })
        .collect();
    belongs::keep(page, study, &mut verdicts);
    let words = |of: &dyn Fn(&Verdict) -> bool| -> u64 {
        let all = verdicts.iter().zip(&study.shapes);
        all.filter(|(v, _)| of(v)).map(|(_, s)| u64::from(s.words)).sum()
    };
    let total = words(&|_| true);
    let by_model = words(&|v| matches!(v, Verdict::Remove(_, MODEL)));
    let by_rule = words(&|v| matches!(v, Verdict::Remove(_, rule) if *rule != MODEL));
    // Text that is clean but for what the model alone doubts a little is clean; and of a line or
    // two, or where it would leave nothing, the model knows too little.
    let clean = by_rule == 0 && by_model * 100 <= total * 3;
    let unknown = count <= FEW || by_model + by_rule == total;
    if clean || unknown {
        for verdict in &mut verdicts {
            if matches!(verdict, Verdict::Remove(_, MODEL)) {
                *verdict = keep;
            }
        }
    }
    // Furniture alone is what the person pasted, and is left alone.
    if !verdicts.iter().any(|verdict| matches!(verdict, Verdict::Keep(_))) {
        verdicts.fill(keep);
    }
    verdicts
}

/// Whether a line is a question: an interviewer asks several people the same.
pub(super) fn asks(page: &Page, i: usize) -> bool {
    page.text(i).trim_end().ends_with('?')
}

/// Whether a line holds quoted words and says that somebody said them: furniture hardly ever does.
fn is_speech(shape: &Shape) -> bool {
    shape.words >= 8 && shape.quotes >= 2 && shape.said > 0 && shape.end == End::Stop
}

/// Whether the next line says a line again and goes on with a credit: an alt text and its caption.
fn is_described_twice(study: &Study, i: usize) -> bool {
    (5..=60).contains(&study.shape(i).words) && study.is_captioned(i)
}

/// Of every line the copy that is most likely body, the first of equals.
fn best_copies(study: &Study, body: &[u8]) -> Vec<u32> {
    let likelihood = |i: u32| body.get(i as usize).copied().unwrap_or(0);
    let mut best: Vec<u32> = (0..study.repeats.len() as u32).collect();
    for i in 0..study.repeats.len() {
        let group = study.first_copy(i);
        if likelihood(i as u32) > likelihood(best[group]) {
            best[group] = i as u32;
        }
    }
    (0..study.repeats.len()).map(|i| best[study.first_copy(i)]).collect()
}

/// What a line is that the model takes for furniture: by where it stands and what shape it has.
fn guess(page: &Page, study: &Study, i: usize, first: usize, last: usize) -> Reason {
    let shape = study.shape(i);
    let evidence = &page.lines[i].evidence;
    let within = |what: Within| evidence.within.has(what);
    if study.repeat(i).of.is_some() && shape.words >= 4 {
        return Reason::Duplicate;
    }
    if within(Within::NAV) || within(Within::MENU_CLASS) {
        return Reason::Navigation;
    }
    if within(Within::COMMENT_CLASS) {
        return Reason::Comments;
    }
    if study.repeat(i).continued || is_alt_text(study, i, first, last) {
        return Reason::AltText;
    }
    if shape.digits > 0 && shape.letters == 0 {
        return Reason::Counter;
    }
    if shape.words <= 4 {
        return if i < first || i > last { Reason::Navigation } else { Reason::Other };
    }
    if i > last && biography::is_biography(page.text(i)) {
        return Reason::AuthorBio;
    }
    let title = shape.words <= 25 && shape.end != End::Stop;
    match (title, i > last || i < first) {
        (true, true) => Reason::Teaser,
        (true, false) => Reason::RelatedLinks,
        (false, true) => Reason::Teaser,
        (false, false) => Reason::Other,
    }
}

/// A description without an end that stands beside the article's text or a caption.
fn is_alt_text(study: &Study, i: usize, first: usize, last: usize) -> bool {
    let shape = study.shape(i);
    let beside =
        |n: Option<usize>| n.and_then(|n| study.captions.get(n)).is_some_and(Option::is_some);
    first <= i
        && i <= last
        && shape.words >= 8
        && shape.end == End::Word
        && (beside(i.checked_sub(1)) || beside(Some(i + 1)))
}

#[cfg(test)]
mod tests {
    use super::super::lines::plain;
    use super::*;

    /// What becomes of `lines`, of which the model holds those for furniture that `doubted` names.
    fn decided(lines: &[&str], doubted: &[usize]) -> Vec<Verdict> {
        let page = plain::read(lines.join("\n\n"));
        let study = Study::of(&page);
        let body: Vec<u8> =
            (0..lines.len()).map(|i| if doubted.contains(&i) { 20 } else { 230 }).collect();
        decide(&page, &study, &body, 120)
    }

    const STORY: &str = "The ferry sails again on Monday, the harbour master of Skarvoy said in a \
                         letter to the islanders on Friday morning.";

    #[test]
    fn furniture_alone_is_left_alone() {
        let kept = |v: &Verdict| matches!(v, Verdict::Keep(_));
        assert!(decided(&["Hello"], &[]).iter().all(kept));
        assert!(decided(&["Share this", "Log in", "Subscribe now", "Menu"], &[]).iter().all(kept));
        assert!(!decided(&["Share this", STORY], &[]).iter().all(kept));
    }

    #[test]
    fn a_question_may_be_asked_again_and_a_sentence_may_not() {
        let again = |line: &str| {
            let lines = [line, STORY, line, "I was glad, because my brother was on the quay."];
            decided(&lines, &[])[2]
        };
        let question = "What did you think when the ferry came back to the island?";
        assert_eq!(again(question), Verdict::Keep(BlockKind::Paragraph));
        let sentence = "Nobody on the island knew what to think when the ferry came back.";
        assert_eq!(again(sentence), Verdict::Remove(Reason::Duplicate, DUPLICATE));
    }
}
