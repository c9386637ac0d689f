//! How good a model is: exact matches of span and type.

use super::samples::blocks;
use crate::corpus::Text;
use article_annotator::names::gazetteer::Gazetteer;
use article_annotator::names::labels::KINDS;
use article_annotator::names::model::Model;
use article_annotator::names::{NameCandidate, recognise};
use article_annotator::segment::Document;
use std::ops::Range;

/// Right, found and wanted.
#[derive(Debug, Default, Clone, Copy)]
pub struct Tally {
    /// Right.
    pub right: usize,
    /// Found.
    pub found: usize,
    /// Wanted.
    pub wanted: usize,
}

impl Tally {
    /// The harmonic mean of precision and recall, in percent.
    pub fn f1(self) -> f64 {
        200.0 * self.right as f64 / (self.found + self.wanted).max(1) as f64
    }

    fn add(&mut self, other: Tally) {
        self.right += other.right;
        self.found += other.found;
        self.wanted += other.wanted;
    }
}

/// Tallies by type, and what was found with its probability and whether it was right.
#[derive(Debug, Default, Clone)]
pub struct Report {
    /// By type number.
    pub kinds: [Tally; 9],
    /// Four types.
    pub four: Tally,
    /// Errors in words.
    pub errors: Vec<String>,
    /// Confidence of each name found, and whether it was right.
    pub sure: Vec<(f64, bool)>,
}

fn number(kind: &str) -> usize {
    ["person", "organization", "place", "group", "event", "law", "work", "product", "language"]
        .iter()
        .position(|k| *k == kind)
        .unwrap_or(3)
}

impl Report {
    /// Adds one text, or only what lies in `within`.
    pub fn add(
        &mut self,
        text: &Text,
        headline: bool,
        within: Option<Range<usize>>,
        gazetteer: &Gazetteer,
        model: &Model,
    ) {
        let blocks = blocks(&text.text, headline);
        let document = Document::new(&text.text, &blocks);
        let inside = |start: usize, end: usize| {
            within.as_ref().is_none_or(|w| w.start <= start && end <= w.end)
        };
        let found: Vec<NameCandidate> = recognise(&document, gazetteer, model, &mut |_| {})
            .into_iter()
            .filter(|n| inside(n.span.start as usize, n.span.end as usize))
            .collect();
        let wanted: Vec<(usize, usize, usize)> = text
            .names
            .iter()
            .filter(|n| inside(n.start, n.end))
            .map(|n| (n.start, n.end, number(&n.kind)))
            .collect();
        for &(_, _, kind) in &wanted {
            self.kinds[kind].wanted += 1;
            self.four.wanted += 1;
        }
        let words = |start: usize, end: usize| {
            let from = text.text.floor_char_boundary(start.saturating_sub(30));
            let to = text.text.ceil_char_boundary((end + 30).min(text.text.len()));
            format!(
                "{}[[{}]]{}",
                &text.text[from..start],
                &text.text[start..end],
                &text.text[end..to]
            )
            .replace('\n', " / ")
        };
        for &(start, end, kind) in &wanted {
            let same = found.iter().any(|f| {
                f.span.start as usize == start
                    && f.span.end as usize == end
                    && f.kind == KINDS[kind]
            });
            if !same {
                self.errors.push(format!("miss  {:?} {}", KINDS[kind], words(start, end)));
            }
        }
        for name in &found {
            let kind = KINDS.iter().position(|k| *k == name.kind).unwrap_or_default();
            let (start, end) = (name.span.start as usize, name.span.end as usize);
            let right = wanted.contains(&(start, end, kind));
            let right_of_four =
                wanted.iter().any(|&(s, e, k)| s == start && e == end && k.min(3) == kind.min(3));
            if !right {
                self.errors.push(format!("wrong {:?} {}", name.kind, words(start, end)));
            }
            self.kinds[kind].found += 1;
            self.kinds[kind].right += usize::from(right);
            self.four.found += 1;
            self.four.right += usize::from(right_of_four);
            self.sure.push((name.confidence.get(), right));
        }
    }

    /// All types together.
    pub fn all(&self) -> Tally {
        let mut all = Tally::default();
        for tally in self.kinds {
            all.add(tally);
        }
        all
    }

    /// The expected calibration error over ten bins, the share above .9, and how many of those are right.
    pub fn calibration(&self) -> (f64, f64, f64) {
        let mut bins = [(0.0, 0.0); 10];
        let (mut above, mut above_right) = (0, 0);
        for &(sure, right) in &self.sure {
            let bin = &mut bins[((sure * 10.0) as usize).min(9)];
            bin.0 += sure;
            bin.1 += f64::from(u8::from(right));
            if sure > 0.9 {
                above += 1;
                above_right += usize::from(right);
            }
        }
        let total = self.sure.len().max(1) as f64;
        let error: f64 = bins.iter().map(|(s, r)| (s - r).abs()).sum::<f64>() / total;
        (error, above as f64 / total, above_right as f64 / f64::from(above.max(1)))
    }

    /// One line.
    pub fn line(&self) -> String {
        let mut line = format!("nine {:5.2} four {:5.2} ", self.all().f1(), self.four.f1());
        for (kind, tally) in
            ["per", "org", "place", "group", "event", "law", "work", "prod", "lang"]
                .iter()
                .zip(self.kinds)
        {
            line += &format!(" {kind} {:.1}", tally.f1());
        }
        let (error, above, right) = self.calibration();
        line + &format!(
            "  ece {error:.3} above .9 {:.1}% right {:.1}%",
            100.0 * above,
            100.0 * right
        )
    }
}
