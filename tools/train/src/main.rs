//! Trains the models and compiles the lists that the core carries.
//!
//! `cargo run --release -p train -- WHAT` with WHAT one of the sub-commands below; each reads the
//! corpora beside the checkout and writes one file under `src/`.

fn main() {
    eprintln!("usage: train WHAT");
    std::process::exit(2);
}
