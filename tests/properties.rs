//! Properties: texts made at random of what pastes are made of, and of what is made to hurt.

#[path = "support/promises.rs"]
mod promises;

use article_annotator::span::Utf16Span;
use article_annotator::{Format, Options, annotate, export::to_json};
use promises::check;

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

#[test]
fn what_is_kept_stays_and_what_is_dropped_goes() {
    let input = "The harbour at Wexcombe froze on Monday, the council said.\n\nShare this article\n\n\
                 Boats stayed at their moorings, and the ferry did not sail for two days.";
    let span = |part: &str| {
        let start = input.find(part).unwrap() as u32;
        Utf16Span { start, end: start + part.len() as u32 }
    };
    let plain = check(input, &Options::default());
    assert!(!plain.text.contains("Share this"), "{}", plain.text);
    let kept = Options { keep: vec![span("Share this article")], ..Options::default() };
    assert!(check(input, &kept).text.contains("Share this article"));
    let boats = "Boats stayed at their moorings, and the ferry did not sail for two days.";
    let dropped = Options { drop: vec![span(boats)], ..Options::default() };
    assert!(!check(input, &dropped).text.contains("Boats"));
}
