//! Captions and credits: what stands under a picture.
//!
//! ```text
//! caption = label? words credit?
//! label   = "Image caption" | "Media caption" | ...      often glued to the first word
//! credit  = "(AP Photo/NAME)" | "Photo: NAME" | "Photo by NAME" | "... Getty Images" | ...
//!         | "Source: SITE" | "(Reporting by NAME; editing by NAME)" | "NAME contributed to this report."
//! ```

use super::any_case::{begins, is_one_of, without_end};
use super::lines::shape::{End, Shape};
use crate::article::BlockKind;
use crate::rule::Rule;

/// The label in front of a caption, left out.
pub const LABEL: Rule = Rule {
    id: "media.caption-prefix",
    says: "The label in front of a caption.",
    example: "Media captionMara Orr: \"The crane is late\"",
    counterexample: "Media captains met in Oslo.",
};

const LABELS: &[(&str, BlockKind)] = &[
    ("Image caption", BlockKind::Caption),
    ("Media caption", BlockKind::Caption),
    ("Video caption", BlockKind::Caption),
    ("Photo caption", BlockKind::Caption),
    ("Picture caption", BlockKind::Caption),
    ("Image copyright", BlockKind::Credit),
    ("Image source", BlockKind::Credit),
];

/// The label that opens `line`: its length with what separates it, and what follows it.
///
/// A label is followed by a capital or a mark, glued or not; "Image captions" is none.
pub fn label(line: &str) -> Option<(usize, BlockKind)> {
    // The first letters of the labels: most lines are done here.
    if !line.starts_with(['I', 'M', 'P', 'V']) {
        return None;
    }
    let (words, kind) = LABELS.iter().find(|(words, _)| line.starts_with(words))?;
    let rest = line.get(words.len()..)?;
    if rest.starts_with(|c: char| c.is_lowercase()) {
        return None;
    }
    let bare = rest.trim_start_matches([':', ',', ' ', '\u{A0}', '-', '–']);
    (!bare.is_empty()).then_some((line.len() - bare.len(), *kind))
}

/// What the line below a label alone is: "Image caption," stands above the caption.
pub fn label_alone(line: &str) -> Option<BlockKind> {
    let (words, kind) = LABELS.iter().find(|(words, _)| line.starts_with(words))?;
    line[words.len()..].chars().all(|c| !c.is_alphanumeric()).then_some(*kind)
}

/// Where a label stands within `line`, glued to what is before it.
pub fn inner_label(line: &str) -> Option<usize> {
    LABELS.iter().filter_map(|(words, _)| line.find(words)).filter(|&at| at > 0).min()
}

/// Words that a credit opens with.
const OPENS: &[&str] = &[
    "photo:",
    "photo by",
    "photos:",
    "photos by",
    "photograph:",
    "photograph by",
    "image:",
    "image by",
    "image credit",
    "images:",
    "photo credit",
    "picture:",
    "picture by",
    "credit:",
    "credit ",
    "courtesy of",
    "courtesy:",
    "photo courtesy",
    "photo provided",
    "photo illustration",
    "illustration:",
    "illustration by",
    "image courtesy",
    "pictured by",
    "ap photo",
    "reuters/",
    "getty images",
    "(getty",
    "(ap",
    "(reuters",
    "(photo",
    "(image",
    "(credit",
    "getty/",
    "afp/",
    "afp via",
    "ap/",
    "via getty",
    "image via",
    "photo via",
    "image source",
];

/// Names that a credit closes with.
const CLOSES: &[&str] = &[
    "getty images",
    "ap photo",
    "shutterstock",
    "/reuters",
    "/ap",
    "/afp",
    "/getty",
    "via ap",
    "via reuters",
    "via getty images",
    "/bloomberg",
    "getty images)",
    "reuters)",
    "(ap)",
    "/ap)",
    "/afp)",
    "shutterstock)",
    "shutterstock.com",
    "shutterstock.com)",
    "istock",
    "istockphoto",
    "alamy",
    "alamy stock photo",
    "/epa",
    "/pa",
    "pa media",
    "pa wire",
    "ap images",
    "file photo",
    "file photo)",
    "(file)",
    "/handout",
    "(pool)",
    ", pool)",
    "via afp)",
    "/pool",
    "/wireimage",
    "/redux",
    "/zuma",
    "usa today sports",
    "/tns",
];

/// Which bytes of ASCII the `words` have `nth` from their beginning, or from their end: most lines are
/// told by two.
const fn edges(words: &[&str], nth: usize, from_end: bool) -> u128 {
    let (mut edges, mut at) = (0, 0);
    while at < words.len() {
        let bytes = words[at].as_bytes();
        edges |= 1 << bytes[if from_end { bytes.len() - 1 - nth } else { nth }];
        at += 1;
    }
    edges
}

fn is_edge(edges: [u128; 2], bytes: [u8; 2]) -> bool {
    let has = |edges: u128, b: u8| b.is_ascii() && edges >> b.to_ascii_lowercase() & 1 == 1;
    has(edges[0], bytes[0]) && has(edges[1], bytes[1])
}

/// "Photo: NAME", "Image credit: NAME".
#[inline(never)]
pub fn opens_with_credit(line: &str) -> bool {
    const FIRST: [u128; 2] = [edges(OPENS, 0, false), edges(OPENS, 1, false)];
    let &[first, second, ..] = line.as_bytes() else { return false };
    let small = first.to_ascii_lowercase();
    let opens = |words: &&str| words.as_bytes()[0] == small && begins(line, words);
    is_edge(FIRST, [first, second]) && OPENS.iter().any(opens)
}

fn closes_with_credit(line: &str) -> bool {
    const LAST: [u128; 2] = [edges(CLOSES, 0, true), edges(CLOSES, 1, true)];
    let &[.., second, last] = line.as_bytes() else { return false };
    let small = last.to_ascii_lowercase();
    let closes = |words: &&str| {
        words.as_bytes().last() == Some(&small) && without_end(line, words).is_some()
    };
    is_edge(LAST, [last, second]) && CLOSES.iter().any(closes)
}

/// Whether `line` closes with a credit in brackets: "(AP Photo/NAME)", "(Photo by NAME)".
fn bracketed(line: &str) -> bool {
    let Some(inner) = line.strip_suffix([')', ']']) else { return false };
    // A credit is short: look no further back.
    let from = inner.len().saturating_sub(160);
    let from = (from..=inner.len()).find(|&at| inner.is_char_boundary(at)).unwrap_or(inner.len());
    let tail = &inner[from..];
    let Some(open) = tail.rfind(['(', '[']) else { return false };
    let inside = &tail[open + 1..];
    [
        "photo/",
        "photo by",
        "photo:",
        "photograph",
        "ap photo",
        "reuters/",
        "getty",
        "/ap",
        "afp",
        "image:",
        "images/",
        "image by",
        "credit",
        "courtesy",
        "shutterstock",
        "/reuters",
        "handout",
    ]
    .iter()
    .any(|word| has(inside, word))
        || is_one_of(inside, &["reuters", "ap", "file"])
}

/// Whether `text` holds `word`, in whatever case.
pub(super) fn has(text: &str, word: &str) -> bool {
    text.as_bytes().windows(word.len()).any(|w| w.eq_ignore_ascii_case(word.as_bytes()))
}

/// Words that stand before the name in a credit: "Photo: NAME".
const LABELLED: &[&str] =
    &["Credit", "Illustration", "Image", "Photo", "Photograph", "Photos", "Picture"];

/// Small words among the names of a credit.
const AMONG: &[&str] = &["and", "by", "de", "for", "of", "the", "van", "via", "von"];

/// The longest credit behind a caption, in bytes and in words.
const CREDIT_BYTES: usize = 80;
const CREDIT_WORDS: usize = 8;

/// Whether `line` closes with a label and names only: "Photo: NAME", "Photo by NAME".
fn labelled(line: &str) -> bool {
    [": ", " by "].iter().any(|mark| {
        let Some(at) = line.rfind(mark).filter(|&at| line.len() - at <= CREDIT_BYTES) else {
            return false;
        };
        let names = line[at + mark.len()..].split_whitespace();
        let is_name = |word: &str| {
            word.starts_with(|c: char| c.is_uppercase() || c == '@') || AMONG.contains(&word)
        };
        let label = line[..at].split_whitespace().next_back();
        label.is_some_and(|label| LABELLED.contains(&label.trim_start_matches(['|', '(', '['])))
            && line[at + mark.len()..].starts_with(char::is_uppercase)
            && names.clone().count() <= CREDIT_WORDS
            && names.clone().all(is_name)
    })
}

/// Whether `line` says who else worked on the article: "(Reporting by NAME; editing by NAME)", "NAME
/// contributed to this report."
pub(super) fn is_of_authors(line: &str, shape: &Shape) -> bool {
    if shape.words > 60 {
        return false;
    }
    let bare = line.trim_end_matches(['.', ' ']);
    let reports = line.trim_start_matches('(').starts_with("Reporting by ");
    (reports && (line.starts_with('(') || line.contains("diting by ")))
        || ["report", "story", "article"].iter().any(|what| {
            bare.strip_suffix(what).is_some_and(|rest| rest.ends_with(" contributed to this "))
        })
}

/// "Source: gazette.example", of one word with a point in it; "This story originally appeared in ...".
fn is_source(line: &str) -> bool {
    if let Some(story) = line.strip_prefix("This ") {
        return ["article", "piece", "post", "story"].iter().any(|what| {
            story.strip_prefix(what).is_some_and(|rest| rest.starts_with(" originally appeared"))
        });
    }
    line.strip_prefix("Source: ")
        .is_some_and(|site| !site.contains(' ') && site.trim_end_matches('.').contains('.'))
}

/// "The crane at dusk.Credit...NAME for The Gazette".
fn is_glued(line: &str) -> bool {
    let Some((_, credit)) = line.split_once("Credit") else { return false };
    ["...", "…"].iter().any(|dots| {
        credit.strip_prefix(dots).is_some_and(|name| name.starts_with(char::is_uppercase))
    })
}

/// A caption or a credit by its words alone; `None` for any other line.
pub fn kind(line: &str, shape: &Shape) -> Option<BlockKind> {
    if shape.words == 0 || shape.words > 120 {
        return None;
    }
    let bare = line.trim_end_matches(['.', ' ']);
    if shape.words <= 14 && shape.said == 0 && shape.function <= 3 && opens_with_credit(line) {
        return Some(BlockKind::Credit);
    }
    if is_source(line) {
        return Some(BlockKind::Credit);
    }
    if is_glued(line) {
        return Some(if shape.words <= 8 { BlockKind::Credit } else { BlockKind::Caption });
    }
    let closes = closes_with_credit(bare);
    if shape.credit == 0 && !closes {
        return None;
    }
    if bracketed(bare) {
        return Some(if shape.words <= 5 { BlockKind::Credit } else { BlockKind::Caption });
    }
    if (closes && shape.end != End::Stop) || labelled(bare) {
        let credit = shape.words <= 6 && shape.function == 0;
        return Some(if credit { BlockKind::Credit } else { BlockKind::Caption });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clean::lines::shape;

    fn of(line: &str) -> Option<BlockKind> {
        kind(line, &shape::read(line, &mut |_| {}))
    }

    #[test]
    fn captions_are_known_by_their_credit() {
        assert_eq!(
            of(
                "Mara Orr, left, inspects the crane in Port Ellery, Monday. (AP Photo/Ida Voss, Pool)"
            ),
            Some(BlockKind::Caption)
        );
        assert_eq!(of("The crane at dusk. Ida Voss/Getty Images"), Some(BlockKind::Caption));
        assert_eq!(of("Photo: Ida Voss"), Some(BlockKind::Credit));
        assert_eq!(of("The crane at dusk. Photo: Ida Voss"), Some(BlockKind::Caption));
        let glued = "The crane of Port Ellery at dusk.Credit...Ida Voss for The Gazette";
        assert_eq!(of(glued), Some(BlockKind::Caption));
        assert_eq!(
            of("The crane at dusk, Port Ellery | Photo by Ida Voss"),
            Some(BlockKind::Caption)
        );
        assert_eq!(of("Source: cranes.example"), Some(BlockKind::Credit));
        assert_eq!(of("This piece originally appeared in the Gazette."), Some(BlockKind::Credit));
        assert_eq!(of("Source: the harbour office."), None);
        assert_eq!(of("Nobody had asked for the Photo: The crane was gone by dusk."), None);
        assert_eq!(of("He says that she should have the credit: Ida Voss"), None);
        assert_eq!(of("She sold the photo to Reuters, which had it on its front page."), None);
        assert_eq!(of("The mayor (left) said no."), None);
    }

    #[test]
    fn who_else_worked_on_an_article_is_told_from_news() {
        let told = |line| is_of_authors(line, &shape::read(line, &mut |_| {}));
        assert!(told("(Reporting by Ida Voss; editing by Mara Orr)"));
        assert!(told("Ida Voss in Oslo contributed to this report."));
        assert!(!told("Reporting by Ida Voss has shown how the crane was lost."));
        assert!(!told("Ida Voss and two others contributed to this year's report."));
    }

    #[test]
    fn a_glued_label_ends_at_a_capital() {
        assert_eq!(label(LABEL.example).map(|l| l.0), Some("Media caption".len()));
        assert_eq!(label(LABEL.counterexample), None);
        assert_eq!(label("Image captions are short."), None);
        assert_eq!(label_alone("Image caption,"), Some(BlockKind::Caption));
        assert_eq!(label_alone("Image captions"), None);
        assert!(LABELS.iter().all(|(words, _)| label(&format!("{words}Mara")).is_some()));
    }
}
