//! Trains the scorer of speakers into `src/link/speakers/weights.rs`.
//!
//! The cases are the choices that the scorer makes on Wikinews articles and on articles written for
//! this project, with their names given; a case is of use where its right answer is among its
//! candidates. What is rare there `lists/speakers.txt` holds more of. Three tables (pronoun, description, nothing) by batch gradient ascent on the
//! log-likelihood with a small L2 penalty: few numbers, so nothing cleverer is needed.

use crate::corpus;
use article_annotator::article::{Confidence, Entity, EntityKind};
use article_annotator::link::speakers::{Case, FEATURES, Told, cases};
use article_annotator::names::NameCandidate;
use article_annotator::segment::Document;
use article_annotator::settle::Settled;
use article_annotator::span::Span;
use serde_json::Value;
use std::fmt::Write;

const SETS: [&str; 2] = ["wikinews/train.jsonl", "names/own.jsonl"];
const LIST: &str = "tools/train/lists/speakers.txt";
const TARGET: &str = "src/link/speakers/weights.rs";
const ROUNDS: usize = 400;
const RATE: f32 = 0.5;
const PENALTY: f32 = 0.002;
const FOLDS: usize = 5;

/// A case with the indices of its right candidates.
struct Example {
    case: Case,
    right: Vec<usize>,
    article: usize,
    /// The words before the quotation and its first ones, for `--errors`.
    context: String,
    /// The candidates' names.
    names: Vec<String>,
}

/// Trains and writes the weights; `--errors` prints each wrong choice of the folds.
pub fn run() -> Result<(), String> {
    let errors = std::env::args().any(|a| a == "--errors");
    let data = corpus::folder();
    let mut examples = Vec::new();
    let mut article = 0;
    for set in SETS {
        let path = data.join(set);
        let text = corpus::read_text(&path)?;
        for line in text.lines() {
            let record: Value = serde_json::from_str(line).map_err(|e| e.to_string())?;
            article += 1;
            read(&record, article, &mut examples);
        }
    }
    for line in corpus::read_text(LIST.as_ref())?.lines().filter(|l| !l.starts_with('#')) {
        article += 1;
        listed(line, article, &mut examples)?;
    }
    let mut tables = [[0.0f32; FEATURES]; 3];
    for (told, name) in
        [(Told::Pronoun, "pronoun"), (Told::Description, "description"), (Told::Nothing, "nothing")]
    {
        let own: Vec<&Example> = examples.iter().filter(|e| e.case.told == told).collect();
        let mut right = 0;
        let mut bins = [(0usize, 0usize, 0.0f32); 5];
        for fold in 0..FOLDS {
            let part = |held: bool| -> Vec<&Example> {
                own.iter().copied().filter(|e| (e.article % FOLDS == fold) == held).collect()
            };
            let weights = train(&part(false));
            for example in part(true) {
                let (choice, sure) = best(&weights, &example.case);
                let hit = example.right.contains(&choice);
                right += usize::from(hit);
                let bin = &mut bins[((sure * 5.0) as usize).min(4)];
                *bin = (bin.0 + 1, bin.1 + usize::from(hit), bin.2 + sure);
                if errors && !hit {
                    let names = &example.names;
                    let wanted = &names[example.right[0]];
                    println!(
                        "{name}: {wanted}, not {} ({sure:.2}): {}",
                        names[choice], example.context
                    );
                }
            }
        }
        println!("{name}: {} cases, {right} right in {FOLDS}-fold cross-validation", own.len());
        for (count, hits, sure) in bins.into_iter().filter(|b| b.0 > 0) {
            let share = |x: f32| 100.0 * x / count as f32;
            println!(
                "  {count:4} cases, sure {:3.0} %, right {:3.0} %",
                share(sure),
                share(hits as f32)
            );
        }
        tables[told as usize] = train(&own);
    }
    let mut out = String::from(
        "//! Weights of the [`super::scorer`], written by `cargo run --release -p train -- speakers`.\n\n\
         /// By pronoun, description, nothing.\n#[rustfmt::skip]\n\
         #[allow(clippy::approx_constant, reason = \"trained, near one by chance\")]\n\
         pub(super) const WEIGHTS: [&[f32]; 3] = [\n",
    );
    for table in tables {
        out.push_str("    &[\n");
        for row in table.chunks(7) {
            out.push_str("       ");
            for w in row {
                let _ = write!(out, " {w:.3},");
            }
            out.push('\n');
        }
        out.push_str("    ],\n");
    }
    out.push_str("];\n");
    std::fs::write(TARGET, out).map_err(|e| format!("{TARGET}: {e}"))
}

fn score(weights: &[f32; FEATURES], features: &[f32; FEATURES]) -> f32 {
    weights.iter().zip(features).map(|(w, f)| w * f).sum()
}

/// The best candidate and its probability.
fn best(weights: &[f32; FEATURES], case: &Case) -> (usize, f32) {
    let scores: Vec<f32> = case.candidates.iter().map(|c| score(weights, &c.features)).collect();
    let best =
        (0..scores.len()).reduce(|a, b| if scores[b] > scores[a] { b } else { a }).unwrap_or(0);
    (best, 1.0 / scores.iter().map(|s| (s - scores[best]).exp()).sum::<f32>())
}

fn train(examples: &[&Example]) -> [f32; FEATURES] {
    let mut weights = [0.0f32; FEATURES];
    for _ in 0..ROUNDS {
        let mut gradient = [0.0f32; FEATURES];
        for example in examples {
            let candidates = &example.case.candidates;
            let scores: Vec<f32> =
                candidates.iter().map(|c| score(&weights, &c.features)).collect();
            let top = scores.iter().copied().fold(f32::MIN, f32::max);
            let exps: Vec<f32> = scores.iter().map(|s| (s - top).exp()).collect();
            let all: f32 = exps.iter().sum();
            let good: f32 = example.right.iter().map(|&i| exps[i]).sum();
            for (i, candidate) in candidates.iter().enumerate() {
                let given = if example.right.contains(&i) { exps[i] / good.max(1e-9) } else { 0.0 };
                let step = given - exps[i] / all;
                for (g, f) in gradient.iter_mut().zip(&candidate.features) {
                    *g += step * f;
                }
            }
        }
        let count = examples.len().max(1) as f32;
        for (w, g) in weights.iter_mut().zip(&gradient) {
            *w += RATE * (g / count - PENALTY * *w);
        }
    }
    weights
}

/// The last quotation of a text of the list, its names found by the recogniser.
fn listed(line: &str, article: usize, examples: &mut Vec<Example>) -> Result<(), String> {
    let (speaker, text) = line.split_once('\t').ok_or("a line without a speaker")?;
    let text = text.replace('|', "\n\n");
    let blocks = corpus::paragraphs(&text);
    let document = Document::new(&text, &blocks);
    let quotes = article_annotator::quotes::find(&document);
    let asked = quotes.last().map(|q| q.span);
    let names = article_annotator::names::find(&document, &mut |_| {});
    let settled = Settled { names, quotes, dates: Vec::new() };
    let (found, entities) = cases(&document, settled);
    let Some(case) = found.into_iter().last().filter(|c| Some(c.quote) == asked) else {
        println!("left out, its attribution names somebody: {line}");
        return Ok(());
    };
    let is_speaker = |entity: Option<u32>| match entity {
        Some(e) => is_named(&entities[e as usize], &text, speaker),
        None => speaker == "-",
    };
    let right: Vec<usize> =
        (0..case.candidates.len()).filter(|&i| is_speaker(case.candidates[i].entity)).collect();
    if right.is_empty() {
        println!("left out, its speaker is no candidate: {line}");
        return Ok(());
    }
    let names = names_of(&case, &entities);
    examples.push(Example { case, right, article, context: line.into(), names });
    Ok(())
}

/// The candidates' names.
fn names_of(case: &Case, entities: &[Entity]) -> Vec<String> {
    let name = |e: u32| entities[e as usize].name.clone();
    case.candidates.iter().map(|c| c.entity.map_or("nobody".into(), name)).collect()
}

fn read(record: &Value, article: usize, examples: &mut Vec<Example>) {
    let Some(text) = record["text"].as_str() else { return };
    let Some(quotes) = record["quotes"].as_array() else { return };
    let mut points: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    points.push(text.len());
    let span = |v: &Value| -> Option<Span> {
        let at = |key: &str| v[key].as_u64().and_then(|p| points.get(p as usize).copied());
        Some(Span::new(at("start")?, at("end")?))
    };
    let blocks = corpus::paragraphs(text);
    let document = Document::new(text, &blocks);
    let marked = record["mentions"].as_array().or_else(|| record["entities"].as_array());
    let mut names: Vec<NameCandidate> = marked
        .into_iter()
        .flatten()
        .filter_map(|m| {
            let kind = kind(m["type"].as_str()?)?;
            Some(NameCandidate {
                span: span(m)?,
                kind,
                confidence: Confidence::CERTAIN,
                rule: "model",
            })
        })
        .collect();
    names.sort_by_key(|n| n.span);
    let settled =
        Settled { names, quotes: article_annotator::quotes::find(&document), dates: Vec::new() };
    let (found, entities) = cases(&document, settled);
    for case in found {
        let gold = quotes.iter().find(|q| {
            span(q).is_some_and(|s| {
                let both = s.end.min(case.quote.end) as f64 - s.start.max(case.quote.start) as f64;
                q["kind"] != "scare" && both > 0.6 * s.len().min(case.quote.len()) as f64
            })
        });
        let Some(gold) = gold else { continue };
        let Some(speaker) = gold["speaker"].as_str() else { continue };
        let right: Vec<usize> = case
            .candidates
            .iter()
            .enumerate()
            .filter(|(_, c)| {
                c.entity.is_some_and(|e| is_named(&entities[e as usize], text, speaker))
            })
            .map(|(i, _)| i)
            .collect();
        // A description of nobody named: nobody is right.
        let named = gold["speaker_entity"].is_u64()
            || (gold.get("speaker_entity").is_none()
                && speaker.starts_with(char::is_uppercase)
                && !speaker.starts_with("The ")
                && !speaker.starts_with("A "));
        let right = match (right.is_empty(), named) {
            (false, _) => right,
            (true, false) => vec![0],
            (true, true) => continue,
        };
        let names = names_of(&case, &entities);
        let at = |byte: usize| (0..=byte).rev().find(|&b| text.is_char_boundary(b)).unwrap_or(0);
        let (start, end) = (case.quote.start as usize, case.quote.end as usize);
        let near = at(start.saturating_sub(300))..at((end + 80).min(text.len()));
        let context = text[near].replace('\n', " / ");
        examples.push(Example { case, right, article, context, names });
    }
}

/// Whether `entity` is the one that the gold calls `speaker`.
fn is_named(entity: &Entity, text: &str, speaker: &str) -> bool {
    let names = entity.mentions.iter().map(|m| m.span.of(text)).chain([entity.name.as_str()]);
    let last = |s: &str| s.split_whitespace().last().unwrap_or("").to_lowercase();
    let mut names = names.filter(|n| n.starts_with(char::is_uppercase));
    names.any(|n| n.eq_ignore_ascii_case(speaker) || (last(n) == last(speaker) && n.len() > 2))
        && entity.kind != EntityKind::Work
}

fn kind(name: &str) -> Option<EntityKind> {
    Some(match name {
        "person" => EntityKind::Person,
        "organization" => EntityKind::Organization,
        "place" => EntityKind::Place,
        "group" => EntityKind::Group,
        "event" => EntityKind::Event,
        "law" => EntityKind::Law,
        "work" => EntityKind::Work,
        "product" => EntityKind::Product,
        "language" => EntityKind::Language,
        _ => return None,
    })
}
