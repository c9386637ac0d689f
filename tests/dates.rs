//! Dates: a table of texts with the expressions and values they hold, half of them traps.

use article_annotator::article::DateExpression;
use article_annotator::span::Utf16Span;
use article_annotator::{Moment, Options, annotate};
use std::process::{Command, Stdio};

const TABLE: &str = include_str!("cases/dates.txt");

fn dates(text: &str, reference: &str) -> Vec<(String, DateExpression<Utf16Span>)> {
    let options =
        Options { clean: false, reference: Moment::parse(reference), ..Options::default() };
    let article = annotate(text, &options);
    let units: Vec<u16> = article.text.encode_utf16().collect();
    article
        .dates
        .into_iter()
        .map(|date| {
            let words = &units[date.span.start as usize..date.span.end as usize];
            (String::from_utf16_lossy(words), date)
        })
        .collect()
}

fn cases() -> impl Iterator<Item = [&'static str; 3]> {
    TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut parts = line.split(" | ");
        std::array::from_fn(|_| parts.next().unwrap_or_else(|| panic!("three parts: {line}")))
    })
}

#[test]
fn the_table_holds() {
    let (mut wrong, mut traps, mut all) = (Vec::new(), 0, 0);
    for [text, reference, expected] in cases() {
        let found: Vec<String> = dates(text, reference)
            .iter()
            .map(|(words, date)| format!("{words} = {}", date.value.as_deref().unwrap_or("null")))
            .collect();
        let found = if found.is_empty() { "-".into() } else { found.join("; ") };
        if found != expected {
            wrong.push(format!("{text}\n  expected {expected}\n  found    {found}"));
        }
        all += 1;
        traps += u32::from(expected == "-");
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert!(all >= 60 && traps * 5 >= all * 2, "{traps} traps of {all}");
}

#[test]
fn every_rule_fires_on_its_example_alone() {
    for rule in article_annotator::dates::RULES {
        let fires = |text| dates(text, "2011-09-12").iter().any(|(_, date)| date.rule == rule.id);
        assert!(fires(rule.example), "{} on {:?}", rule.id, rule.example);
        assert!(!fires(rule.counterexample), "{} on {:?}", rule.id, rule.counterexample);
    }
}

#[test]
fn a_value_says_which_days_it_covers_and_what_was_implied() {
    let text = "The council met on Tuesday and will build from May to July next year.";
    let json: Vec<String> = dates(text, "2011-09-12")
        .iter()
        .map(|(words, date)| {
            format!(
                "{words}: {} to {} {} {:?} {:?}",
                date.from.as_deref().unwrap_or("?"),
                date.to.as_deref().unwrap_or("?"),
                date.relative,
                date.implied,
                date.range,
            )
        })
        .collect();
    assert_eq!(
        json,
        [
            "Tuesday: 2011-09-06 to 2011-09-06 true [Year, Month, Day] None",
            "May: 2012-05-01 to 2012-05-31 true [Year] Some(0)",
            "July next year: 2012-07-01 to 2012-07-31 true [Year] Some(0)",
        ]
    );
}

/// A clock without a zone is meant in the zone that the article speaks from.
#[test]
fn a_zone_is_implied_where_only_the_reference_has_one() {
    let zone = |text: &str, reference: &str| {
        let found = dates(text, reference);
        found[0].1.implied.contains(&article_annotator::article::DatePart::Zone)
    };
    assert!(zone("It begins at 9 am on Monday.", "2011-09-12T21:00+05:30"));
    assert!(!zone("It begins at 9 am on Monday.", "2011-09-12"));
    assert!(!zone("It begins at 9 am GMT on Monday.", "2011-09-12T21:00+05:30"));
    assert!(!zone("It begins on Monday morning.", "2011-09-12T21:00+05:30"));
}

#[test]
fn modifiers_are_timeml_s() {
    let modifier = |text| dates(text, "2011-09-12")[0].1.modifier;
    assert_eq!(modifier("It took more than four years."), Some("MORE_THAN"));
    assert_eq!(modifier("It took nearly six years."), Some("LESS_THAN"));
    assert_eq!(modifier("It began in early 2010."), Some("START"));
    assert_eq!(modifier("It closed at the end of 2010."), Some("END"));
    assert_eq!(modifier("It opened circa 1900."), Some("APPROX"));
    assert_eq!(modifier("It opened in 1900."), None);
}

#[test]
fn without_a_reference_relative_dates_stay_unresolved() {
    for text in ["It rained on Monday.", "Two weeks ago it rained.", "It may rain next March."] {
        let found = dates(text, "");
        assert_eq!(found.len(), 1, "{text}");
        let date = &found[0].1;
        assert!(date.relative && date.value.is_none() && date.from.is_none(), "{text} {date:?}");
    }
}

#[test]
fn any_text_is_read() {
    let pieces = [
        "12",
        "/",
        "2011",
        "-",
        "–",
        "May",
        "of",
        "the",
        "'",
        "90s",
        "½",
        "a",
        ".",
        "m",
        "é",
        "次",
        "every",
        "half",
        "past",
        "Q3",
        "FY",
        "99999999999",
        "12:99",
        "next",
        "week",
        "31",
        "BC",
    ];
    // Every pair and a long run: no panic, spans in order.
    let mut text = String::new();
    for a in pieces {
        for b in pieces {
            text.push_str(a);
            text.push_str(b);
            text.push(' ');
            text.push_str(a);
            text.push(' ');
        }
    }
    let found = dates(&text, "2011-09-12");
    assert!(found.windows(2).all(|w| w[0].1.span.end <= w[1].1.span.start));
}

/// The core has no clock and no time zone: the program prints the same bytes wherever it runs.
#[test]
fn results_do_not_depend_on_the_machine_s_zone_or_locale() {
    let run = |zone: &str, locale: &str| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_article-annotator"))
            .args(["--jsonl"])
            .env("TZ", zone)
            .env("LC_ALL", locale)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        for [text, reference, _] in cases() {
            let mut record = serde_json::json!({ "id": text, "text": text });
            if reference != "-" {
                record["referenceDate"] = reference.into();
            }
            use std::io::Write;
            writeln!(stdin, "{record}").unwrap();
        }
        drop(stdin);
        child.wait_with_output().unwrap().stdout
    };
    let here = run("UTC", "C");
    assert!(here.len() > 1000);
    assert_eq!(here, run("Pacific/Kiritimati", "de_DE.UTF-8"));
    assert_eq!(here, run("America/Adak", "ar_SA.UTF-8"));
}
