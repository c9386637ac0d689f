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

use crate::words::Groups;

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

/// The verbs in their base form, by what they govern.
static VERBS: Groups<u8> = Groups::new(&[
    (
        SAY,
        "acknowledge admit affirm agree allege announce argue assert attest boast brag caution \
         claim clarify comment complain concede conclude confess confirm contend counter deny \
         disclose emphasise emphasize estimate explain hint imply indicate insist joke lament \
         maintain mention note observe opine plead pledge point post predict proclaim promise \
         propose protest quip reaffirm recall reckon recount reiterate remark repeat reply report \
         respond restate reveal share signal specify speculate state stipulate stress suggest \
         swear testify theorise theorize tweet underline underscore vow write",
    ),
    (SAY | SURE, "add say"),
    (SAY | HEARER, "assure inform notify remind warn"),
    (SAY | HEARER | SURE, "tell"),
    (SAY | LABEL, "declare describe"),
    (CLAUSE, "forecast hold rule"),
    (
        QUOTE,
        "answer apologise apologize ask beg chant cheer chuckle concur congratulate continue \
         counsel cry deadpan demand echo elaborate enthuse exclaim fume giggle grin growl grumble \
         gush inquire interject laugh marvel murmur muse mutter query recite recommend reflect \
         relate relay retort scoff scream shout shrug sigh snap sniff summarise summarize tease \
         thank thunder volunteer wail whisper wonder yell",
    ),
    (QUOTE | HEARER, "advise"),
    (QUOTE | TEXT, "read sing"),
    (
        LABEL,
        "accuse applaud assail attack bemoan blame blast brand call characterise characterize cite \
         compare condemn credit criticise criticize decry deem defend denounce deplore deride \
         direct dismiss dub express hail justify label lambast lambaste laud liken mock order \
         outline portray praise quote refer reject remember ridicule slam talk term tout urge \
         welcome",
    ),
    (LABEL | HEARER, "instruct"),
    (0, "title"),
]);

/// The base form of a past that no rule undoes.
fn of_irregular(past: &str) -> Option<&'static str> {
    Some(match past {
        "held" => "hold",
        "said" => "say",
        "sang" => "sing",
        "swore" | "sworn" => "swear",
        "told" => "tell",
        "written" | "wrote" => "write",
        _ => return None,
    })
}

fn base(word: &str) -> Option<Verb> {
    VERBS.find(word.as_bytes()).map(|(lemma, flags)| Verb { lemma, flags })
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
    if let Some(lemma) = of_irregular(word) {
        return Some((base(lemma)?, Form::Past));
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
    fn forms_lead_to_their_verb() {
        for (word, lemma, form) in [
            ("said", "say", Form::Past),
            ("sworn", "swear", Form::Past),
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
