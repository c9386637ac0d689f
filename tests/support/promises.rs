//! What holds for any text: offsets on character boundaries, spans inside their text and in order,
//! the ledger rebuilds the paste, the JSON says the same. Tests and fuzzers hold every result to it.

use article_annotator::article::{MentionKind, RunKind};
use article_annotator::export::to_json;
use article_annotator::span::Utf16Span;
use article_annotator::{Article, Options, annotate, rule};
use std::collections::HashSet;
use std::sync::LazyLock;

/// Annotates `input` and holds the result to every promise.
pub fn check(input: &str, options: &Options) -> Article {
    let article = annotate(input, options);
    let source: Vec<u16> = article.source_text.encode_utf16().collect();
    let text: Vec<u16> = article.text.encode_utf16().collect();
    ledger(&article, &source, &text);
    blocks(&article, &text, options);
    entities(&article, &text);
    quotes(&article, &text);
    dates(&article, &text);
    json(&article);
    article
}

/// `span` lies in the units `of`, and splits no pair of surrogates.
fn fits(span: Utf16Span, of: &[u16]) {
    assert!(span.start <= span.end && span.end as usize <= of.len(), "{span:?} is outside");
    for at in [span.start as usize, span.end as usize] {
        let splits = at > 0
            && at < of.len()
            && (0xD800..0xDC00).contains(&of[at - 1])
            && (0xDC00..0xE000).contains(&of[at]);
        assert!(!splits, "{span:?} splits a pair");
    }
}

/// `spans` hold something each, in order and without overlap.
fn apart(what: &str, spans: impl IntoIterator<Item = Utf16Span>, of: &[u16]) {
    let mut last = 0;
    for span in spans {
        fits(span, of);
        assert!(span.start < span.end, "{what}: {span:?} is empty");
        assert!(span.start >= last, "{what}: {span:?} before {last}");
        last = span.end;
    }
}

fn words(span: Utf16Span, of: &[u16]) -> String {
    String::from_utf16(&of[span.start as usize..span.end as usize]).expect("whole characters")
}

fn blank(words: &str) -> bool {
    words.chars().all(|c| c.is_whitespace() || c == '\u{feff}')
}

/// Something that results may name as a reason, which page and cards have words for.
fn known(reason: &str) {
    static KNOWN: LazyLock<HashSet<&str>> =
        LazyLock::new(|| rule::all().map(|r| r.id).chain(rule::EVIDENCE.iter().copied()).collect());
    assert!(KNOWN.contains(reason), "no such rule: {reason}");
}

/// The blocks in order; the cleaned text is theirs, joined by blank lines.
fn blocks(article: &Article, text: &[u16], options: &Options) {
    apart("blocks", article.blocks.iter().map(|b| b.span), text);
    if options.clean {
        let joined: Vec<_> = article.blocks.iter().map(|b| words(b.span, text)).collect();
        if article.nature == article_annotator::article::Nature::Article {
            assert_eq!(joined.join("\n\n"), article.text, "the text is not its blocks");
        }
    } else {
        assert_eq!(article.text, article.source_text);
        assert!(article.removed.is_empty());
    }
}

fn entities(article: &Article, text: &[u16]) {
    let mut names = Vec::new();
    for (index, entity) in article.entities.iter().enumerate() {
        assert_eq!(entity.id as usize, index);
        assert!(!entity.mentions.is_empty(), "{} has no mention", entity.name);
        assert!(!blank(&entity.name));
        assert!(entity.role.as_ref().is_none_or(|role| !blank(role)));
        apart("mentions", entity.mentions.iter().map(|m| m.span), text);
        for mention in &entity.mentions {
            known(mention.rule);
            assert!((0.0..=1.0).contains(&mention.confidence.get()));
            if mention.kind == MentionKind::Name {
                names.push(mention.span);
            }
        }
    }
    names.sort();
    apart("names", names, text);
}

/// Quotations in order, each within or outside of every other; parts in order within their whole.
fn quotes(article: &Article, text: &[u16]) {
    let starts = article.quotes.iter().map(|q| q.span.start);
    assert!(starts.is_sorted(), "quotations out of order");
    for quote in &article.quotes {
        fits(quote.span, text);
        apart("parts", quote.parts.iter().copied(), text);
        assert_eq!(quote.parts.first().map(|p| p.start), Some(quote.span.start));
        assert_eq!(quote.parts.last().map(|p| p.end), Some(quote.span.end));
        quote.cue.into_iter().for_each(|cue| fits(cue, text));
        known(quote.rule);
        if let Some(speaker) = quote.speaker {
            speaker.mention.into_iter().for_each(|mention| fits(mention, text));
            assert!(speaker.entity.is_none_or(|e| (e as usize) < article.entities.len()));
            assert!(speaker.mention.is_some() || speaker.entity.is_some(), "nobody speaks");
        }
    }
    for (index, quote) in article.quotes.iter().enumerate() {
        let after = article.quotes[index + 1..].iter().map(|q| q.span);
        for next in after.take_while(|next| next.start < quote.span.end) {
            assert!(next.end <= quote.span.end, "{:?} crosses {next:?}", quote.span);
        }
    }
}

fn dates(article: &Article, text: &[u16]) {
    apart("dates", article.dates.iter().map(|d| d.span), text);
    for date in &article.dates {
        known(date.rule);
        assert_eq!(date.from.is_some(), date.to.is_some());
        if let (Some(from), Some(to)) = (&date.from, &date.to) {
            assert!(date.value.is_some());
            assert!(day(from) <= day(to), "{from} to {to} runs backwards");
        }
    }
}

/// A calendar day as something that sorts; years before Christ are written "BC0490".
fn day(written: &str) -> (i32, &str) {
    let (year, rest) = match written.strip_prefix("BC") {
        Some(year) => (-year[..4].parse::<i32>().expect("a year"), &year[4..]),
        None => (written[..4].parse().expect("a year"), &written[4..]),
    };
    let shape: String = rest.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
    assert_eq!(shape, "-00-00", "{written} is no day");
    (year, rest)
}

/// The JSON is some, and holds the texts and as many of everything.
fn json(article: &Article) {
    let value: serde_json::Value = serde_json::from_str(&to_json(article)).expect("JSON");
    assert_eq!(value["sourceText"], article.source_text.as_str());
    assert_eq!(value["text"], article.text.as_str());
    for (name, count) in [
        ("blocks", article.blocks.len()),
        ("removed", article.removed.len()),
        ("sourceMap", article.source_map.len()),
        ("entities", article.entities.len()),
        ("quotes", article.quotes.len()),
        ("dates", article.dates.len()),
    ] {
        assert_eq!(value[name].as_array().map(Vec::len), Some(count), "{name}");
    }
}

/// The runs and removals tile the source but for white space; copies are copies; no word of the
/// text comes from nowhere.
fn ledger(article: &Article, source: &[u16], text: &[u16]) {
    let mut spans: Vec<Utf16Span> = Vec::new();
    let (mut in_text, mut in_source) = (0, 0);
    let gap = |from: u32, to: u32, of: &[u16]| words(Utf16Span { start: from, end: to }, of);
    for run in &article.source_map {
        fits(run.source, source);
        fits(run.text, text);
        assert!(run.text.start >= in_text && run.source.start >= in_source, "runs out of order");
        let between = gap(in_text, run.text.start, text);
        assert!(blank(&between), "the text has {between:?} from nowhere");
        in_text = run.text.end;
        in_source = run.source.end;
        spans.push(run.source);
        if run.kind == RunKind::Copy {
            assert_eq!(words(run.text, text), words(run.source, source), "a copied run differs");
        }
    }
    let after = gap(in_text, text.len() as u32, text);
    assert!(blank(&after), "the text has {after:?} from nowhere");
    apart("removals", article.removed.iter().map(|r| r.source), source);
    for removal in &article.removed {
        known(removal.rule);
        spans.push(removal.source);
    }
    spans.sort();
    let mut at = 0;
    let end = source.len() as u32;
    for span in spans.into_iter().chain([Utf16Span { start: end, end }]) {
        assert!(span.start >= at, "the ledger says one stretch twice: {span:?}");
        let forgotten = gap(at, span.start, source);
        assert!(blank(&forgotten), "the ledger forgot {forgotten:?}");
        at = span.end;
    }
}
