//! Shared by the tests: results in a form that people read.

use article_annotator::article::{MentionKind, QuoteKind};
use article_annotator::span::Utf16Span;
use article_annotator::{Article, OptionValue, Options, annotate};
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The article that a golden folder's paste becomes.
pub fn annotated(folder: &Path) -> Article {
    let mut options = Options::default();
    if let Ok(json) = fs::read_to_string(folder.join("options.json")) {
        let json: serde_json::Value = serde_json::from_str(&json).unwrap();
        for (name, value) in json.as_object().unwrap() {
            let value = match value {
                serde_json::Value::Bool(flag) => OptionValue::Flag(*flag),
                serde_json::Value::String(text) => OptionValue::Text(text.clone()),
                other => panic!("{}: {name}: {other}", folder.display()),
            };
            options.set(name, value).unwrap();
        }
    }
    let html = folder.join("paste.html");
    let paste = if html.exists() {
        options.set("format", OptionValue::Text("html".into())).unwrap();
        fs::read_to_string(html)
    } else {
        fs::read_to_string(folder.join("paste.txt"))
    };
    annotate(&paste.unwrap(), &options)
}

/// The words of `span`, on one line.
pub fn words(text: &[u16], span: Utf16Span) -> String {
    let words = String::from_utf16(&text[span.start as usize..span.end as usize])
        .expect("a span never splits a surrogate pair");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Everything a person would check, without confidences, which move with every training.
pub fn digest(article: &Article) -> String {
    let text: Vec<u16> = article.text.encode_utf16().collect();
    let source: Vec<u16> = article.source_text.encode_utf16().collect();
    let mut out = String::new();
    let metadata = &article.metadata;
    writeln!(out, "nature: {:?}", article.nature).unwrap();
    for (name, value) in [
        ("headline", metadata.headline.clone()),
        ("section", metadata.section.clone()),
        ("authors", some(&metadata.authors)),
        ("agencies", some(&metadata.agencies)),
        ("place", metadata.place.clone()),
        ("published", metadata.published.clone()),
        ("updated", metadata.updated.clone()),
        ("reference", metadata.reference.as_ref().map(|r| format!("{} ({:?})", r.date, r.from))),
        ("language", metadata.language.clone()),
    ] {
        if let Some(value) = value {
            writeln!(out, "{name}: {value}").unwrap();
        }
    }
    out.push_str("\n# Text\n");
    for block in &article.blocks {
        writeln!(out, "[{:?}] {}", block.kind, words(&text, block.span)).unwrap();
    }
    out.push_str("\n# Removed\n");
    for removal in &article.removed {
        writeln!(
            out,
            "{:?} ({}): {}",
            removal.reason,
            removal.rule,
            words(&source, removal.source)
        )
        .unwrap();
    }
    out.push_str("\n# Names\n");
    for entity in &article.entities {
        write!(out, "{:?}: {}", entity.kind, entity.name).unwrap();
        if let Some(role) = &entity.role {
            write!(out, " ({role})").unwrap();
        }
        for (kind, label) in [
            (MentionKind::Name, "as"),
            (MentionKind::Nominal, "described as"),
            (MentionKind::Pronoun, "pronouns"),
        ] {
            let mut counted: Vec<(String, u32)> = Vec::new();
            for mention in entity.mentions.iter().filter(|m| m.kind == kind) {
                let words = words(&text, mention.span);
                match counted.iter_mut().find(|(known, _)| *known == words) {
                    Some((_, count)) => *count += 1,
                    None => counted.push((words, 1)),
                }
            }
            if !counted.is_empty() {
                let list: Vec<_> = counted
                    .iter()
                    .map(|(w, n)| if *n == 1 { w.clone() } else { format!("{w} ×{n}") })
                    .collect();
                write!(out, " | {label}: {}", list.join(", ")).unwrap();
            }
        }
        out.push('\n');
    }
    out.push_str("\n# Quotations\n");
    for quote in &article.quotes {
        let kind = match quote.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Indirect => "indirect",
            QuoteKind::Scare => "scare",
        };
        let parts: Vec<_> = quote.parts.iter().map(|&p| words(&text, p)).collect();
        write!(out, "{kind}: {}", parts.join(" … ")).unwrap();
        match quote.speaker {
            None => out.push_str(" -- not told"),
            Some(speaker) => {
                let name = speaker.entity.map(|e| article.entities[e as usize].name.as_str());
                let said_as = speaker.mention.map(|m| words(&text, m));
                write!(out, " -- {}", name.or(said_as.as_deref()).unwrap_or("?")).unwrap();
                if let (Some(name), Some(said_as)) = (name, &said_as)
                    && name != said_as
                {
                    write!(out, " ({said_as})").unwrap();
                }
            }
        }
        if let Some(cue) = quote.cue {
            write!(out, " [{}]", words(&text, cue)).unwrap();
        }
        out.push('\n');
    }
    out.push_str("\n# Dates\n");
    for date in &article.dates {
        write!(
            out,
            "{:?}: {} = {}",
            date.kind,
            words(&text, date.span),
            date.value.as_deref().unwrap_or("unresolved")
        )
        .unwrap();
        if let (Some(from), Some(to)) = (&date.from, &date.to) {
            write!(out, " ({from} to {to})").unwrap();
        }
        for (label, value) in
            [("mod", date.modifier.map(String::from)), ("range", date.range.map(|r| r.to_string()))]
        {
            if let Some(value) = value {
                write!(out, " {label} {value}").unwrap();
            }
        }
        for part in &date.implied {
            write!(out, " implied {part:?}").unwrap();
        }
        out.push('\n');
    }
    out
}

fn some(list: &[String]) -> Option<String> {
    (!list.is_empty()).then(|| list.join("; "))
}

/// The lines in which two digests differ.
pub fn difference(folder: &Path, expected: &str, now: &str) -> String {
    let mut out = format!("{}:\n", folder.file_name().unwrap().to_string_lossy());
    let (expected, now): (Vec<_>, Vec<_>) = (expected.lines().collect(), now.lines().collect());
    for line in &expected {
        if !now.contains(line) {
            writeln!(out, "  - {line}").unwrap();
        }
    }
    for line in &now {
        if !expected.contains(line) {
            writeln!(out, "  + {line}").unwrap();
        }
    }
    out
}
