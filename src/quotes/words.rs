//! Word classes: as much grammar as finding "who said" needs, from closed lists and spelling.
//!
//! There is no tagger: a lower-case word that no list holds counts as [`Class::Noun`] (noun or
//! adjective), a capitalised one as [`Class::Name`]. Verbs of saying are in [`super::cues`].

use super::cues;
use super::table::Table;
use crate::segment::{Case, Document, Token, TokenKind};

/// The class of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Any other capitalised word.
    Name,
    /// Any other word in lower case.
    Noun,
    /// A number in digits.
    Number,
    /// "the", "some", "two".
    Determiner,
    /// "his", "its".
    Possessor,
    /// "he", "they", "it".
    Pronoun,
    /// "of".
    Of,
    /// Any other preposition.
    Preposition,
    /// "and", "or", "but".
    Coordinator,
    /// "that".
    That,
    /// "who", "which".
    Relative,
    /// "because", "while", "if".
    Subordinator,
    /// A finite form of "be".
    Be,
    /// "has", "would", "did".
    Auxiliary,
    /// "not", "never", "n't" words.
    Negation,
    /// "also", "further", "-ly".
    Adverb,
    /// A finite verb that is no cue.
    Verb,
    /// A form of a verb of saying.
    Cue,
    /// "Monday", "yesterday", "June".
    Time,
    /// `,`
    Comma,
    /// `.`, `!`, `?`
    Stop,
    /// `;`
    Semicolon,
    /// `:`
    Colon,
    /// An em or en dash, or a loose hyphen.
    Dash,
    /// An opening bracket.
    Opening,
    /// A closing bracket.
    Closing,
    /// A possessive `'s`.
    Genitive,
    /// A hyphen inside a word, `&`, `@`, `/`.
    Joint,
    /// Any other mark.
    Other,
    /// A stretch in marks, standing as one word.
    Quoted,
}

use Class::{
    Adverb, Auxiliary, Be, Coordinator, Determiner, Negation, Of, Possessor, Preposition, Pronoun,
    Relative, Subordinator, That, Time, Verb,
};

/// The closed classes, sorted by word.
static WORDS: Table<Class> = Table::new(WORD_LIST);

const WORD_LIST: &[(&str, Class)] = &[
    ("a", Determiner),
    ("aboard", Preposition),
    ("about", Preposition),
    ("above", Preposition),
    ("across", Preposition),
    ("after", Subordinator),
    ("afterwards", Adverb),
    ("again", Adverb),
    ("against", Preposition),
    ("ago", Time),
    ("all", Determiner),
    ("ally", Class::Noun),
    ("along", Preposition),
    ("already", Adverb),
    ("also", Adverb),
    ("although", Subordinator),
    ("always", Adverb),
    ("am", Be),
    ("amid", Preposition),
    ("among", Preposition),
    ("amongst", Preposition),
    ("an", Determiner),
    ("and", Coordinator),
    ("another", Determiner),
    ("any", Determiner),
    ("appeared", Verb),
    ("appears", Verb),
    ("april", Time),
    ("are", Be),
    ("aren't", Negation),
    ("around", Preposition),
    ("as", Subordinator),
    ("assembly", Class::Noun),
    ("at", Preposition),
    ("ate", Verb),
    ("august", Time),
    ("away", Adverb),
    ("back", Adverb),
    ("be", Be),
    ("became", Verb),
    ("because", Subordinator),
    ("becomes", Verb),
    ("been", Be),
    ("before", Subordinator),
    ("began", Verb),
    ("begins", Verb),
    ("behind", Preposition),
    ("being", Adverb),
    ("believe", Verb),
    ("believes", Verb),
    ("below", Preposition),
    ("beside", Preposition),
    ("between", Preposition),
    ("beyond", Preposition),
    ("blew", Verb),
    ("both", Determiner),
    ("bought", Verb),
    ("broke", Verb),
    ("brought", Verb),
    ("built", Verb),
    ("bully", Class::Noun),
    ("but", Coordinator),
    ("by", Preposition),
    ("came", Verb),
    ("can", Auxiliary),
    ("can't", Negation),
    ("cannot", Negation),
    ("caught", Verb),
    ("chose", Verb),
    ("come", Verb),
    ("comes", Verb),
    ("contains", Verb),
    ("continues", Verb),
    ("cost", Verb),
    ("could", Auxiliary),
    ("couldn't", Negation),
    ("covers", Verb),
    ("dealt", Verb),
    ("december", Time),
    ("despite", Subordinator),
    ("did", Auxiliary),
    ("didn't", Negation),
    ("died", Verb),
    ("do", Auxiliary),
    ("does", Auxiliary),
    ("doesn't", Negation),
    ("don't", Negation),
    ("down", Adverb),
    ("dozens", Determiner),
    ("drew", Verb),
    ("drove", Verb),
    ("during", Preposition),
    ("each", Determiner),
    ("earlier", Time),
    ("early", Adverb),
    ("eight", Determiner),
    ("either", Determiner),
    ("eleven", Determiner),
    ("even", Adverb),
    ("ever", Adverb),
    ("every", Determiner),
    ("everybody", Pronoun),
    ("everyone", Pronoun),
    ("except", Preposition),
    ("expect", Verb),
    ("expects", Verb),
    ("faces", Verb),
    ("family", Class::Noun),
    ("february", Time),
    ("feel", Verb),
    ("feels", Verb),
    ("fell", Verb),
    ("felt", Verb),
    ("few", Determiner),
    ("finally", Adverb),
    ("first", Adverb),
    ("five", Determiner),
    ("flew", Verb),
    ("following", Preposition),
    ("for", Preposition),
    ("forgot", Verb),
    ("fought", Verb),
    ("found", Verb),
    ("four", Determiner),
    ("friday", Time),
    ("from", Preposition),
    ("further", Adverb),
    ("gave", Verb),
    ("gets", Verb),
    ("gives", Verb),
    ("goes", Verb),
    ("got", Verb),
    ("grew", Verb),
    ("had", Auxiliary),
    ("hadn't", Negation),
    ("has", Auxiliary),
    ("hasn't", Negation),
    ("have", Auxiliary),
    ("haven't", Negation),
    ("having", Adverb),
    ("he", Pronoun),
    ("held", Verb),
    ("her", Possessor),
    ("here", Adverb),
    ("hers", Pronoun),
    ("herself", Adverb),
    ("hid", Verb),
    ("him", Pronoun),
    ("himself", Adverb),
    ("his", Possessor),
    ("hit", Verb),
    ("hope", Verb),
    ("hopes", Verb),
    ("how", Subordinator),
    ("however", Adverb),
    ("hundreds", Determiner),
    ("hung", Verb),
    ("hurt", Verb),
    ("i", Pronoun),
    ("if", Subordinator),
    ("in", Preposition),
    ("including", Preposition),
    ("inside", Preposition),
    ("instead", Adverb),
    ("into", Preposition),
    ("is", Be),
    ("isn't", Negation),
    ("it", Pronoun),
    ("its", Possessor),
    ("itself", Adverb),
    ("january", Time),
    ("july", Time),
    ("june", Time),
    ("just", Adverb),
    ("keeps", Verb),
    ("kept", Verb),
    ("knew", Verb),
    ("knows", Verb),
    ("last", Adverb),
    ("late", Adverb),
    ("later", Adverb),
    ("led", Verb),
    ("left", Verb),
    ("less", Adverb),
    ("lies", Verb),
    ("like", Preposition),
    ("lives", Verb),
    ("looks", Verb),
    ("lost", Verb),
    ("made", Verb),
    ("makes", Verb),
    ("many", Determiner),
    ("march", Time),
    ("may", Auxiliary),
    ("maybe", Adverb),
    ("me", Pronoun),
    ("means", Verb),
    ("meant", Verb),
    ("meanwhile", Adverb),
    ("meets", Verb),
    ("met", Verb),
    ("might", Auxiliary),
    ("monday", Time),
    ("monopoly", Class::Noun),
    ("months", Time),
    ("more", Adverb),
    ("moreover", Adverb),
    ("most", Determiner),
    ("much", Adverb),
    ("must", Auxiliary),
    ("my", Possessor),
    ("near", Preposition),
    ("need", Verb),
    ("needs", Verb),
    ("neither", Determiner),
    ("never", Negation),
    ("nevertheless", Adverb),
    ("next", Adverb),
    ("nine", Determiner),
    ("no", Determiner),
    ("nobody", Pronoun),
    ("none", Pronoun),
    ("nor", Coordinator),
    ("not", Negation),
    ("nothing", Pronoun),
    ("november", Time),
    ("now", Adverb),
    ("october", Time),
    ("of", Of),
    ("off", Preposition),
    ("often", Adverb),
    ("on", Preposition),
    ("once", Adverb),
    ("one", Determiner),
    ("only", Adverb),
    ("onto", Preposition),
    ("opens", Verb),
    ("or", Coordinator),
    ("others", Pronoun),
    ("otherwise", Adverb),
    ("ought", Auxiliary),
    ("our", Possessor),
    ("out", Adverb),
    ("outside", Preposition),
    ("over", Preposition),
    ("owns", Verb),
    ("paid", Verb),
    ("people", Class::Noun),
    ("per", Preposition),
    ("perhaps", Adverb),
    ("plans", Verb),
    ("put", Verb),
    ("rally", Class::Noun),
    ("ran", Verb),
    ("rather", Adverb),
    ("recently", Adverb),
    ("regarding", Preposition),
    ("remain", Verb),
    ("remains", Verb),
    ("represents", Verb),
    ("requires", Verb),
    ("rose", Verb),
    ("runs", Verb),
    ("sank", Verb),
    ("sat", Verb),
    ("saturday", Time),
    ("saw", Verb),
    ("seem", Verb),
    ("seems", Verb),
    ("sent", Verb),
    ("september", Time),
    ("seven", Determiner),
    ("several", Determiner),
    ("shall", Auxiliary),
    ("she", Pronoun),
    ("shook", Verb),
    ("shot", Verb),
    ("should", Auxiliary),
    ("shouldn't", Negation),
    ("shows", Verb),
    ("since", Subordinator),
    ("six", Determiner),
    ("slept", Verb),
    ("so", Subordinator),
    ("sold", Verb),
    ("some", Determiner),
    ("someone", Pronoun),
    ("soon", Adverb),
    ("sought", Verb),
    ("speaks", Verb),
    ("spent", Verb),
    ("spoke", Verb),
    ("stands", Verb),
    ("still", Adverb),
    ("stood", Verb),
    ("struck", Verb),
    ("such", Determiner),
    ("sunday", Time),
    ("supply", Class::Noun),
    ("supports", Verb),
    ("swam", Verb),
    ("takes", Verb),
    ("taught", Verb),
    ("ten", Determiner),
    ("than", Subordinator),
    ("that", That),
    ("the", Determiner),
    ("their", Possessor),
    ("them", Pronoun),
    ("themselves", Adverb),
    ("then", Adverb),
    ("there", Adverb),
    ("thereafter", Adverb),
    ("therefore", Adverb),
    ("these", Determiner),
    ("they", Pronoun),
    ("thinks", Verb),
    ("thirteen", Determiner),
    ("this", Determiner),
    ("those", Determiner),
    ("though", Subordinator),
    ("thought", Verb),
    ("thousands", Determiner),
    ("three", Determiner),
    ("threw", Verb),
    ("through", Preposition),
    ("thursday", Time),
    ("thus", Adverb),
    ("to", Preposition),
    ("today", Time),
    ("together", Adverb),
    ("tomorrow", Time),
    ("tonight", Time),
    ("too", Adverb),
    ("took", Verb),
    ("toward", Preposition),
    ("towards", Preposition),
    ("tuesday", Time),
    ("twelve", Determiner),
    ("twice", Adverb),
    ("two", Determiner),
    ("under", Preposition),
    ("unless", Subordinator),
    ("until", Subordinator),
    ("up", Adverb),
    ("upon", Preposition),
    ("us", Pronoun),
    ("via", Preposition),
    ("want", Verb),
    ("wants", Verb),
    ("was", Be),
    ("wasn't", Negation),
    ("we", Pronoun),
    ("wednesday", Time),
    ("weeks", Time),
    ("went", Verb),
    ("wept", Verb),
    ("were", Be),
    ("weren't", Negation),
    ("what", Relative),
    ("when", Subordinator),
    ("where", Subordinator),
    ("whereas", Subordinator),
    ("whether", Subordinator),
    ("which", Relative),
    ("while", Subordinator),
    ("whilst", Subordinator),
    ("who", Relative),
    ("whom", Relative),
    ("whose", Relative),
    ("why", Subordinator),
    ("will", Auxiliary),
    ("wins", Verb),
    ("with", Preposition),
    ("within", Preposition),
    ("without", Preposition),
    ("won", Verb),
    ("won't", Negation),
    ("wore", Verb),
    ("works", Verb),
    ("would", Auxiliary),
    ("wouldn't", Negation),
    ("years", Time),
    ("yesterday", Time),
    ("yet", Adverb),
    ("you", Pronoun),
    ("your", Possessor),
];

/// Longest word that a list holds.
const LONGEST: usize = 16;

/// A short word in lower case, without an allocation.
pub(super) struct Lower {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Lower {
    /// `word` in lower case; empty where it is too long for any list. A curly apostrophe is
    /// straightened.
    pub fn new(word: &str) -> Self {
        let mut lower = Lower { bytes: [0; LONGEST], len: 0 };
        if word.is_ascii() {
            if let Some(bytes) = lower.bytes.get_mut(..word.len()) {
                bytes.copy_from_slice(word.as_bytes());
                bytes.make_ascii_lowercase();
                lower.len = word.len();
            }
            return lower;
        }
        let mut rest = word.as_bytes();
        while let Some((&first, tail)) = rest.split_first() {
            rest = tail;
            let byte = match first {
                0xE2 if tail.starts_with(&[0x80, 0x99]) => {
                    rest = &tail[2..];
                    b'\''
                }
                byte if byte.is_ascii() => byte.to_ascii_lowercase(),
                _ => return Lower { len: 0, ..lower },
            };
            let Some(slot) = lower.bytes.get_mut(lower.len) else {
                return Lower { len: 0, ..lower };
            };
            *slot = byte;
            lower.len += 1;
        }
        lower
    }

    /// The word.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len]).unwrap_or("")
    }
}

/// The class of `token`, which opens a sentence or doesn't.
pub(super) fn class(document: &Document, token: &Token, opens: bool) -> Class {
    let word = token.span.of(document.text);
    match token.kind {
        TokenKind::Mark => return mark(word, token),
        TokenKind::Number => return Class::Number,
        TokenKind::Word => {}
    }
    match token.case {
        Case::Lower | Case::None => {
            let curly;
            let lower = if word.is_ascii() {
                word
            } else {
                curly = Lower::new(word);
                curly.as_str()
            };
            if let Some(class) = listed(lower) {
                return class;
            }
            if cues::verb(lower).is_some() {
                return Class::Cue;
            }
            if word.ends_with("ly") && word.len() > 4 {
                return Adverb;
            }
            Class::Noun
        }
        Case::Title => {
            let lower = Lower::new(word);
            match listed(lower.as_str()) {
                Some(Auxiliary | Verb | Be) if !opens => Class::Name,
                Some(Class::Noun) => Class::Name,
                Some(_) if matches!(word, "May" | "March" | "Will") && !opens => Class::Name,
                Some(class) => class,
                None if opens && cues::verb(lower.as_str()).is_some_and(|(_, f)| f.opens()) => {
                    Class::Cue
                }
                None if opens && word.ends_with("ly") && word.len() > 5 => Adverb,
                None => Class::Name,
            }
        }
        Case::Upper | Case::Mixed => Class::Name,
    }
}

fn listed(lower: &str) -> Option<Class> {
    WORDS.get(lower).map(|(_, class)| class)
}

fn mark(word: &str, token: &Token) -> Class {
    match word {
        "," => Class::Comma,
        "." | "!" | "?" | "…" => Class::Stop,
        ";" => Class::Semicolon,
        ":" => Class::Colon,
        "—" | "–" | "―" => Class::Dash,
        "-" | "‐" | "‑" if token.spaced => Class::Dash,
        "-" | "‐" | "‑" | "&" | "/" | "@" | "#" => Class::Joint,
        "(" | "[" | "{" => Class::Opening,
        ")" | "]" | "}" => Class::Closing,
        _ if word.len() > 1 && word.ends_with(['s', 'S']) => Class::Genitive,
        "'" | "’" => Class::Genitive,
        _ => Class::Other,
    }
}

impl Class {
    /// Whether a clause ends or begins here.
    pub fn breaks(self) -> bool {
        matches!(self, Class::Comma | Class::Stop | Class::Semicolon | Class::Colon | Class::Dash)
    }

    /// Whether it shows a finite verb.
    pub fn finite(self) -> bool {
        matches!(self, Be | Auxiliary | Negation | Verb)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        assert!(WORD_LIST.is_sorted_by(|a, b| a.0 < b.0));
        assert!(WORD_LIST.iter().all(|(w, _)| w.len() <= LONGEST));
    }
}
