//! The result: what [`annotate`](crate::annotate) returns, in the words of the public contract.
//!
//! Every type that holds a range is generic over its unit: the stages fill them with byte
//! [`Span`]s, and [`Article`] holds [`Utf16Span`]s, converted in one place
//! ([`Article::from_stages`]).

use crate::clean::Cleaned;
use crate::span::{Span, Utf16Index, Utf16Span};
use serde::{Serialize, Serializer};

/// Version of the contract that [`Article`] follows.
pub const SCHEMA: u32 = 1;

/// A cleaned and annotated article.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Article {
    /// The package's version.
    pub version: &'static str,
    /// The contract's version.
    pub schema: u32,
    /// What `removed`, `source_map`, `keep` and `drop` count in.
    pub source_text: String,
    /// The cleaned article: block texts joined by a blank line.
    pub text: String,
    /// Headline, authors, dates.
    pub metadata: Metadata,
    /// Whether the text is an article at all.
    pub nature: Nature,
    /// The blocks of `text`, in order, without overlap.
    pub blocks: Vec<Block<Utf16Span>>,
    /// What cleaning left out, in source order.
    pub removed: Vec<Removal<Utf16Span>>,
    /// How `text` lies in `source_text`.
    pub source_map: Vec<Run<Utf16Span>>,
    /// One entry for each real thing, with all its mentions.
    pub entities: Vec<Entity<Utf16Span>>,
    /// Quotations with who said them.
    pub quotes: Vec<Quote<Utf16Span>>,
    /// Dates with the day they mean.
    pub dates: Vec<DateExpression<Utf16Span>>,
}

/// What kind of text was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Nature {
    /// A news article or prose like it.
    Article,
    /// Code, a list, a poem: left uncleaned.
    Other,
    /// A language other than English: cleaned, not annotated.
    Unsupported,
}

/// What the paste says of the article as a whole.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct Metadata {
    /// The headline.
    pub headline: Option<String>,
    /// Section or kicker above the headline.
    pub section: Option<String>,
    /// The byline's people.
    pub authors: Vec<String>,
    /// Agencies credited, e.g. "AP".
    pub agencies: Vec<String>,
    /// Place of the dateline, e.g. "MOSCOW".
    pub place: Option<String>,
    /// ISO 8601, with time and offset where the paste has them.
    pub published: Option<String>,
    /// As `published`.
    pub updated: Option<String>,
    /// What relative dates were resolved against.
    pub reference: Option<Reference>,
    /// BCP 47 tag of the detected language.
    pub language: Option<String>,
}

/// The date that relative expressions count from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Reference {
    /// ISO 8601 date or date-time.
    pub date: String,
    /// Where it came from.
    pub from: ReferenceSource,
}

/// Where a [`Reference`] came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum ReferenceSource {
    /// The caller's option.
    Option,
    /// The article's own dateline or timestamp.
    Dateline,
}

/// A block of the cleaned text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Block<S = Span> {
    /// Where it lies in the text.
    #[serde(flatten)]
    pub span: S,
    /// What it is.
    pub kind: BlockKind,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names are the field's own words")]
pub enum BlockKind {
    Section,
    Headline,
    Standfirst,
    Byline,
    Dateline,
    Timestamp,
    Subheading,
    Paragraph,
    ListItem,
    Caption,
    Credit,
    EditorialNote,
}

/// A stretch of the source that cleaning left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Removal<S = Span> {
    /// Range in the source text.
    pub source: S,
    /// Why.
    pub reason: Reason,
    /// Id of the rule or evidence.
    pub rule: &'static str,
}

/// Why a stretch was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names are the contract's own words")]
pub enum Reason {
    MediaPlayer,
    Share,
    SignIn,
    Subscription,
    Newsletter,
    Comments,
    RelatedLinks,
    Navigation,
    Teaser,
    AltText,
    Advertisement,
    CookieNotice,
    Legal,
    Tags,
    AuthorBio,
    Counter,
    Duplicate,
    OtherArticle,
    Other,
}

/// One run of the source map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Run<S = Span> {
    /// Range in the cleaned text.
    pub text: S,
    /// Range in the source text.
    pub source: S,
    /// Copied as it stands, or replaced.
    pub kind: RunKind,
}

/// How a run came from the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum RunKind {
    /// The same characters.
    Copy,
    /// Mended: mojibake, joined lines, white space.
    Replace,
}

/// A real thing with all its mentions.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Entity<S = Span> {
    /// Index in the article's entities.
    pub id: u32,
    /// What it is.
    #[serde(rename = "type")]
    pub kind: EntityKind,
    /// The fullest name in the article.
    pub name: String,
    /// A role or title the article gives.
    pub role: Option<String>,
    /// Where it is mentioned, in text order.
    pub mentions: Vec<Mention<S>>,
}

/// What an entity is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names are the contract's own words")]
pub enum EntityKind {
    Person,
    Organization,
    Place,
    Group,
    Event,
    Law,
    Work,
    Product,
    Language,
    Money,
    Percent,
}

/// One mention of an entity.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Mention<S = Span> {
    /// Where it lies in the text.
    #[serde(flatten)]
    pub span: S,
    /// Name, description or pronoun.
    pub kind: MentionKind,
    /// How sure.
    pub confidence: Confidence,
    /// Why it was marked.
    pub rule: &'static str,
}

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MentionKind {
    /// "Mr Cameron" (the span leaves the title out).
    Name,
    /// "the prime minister".
    Nominal,
    /// "he".
    Pronoun,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Quote<S = Span> {
    /// The outermost range, marks included.
    #[serde(flatten)]
    pub span: S,
    /// Direct, indirect or scare.
    pub kind: QuoteKind,
    /// Who said it; `None` where the article does not tell.
    pub speaker: Option<Speaker<S>>,
    /// The words that introduce it.
    pub cue: Option<S>,
    /// The pieces of a broken quotation; one piece otherwise.
    pub parts: Vec<S>,
    /// How sure of span and kind.
    pub confidence: Confidence,
    /// Why it was marked.
    pub rule: &'static str,
}

/// What kind of quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum QuoteKind {
    /// Words in quotation marks that somebody said or wrote.
    Direct,
    /// A reported clause without marks.
    Indirect,
    /// Marks that quote nobody.
    Scare,
}

/// Who said a quotation.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Speaker<S = Span> {
    /// The words of the attribution.
    pub mention: Option<S>,
    /// The entity those words stand for.
    pub entity: Option<u32>,
    /// How sure.
    pub confidence: Confidence,
}

/// An expression of time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DateExpression<S = Span> {
    /// Where it lies in the text.
    #[serde(flatten)]
    pub span: S,
    /// Date, time, duration or set.
    #[serde(rename = "type")]
    pub kind: DateKind,
    /// TIMEX3 value; `None` if unresolved.
    pub value: Option<String>,
    /// First calendar day that `value` covers.
    pub from: Option<String>,
    /// Last calendar day that `value` covers.
    pub to: Option<String>,
    /// Whether the reference date was needed.
    pub relative: bool,
    /// Parts that the words don't say; the zone is that of the reference, and not in the value.
    pub implied: Vec<DatePart>,
    /// TimeML modifier.
    #[serde(rename = "mod")]
    pub modifier: Option<&'static str>,
    /// Shared by the two ends of one range.
    pub range: Option<u32>,
    /// Why it was marked.
    pub rule: &'static str,
}

/// The TIMEX3 type of an expression.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names are TIMEX3's own words")]
pub enum DateKind {
    Date,
    Time,
    Duration,
    Set,
}

/// A part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "plain words")]
pub enum DatePart {
    Year,
    Month,
    Day,
    Zone,
}

/// A probability in thousandths, so that it prints the same everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Confidence(u16);

impl Confidence {
    /// Certain.
    pub const CERTAIN: Confidence = Confidence(1000);

    /// `probability` cut to 0 to 1 and rounded to three decimals.
    pub fn new(probability: f64) -> Self {
        Confidence(libm::round(probability.clamp(0.0, 1.0) * 1000.0) as u16)
    }

    /// As a number from 0 to 1.
    pub fn get(self) -> f64 {
        f64::from(self.0) / 1000.0
    }
}

impl Serialize for Confidence {
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        serializer.serialize_f64(self.get())
    }
}

/// What the stages after cleaning found, in bytes of the cleaned text.
#[derive(Debug, Clone, Default)]
pub struct Annotations {
    /// Entities with their mentions.
    pub entities: Vec<Entity>,
    /// Quotations with speakers.
    pub quotes: Vec<Quote>,
    /// Dates with values.
    pub dates: Vec<DateExpression>,
}

impl Article {
    /// Joins what the stages made and turns bytes into UTF-16 code units.
    pub(crate) fn from_stages(cleaned: Cleaned, found: Annotations) -> Self {
        let Cleaned { source: source_text, text, metadata, nature, .. } = cleaned;
        let in_source = Utf16Index::new(&source_text);
        let in_text = Utf16Index::new(&text);
        let span = |s: Span| in_text.span(s);
        let blocks =
            cleaned.blocks.iter().map(|b| Block { span: span(b.span), kind: b.kind }).collect();
        let removed = cleaned
            .removed
            .iter()
            .map(|r| Removal { source: in_source.span(r.source), reason: r.reason, rule: r.rule })
            .collect();
        let source_map = cleaned
            .source_map
            .iter()
            .map(|r| Run { text: span(r.text), source: in_source.span(r.source), kind: r.kind })
            .collect();
        let entities = found
            .entities
            .into_iter()
            .map(|e| Entity {
                id: e.id,
                kind: e.kind,
                name: e.name,
                role: e.role,
                mentions: e
                    .mentions
                    .iter()
                    .map(|m| Mention {
                        span: span(m.span),
                        kind: m.kind,
                        confidence: m.confidence,
                        rule: m.rule,
                    })
                    .collect(),
            })
            .collect();
        let quotes = found
            .quotes
            .into_iter()
            .map(|q| Quote {
                span: span(q.span),
                kind: q.kind,
                speaker: q.speaker.map(|s| Speaker {
                    mention: s.mention.map(span),
                    entity: s.entity,
                    confidence: s.confidence,
                }),
                cue: q.cue.map(span),
                parts: q.parts.iter().map(|&p| span(p)).collect(),
                confidence: q.confidence,
                rule: q.rule,
            })
            .collect();
        let dates = found
            .dates
            .into_iter()
            .map(|d| DateExpression {
                span: span(d.span),
                kind: d.kind,
                value: d.value,
                from: d.from,
                to: d.to,
                relative: d.relative,
                implied: d.implied,
                modifier: d.modifier,
                range: d.range,
                rule: d.rule,
            })
            .collect();
        Article {
            version: env!("CARGO_PKG_VERSION"),
            schema: SCHEMA,
            source_text,
            text,
            metadata,
            nature,
            blocks,
            removed,
            source_map,
            entities,
            quotes,
            dates,
        }
    }
}
