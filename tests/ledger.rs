//! The ledger on real pages: what was kept, mended and removed tiles every paste, in both formats
//! and from both browsers. The pages are no part of the repository; without them this says so.

#[path = "support/promises.rs"]
mod promises;

use article_annotator::{Format, Options};
use promises::check;
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;

/// Every so many pages are looked at; `LEDGER_PAGES=1` looks at all.
const EVERY: usize = 8;

#[test]
fn the_ledger_tiles_real_pages() {
    let data = std::env::var_os("ARTICLE_ANNOTATOR_DATA").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data"),
        PathBuf::from,
    );
    let every = std::env::var("LEDGER_PAGES").ok().and_then(|n| n.parse().ok()).unwrap_or(EVERY);
    for file in ["pages.jsonl.gz", "pages-firefox.jsonl.gz"] {
        let path = data.join("clean").join(file);
        if !path.exists() {
            println!("{}: not here, left out", path.display());
            continue;
        }
        let output = Command::new("gzip").arg("-dc").arg(&path).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        assert!(!text.is_empty(), "{} holds nothing", path.display());
        for line in text.lines().step_by(every) {
            let record: Value = serde_json::from_str(line).unwrap();
            for (key, format) in
                [("plain", Format::Plain), ("drag", Format::Plain), ("html", Format::Html)]
            {
                let Some(paste) = record[key].as_str() else { continue };
                check(paste, &Options { format, ..Options::default() });
            }
        }
    }
}
