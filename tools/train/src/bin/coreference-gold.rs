//! Measures coreference alone: gold names go in, joined entities come out.
//!
//! `cargo run -p train --bin coreference-gold -- FILE [--errors]` with FILE of whole articles.
//!
//! B-cubed over the names; roles; and, for quotations whose attribution is a pronoun or a
//! description, whether that mention was given the gold speaker.

use article_annotator::article::{Block, BlockKind, Confidence, Entity, EntityKind, MentionKind};
use article_annotator::link::link;
use article_annotator::names::NameCandidate;
use article_annotator::segment::Document;
use article_annotator::settle::settle;
use article_annotator::span::Span;
use serde_json::Value;
use std::collections::BTreeMap;

fn main() -> Result<(), String> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let path = args.first().ok_or("usage: coreference-gold FILE [--errors]")?;
    let errors = args.iter().any(|a| a == "--errors");
    let file = std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))?;
    let mut score = Score::default();
    for line in file.lines().filter(|l| !l.trim().is_empty()) {
        let record: Value = serde_json::from_str(line).map_err(|e| format!("{path}: {e}"))?;
        score.add(&record, errors);
    }
    score.print();
    Ok(())
}

#[derive(Default)]
struct Score {
    precision: f64,
    recall: f64,
    mentions: f64,
    roles: [usize; 4],
    attributions: BTreeMap<&'static str, [usize; 3]>,
}

fn kind(name: &str) -> EntityKind {
    match name {
        "person" => EntityKind::Person,
        "organization" => EntityKind::Organization,
        "place" => EntityKind::Place,
        "group" => EntityKind::Group,
        "event" => EntityKind::Event,
        "law" => EntityKind::Law,
        "work" => EntityKind::Work,
        "product" => EntityKind::Product,
        _ => EntityKind::Language,
    }
}

/// The lines that are not blank, as the pass without cleaning sees them.
fn lines(text: &str) -> Vec<Block> {
    let mut at = 0;
    let mut blocks = Vec::new();
    for line in text.split('\n') {
        if !line.trim().is_empty() {
            let span = Span::new(at, at + line.len());
            blocks.push(Block { span, kind: BlockKind::Paragraph });
        }
        at += line.len() + 1;
    }
    blocks
}

impl Score {
    fn add(&mut self, record: &Value, errors: bool) {
        let text = record["text"].as_str().unwrap_or_default();
        let mut bytes: Vec<usize> = text.char_indices().map(|(i, _)| i).collect();
        bytes.push(text.len());
        let span = |v: &Value| {
            let at = |key| bytes[v[key].as_u64().unwrap_or(0) as usize];
            Span::new(at("start"), at("end"))
        };
        let none = Vec::new();
        let list = |key: &str| record[key].as_array().unwrap_or(&none).clone();
        let mut gold: Vec<(Span, usize, EntityKind)> = list("mentions")
            .iter()
            .map(|m| {
                let entity = m["entity"].as_u64().unwrap_or(0) as usize;
                (span(m), entity, kind(m["type"].as_str().unwrap_or("")))
            })
            .collect();
        gold.sort();
        gold.dedup_by_key(|g| g.0);
        let names = gold
            .iter()
            .map(|&(span, _, kind)| NameCandidate {
                span,
                kind,
                confidence: Confidence::new(0.99),
                rule: "model",
            })
            .collect();
        let blocks = lines(text);
        let document = Document::new(text, &blocks);
        let settled = settle(&document, names, Vec::new(), Vec::new());
        let found = link(&document, settled, None);
        let id = record["id"].as_str().unwrap_or("").to_string();
        let mut given: BTreeMap<Span, usize> = BTreeMap::new();
        for (number, entity) in found.entities.iter().enumerate() {
            for m in entity.mentions.iter().filter(|m| m.kind == MentionKind::Name) {
                given.insert(m.span, number);
            }
        }
        let mut groups: BTreeMap<usize, BTreeMap<usize, usize>> = BTreeMap::new();
        let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
        for (span, entity, _) in &gold {
            let Some(&ours) = given.get(span) else { continue };
            *groups.entry(*entity).or_default().entry(ours).or_default() += 1;
            *sizes.entry(ours).or_default() += 1;
        }
        let golds = list("entities");
        let name = |entity: usize| golds[entity]["name"].as_str().unwrap_or("").to_string();
        let mut merged: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (&entity, parts) in &groups {
            let size: usize = parts.values().sum();
            for (&ours, &both) in parts {
                let both = both as f64;
                self.precision += both * both / sizes[&ours] as f64;
                self.recall += both * both / size as f64;
                self.mentions += both;
                merged.entry(ours).or_default().push(entity);
            }
            if errors && parts.len() > 1 {
                let ours: Vec<String> =
                    parts.keys().map(|&p| forms(text, &found.entities[p])).collect();
                println!(
                    "split  {}: {} -> {}",
                    &id[..id.len().min(20)],
                    name(entity),
                    ours.join(" | ")
                );
            }
        }
        for (ours, golds) in merged.iter().filter(|(_, g)| g.len() > 1) {
            if errors {
                let names: Vec<String> = golds.iter().map(|&g| name(g)).collect();
                let all = forms(text, &found.entities[*ours]);
                println!("merged {}: {} <- {}", &id[..id.len().min(20)], names.join(" | "), all);
            }
        }
        for (&entity, parts) in &groups {
            let Some(ours) = parts.iter().max_by_key(|(_, n)| **n).map(|(o, _)| *o) else {
                continue;
            };
            let gold = golds[entity]["role"].as_str();
            let role = found.entities[ours].role.as_deref();
            let same = gold.zip(role).is_some_and(|(g, r)| alike(g, r));
            match (gold, role) {
                (Some(_), _) if same => self.roles[0] += 1,
                (Some(_), Some(_)) => self.roles[1] += 1,
                (Some(_), None) => self.roles[2] += 1,
                (None, Some(_)) => self.roles[3] += 1,
                (None, None) => {}
            }
            if errors && gold != role && !same {
                println!(
                    "role   {}: {} gold {gold:?} got {role:?}",
                    &id[..id.len().min(20)],
                    name(entity)
                );
            }
        }
        for quote in list("quotes") {
            if quote["as"].is_null() {
                continue;
            }
            let words = span(&quote["as"]);
            let said = words.of(text).to_lowercase();
            let form = match said.as_str() {
                "he" | "she" => "pronoun",
                "they" | "it" | "i" | "we" => continue,
                _ if gold.iter().any(|g| g.0.overlaps(words)) => continue,
                _ => "nominal",
            };
            let all = found.entities.iter().enumerate();
            let ours = all
                .flat_map(|(n, e)| e.mentions.iter().map(move |m| (n, m)))
                .find(|(_, m)| m.kind != MentionKind::Name && m.span == words)
                .map(|(n, _)| n);
            let wanted = quote["speaker_entity"].as_u64().map(|e| e as usize);
            let right = ours
                .zip(wanted)
                .is_some_and(|(o, w)| groups.get(&w).is_some_and(|p| p.contains_key(&o)));
            let cell = self.attributions.entry(form).or_default();
            match (ours, wanted) {
                _ if right => cell[0] += 1,
                (Some(o), w) => {
                    cell[1] += 1;
                    if errors {
                        let w = w.map(name);
                        println!(
                            "{form} {}: {:?} gold {w:?} got {}",
                            &id[..id.len().min(20)],
                            words.of(text),
                            found.entities[o].name
                        );
                    }
                }
                (None, Some(w)) => {
                    cell[2] += 1;
                    if errors {
                        println!(
                            "{form} {}: {:?} gold {} got nothing",
                            &id[..id.len().min(20)],
                            words.of(text),
                            name(w)
                        );
                    }
                }
                (None, None) => {}
            }
        }
    }

    fn print(&self) {
        let (p, r) = (self.precision / self.mentions, self.recall / self.mentions);
        println!(
            "b-cubed p {:.2} r {:.2} f1 {:.2} of {}",
            100.0 * p,
            100.0 * r,
            200.0 * p * r / (p + r),
            self.mentions
        );
        let [right, wrong, missed, extra] = self.roles;
        println!(
            "roles right {right}, wrong {wrong}, missed {missed}, where gold has none {extra}"
        );
        for (form, [right, wrong, missed]) in &self.attributions {
            println!("{form}: right {right}, wrong {wrong}, none {missed}");
        }
    }
}

/// Whether one role holds the other, case aside, or both end in one word.
fn alike(a: &str, b: &str) -> bool {
    let (a, b) = (a.to_lowercase(), b.to_lowercase());
    a == b || a.contains(&b) || b.contains(&a)
}

fn forms(text: &str, entity: &Entity) -> String {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for m in entity.mentions.iter().filter(|m| m.kind == MentionKind::Name) {
        *counts.entry(m.span.of(text)).or_default() += 1;
    }
    counts.iter().map(|(f, n)| format!("{f} {n}")).collect::<Vec<_>>().join(", ")
}
