//! What holds for any text: no panic, offsets on character boundaries, spans inside their text,
//! the ledger rebuilds the paste, work grows linearly, the same input gives the same bytes.

use article_annotator::article::RunKind;
use article_annotator::span::Utf16Span;
use article_annotator::{Article, Format, Options, annotate, export::to_json};

/// A small deterministic generator (xorshift64*), so that a failure can be run again.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit
    }
}

/// Pieces that pastes are made of, and pieces made to hurt.
const PIECES: &[&str] = &[
    "The minister",
    " said",
    " ",
    "\n",
    "\n\n",
    "\"",
    "“",
    "”",
    "‘",
    "’",
    "'",
    "«",
    "»",
    ". ",
    ", ",
    "Mr ",
    "Ada Quill",
    "Ms. Quill",
    "U.S.",
    "U.N.",
    "(AP)",
    " — ",
    "on Monday",
    "2011",
    "Sept. 12",
    "12/09/2011",
    "in 2006",
    "£215m",
    "50 per cent",
    "Share this",
    "Sign in",
    "Media captionAda",
    "Advertisement",
    "0 / 0",
    "By Jo Ray",
    "• item",
    "\t",
    "\u{a0}",
    "\u{200b}",
    "\u{ad}",
    "â€™",
    "😀",
    "é",
    "e\u{301}",
    "日本語",
    "العربية",
    "<p>",
    "</p>",
    "<script>",
    "&amp;",
    "&#x1F600;",
    "\u{feff}",
    "\r\n",
    "\u{2028}",
    "\0",
    "Mc",
    "O'",
    "-",
    "…",
    ":",
    "said.",
    "He ",
    "she told",
    " that ",
    "according to ",
    "January",
    "May ",
    "March",
    "last week",
    "99999999999999999999",
    "T",
    "'s",
    "000",
    "two days later",
    "K",
    "ﬁ",
    "İ",
    "ß",
    "\u{10ffff}",
];

fn paste(random: &mut Random, pieces: usize) -> String {
    (0..pieces).map(|_| PIECES[random.below(PIECES.len())]).collect()
}

fn check(input: &str, options: &Options) -> Article {
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

#[test]
fn any_text_gives_a_result_that_keeps_every_promise() {
    let mut random = Random(0x9E37_79B9_7F4A_7C15);
    for round in 0..1500 {
        let pieces = 1 + random.below(if round % 50 == 0 { 400 } else { 40 });
        let input = paste(&mut random, pieces);
        let mut options = Options::default();
        match random.below(5) {
            0 => options.format = Format::Html,
            1 => options.clean = false,
            2 => {
                let units = input.encode_utf16().count();
                let span = |random: &mut Random| {
                    let start = random.below(units + 1);
                    Utf16Span { start: start as u32, end: (start + random.below(30)) as u32 }
                };
                options.keep.push(span(&mut random));
                options.drop.push(span(&mut random));
            }
            _ => {}
        }
        check(&input, &options);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let input = paste(&mut Random(7), 300);
    let options = Options::default();
    assert_eq!(to_json(&annotate(&input, &options)), to_json(&annotate(&input, &options)));
}

#[test]
fn uncleaned_text_is_the_source() {
    let input = "Ada Quill: a life\n\nShare\n\nShe was born in 1931.";
    let options = Options { clean: false, ..Options::default() };
    let article = check(input, &options);
    assert_eq!(article.text, article.source_text);
    assert!(article.removed.is_empty());
    assert_eq!(article.blocks.len(), 3);
}
