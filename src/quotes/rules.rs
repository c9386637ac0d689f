//! The rules of this stage, each with an example, and how often each was right.

use crate::rule::Rule;

macro_rules! rules {
    ($($name:ident $id:literal $certainty:literal $says:literal $example:literal $counter:literal)*) => {
        $(pub(super) static $name: Rule =
            Rule { id: $id, says: $says, example: $example, counterexample: $counter };)*
        /// Every rule of this stage.
        pub const RULES: &[&Rule] = &[$(&$name),*];
        /// How often span and kind were right on development articles.
        pub(super) fn certainty(id: &str) -> f64 {
            match id { $($id => $certainty,)* _ => 0.5 }
        }
    };
}

rules! {
    AFTER "quote.after" 0.98
        "Words in marks, and behind them who says them."
        "\"The river is rising,\" Ms Okoro said."
        "The river is rising, and no boat has left."
    INVERTED "quote.inverted" 0.99
        "Words in marks, and behind them the verb before its subject."
        "\"The river is rising,\" said Ada Okoro, who runs the ferry."
        "The river said to be rising has no ferry."
    BEFORE "quote.before" 0.96
        "Who says it stands before the words in marks."
        "Ms Okoro said: \"The river is rising.\""
        "Ms Okoro said the river was rising."
    ACCORDING "quote.according" 0.95
        "Words in marks with \"according to\"."
        "The bridge was \"beyond repair\", according to the report."
        "The bridge was beyond repair, according to the report."
    BROKEN "quote.broken" 0.99
        "One quotation that its attribution breaks in two."
        "\"The river,\" she said, \"is rising.\""
        "She said \"the river\" and \"the bridge\" were lost."
    COLON "quote.colon" 0.97
        "A sentence ends in a colon, and words in marks follow it."
        "Ms Okoro was blunt: \"The river is rising.\""
        "There were three at the meeting: the mayor, the clerk and a dog."
    SIGNED "quote.signed" 0.9
        "A paragraph in marks, signed in the next one."
        "\"The river took the pier before breakfast.\"\n— Ada Okoro, ferry master"
        "The river took the pier before breakfast.\n— Ada Okoro, ferry master"
    CONTINUED "quote.continued" 0.95
        "Words in marks with no attribution of their own go on from those before."
        "\"We waited,\" Ms Okoro said. Nobody came. \"Then we left.\""
        "Nobody came. They left."
    LOOSE "quote.loose" 0.85
        "Words in marks in a sentence about somebody, with no verb of saying."
        "Ms Okoro showed no sign of \"the deep regret that she had promised\"."
        "Ms Okoro showed no sign of regret."
    NICKNAME "scare.nickname" 0.95
        "A nickname in marks between two names."
        "Karl \"Dusty\" Weber played the drums."
        "Karl Weber played the drums."
    TERM "scare.term" 0.68
        "Marks around a name, a term or a word as a word."
        "The winds, known as \"the combers\", blow in May."
        "The winds blow in May."
    TITLE "scare.title" 0.92
        "Marks around a title."
        "The hall showed \"The Long Ferry Home\" on Sunday."
        "The hall showed a film on Sunday."
    THAT "reported.that" 0.62
        "What somebody said, as a clause after \"that\"."
        "Ms Okoro said that the ferry would sail on Friday."
        "Ms Okoro said nothing."
    CLAUSE "reported.clause" 0.71
        "What somebody said, as a clause without \"that\"."
        "Ms Okoro said the ferry would sail on Friday."
        "Ms Okoro announced a new ferry."
    REPORTED_AFTER "reported.after" 0.64
        "A statement with who made it behind a comma."
        "The ferry will sail on Friday, officials said."
        "The ferry will sail on Friday, weather allowing."
    REPORTED_INSIDE "reported.inside" 0.42
        "A statement with who made it between commas."
        "The ferry, officials said, will sail on Friday."
        "The ferry, officials aboard, will sail on Friday."
    REPORTED_ACCORDING "reported.according" 0.7
        "A statement with \"according to\" its source."
        "According to the harbour office, the ferry will sail on Friday."
        "The ferry sailed according to plan."
    SAYING "reported.saying" 0.57
        "What somebody said, after \"saying\" or \"adding\"."
        "Ms Okoro closed the pier, saying the planks were rotten."
        "Ms Okoro closed the pier, smiling at the crowd."
}
