//! Writes the JavaScript loader of the wasm: `bind INPUT.wasm OUTPUT_DIRECTORY`.

use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, output] = &arguments[..] else {
        eprintln!("usage: bind INPUT.wasm OUTPUT_DIRECTORY");
        return ExitCode::from(2);
    };
    let mut bindgen = Bindgen::new();
    bindgen.input_path(input).out_name("article_annotator").typescript(false);
    let done = bindgen
        .web(true)
        .map(|b| b.remove_producers_section(true).remove_name_section(true))
        .and_then(|b| b.generate(output));
    if let Err(error) = done {
        eprintln!("bind: {error:#}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}
