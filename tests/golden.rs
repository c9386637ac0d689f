//! Golden articles: each folder of `tests/golden` holds a paste (`paste.txt` or `paste.html`),
//! perhaps options (`options.json`), and what must come of it, for people to read (`expected.txt`).
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` writes what comes of it now; read the diff.

mod support;

use article_annotator::article::{BlockKind, Nature};
use article_annotator::{Options, annotate};

use std::fs;
use std::path::Path;
use support::digest;

#[test]
fn every_paste_gives_what_its_folder_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let mut folders: Vec<_> =
        fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()).collect();
    folders.sort();
    assert!(folders.len() >= 10, "the golden articles are gone");
    let mut wrong = Vec::new();
    for folder in &folders {
        let now = digest(&support::annotated(folder));
        let file = folder.join("expected.txt");
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            fs::write(&file, &now).unwrap();
        } else if fs::read_to_string(&file).unwrap_or_default() != now {
            wrong.push(support::difference(
                folder,
                &fs::read_to_string(&file).unwrap_or_default(),
                &now,
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Goldens whose paste has neither byline, time nor dateline, and interviews: nothing tells that
/// another article begins.
const UNTOLD: [&str; 2] = ["already-clean", "interview-with-a-card"];

/// Its lines are joined where a whole paste is wrapped so.
const WRAPPED: &str = "hard-wrapped-mojibake";

#[test]
fn what_is_pasted_behind_an_article_is_left_out() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let pastes: Vec<(String, String, Vec<String>)> = fs::read_dir(&root)
        .unwrap()
        .filter_map(|entry| {
            let folder = entry.unwrap().path();
            let paste = fs::read_to_string(folder.join("paste.txt")).ok()?;
            let article = support::annotated(&folder);
            let text: Vec<u16> = article.text.encode_utf16().collect();
            let paragraphs = article.blocks.iter().filter(|b| b.kind == BlockKind::Paragraph);
            // A row of dashes is nobody's text.
            let body = paragraphs
                .map(|b| support::words(&text, b.span))
                .filter(|words| words.contains(char::is_alphabetic))
                .collect();
            let english = article.metadata.language.as_deref() == Some("en");
            let name = folder.file_name()?.to_string_lossy().into_owned();
            (english && article.nature == Nature::Article).then_some((name, paste, body))
        })
        .collect();
    for (first, paste, body) in pastes.iter().filter(|paste| paste.0 != WRAPPED) {
        for (second, behind, other) in &pastes {
            if first == second || UNTOLD.contains(&second.as_str()) {
                continue;
            }
            let article =
                annotate(&format!("{}\n\n\n{behind}", paste.trim_end()), &Options::default());
            let text = article.text.split_whitespace().collect::<Vec<_>>().join(" ");
            let kept = |of: &[String]| of.iter().filter(|p| text.contains(p.as_str())).count();
            assert_eq!((kept(body), kept(other)), (body.len(), 0), "{first}, then {second}");
        }
    }
}
