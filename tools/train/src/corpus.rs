//! The corpora of names: texts with spans in bytes.

use article_annotator::article::{Block, BlockKind};
use article_annotator::span::Span;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// A marked name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gold {
    /// First byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
    /// Its type in the corpus' own words.
    pub kind: String,
}

/// A marked text.
#[derive(Debug, Clone)]
pub struct Text {
    /// Its id in the corpus.
    pub id: String,
    /// The text.
    pub text: String,
    /// Its names, in order.
    pub names: Vec<Gold>,
}

/// The folder of corpora: `../shared/data`, or what `ARTICLE_ANNOTATOR_DATA` says.
pub fn folder() -> PathBuf {
    env::var_os("ARTICLE_ANNOTATOR_DATA").map_or_else(|| "../shared/data".into(), PathBuf::from)
}

/// Reads one corpus, e.g. "names/voa".
pub fn read(name: &str) -> Result<Vec<Text>, String> {
    let path = folder().join(format!("{name}.jsonl"));
    let lines = read_text(&path)?;
    lines.lines().filter(|line| !line.trim().is_empty()).map(text).collect()
}

/// The news without marks (needs gzip).
pub fn unlabelled() -> Result<Vec<Text>, String> {
    let path = folder().join("unlabelled/voa_gmb.jsonl.gz");
    let out = Command::new("gzip").arg("-dc").arg(&path).output();
    let out = out.map_err(|e| format!("gzip: {e}"))?;
    if !out.status.success() {
        return Err(format!("{}: gzip failed", path.display()));
    }
    String::from_utf8_lossy(&out.stdout).lines().map(text).collect()
}

/// Reads texts of the project's own, one a line, their names marked "[p Ada Quill]".
pub fn read_marked(path: &Path) -> Result<Vec<Text>, String> {
    let lines = read_text(path)?;
    lines.lines().filter(|line| !line.starts_with('#')).map(marked).collect()
}

/// The letters that stand for types in marked texts.
const LETTERS: [(&str, &str); 9] = [
    ("p", "person"),
    ("o", "organization"),
    ("l", "place"),
    ("g", "group"),
    ("e", "event"),
    ("a", "law"),
    ("w", "work"),
    ("d", "product"),
    ("n", "language"),
];

fn marked(line: &str) -> Result<Text, String> {
    let mut text = String::with_capacity(line.len());
    let mut names = Vec::new();
    for part in line.split('[') {
        let Some((mark, after)) = part.split_once(']') else {
            text += part;
            continue;
        };
        let typed = mark.split_once(' ').and_then(|(letter, name)| {
            let (_, kind) = LETTERS.iter().find(|known| known.0 == letter)?;
            Some((*kind, name))
        });
        let (kind, name) = typed.ok_or_else(|| format!("a mark without a type: [{mark}]"))?;
        let start = text.len();
        text += name;
        names.push(Gold { start, end: text.len(), kind: kind.into() });
        text += after;
    }
    Ok(Text { id: String::new(), text, names })
}

/// A file's text, or what is wrong with it.
pub fn read_text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))
}

fn text(line: &str) -> Result<Text, String> {
    let record: Value = serde_json::from_str(line).map_err(|e| e.to_string())?;
    let text = record["text"].as_str().ok_or("a record without text")?.to_string();
    let mut bytes: Vec<usize> = text.char_indices().map(|(i, _)| i).collect();
    bytes.push(text.len());
    let marks = record.get("mentions").or_else(|| record.get("entities"));
    let mut names = Vec::new();
    for mark in marks.and_then(Value::as_array).into_iter().flatten() {
        let at = |key: &str| -> Option<usize> {
            bytes.get(usize::try_from(mark.get(key)?.as_u64()?).ok()?).copied()
        };
        if let (Some(start), Some(end), Some(kind)) =
            (at("start"), at("end"), mark["type"].as_str())
        {
            names.push(Gold { start, end, kind: kind.into() });
        }
    }
    names.sort_by_key(|n| (n.start, n.end));
    Ok(Text { id: record["id"].as_str().unwrap_or_default().into(), text, names })
}

/// The paragraphs of `text`, one a line.
pub fn paragraphs(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let start = at + (line.len() - line.trim_start().len());
        if !line.trim().is_empty() {
            let span = Span::new(start, start + line.trim().len());
            blocks.push(Block { span, kind: BlockKind::Paragraph });
        }
        at += line.len() + 1;
    }
    blocks
}
