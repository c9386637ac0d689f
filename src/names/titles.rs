//! Titles of works: what a word such as "song" says of words in quotation marks, and what comes after
//! a colon.

use super::Found;
use super::context::{FORENAME, LONGEST_TITLE, MENDED, PROGRAMME, Scene};
use super::labels::{PERSON, WORK};
use crate::segment::TokenKind;
use crate::words::{Words, words};

/// Small words for what has a title in quotation marks.
const TITLED: Words = words!(
    "album albums autobiography book books comedy documentary drama episode film films game hit
     hits memoir movie movies musical novel novels opera play poem poems series show single singles
     song songs thriller track"
);

/// Words between such a word and the title.
const CALLED: Words = words!(
    ", as called dubbed entitled include included includes including like named such titled"
);

/// Most tokens of a title in quotation marks.
const QUOTED: usize = 7;

impl Scene<'_> {
    /// Titles in quotation marks, and the first words of sentences that do what people do.
    #[inline(never)]
    pub(super) fn missed(&self) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        let mut add = |first, last, kind, rule| {
            found.push(Found { first, last, kind, confidence: MENDED, rule });
        };
        let mut listed = usize::MAX;
        let mut i = 0;
        while i < self.words.len() {
            if self.words[i].hot {
                if self.words[i].opens && self.is_subject(i) {
                    add(i, i, PERSON, FORENAME.id);
                }
            } else if let Some(close) = self.closes(i) {
                let mut last = close - 1;
                while matches!(self.word(last), "," | "." | ";") {
                    last -= 1;
                }
                let noun = (1..4).find(|&back| !CALLED.has(self.before(i, back))).unwrap_or(1);
                let goes_on = listed < i
                    && (listed + 1..i).all(|i| matches!(self.word(i), "," | "and" | "or"));
                if self.is_capital(i + 1)
                    && last > i
                    && (self.words[last].hot || matches!(self.word(last), "!" | "?"))
                    && (goes_on || TITLED.has(self.before(i, noun)))
                {
                    add(i + 1, last, WORK, PROGRAMME.id);
                    listed = close;
                }
                i = close;
            }
            i += 1;
        }
        found
    }

    /// Where the few words that a quotation mark at `i` opens end.
    fn closes(&self, i: usize) -> Option<usize> {
        let close = match self.word(i) {
            "“" => "”",
            "‘" => "’",
            "\"" => "\"",
            _ => return None,
        };
        (i + 2..self.words.len().min(i + 2 + QUOTED)).find(|&i| self.word(i) == close)
    }

    /// The last word of "Harbour: The Return" where `name` is "Harbour" and `next` the name behind it.
    pub(super) fn subtitle(&self, name: &Found, next: Option<&Found>) -> usize {
        let first = name.last + 2;
        if name.kind != WORK || self.word(name.last + 1) != ":" || !self.is_capital(first) {
            return name.last;
        }
        let sentence = &self.document.sentences[self.document.sentence_of(name.last)].tokens;
        let end = (sentence.end as usize).min(first + LONGEST_TITLE);
        let run = (first..end).find(|&i| !self.words[i].hot).unwrap_or(end) - 1;
        match next {
            Some(next) if next.first == first && next.last < end => next.last.max(run),
            _ if run > first
                || self.document.tokens.get(run + 1).is_none_or(|t| t.kind == TokenKind::Mark) =>
            {
                run
            }
            _ => name.last,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::EntityKind;
    use crate::names::testing::kinds;

    /// The works in a paragraph.
    fn works(text: &str) -> Vec<&str> {
        let work = |&(_, kind): &(&str, EntityKind)| kind == EntityKind::Work;
        kinds(text).into_iter().filter(work).map(|(name, _)| name).collect()
    }

    #[test]
    fn songs_in_quotation_marks_are_works() {
        let text = "Her songs include \"Wet Gravel\", \"Oskar's Kettle\" and \"Go Home\".";
        assert_eq!(works(text), ["Wet Gravel", "Oskar's Kettle", "Go Home"]);
        assert_eq!(works("She wrote a novel called “Wet Gravel!” last year."), ["Wet Gravel!"]);
        let text = "She called the neighbour \"Wet Gravel\", \"Kettle\" and \"Go Home\".";
        assert!(!works(text).contains(&"Go Home"), "{:?}", works(text));
        assert!(works("He said of the film: “Wet gravel.”").is_empty());
    }

    #[test]
    fn a_subtitle_is_part_of_the_title() {
        let text = "The film “Star Wars” and the series Star Trek: Distant Harbour were shown.";
        assert_eq!(works(text), ["Star Wars", "Star Trek: Distant Harbour"]);
        let text = "She reviewed Star Trek: It was long.";
        assert!(!works(text).iter().any(|work| work.contains(':')), "{:?}", works(text));
    }
}
