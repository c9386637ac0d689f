//! Clean: from the paste to the article's text, with a ledger of everything that was done.

mod any_case;
mod belongs;
mod biography;
mod captions;
mod decide;
pub mod duplicates;
mod hover;
pub mod junk;
mod kinds;
pub mod language;
pub mod ledger;
pub mod lines;
pub mod metadata;
#[doc(hidden)]
pub mod model;
pub mod nature;
mod other_article;
mod pictures;
mod repair;
mod scan;
mod teasers;
mod write;

use crate::article::{Block, BlockKind, Metadata, Nature, Reason, Removal, Run};
use crate::options::{Format, Moment, Options};
use crate::rule::Rule;
use crate::span::Span;
use duplicates::Repeat;
use lines::shape::{self, Shape};
use lines::{Line, Page, html, plain};
use metadata::headline;
use model::{Model, Sight};
use std::borrow::Cow;

/// Every rule of this stage.
pub const RULES: &[&Rule] = &{
    let mut rules = [&captions::LABEL; junk::RULES.len() + 4];
    rules[junk::RULES.len()] = &biography::RULE;
    rules[junk::RULES.len() + 1] = &pictures::DESCRIBED;
    rules[junk::RULES.len() + 2] = &hover::RULE;
    let mut at = 0;
    while at < junk::RULES.len() {
        rules[at] = junk::RULES[at];
        at += 1;
    }
    rules
};

/// What cleaning makes of a paste.
#[derive(Debug, Clone)]
pub struct Cleaned {
    /// What the ledger counts in: the paste itself, or for HTML the text it reads as.
    pub source: String,
    /// The cleaned text: block texts joined by a blank line.
    pub text: String,
    /// The blocks of `text`, in order.
    pub blocks: Vec<Block>,
    /// What was left out.
    pub removed: Vec<Removal>,
    /// How `text` lies in `source`.
    pub source_map: Vec<Run>,
    /// Headline, authors, dates.
    pub metadata: Metadata,
    /// `metadata.published` as a moment, for the calendar.
    pub published: Option<Moment>,
    /// Whether this is an article in a language that can be annotated.
    pub nature: Nature,
}

/// What becomes of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Verdict {
    /// It stays, as a block of this kind.
    Keep(BlockKind),
    /// It goes, for this reason, by the rule with this id.
    Remove(Reason, &'static str),
}

impl Verdict {
    /// What the line stays as.
    fn kind(self) -> Option<BlockKind> {
        match self {
            Verdict::Keep(kind) => Some(kind),
            Verdict::Remove(..) => None,
        }
    }
}

/// Whether line `i` stays.
#[inline(never)]
fn is_kept(verdicts: &[Verdict], i: usize) -> bool {
    matches!(verdicts[i], Verdict::Keep(_))
}

/// Whether the line model alone takes line `i` for furniture.
#[inline(never)]
fn is_doubted(verdicts: &[Verdict], i: usize) -> bool {
    matches!(verdicts[i], Verdict::Remove(_, decide::MODEL))
}

/// White space as the ledger and its readers in other languages agree on.
fn is_space(c: char) -> bool {
    c.is_whitespace() && c != '\u{85}'
}

/// Reads `input` into lines.
pub fn read(input: Cow<str>, format: Format) -> Page {
    match format {
        Format::Plain => plain::read(input.into_owned()),
        Format::Html => html::read(&input),
    }
}

/// What one look at the lines of a page tells, before anything is decided.
#[derive(Debug, Clone, Default)]
pub struct Study {
    /// The shapes of the lines.
    pub shapes: Vec<Shape>,
    /// Hashes of all words, line after line.
    pub words: Vec<u32>,
    /// How lines repeat each other.
    pub repeats: Vec<Repeat>,
    /// Which rule names each line as junk.
    pub junk: Vec<Option<(Reason, &'static str)>>,
    /// Which lines are captions or credits by their words.
    pub captions: Vec<Option<BlockKind>>,
}

impl Study {
    /// Looks at the lines of `page`.
    pub fn of(page: &Page) -> Self {
        let mut words = Vec::with_capacity(page.source.len() / 5);
        let text = |line: &Line| line.span.of(&page.source);
        let shapes: Vec<Shape> = page
            .lines
            .iter()
            .map(|line| shape::read(text(line), &mut |word| words.push(word.hash)))
            .collect();
        let repeats = duplicates::find(&page.source, &page.lines, &shapes);
        let junk =
            page.lines.iter().zip(&shapes).map(|(line, s)| junk::judge(text(line), s)).collect();
        let mut labelled = None;
        let captions = page
            .lines
            .iter()
            .zip(&shapes)
            .map(|(line, shape)| {
                let kind = captions::kind(text(line), shape).or(labelled);
                labelled = captions::label_alone(text(line));
                kind
            })
            .collect();
        Study { shapes, words, repeats, junk, captions }
    }

    /// The shape of line `i`.
    #[inline(never)]
    pub fn shape(&self, i: usize) -> &Shape {
        &self.shapes[i]
    }

    /// How line `i` repeats others.
    #[inline(never)]
    pub fn repeat(&self, i: usize) -> Repeat {
        self.repeats[i]
    }

    /// The first line with the words of line `i`; itself where none is before it.
    pub fn first_copy(&self, i: usize) -> usize {
        self.repeat(i).of.map_or(i, |of| of as usize)
    }

    /// Whether the line after says line `i` again and goes on with a credit at most: a description and
    /// its caption.
    pub fn is_captioned(&self, i: usize) -> bool {
        const CREDIT: u32 = 12;
        self.repeat(i).continued
            && (self.shape(i + 1).words <= self.shape(i).words + CREDIT
                || self.caption(i + 1).is_some())
    }

    /// What line `i` is to a picture, by its words.
    #[inline(never)]
    pub fn caption(&self, i: usize) -> Option<BlockKind> {
        self.captions[i]
    }

    /// What the line model sees of `page`.
    pub fn sight<'a>(&'a self, page: &'a Page) -> Sight<'a> {
        Sight {
            page,
            shapes: &self.shapes,
            words: &self.words,
            repeats: &self.repeats,
            junk: &self.junk,
            captions: &self.captions,
        }
    }
}

/// Cleans `input`.
pub fn clean(input: Cow<str>, options: &Options) -> Cleaned {
    clean_with(input, options, Model::shipped())
}

/// [`clean`] by another line model than the shipped one.
#[doc(hidden)]
#[inline(never)]
pub fn clean_with(input: Cow<str>, options: &Options, model: &Model) -> Cleaned {
    let page = read(input, options.format);
    let language = language::detect(&page.source);
    let nature = nature::judge(&page.source, language);
    let cleans = options.clean && nature != Nature::Other;
    let (verdicts, lines) = if cleans {
        judge(&page, options, model)
    } else {
        let verdicts = vec![Verdict::Keep(BlockKind::Paragraph); page.lines.len()];
        let lines = described(&page, &verdicts);
        (verdicts, lines)
    };
    let account =
        if cleans { write::cleaned(&page, &verdicts, options) } else { write::as_it_stands(&page) };
    let gathered = metadata::gather(&lines, &page.head);
    let mut metadata: Metadata = gathered.metadata;
    metadata.language = language.map(String::from);
    // One article has one headline: the block's.
    if let Some(block) = account.blocks.iter().find(|b| b.kind == BlockKind::Headline) {
        metadata.headline = Some(headline::wording(block.span.of(&account.text)).into());
    }
    Cleaned {
        text: account.text,
        blocks: account.blocks,
        removed: account.removed,
        source_map: account.runs,
        metadata,
        published: gathered.published,
        nature,
        source: page.source,
    }
}

/// What the choice of the headline sees of `page`, for training.
#[doc(hidden)]
pub fn before_kinds<'a>(page: &'a Page, model: &Model) -> Vec<metadata::Line<'a>> {
    described(page, &decided(page, model).2)
}

/// Decides for every line whether it stays, before its kind is known: what was seen of the lines,
/// how likely each is body text, and the verdicts.
fn decided(page: &Page, model: &Model) -> (Study, Vec<u8>, Vec<Verdict>) {
    let study = Study::of(page);
    let body = model.judge(&study.sight(page));
    let mut verdicts = decide::decide(page, &study, &body, model.threshold);
    // Where all stays, the text was clean: its lines may say what they like.
    if verdicts.iter().any(|verdict| verdict.kind().is_none()) {
        pictures::tell(page, &study, &mut verdicts);
        teasers::remove(page, &study, &mut verdicts);
    }
    other_article::remove(page, &study, &body, &mut verdicts);
    biography::remove(page, &study, &mut verdicts);
    (study, body, verdicts)
}

/// Decides for every line whether it stays and as what, and describes it so.
fn judge<'a>(
    page: &'a Page,
    options: &Options,
    model: &Model,
) -> (Vec<Verdict>, Vec<metadata::Line<'a>>) {
    let (study, body, mut verdicts) = decided(page, model);
    let mut described = described(page, &verdicts);
    let known = kinds::Known {
        page,
        shapes: &study.shapes,
        captions: &study.captions,
        body: &body,
        lines: &described,
    };
    kinds::assign(&known, &mut verdicts);
    for span in write::in_bytes(&page.source, &options.keep) {
        for i in touched(page, span) {
            if matches!(verdicts[i], Verdict::Remove(..)) {
                verdicts[i] = Verdict::Keep(BlockKind::Paragraph);
            }
        }
    }
    for (line, verdict) in described.iter_mut().zip(&verdicts) {
        line.kind = verdict.kind();
    }
    (verdicts, described)
}

/// The lines that `span` shares a byte with.
fn touched(page: &Page, span: Span) -> std::ops::Range<usize> {
    let first = page.lines.partition_point(|l| l.span.end <= span.start);
    let end = page.lines.partition_point(|l| l.span.start < span.end);
    first..end.max(first)
}

/// The lines as the readers of metadata want them.
fn described<'a>(page: &'a Page, verdicts: &[Verdict]) -> Vec<metadata::Line<'a>> {
    page.lines
        .iter()
        .zip(verdicts)
        .map(|(line, verdict)| metadata::Line {
            text: line.span.of(&page.source),
            kind: verdict.kind(),
            blanks: line.blanks,
            hints: metadata::Hints::of(line, page),
            ..metadata::Line::default()
        })
        .collect()
}
