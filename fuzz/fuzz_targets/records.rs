//! Bytes as a record of the command line.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| article_annotator_fuzz::targets::records(bytes));
