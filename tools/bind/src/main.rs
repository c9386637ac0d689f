//! Writes the JavaScript loader of the wasm: `bind INPUT.wasm OUTPUT_DIRECTORY [--names]`.
//!
//! With `--names` functions keep their names, for a profiler.

use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (input, output, names) = match &arguments[..] {
        [input, output] => (input, output, false),
        [input, output, flag] if flag == "--names" => (input, output, true),
        _ => {
            eprintln!("usage: bind INPUT.wasm OUTPUT_DIRECTORY [--names]");
            return ExitCode::from(2);
        }
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(input).out_name("article_annotator").typescript(false);
    let done = bindgen
        .web(true)
        // As the contract has it: without an argument, `init` fetches the wasm beside the loader.
        .map(|b| b.omit_default_module_path(false))
        .map(|b| b.remove_producers_section(true).remove_name_section(!names))
        .and_then(|b| b.generate(output));
    if let Err(error) = done {
        eprintln!("bind: {error:#}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
