//! What the fuzzers share with the tests.

#[path = "../tests/support/promises.rs"]
pub mod promises;
#[path = "../src/record.rs"]
mod record;
#[path = "../tests/support/targets.rs"]
pub mod targets;
