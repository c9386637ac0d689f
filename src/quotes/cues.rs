//! Cues: the verbs that introduce what somebody said, in all their forms.
//!
//! The list holds base forms; [`verb`] undoes regular inflection ("replied", "quipped", "noting").
//! What a verb governs decides what it can introduce:
//!
//! | flag | example |
//! |---|---|
//! | [`CLAUSE`] | "She *noted* (that) the vote was close." |
//! | [`QUOTE`] | "*Added* Lee: 'We waited.'" |
//! | [`HEARER`] | "He *told* reporters the road was shut." |
//! | [`LABEL`] | "She *called* the plan 'a joke'." |
//! | [`TEXT`] | "The sign *reads* 'Closed'." |

use super::table::Table;

/// Takes a reported clause.
pub(super) const CLAUSE: u8 = 1;
/// Introduces words in marks.
pub(super) const QUOTE: u8 = 2;
/// Names the hearer before the clause.
pub(super) const HEARER: u8 = 4;
/// Puts somebody's word on a thing.
pub(super) const LABEL: u8 = 8;
/// A text does it.
pub(super) const TEXT: u8 = 16;
/// Is so often followed by a bare clause that none needs to be proved.
pub(super) const SURE: u8 = 32;

const SAY: u8 = CLAUSE | QUOTE;

/// A verb of saying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verb {
    /// Its base form.
    pub lemma: &'static str,
    /// What it governs.
    pub flags: u8,
}

impl Verb {
    /// Whether it has all of `flags`.
    pub fn has(self, flags: u8) -> bool {
        self.flags & flags == flags
    }
}

/// A form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// "say".
    Base,
    /// "says".
    Third,
    /// "said": past or participle.
    Past,
    /// "saying".
    Gerund,
}

impl Form {
    /// Whether a sentence may open with it and still mean the verb ("Asked by ...", "Calling it").
    pub fn opens(self) -> bool {
        matches!(self, Form::Past | Form::Gerund)
    }
}

/// The verbs, sorted by base form.
static VERBS: Table<u8> = Table::new(VERB_LIST);

const VERB_LIST: &[(&str, u8)] = &[
    ("accuse", LABEL),
    ("acknowledge", SAY),
    ("add", SAY | SURE),
    ("admit", SAY),
    ("advise", QUOTE | HEARER),
    ("affirm", SAY),
    ("agree", SAY),
    ("allege", SAY),
    ("announce", SAY),
    ("answer", QUOTE),
    ("apologise", QUOTE),
    ("apologize", QUOTE),
    ("applaud", LABEL),
    ("argue", SAY),
    ("ask", QUOTE),
    ("assail", LABEL),
    ("assert", SAY),
    ("assure", SAY | HEARER),
    ("attack", LABEL),
    ("attest", SAY),
    ("beg", QUOTE),
    ("bemoan", LABEL),
    ("blame", LABEL),
    ("blast", LABEL),
    ("boast", SAY),
    ("brag", SAY),
    ("brand", LABEL),
    ("call", LABEL),
    ("caution", SAY),
    ("chant", QUOTE),
    ("characterise", LABEL),
    ("characterize", LABEL),
    ("cheer", QUOTE),
    ("chuckle", QUOTE),
    ("cite", LABEL),
    ("claim", SAY),
    ("clarify", SAY),
    ("comment", SAY),
    ("compare", LABEL),
    ("complain", SAY),
    ("concede", SAY),
    ("conclude", SAY),
    ("concur", QUOTE),
    ("condemn", LABEL),
    ("confess", SAY),
    ("confirm", SAY),
    ("congratulate", QUOTE),
    ("contend", SAY),
    ("continue", QUOTE),
    ("counsel", QUOTE),
    ("counter", SAY),
    ("credit", LABEL),
    ("criticise", LABEL),
    ("criticize", LABEL),
    ("cry", QUOTE),
    ("deadpan", QUOTE),
    ("declare", SAY | LABEL),
    ("decry", LABEL),
    ("deem", LABEL),
    ("defend", LABEL),
    ("demand", QUOTE),
    ("denounce", LABEL),
    ("deny", CLAUSE | QUOTE),
    ("deplore", LABEL),
    ("deride", LABEL),
    ("describe", SAY | LABEL),
    ("direct", LABEL),
    ("disclose", SAY),
    ("dismiss", LABEL),
    ("dub", LABEL),
    ("echo", QUOTE),
    ("elaborate", QUOTE),
    ("emphasise", SAY),
    ("emphasize", SAY),
    ("enthuse", QUOTE),
    ("estimate", SAY),
    ("exclaim", QUOTE),
    ("explain", SAY),
    ("express", LABEL),
    ("forecast", CLAUSE),
    ("fume", QUOTE),
    ("giggle", QUOTE),
    ("grin", QUOTE),
    ("growl", QUOTE),
    ("grumble", QUOTE),
    ("gush", QUOTE),
    ("hail", LABEL),
    ("hint", SAY),
    ("hold", CLAUSE),
    ("imply", SAY),
    ("indicate", SAY),
    ("inform", SAY | HEARER),
    ("inquire", QUOTE),
    ("insist", SAY),
    ("instruct", LABEL | HEARER),
    ("interject", QUOTE),
    ("joke", SAY),
    ("justify", LABEL),
    ("label", LABEL),
    ("lambast", LABEL),
    ("lambaste", LABEL),
    ("lament", SAY),
    ("laud", LABEL),
    ("laugh", QUOTE),
    ("liken", LABEL),
    ("maintain", SAY),
    ("marvel", QUOTE),
    ("mention", SAY),
    ("mock", LABEL),
    ("murmur", QUOTE),
    ("muse", QUOTE),
    ("mutter", QUOTE),
    ("note", SAY),
    ("notify", SAY | HEARER),
    ("observe", SAY),
    ("opine", SAY),
    ("order", LABEL),
    ("outline", LABEL),
    ("plead", SAY),
    ("pledge", SAY),
    ("point", SAY),
    ("portray", LABEL),
    ("post", SAY),
    ("praise", LABEL),
    ("predict", SAY),
    ("proclaim", SAY),
    ("promise", SAY),
    ("propose", SAY),
    ("protest", SAY),
    ("query", QUOTE),
    ("quip", SAY),
    ("quote", LABEL),
    ("read", QUOTE | TEXT),
    ("reaffirm", SAY),
    ("recall", SAY),
    ("recite", QUOTE),
    ("reckon", SAY),
    ("recommend", QUOTE),
    ("recount", SAY),
    ("refer", LABEL),
    ("reflect", QUOTE),
    ("reiterate", SAY),
    ("reject", LABEL),
    ("relate", QUOTE),
    ("relay", QUOTE),
    ("remark", SAY),
    ("remember", LABEL),
    ("remind", SAY | HEARER),
    ("repeat", SAY),
    ("reply", SAY),
    ("report", SAY),
    ("respond", SAY),
    ("restate", SAY),
    ("retort", QUOTE),
    ("reveal", SAY),
    ("ridicule", LABEL),
    ("rule", CLAUSE),
    ("say", SAY | SURE),
    ("scoff", QUOTE),
    ("scream", QUOTE),
    ("share", SAY),
    ("shout", QUOTE),
    ("shrug", QUOTE),
    ("sigh", QUOTE),
    ("signal", SAY),
    ("sing", QUOTE | TEXT),
    ("slam", LABEL),
    ("snap", QUOTE),
    ("sniff", QUOTE),
    ("specify", SAY),
    ("speculate", SAY),
    ("state", SAY),
    ("stipulate", SAY),
    ("stress", SAY),
    ("suggest", SAY),
    ("summarise", QUOTE),
    ("summarize", QUOTE),
    ("swear", SAY),
    ("talk", LABEL),
    ("tease", QUOTE),
    ("tell", SAY | HEARER | SURE),
    ("term", LABEL),
    ("testify", SAY),
    ("thank", QUOTE),
    ("theorise", SAY),
    ("theorize", SAY),
    ("thunder", QUOTE),
    ("title", 0),
    ("tout", LABEL),
    ("tweet", SAY),
    ("underline", SAY),
    ("underscore", SAY),
    ("urge", LABEL),
    ("volunteer", QUOTE),
    ("vow", SAY),
    ("wail", QUOTE),
    ("warn", SAY | HEARER),
    ("welcome", LABEL),
    ("whisper", QUOTE),
    ("wonder", QUOTE),
    ("write", SAY),
    ("yell", QUOTE),
];

/// Forms that no rule undoes.
static IRREGULAR: Table<(&str, Form)> = Table::new(&[
    ("held", ("hold", Form::Past)),
    ("said", ("say", Form::Past)),
    ("sang", ("sing", Form::Past)),
    ("swore", ("swear", Form::Past)),
    ("sworn", ("swear", Form::Past)),
    ("told", ("tell", Form::Past)),
    ("written", ("write", Form::Past)),
    ("wrote", ("write", Form::Past)),
]);

fn base(word: &str) -> Option<Verb> {
    VERBS.get(word).map(|(lemma, flags)| Verb { lemma, flags })
}

/// `stem` with `ending` behind it.
fn ending_in(stem: &str, ending: char) -> Option<Verb> {
    let mut bytes = [0u8; 20];
    let len = stem.len() + 1;
    let slot = bytes.get_mut(..len)?;
    slot[..stem.len()].copy_from_slice(stem.as_bytes());
    slot[stem.len()] = ending as u8;
    base(std::str::from_utf8(slot).ok()?)
}

/// What is left of a stem with a doubled last letter ("quipp", "referr").
fn undoubled(stem: &str) -> Option<&str> {
    let bytes = stem.as_bytes();
    match bytes {
        [.., a, b] if a == b && a.is_ascii() => stem.get(..stem.len() - 1),
        _ => None,
    }
}

/// The verb of saying that `word`, in lower case, is a form of.
pub(super) fn verb(word: &str) -> Option<(Verb, Form)> {
    if word.len() < 3 {
        return None;
    }
    if let Some((_, (lemma, form))) = IRREGULAR.get(word) {
        return Some((base(lemma)?, form));
    }
    if let Some(verb) = base(word) {
        return Some((verb, Form::Base));
    }
    let found = |verb: Option<Verb>, form| verb.map(|v| (v, form));
    if let Some(stem) = word.strip_suffix("ing") {
        let verb = base(stem).or_else(|| ending_in(stem, 'e'));
        return found(verb.or_else(|| base(undoubled(stem)?)), Form::Gerund);
    }
    if let Some(stem) = word.strip_suffix("ied") {
        return found(ending_in(stem, 'y'), Form::Past);
    }
    if let Some(stem) = word.strip_suffix("ed") {
        let verb = base(stem).or_else(|| ending_in(stem, 'e'));
        return found(verb.or_else(|| base(undoubled(stem)?)), Form::Past);
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return found(ending_in(stem, 'y'), Form::Third);
    }
    if let Some(stem) = word.strip_suffix('s') {
        let verb = base(stem).or_else(|| base(stem.strip_suffix('e')?));
        return found(verb, Form::Third);
    }
    None
}

/// Verbs that say only with their particle: "Lee *shot back*".
pub(super) fn is_phrasal(word: &str, particle: &str) -> bool {
    match particle {
        "back" => matches!(word, "shot" | "shoots" | "fired" | "fires" | "hit" | "hits"),
        "in" => matches!(word, "chimed" | "chimes" | "put" | "puts" | "cut" | "cuts"),
        "up" => word == "piped",
        _ => false,
    }
}

/// Nouns for what speaks in somebody's name: "the club's *statement* said".
pub(crate) fn is_text_noun(word: &str) -> bool {
    matches!(
        word,
        "account"
            | "announcement"
            | "article"
            | "autobiography"
            | "blog"
            | "book"
            | "caption"
            | "decision"
            | "decree"
            | "diary"
            | "document"
            | "editorial"
            | "email"
            | "filing"
            | "leaflet"
            | "letter"
            | "memo"
            | "memoir"
            | "memoirs"
            | "message"
            | "newsletter"
            | "note"
            | "notice"
            | "opinion"
            | "order"
            | "page"
            | "petition"
            | "post"
            | "posting"
            | "release"
            | "report"
            | "ruling"
            | "speech"
            | "statement"
            | "statements"
            | "summary"
            | "survey"
            | "tweet"
            | "tweets"
            | "verdict"
            | "website"
            | "judgment"
            | "judgement"
    )
}

/// Nouns for numbers that somebody gives out: "*figures* released by the union".
pub(crate) fn is_data_noun(word: &str) -> bool {
    matches!(
        word,
        "analysis" | "data" | "estimates" | "figures" | "records" | "schedule" | "statistics"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(VERB_LIST.is_sorted_by(|a, b| a.0 < b.0));
    }

    #[test]
    fn forms_lead_to_their_verb() {
        for (word, lemma, form) in [
            ("said", "say", Form::Past),
            ("denies", "deny", Form::Third),
            ("quipped", "quip", Form::Past),
            ("describing", "describe", Form::Gerund),
            ("replied", "reply", Form::Past),
            ("referring", "refer", Form::Gerund),
            ("notes", "note", Form::Third),
            ("tell", "tell", Form::Base),
        ] {
            let (verb, got) = verb(word).unwrap();
            assert_eq!((verb.lemma, got), (lemma, form));
        }
        for word in ["sad", "reed", "sing song", "string", "red", "is"] {
            assert_eq!(verb(word), None, "{word}");
        }
    }
}
