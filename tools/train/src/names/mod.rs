//! Trains the recogniser of names.

mod casing;
mod learn;
mod pack;
mod report;
mod samples;

use crate::corpus::{self, Text};
use article_annotator::names::gazetteer::Gazetteer;
use article_annotator::names::model::Model;
use learn::{Learner, Random, Settings};
use report::Report;
use samples::Maker;
use std::time::Instant;

/// Corpora of other guidelines: their domain's number, and types they do not mark.
const OTHERS: [(u32, &str, &[usize]); 4] = [
    (1, "names/gum_wikinews.train", &[]),
    (1, "names/gum_ccby-other", &[]),
    (2, "names/re3d_open", &[]),
    (3, "names/wnut17", &[3]),
];

/// Temperature and doubt that make confidence honest, as held-out folds say.
const CALIBRATION: [f32; 2] = [1.0, 0.7];

const USAGE: &str = "\
usage: train names [--epochs N] [--tuning N] [--rate R] [--dropout D] [--pull P]
                   [--least N] [--power P] [--weights N] [--seed S]
                   [--repeat N] [--extra 1] [--fold K] [--errors N] [--dry]

Trains on wikinews/train, names/voa and names/own, writes src/names/model.bin and prints a report.
--extra 1 adds corpora of other guidelines, whose ways are learned apart and left out of the file;
--repeat N reads whole articles N times in a pass, single sentences once. --fold K (0 to 4) leaves
every fifth article out and measures on those, headlines in three cases and the confidence at
several temperatures too; --errors N shows what went wrong there; --dry writes nothing.
";

fn value<T: std::str::FromStr>(arguments: &[String], name: &str, default: T) -> Result<T, String> {
    match arguments.iter().position(|a| a == name) {
        None => Ok(default),
        Some(at) => arguments
            .get(at + 1)
            .and_then(|v| v.parse().ok())
            .ok_or_else(|| format!("{name} needs a number")),
    }
}

/// Runs the sub-command.
pub fn run(arguments: &[String]) -> Result<(), String> {
    if arguments.iter().any(|a| a == "--help") {
        print!("{USAGE}");
        return Ok(());
    }
    let settings = Settings {
        epochs: value(arguments, "--epochs", 6)?,
        tuning: value(arguments, "--tuning", 6)?,
        rate: value(arguments, "--rate", 0.15)?,
        dropout: value(arguments, "--dropout", 0.3)?,
        weights: value(arguments, "--weights", 122_000)?,
        pull: value(arguments, "--pull", 0.003)?,
        power: value(arguments, "--power", 0.35)?,
        seed: value(arguments, "--seed", 1)?,
    };
    let fold: usize = value(arguments, "--fold", usize::MAX)?;
    let clock = Instant::now();
    let bytes = std::fs::read("src/names/gazetteer.bin").map_err(|e| e.to_string())?;
    let gazetteer = Gazetteer::read(&bytes).map_err(|e| format!("gazetteer.bin: {e}"))?;

    let held = |n: usize| n % 5 == fold;
    let sets: Vec<(&str, Vec<Text>)> = ["wikinews/train", "names/voa", "names/own"]
        .into_iter()
        .map(|name| Ok((name, corpus::read(name)?)))
        .collect::<Result<_, String>>()?;
    let mut maker = Maker::new(&gazetteer);
    let mut whole = Vec::new();
    for (name, texts) in &sets {
        let headline = *name == "names/own";
        let before = maker.samples.len();
        for (n, text) in texts.iter().enumerate().filter(|(n, _)| !held(*n)) {
            maker.add(text, headline, 0, &[], None);
            maker.add_recased(text, headline, 0, &[], 6, n);
        }
        if *name != "names/voa" {
            whole.push(before..maker.samples.len());
        }
    }
    if value(arguments, "--extra", 0)? == 1 {
        for (domain, name, missing) in OTHERS {
            for (n, text) in corpus::read(name)?.iter().enumerate() {
                maker.add(text, false, domain, missing, None);
                maker.add_recased(text, false, domain, missing, 8, n);
            }
        }
    }
    let Maker { mut dictionary, mut samples, coverage, .. } = maker;
    println!(
        "{} samples, {} features; of {} names {} have ends inside tokens, {} reach out of stretches; {} of {} tokens are in stretches; {:.0} s",
        samples.len(),
        dictionary.features.len(),
        coverage.names,
        coverage.split,
        coverage.outside,
        coverage.tokens.0,
        coverage.tokens.1,
        clock.elapsed().as_secs_f32()
    );
    dictionary.prune(value(arguments, "--least", 3)?, &mut samples);
    let mut learner = Learner::new(dictionary.features.len());
    let mut random = Random(settings.seed);
    // Whole articles, which the shipped model will read, count more than single sentences.
    let repeat: usize = value(arguments, "--repeat", 3)?;
    let mut order: Vec<u32> = (0..samples.len() as u32).collect();
    for _ in 1..repeat {
        order.extend(whole.iter().flat_map(|r| r.start as u32..r.end as u32));
    }
    for epoch in 0..settings.epochs + settings.tuning {
        if epoch >= settings.epochs {
            // In steps, so that what stays can take over from what goes.
            let ahead = (settings.tuning / 2).saturating_sub(epoch - settings.epochs) as u32;
            let keep = settings.weights * 2usize.pow(ahead.min(6));
            let kept = learner.prune(keep, &dictionary.features, settings.power);
            println!("{kept} weights kept");
        }
        random.shuffle(&mut order);
        let now = if epoch >= settings.epochs {
            Settings { rate: settings.rate / 2.0, ..settings }
        } else {
            settings
        };
        let loss = learner.pass(&samples, &order, &now, &mut random);
        println!("epoch {epoch} loss {loss:.4} {:.0} s", clock.elapsed().as_secs_f32());
    }
    let file = pack::pack(&learner, &dictionary.features, CALIBRATION);
    let model = Model::read(&file).map_err(|e| e.to_string())?;
    println!("{} bytes", file.len());

    let mut model = model;
    if fold < 5 {
        for calibration in [
            [0.8, 0.9],
            [0.9, 0.5],
            [0.9, 0.9],
            [1.0, 0.4],
            [1.0, 0.7],
            [1.0, 1.0],
            [1.15, 0.5],
            [1.15, 0.0],
        ] {
            model = model.calibrated(calibration);
            let mut report = Report::default();
            for (name, texts) in sets.iter().filter(|(name, _)| *name != "names/voa") {
                for (_, text) in texts.iter().enumerate().filter(|(n, _)| held(*n)) {
                    report.add(text, *name == "names/own", None, &gazetteer, &model);
                }
            }
            println!(
                "temperature, doubt {calibration:?} {}",
                report.line().split("ece").last().unwrap_or_default()
            );
        }
        model = model.calibrated(CALIBRATION);
    }
    let dev = corpus::read("wikinews/dev")?;
    let mut report = Report::default();
    for text in &dev {
        report.add(text, false, None, &gazetteer, &model);
    }
    println!("{:16} {}", "wikinews/dev", report.line());
    if fold < 5 {
        for (name, texts) in &sets {
            let mut report = Report::default();
            for (_, text) in texts.iter().enumerate().filter(|(n, _)| held(*n)) {
                report.add(text, *name == "names/own", None, &gazetteer, &model);
            }
            println!("{name:16} {}", report.line());
            let show: usize = value(arguments, "--errors", 0)?;
            for error in report.errors.iter().take(show) {
                println!("  {error}");
            }
        }
        for how in [casing::Written::AsIs, casing::Written::Title, casing::Written::Upper] {
            let (mut inside, mut alone) = (Report::default(), Report::default());
            for (_, text) in sets[2].1.iter().enumerate().filter(|(n, _)| held(*n)) {
                let line = 0..text.text.find('\n').unwrap_or(text.text.len());
                inside.add(
                    &casing::recase(text, line.clone(), how),
                    true,
                    Some(line.clone()),
                    &gazetteer,
                    &model,
                );
                alone.add(&casing::alone(text, line, how), true, None, &gazetteer, &model);
            }
            println!("headlines {how:?}: in the article {}", inside.line());
            println!("headlines {how:?}: alone          {}", alone.line());
        }
    }
    if !arguments.iter().any(|a| a == "--dry") {
        std::fs::write("src/names/model.bin", file).map_err(|e| e.to_string())?;
    }
    Ok(())
}
