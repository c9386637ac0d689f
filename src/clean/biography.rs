//! Who the author is, told at the article's end.
//!
//! ```text
//! biography = (NAME ("(" words ")")? | "The author") ("is" | "was" | "are" | "has been") words* JOB ...
//!           | NAME ("covers" | "writes") ...
//! ```
//! Within a story such a sentence introduces a person. As the last one, or of who signs the article, it
//! introduces the author; what stands below that is not the article's.

use super::any_case::{begins, is_one_of};
use super::lines::Page;
use super::{Study, Verdict, captions, kinds};
use crate::article::Reason;
use crate::rule::Rule;

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

/// Words of a byline, and how many are looked at.
const BYLINE: u32 = 14;
const BYLINES: usize = 4;

/// Lines that one biography takes.
const SAME: usize = 6;

/// Words of a name, words from the verb to the job, and words of a whole biography, at most.
const NAME: usize = 4;
const REACH: usize = 10;
const LONGEST: u32 = 110;

const JOBS: &[&str] = &[
    "analyst",
    "author",
    "blogger",
    "columnist",
    "contributor",
    "correspondent",
    "critic",
    "editor",
    "fellow",
    "freelancer",
    "historian",
    "journalist",
    "lecturer",
    "novelist",
    "photographer",
    "professor",
    "reporter",
    "researcher",
    "staffer",
    "writer",
];

/// What sentences begin with that is no name.
const NO_NAMES: &[&str] = &[
    "A", "An", "And", "But", "He", "Her", "His", "I", "If", "In", "It", "Mr", "Mr.", "Mrs", "Mrs.",
    "Ms", "Ms.", "My", "Our", "She", "That", "The", "Their", "There", "These", "They", "This",
    "Those", "We", "What", "Who", "You", "Your",
];

/// Removes biographies of the author, and what stands below the one that ends the article.
pub fn remove(page: &Page, study: &Study, verdicts: &mut [Verdict]) {
    let kept = |v: &Verdict| matches!(v, Verdict::Keep(_));
    let text = |i: usize| page.lines[i].span.of(&page.source);
    let Some(last) = verdicts.iter().rposition(kept) else { return };
    if verdicts.iter().filter(|v| kept(v)).take(3).count() < 3 {
        return;
    }
    let words = |i: usize| u64::from(study.shapes[i].words);
    let all: u64 = (0..verdicts.len()).filter(|&i| kept(&verdicts[i])).map(words).sum();
    let bylines: Vec<usize> = (0..verdicts.len())
        .filter(|&i| study.shapes[i].words <= BYLINE && begins(text(i), "by "))
        .take(BYLINES)
        .collect();
    let signed = |i: usize| {
        let name = name(text(i));
        name.contains(' ') && bylines.iter().any(|&by| by < i && text(by).contains(name))
    };
    let (mut paragraphs, mut before, mut end, mut several) = (0, 0, None, false);
    for i in 0..verdicts.len() {
        let shape = &study.shapes[i];
        let about = shape.words <= LONGEST && is_biography(text(i));
        if about && kept(&verdicts[i]) && (i == last || signed(i)) {
            verdicts[i] = Verdict::Remove(Reason::AuthorBio, RULE.id);
        }
        let named = matches!(verdicts[i], Verdict::Remove(Reason::AuthorBio, _));
        if kept(&verdicts[i]) {
            before += words(i);
            paragraphs += u32::from(shape.words >= PARAGRAPH);
        } else if about || named {
            several |= end.is_some_and(|end| i > end + SAME);
            if paragraphs >= PARAGRAPHS && before * 2 >= all {
                end = end.or(Some(i));
            }
        }
    }
    // Where several authors sign, each part ends with one.
    let Some(end) = end.filter(|_| !several) else { return };
    for i in end + 1..verdicts.len() {
        let ours = kinds::is_note(text(i), &study.shapes[i])
            || captions::is_of_authors(text(i), &study.shapes[i]);
        if kept(&verdicts[i]) && !ours {
            verdicts[i] = Verdict::Remove(Reason::OtherArticle, AFTER);
        }
    }
}

/// The name that a biography opens with; other words too where it is none.
fn name(line: &str) -> &str {
    let end = line.char_indices().filter(|&(_, c)| c == ' ').nth(1);
    end.map_or("", |(at, _)| &line[..at])
}

/// Whether `line` says who somebody is, in the manner of a note on the author.
pub(super) fn is_biography(line: &str) -> bool {
    let mut bracket = false;
    let mut words = line.split_whitespace().filter(|word| {
        let inside = bracket || word.starts_with('(');
        bracket = inside && !word.ends_with([')', ',']);
        !inside
    });
    let mut name = 0;
    let verb = loop {
        let Some(word) = words.next() else { return false };
        let capital = word.starts_with(char::is_uppercase);
        if !capital || name == NAME || NO_NAMES.contains(&word) {
            break word;
        }
        name += 1;
    };
    if name == 0 && verb == "The" && words.next().is_some_and(|w| w == "author" || w == "writer") {
        return words.next().is_some_and(|w| w == "is") && has_job(words);
    }
    match verb {
        "is" | "was" | "are" | "has" => name > 0 && has_job(words),
        "covers" | "writes" => name > 1,
        _ => false,
    }
}

/// Whether a job is told soon.
fn has_job<'a>(words: impl Iterator<Item = &'a str>) -> bool {
    words.take(REACH).any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        is_one_of(word, JOBS)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(!is_biography("Mara Orr is tired."));
    }
}
