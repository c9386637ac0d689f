//! Trains the line model of cleaning.
//!
//! Pages as browsers paste them (select-all, a drag around the article, HTML, two browsers), with
//! the article's text as an extractor should give it. Each line is labelled by that text; the
//! model's three steps are trained in turn, each on what the step before says of pages that it was
//! not trained on (stacking, by domain). Everything is seeded and runs in one thread: the same
//! pages give the same bytes.

mod boost;
mod label;
mod pages;
mod words;

use article_annotator::article::BlockKind;
use article_annotator::clean::clean_with;
use article_annotator::clean::model::{self, Forest, Model};
use article_annotator::{Format, Options};
use boost::Settings;
use label::Label;
use pages::Sample;
use std::fs;
use std::path::Path;

const HELP: &str = "\
usage: train lines [--cross-validate [DIR]]

Trains on every page and writes src/clean/model/lines.bin. With --cross-validate: trains five times
without a fifth of the domains, cleans those pages, and writes what it keeps as
DIR/plain.jsonl, drag.jsonl and html.jsonl (default target/lines), for score_clean.py. The five
models stay in DIR as fold-N.bin and are used again, so that a change of the rules alone is soon
measured; remove them after a change of the features.
";

/// Folds of the outer cross-validation, and of the stacking within.
const FOLDS: u64 = 5;
const STACKED: u64 = 4;

const LINES: Settings =
    Settings { trees: 100, depth: 6, rate: 0.12, leaf: 25.0, features: 0.25, seed: 11 };
const CONTEXT: Settings =
    Settings { trees: 120, depth: 6, rate: 0.1, leaf: 25.0, features: 0.25, seed: 12 };

/// The least likelihood, in 255ths, of a line that is kept.
const THRESHOLD: u8 = 120;

/// Runs the command.
pub fn run(arguments: &[String]) -> Result<(), String> {
    match arguments.first().map(String::as_str) {
        None => {
            let samples = pages::read()?;
            let all: Vec<&Sample> = samples.iter().collect();
            let bytes = trained(&all).write();
            let path = "src/clean/model/lines.bin";
            fs::write(path, &bytes).map_err(|e| format!("{path}: {e}"))?;
            println!("{path}: {} bytes", bytes.len());
            Ok(())
        }
        Some("--cross-validate") => {
            let folder = arguments.get(1).map_or("target/lines", String::as_str);
            cross_validate(Path::new(folder))
        }
        _ => {
            print!("{HELP}");
            Ok(())
        }
    }
}

fn cross_validate(folder: &Path) -> Result<(), String> {
    let samples = pages::read()?;
    fs::create_dir_all(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let mut written = [String::new(), String::new(), String::new()];
    for fold in 0..FOLDS {
        let path = folder.join(format!("fold-{fold}.bin"));
        let kept = fs::read(&path).ok().and_then(|bytes| Model::read(&bytes));
        let model = kept.unwrap_or_else(|| {
            let inside: Vec<&Sample> =
                samples.iter().filter(|s| s.domain % FOLDS != fold).collect();
            trained(&inside)
        });
        fs::write(&path, model.write()).map_err(|e| format!("{}: {e}", path.display()))?;
        for sample in samples.iter().filter(|s| s.domain % FOLDS == fold) {
            let Some(variant) = pages::SCORED.iter().position(|v| *v == sample.variant) else {
                continue;
            };
            let body = body(&sample.input, sample.format, &model);
            let line = serde_json::json!({ "id": sample.id, "body": body });
            written[variant] += &format!("{line}\n");
        }
        eprintln!("fold {} of {FOLDS} done", fold + 1);
    }
    for (variant, text) in pages::SCORED.iter().zip(written) {
        let path = folder.join(format!("{variant}.jsonl"));
        fs::write(&path, text).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(())
}

/// What cleaning keeps as body, one block a line.
fn body(input: &str, format: Format, model: &Model) -> String {
    let cleaned = clean_with(input, &Options { format, ..Options::default() }, model);
    let is_body = |kind| {
        use BlockKind::{EditorialNote, ListItem, Paragraph, Subheading};
        matches!(kind, Paragraph | Subheading | ListItem | EditorialNote)
    };
    let blocks = cleaned.blocks.iter().filter(|b| is_body(b.kind));
    blocks.map(|b| b.span.of(&cleaned.text)).collect::<Vec<_>>().join("\n")
}

/// A model of `samples`.
fn trained(samples: &[&Sample]) -> Model {
    let labels: Vec<Label> = samples.iter().flat_map(|s| s.labels.iter().copied()).collect();
    let weights: Vec<f32> = samples.iter().flat_map(|s| s.weights()).collect();
    let stack = |sample: &Sample| sample.domain / FOLDS % STACKED;
    // Step 1: each page's features by the words of the other folds.
    let folds: Vec<Vec<i8>> = (0..STACKED)
        .map(|fold| words::train(samples.iter().copied().filter(|s| stack(s) != fold)))
        .collect();
    let rows: Vec<Vec<u8>> = samples
        .iter()
        .map(|s| model::features(&s.study.sight(&s.page), &folds[stack(s) as usize]))
        .collect();
    // Step 2: each page's likelihoods by a forest of the other folds.
    let first: Vec<Forest> = (0..STACKED)
        .map(|fold| {
            let inside = |i: usize| stack(samples[i]) != fold;
            let settings = Settings { seed: LINES.seed + 100 + fold, ..LINES };
            forest(samples, &rows, model::FEATURES, &inside, &settings)
        })
        .collect();
    let contexts: Vec<Vec<u8>> = samples
        .iter()
        .zip(&rows)
        .map(|(s, rows)| {
            let likelihoods = first[stack(s) as usize].likelihoods(rows);
            model::contexts(&s.study.sight(&s.page), rows, &likelihoods)
        })
        .collect();
    // Step 3, and the first two again with every page.
    let context = boost::train(&contexts.concat(), model::CONTEXT, &labels, &weights, &CONTEXT);
    let lines = boost::train(&rows.concat(), model::FEATURES, &labels, &weights, &LINES);
    let words = words::train(samples.iter().copied());
    Model { words, lines, context, threshold: THRESHOLD }
}

fn forest(
    samples: &[&Sample],
    rows: &[Vec<u8>],
    width: usize,
    inside: &dyn Fn(usize) -> bool,
    settings: &Settings,
) -> Forest {
    let chosen: Vec<usize> = (0..samples.len()).filter(|&i| inside(i)).collect();
    let labels: Vec<Label> =
        chosen.iter().flat_map(|&i| samples[i].labels.iter().copied()).collect();
    let weights: Vec<f32> = chosen.iter().flat_map(|&i| samples[i].weights()).collect();
    let rows: Vec<&[u8]> = chosen.iter().map(|&i| rows[i].as_slice()).collect();
    boost::train(&rows.concat(), width, &labels, &weights, settings)
}
