//! What holds for any text: offsets on character boundaries, spans inside their text, the ledger
//! rebuilds the paste. Tests and fuzzers hold every result to it.

use article_annotator::article::RunKind;
use article_annotator::span::Utf16Span;
use article_annotator::{Article, Options, annotate};

/// Annotates `input` and holds the result to every promise.
pub fn check(input: &str, options: &Options) -> Article {
    let article = annotate(input, options);
    let source: Vec<u16> = article.source_text.encode_utf16().collect();
    let text: Vec<u16> = article.text.encode_utf16().collect();
    let fits = |span: Utf16Span, of: &[u16]| {
        assert!(span.start <= span.end && span.end as usize <= of.len(), "{span:?} in {input:?}");
        for at in [span.start as usize, span.end as usize] {
            let splits = at > 0
                && at < of.len()
                && (0xD800..0xDC00).contains(&of[at - 1])
                && (0xDC00..0xE000).contains(&of[at]);
            assert!(!splits, "{span:?} splits a pair in {input:?}");
        }
    };
    let inside = |span: Utf16Span| fits(span, &text);
    let mut last = 0;
    for block in &article.blocks {
        inside(block.span);
        assert!(block.span.start >= last, "blocks overlap in {input:?}");
        last = block.span.end;
    }
    for entity in &article.entities {
        assert_eq!(article.entities[entity.id as usize].id, entity.id);
        assert!(!entity.mentions.is_empty(), "{} has no mention", entity.name);
        entity.mentions.iter().for_each(|m| inside(m.span));
        assert!(entity.mentions.is_sorted_by_key(|m| m.span.start), "{input:?}");
    }
    for quote in &article.quotes {
        inside(quote.span);
        assert!(!quote.parts.is_empty());
        for part in &quote.parts {
            inside(*part);
            assert!(part.start >= quote.span.start && part.end <= quote.span.end, "{input:?}");
        }
        quote.cue.into_iter().for_each(inside);
        if let Some(speaker) = quote.speaker {
            speaker.mention.into_iter().for_each(inside);
            assert!(speaker.entity.is_none_or(|e| (e as usize) < article.entities.len()));
        }
    }
    for date in &article.dates {
        inside(date.span);
        assert!(date.span.start < date.span.end);
    }
    ledger(&article, &source, &text, &|span| fits(span, &source));
    article
}

/// The runs and removals tile the source but for white space; copies are copies; blocks are covered.
fn ledger(article: &Article, source: &[u16], text: &[u16], fits: &dyn Fn(Utf16Span)) {
    let mut spans: Vec<Utf16Span> = Vec::new();
    let (mut in_text, mut in_source) = (0, 0);
    for run in &article.source_map {
        fits(run.source);
        assert!(run.text.start >= in_text && run.source.start >= in_source, "runs out of order");
        in_text = run.text.end;
        in_source = run.source.end;
        spans.push(run.source);
        if run.kind == RunKind::Copy {
            assert_eq!(
                &text[run.text.start as usize..run.text.end as usize],
                &source[run.source.start as usize..run.source.end as usize],
                "a copied run differs"
            );
        }
    }
    let mut last = 0;
    for removal in &article.removed {
        fits(removal.source);
        assert!(removal.source.start >= last, "removals out of order");
        last = removal.source.end;
        spans.push(removal.source);
    }
    spans.sort();
    let mut at = 0;
    for span in spans
        .iter()
        .copied()
        .chain([Utf16Span { start: source.len() as u32, end: source.len() as u32 }])
    {
        assert!(span.start >= at, "the ledger says one stretch twice: {span:?}");
        let gap = String::from_utf16_lossy(&source[at as usize..span.start as usize]);
        let empty = |c: char| c.is_whitespace() || c == '\u{feff}';
        assert!(gap.chars().all(empty), "the ledger forgot {gap:?}");
        at = span.end;
    }
}
