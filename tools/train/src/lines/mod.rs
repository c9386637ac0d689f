//! Trains the line model of cleaning.
//!
//! Pages as browsers paste them (select-all, a drag around the article, HTML, two browsers), some
//! again as if no word of them were known, with the article's text as an extractor should give it.
//! Each line is labelled by that text; the model's three steps are trained in turn, each on what
//! the step before says of pages that it was not trained on (stacking, by domain). A page whose
//! gold text seems to leave half of the story out counts little. Everything is seeded and runs in
//! one thread: the same pages give the same bytes.

mod boost;
mod label;
mod pages;
mod words;

use article_annotator::article::BlockKind;
use article_annotator::clean::clean_with;
use article_annotator::clean::model::{self, Columns, Forest, Kin, Model};
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

const LINES: Settings = Settings { trees: 140, rate: 0.1, leaf: 20.0, features: 0.2, seed: 11 };
const CONTEXT: Settings = Settings { trees: 210, rate: 0.065, leaf: 20.0, features: 0.2, seed: 12 };

/// What a page counts whose gold text seems to leave half of the story out.
const DOUBTED: f32 = 0.1;

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
    let cleaned = clean_with(input.into(), &Options { format, ..Options::default() }, model);
    let is_body = |kind| {
        use BlockKind::{EditorialNote, ListItem, Paragraph, Subheading};
        matches!(kind, Paragraph | Subheading | ListItem | EditorialNote)
    };
    let blocks = cleaned.blocks.iter().filter(|b| is_body(b.kind));
    blocks.map(|b| b.span.of(&cleaned.text)).collect::<Vec<_>>().join("\n")
}

/// A model of `samples`.
fn trained(samples: &[&Sample]) -> Model {
    let stack = |sample: &Sample| sample.domain / FOLDS % STACKED;
    // Step 1: each page's features by the words of the other folds.
    let folds: Vec<Vec<i8>> = (0..STACKED)
        .map(|fold| words::train(samples.iter().copied().filter(|s| stack(s) != fold)))
        .collect();
    let mut columns: Vec<Columns> = samples
        .iter()
        .map(|s| {
            let mut columns = Columns::new(s.labels.len(), model::CONTEXT);
            let sight = s.study.sight(&s.page);
            model::features(&sight, &Kin::of(&sight), &folds[stack(s) as usize], &mut columns);
            columns
        })
        .collect();
    // Step 2: each page's likelihoods by a forest of the other folds.
    let first: Vec<Forest> = (0..STACKED)
        .map(|fold| {
            let inside = |i: usize| stack(samples[i]) != fold;
            let settings = Settings { seed: LINES.seed + 100 + fold, ..LINES };
            forest(
                samples,
                &columns,
                model::FEATURES,
                &inside,
                &vec![1.0; samples.len()],
                &settings,
            )
        })
        .collect();
    let odds: Vec<Vec<i32>> = samples
        .iter()
        .zip(&columns)
        .map(|(s, columns)| first[stack(s) as usize].log_odds(columns))
        .collect();
    let trust: Vec<f32> = samples
        .iter()
        .zip(&odds)
        .map(|(s, odds)| if leaves_out(s, odds) { DOUBTED } else { 1.0 })
        .collect();
    let lines = forest(samples, &columns, model::FEATURES, &|_| true, &trust, &LINES);
    for ((s, columns), odds) in samples.iter().zip(&mut columns).zip(&odds) {
        let sight = s.study.sight(&s.page);
        model::contexts(&sight, &Kin::of(&sight), odds, columns);
    }
    // Step 3, and the words again with every page.
    let context = forest(samples, &columns, model::CONTEXT, &|_| true, &trust, &CONTEXT);
    let words = words::train(samples.iter().copied());
    let [lines, context] = [lines, context].map(boost::coarse);
    Model { words, lines, context, threshold: THRESHOLD }
}

/// Log odds, in 4096ths, from which a line looks like the article's.
const LOOKS: i32 = 4096;

/// Whether the gold text of `sample` seems to leave out a good part of the story: what it hasn't but
/// looks like the article's, by what a forest of other pages says, is half of what it has.
fn leaves_out(sample: &Sample, odds: &[i32]) -> bool {
    let (mut out, mut held) = (0, 0);
    for ((shape, label), &odds) in sample.study.shapes.iter().zip(&sample.labels).zip(odds) {
        match label {
            Label::Article => held += shape.words,
            Label::Junk if odds > LOOKS => out += shape.words,
            _ => {}
        }
    }
    out * 2 > held
}

fn forest(
    samples: &[&Sample],
    columns: &[Columns],
    features: usize,
    inside: &dyn Fn(usize) -> bool,
    trust: &[f32],
    settings: &Settings,
) -> Forest {
    let chosen: Vec<usize> = (0..samples.len()).filter(|&i| inside(i)).collect();
    let labels: Vec<Label> =
        chosen.iter().flat_map(|&i| samples[i].labels.iter().copied()).collect();
    let weights: Vec<f32> =
        chosen.iter().flat_map(|&i| samples[i].weights().map(move |w| w * trust[i])).collect();
    let features: Vec<Vec<u8>> = (0..features)
        .map(|feature| chosen.iter().flat_map(|&i| columns[i].values(feature)).collect())
        .collect();
    boost::train(&features, &labels, &weights, settings)
}
