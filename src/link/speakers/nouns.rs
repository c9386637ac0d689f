//! Nouns of descriptions: somebody unnamed, an office, a body.

/// Nouns for somebody the article need not name.
pub(super) fn is_generic(word: &str) -> bool {
    matches!(
        word,
        "spokesman"
            | "spokeswoman"
            | "spokesperson"
            | "source"
            | "sources"
            | "resident"
            | "residents"
            | "witness"
            | "witnesses"
            | "eyewitness"
            | "officials"
            | "police"
            | "authorities"
            | "media"
            | "researchers"
            | "scientists"
            | "experts"
            | "critics"
            | "reports"
            | "study"
            | "report"
            | "investigators"
            | "activists"
    )
}

/// Nouns for an office that one person holds.
pub(super) fn is_office(word: &str) -> bool {
    matches!(
        word,
        "president"
            | "minister"
            | "premier"
            | "pm"
            | "chancellor"
            | "mayor"
            | "governor"
            | "senator"
            | "secretary"
            | "leader"
            | "chief"
            | "chairman"
            | "chairwoman"
            | "chair"
            | "director"
            | "captain"
            | "coach"
            | "manager"
            | "commissioner"
            | "ambassador"
            | "pope"
            | "king"
            | "queen"
            | "judge"
            | "archbishop"
            | "bishop"
            | "taoiseach"
            | "boss"
            | "executive"
            | "founder"
            | "owner"
            | "author"
            | "actor"
            | "actress"
            | "singer"
            | "striker"
            | "midfielder"
            | "player"
            | "champion"
            | "skipper"
            | "candidate"
            | "billionaire"
            | "politician"
            | "lawmaker"
            | "congressman"
            | "congresswoman"
            | "director-general"
            | "general"
            | "professor"
            | "researcher"
            | "historian"
            | "chef"
            | "artist"
            | "writer"
            | "old"
            | "mp"
    ) || word.ends_with("-year-old")
}

/// Nouns for a body.
pub(super) fn is_body(word: &str) -> bool {
    matches!(
        word,
        "company"
            | "firm"
            | "commission"
            | "committee"
            | "agency"
            | "ministry"
            | "government"
            | "club"
            | "party"
            | "union"
            | "association"
            | "council"
            | "department"
            | "office"
            | "group"
            | "organisation"
            | "organization"
            | "court"
            | "bank"
            | "university"
            | "newspaper"
            | "paper"
            | "network"
            | "foundation"
            | "league"
            | "airline"
            | "charity"
            | "team"
            | "publication"
            | "board"
            | "authority"
            | "service"
            | "society"
            | "institute"
            | "school"
            | "trust"
            | "website"
            | "administration"
            | "army"
            | "military"
            | "outlet"
            | "broadcaster"
            | "magazine"
            | "corporation"
    )
}

/// The head noun of a description: its last word before a preposition.
pub(super) fn head_noun(words: &str) -> &str {
    let mut head = "";
    for word in words.split_whitespace() {
        if matches!(word, "of" | "for" | "from" | "at" | "in" | "with" | "to" | "who" | "on") {
            break;
        }
        head = word;
    }
    head.trim_matches(|c: char| !c.is_alphanumeric())
}
