//! Golden articles: each folder of `tests/golden` holds a paste (`paste.txt` or `paste.html`),
//! perhaps options (`options.json`), and what must come of it, for people to read (`expected.txt`).
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` writes what comes of it now; read the diff.

mod support;

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
