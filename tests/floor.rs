//! Accuracy has a floor: the project's own marked articles (`tests/data/own.jsonl`, DATA.md).
//!
//! The recogniser was trained on them too, so these figures guard against regressions and claim no
//! quality; `tools/evaluate.mjs` measures that on texts that nothing was trained on.

use article_annotator::article::{EntityKind, MentionKind, QuoteKind};
use article_annotator::{Options, annotate};
use serde_json::Value;
use std::collections::BTreeSet;

/// Found, wanted, and both.
#[derive(Default)]
struct Score {
    found: usize,
    wanted: usize,
    both: usize,
}

impl Score {
    fn add<T: Ord>(&mut self, found: &BTreeSet<T>, wanted: &BTreeSet<T>) {
        self.found += found.len();
        self.wanted += wanted.len();
        self.both += found.intersection(wanted).count();
    }

    fn f1(&self) -> f64 {
        200.0 * self.both as f64 / (self.found + self.wanted) as f64
    }
}

/// Without marks, points and space around it, as quotations are compared.
fn trimmed(text: &[char], mut start: usize, mut end: usize) -> (usize, usize) {
    let around = |c: char| c.is_whitespace() || "\"“”‘’'«».,;:…".contains(c);
    while start < end && around(text[start]) {
        start += 1;
    }
    while end > start && around(text[end - 1]) {
        end -= 1;
    }
    (start, end)
}

#[test]
fn names_quotations_and_speakers_stay_above_their_floor() {
    let options = Options { clean: false, ..Options::default() };
    let (mut names, mut direct, mut said) = (Score::default(), Score::default(), (0, 0));
    for line in include_str!("data/own.jsonl").lines() {
        let gold: Value = serde_json::from_str(line).unwrap();
        let text = gold["text"].as_str().unwrap();
        let characters: Vec<char> = text.chars().collect();
        // The articles hold no character outside the basic plane, so UTF-16 units are code points.
        assert_eq!(characters.len(), text.encode_utf16().count());
        let number = |v: &Value, key: &str| v[key].as_u64().unwrap() as usize;
        let article = annotate(text, &options);

        let wanted: BTreeSet<_> = gold["entities"]
            .as_array()
            .unwrap()
            .iter()
            .map(|e| {
                (number(e, "start"), number(e, "end"), e["type"].as_str().unwrap().to_string())
            })
            .collect();
        let found: BTreeSet<_> = article
            .entities
            .iter()
            .filter(|e| !matches!(e.kind, EntityKind::Money | EntityKind::Percent))
            .flat_map(|e| {
                let kind = serde_json::to_value(e.kind).unwrap().as_str().unwrap().to_string();
                e.mentions
                    .iter()
                    .filter(|m| m.kind == MentionKind::Name)
                    .map(move |m| (m.span.start as usize, m.span.end as usize, kind.clone()))
            })
            .collect();
        names.add(&found, &wanted);

        let pieces: Vec<_> = article
            .quotes
            .iter()
            .filter(|q| q.kind == QuoteKind::Direct)
            .flat_map(|q| {
                let speaker = q.speaker.and_then(|s| s.entity);
                let name = speaker.map(|e| article.entities[e as usize].name.as_str());
                q.parts.iter().map(move |p| (p.start as usize, p.end as usize, name))
            })
            .map(|(start, end, name)| (trimmed(&characters, start, end), name))
            .collect();
        let quotes: Vec<_> = gold["quotes"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|q| q["kind"] == "direct")
            .map(|q| {
                (trimmed(&characters, number(q, "start"), number(q, "end")), q["speaker"].as_str())
            })
            .collect();
        direct.add(&pieces.iter().map(|p| p.0).collect(), &quotes.iter().map(|q| q.0).collect());
        let last = |name: &str| name.split(' ').next_back().map(str::to_lowercase);
        for (span, speaker) in quotes {
            let Some(speaker) = speaker else { continue };
            let who = pieces.iter().find(|p| p.0 == span).and_then(|p| p.1);
            said.0 += usize::from(who.is_some_and(|who| last(who) == last(speaker)));
            said.1 += 1;
        }
    }
    let said = 100.0 * f64::from(said.0 as u32) / f64::from(said.1);
    println!("names {:.1}, direct {:.1}, said {said:.1}", names.f1(), direct.f1());
    assert!(names.f1() >= 90.0, "names {:.1}", names.f1());
    assert!(direct.f1() >= 95.0, "direct {:.1}", direct.f1());
    assert!(said >= 75.0, "said {said:.1}");
}
