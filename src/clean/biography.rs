//! Who the author is, told at the article's end.
//!
//! ```text
//! biography = (NAME ("(" words ")")? | "The author") ("is" | "was" | "are" | "has been") words* JOB ...
//!           | NAME ("covers" | "writes") ...
//! ```
//! Within a story such a sentence introduces a person. As the last one it introduces the author.

use super::Verdict;
use super::any_case::is_one_of;
use super::lines::Page;
use super::lines::shape::Shape;
use crate::article::Reason;
use crate::rule::Rule;

/// A sentence about the author.
pub const RULE: Rule = Rule {
    id: "author-bio.who",
    says: "Who the author is, told at the article's end.",
    example: "Mara Orr is a senior reporter for the Ellery Gazette.",
    counterexample: "The harbour is a place where every reporter has been.",
};

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

/// Removes a biography that is the last line of the article.
pub fn remove(page: &Page, shapes: &[Shape], verdicts: &mut [Verdict]) {
    let kept = |v: &&Verdict| matches!(v, Verdict::Keep(_));
    if verdicts.iter().filter(kept).take(3).count() < 3 {
        return;
    }
    let Some(last) = verdicts.iter().rposition(|v| matches!(v, Verdict::Keep(_))) else { return };
    if shapes[last].words <= LONGEST && is_biography(page.lines[last].span.of(&page.source)) {
        verdicts[last] = Verdict::Remove(Reason::AuthorBio, RULE.id);
    }
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
