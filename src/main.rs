//! `article-annotator`: the core on the command line.

mod record;

use article_annotator::{OptionValue, Options, annotate, export, rule};
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;

const USAGE: &str = "\
Cleans and annotates a news article.

usage: article-annotator [OPTIONS] [FILE]

Reads FILE or standard input, writes the result as JSON (offsets in UTF-16 code units).

  --format plain|html      what the input is (default plain)
  --no-clean               clean nothing
  --reference-date DATE    what relative dates count from (ISO 8601)
  --jsonl                  read records {\"id\", \"text\", ...options}, one a line; write results one a line
  --rules                  print every rule: id, sentence, example, counter-example
  --version                print the version
  --help                   print this
";

struct Request {
    options: Options,
    jsonl: bool,
    file: Option<String>,
}

fn main() -> ExitCode {
    let mut request = Request { options: Options::default(), jsonl: false, file: None };
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        let set = match arg.as_str() {
            "--help" | "-h" => return print(USAGE),
            "--version" => return print(concat!(env!("CARGO_PKG_VERSION"), "\n")),
            "--rules" => return print(&rules()),
            "--jsonl" => {
                request.jsonl = true;
                Ok(())
            }
            "--no-clean" => request.options.set("clean", OptionValue::Flag(false)),
            "--format" | "--reference-date" => {
                let name = if arg == "--format" { "format" } else { "referenceDate" };
                let value =
                    args.next().map_or(OptionValue::Unfit("nothing".into()), OptionValue::Text);
                request.options.set(name, value)
            }
            _ if arg.starts_with("--") || request.file.is_some() => {
                eprintln!("article-annotator: unexpected argument {arg}\n\n{USAGE}");
                return ExitCode::from(2);
            }
            _ => {
                request.file = Some(arg);
                Ok(())
            }
        };
        if let Err(error) = set {
            eprintln!("article-annotator: {error}");
            return ExitCode::from(2);
        }
    }
    match run(&request) {
        Ok(()) => ExitCode::SUCCESS,
        // A reader that has seen enough (`| head`) is no failure.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("article-annotator: {error}");
            ExitCode::FAILURE
        }
    }
}

fn print(text: &str) -> ExitCode {
    let _ = io::stdout().write_all(text.as_bytes());
    ExitCode::SUCCESS
}

fn rules() -> String {
    rule::all()
        .map(|r| {
            serde_json::json!({ "id": r.id, "says": r.says, "example": r.example, "counterexample": r.counterexample })
                .to_string()
                + "\n"
        })
        .collect()
}

fn run(request: &Request) -> io::Result<()> {
    let input: Box<dyn Read> = match &request.file {
        Some(path) => Box::new(
            std::fs::File::open(path)
                .map_err(|e| io::Error::new(e.kind(), format!("{path}: {e}")))?,
        ),
        None => Box::new(io::stdin()),
    };
    let mut input = io::BufReader::new(input);
    let mut out = io::BufWriter::new(io::stdout().lock());
    if !request.jsonl {
        let mut bytes = Vec::new();
        input.read_to_end(&mut bytes)?;
        let article = annotate(&String::from_utf8_lossy(&bytes), &request.options);
        writeln!(out, "{}", export::to_json(&article))?;
        return out.flush();
    }
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        if input.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        let record = String::from_utf8_lossy(&line);
        if record.trim().is_empty() {
            continue;
        }
        let result = record::annotated(&record, &request.options).map_err(|message| {
            io::Error::new(io::ErrorKind::InvalidData, format!("line {number}: {message}"))
        })?;
        writeln!(out, "{result}")?;
    }
    out.flush()
}
