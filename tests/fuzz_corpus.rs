//! The fuzzers' corpus, run again: what once broke a promise, and a little of everything that takes
//! a way of its own through the code (`tools/fuzz` finds and keeps it).

#[path = "support/promises.rs"]
mod promises;
#[path = "../src/record.rs"]
mod record;
#[path = "support/targets.rs"]
mod targets;

use std::fs;
use std::path::Path;

#[test]
fn every_kept_input_keeps_every_promise() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    for (name, target) in targets::TARGETS {
        let mut inputs: Vec<_> = fs::read_dir(corpus.join(name))
            .unwrap_or_else(|error| panic!("fuzz/corpus/{name}: {error}"))
            .map(|entry| entry.unwrap().path())
            .collect();
        inputs.sort();
        assert!(!inputs.is_empty(), "fuzz/corpus/{name} is empty");
        for path in inputs {
            println!("{}", path.display());
            target(&fs::read(path).unwrap());
        }
    }
}
