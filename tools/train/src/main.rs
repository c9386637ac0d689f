//! Trains the models and compiles the lists that the core carries.
//!
//! `cargo run --release -p train -- WHAT` with WHAT one of the sub-commands below; each reads the
//! corpora beside the checkout and writes one file under `src/`.

mod corpus;
mod gazetteer;
mod headline;
mod kinds;
mod lines;
mod names;
mod speakers;

const USAGE: &str = "\
usage: train WHAT

  gazetteer   compile the lists of names into src/names/gazetteer.bin
  headline    fit the weights of the headline chooser (src/clean/metadata/headline/weights.rs)
  kinds       train what tells quotations from other marks into src/quotes/weights.rs
  lines       train the line model of cleaning into src/clean/model/lines.bin (--help tells more)
  names       train the recogniser of names into src/names/model.bin (--help tells more)
  speakers    train the scorer of speakers into src/link/speakers/weights.rs
";

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let rest = arguments.get(1..).unwrap_or_default();
    let result = match arguments.first().map(String::as_str) {
        Some("gazetteer") => gazetteer::run(),
        Some("headline") => headline::run(),
        Some("kinds") => kinds::run(),
        Some("lines") => lines::run(rest),
        Some("names") => names::run(rest),
        Some("speakers") => speakers::run(),
        _ => {
            eprint!("{USAGE}");
            std::process::exit(2);
        }
    };
    if let Err(message) = result {
        eprintln!("train: {message}");
        std::process::exit(1);
    }
}
