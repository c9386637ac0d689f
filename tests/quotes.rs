//! Quotations, form by form, each with its trap: what is marked, of which kind, and whose words the
//! grammar gives it. A line of a case is one quotation: kind, words, subject (`-` for none).

use article_annotator::article::{Block, BlockKind, QuoteKind};
use article_annotator::quotes;
use article_annotator::segment::Document;
use article_annotator::span::Span;
use article_annotator::{Options, annotate};

/// The quotations of `text`, each line of which is a paragraph.
fn read(text: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        let span = Span::new(at, at + line.len());
        if !line.is_empty() {
            blocks.push(Block { span, kind: BlockKind::Paragraph });
        }
        at += line.len() + 1;
    }
    let document = Document::new(text, &blocks);
    let line = |q: &quotes::QuoteCandidate| {
        let kind = match q.kind {
            QuoteKind::Direct => "direct",
            QuoteKind::Indirect => "indirect",
            QuoteKind::Scare => "scare",
        };
        let words: Vec<&str> = q.parts.iter().map(|p| p.of(text)).collect();
        let subject = q.subject.map_or("-", |s| s.of(text));
        format!("{kind} | {} | {subject}", words.join(" + "))
    };
    quotes::find(&document).iter().map(line).collect()
}

macro_rules! cases {
    ($($name:ident: $text:literal => [$($line:literal),* $(,)?])*) => {
        $(#[test]
        fn $name() {
            assert_eq!(read($text), Vec::<&str>::from([$($line),*]), "{}", $text);
        })*
    };
}

// Where the attribution stands.
cases! {
    behind: r#""The lock is stuck," Ms Adeyo said."# => [r#"direct | "The lock is stuck," | Ms Adeyo"#]
    inverted: r#""The lock is stuck," said Petra Adeyo, who keeps it."# =>
        [r#"direct | "The lock is stuck," | Petra Adeyo"#]
    in_front: r#"Ms Adeyo said: "The lock is stuck.""# => [r#"direct | "The lock is stuck." | Ms Adeyo"#]
    in_front_after_a_day: r#"Ms Adeyo said on Friday "The lock is stuck and the key is lost.""# =>
        [r#"direct | "The lock is stuck and the key is lost." | Ms Adeyo"#]
    broken: r#""The lock," she said, "is stuck.""# => [r#"direct | "The lock," + "is stuck." | she"#]
    broken_between_sentences: r#""The lock is stuck," she said. "We lost the key.""# =>
        [r#"direct | "The lock is stuck," + "We lost the key." | she"#]
    two_fragments_are_two: r#"Ms Adeyo called it "a disgrace" and "a danger"."# =>
        [r#"direct | "a disgrace" | Ms Adeyo"#, r#"direct | "a danger" | Ms Adeyo"#]
    apposition: r#"Petra Adeyo, a keeper for the canal trust, told reporters: "It is stuck.""# =>
        [r#"direct | "It is stuck." | Petra Adeyo"#]
    relative_clause: r#"Petra Adeyo, who has kept it since 1990, said: "It is stuck.""# =>
        [r#"direct | "It is stuck." | Petra Adeyo"#]
    name_in_apposition: r#"The mayor of Lowmere, Ada Quist, said: "It is stuck.""# =>
        [r#"direct | "It is stuck." | The mayor of Lowmere"#]
    participle: r#"Ms Adeyo shook her head, adding: "It is stuck.""# => [r#"direct | "It is stuck." | Ms Adeyo"#]
    asked_by: r#"Asked by the Courier's Ned Holt whether it had been "forgotten", Ms Adeyo said: "Not by me.""# =>
        [r#"direct | "forgotten" | the Courier's Ned Holt"#, r#"direct | "Not by me." | Ms Adeyo"#]
    passive_agent: r#"The lock was described by Ms Adeyo as "beyond help"."# =>
        [r#"direct | "beyond help" | Ms Adeyo"#]
    according: r#"The lock is "beyond help", according to the canal trust."# =>
        [r#"direct | "beyond help" | the canal trust"#]
    an_agency_quotes: r#"The lock is "beyond help", according to Northern News, quoting the canal trust."# =>
        [r#"direct | "beyond help" | the canal trust"#]
    an_agency_cites: r#"The lock is "beyond help", according to Northern News, citing the canal trust."# =>
        [r#"direct | "beyond help" | Northern News"#]
    same_subject_again: r#"Ms Adeyo opened the gate and said: "Mind the step.""# =>
        [r#"direct | "Mind the step." | Ms Adeyo"#]
    question_mark_before_a_name: r#""Who has the key?" Adeyo asked."# =>
        [r#"direct | "Who has the key?" | Adeyo"#]
    the_next_sentence_is_not_the_attribution: r#"Ms Adeyo said: "It is stuck." Mr Holt said nothing."# =>
        [r#"direct | "It is stuck." | Ms Adeyo"#]
    a_verb_no_list_holds: r#""It is stuck," chuckled Petra Adeyo."# => [r#"direct | "It is stuck," | Petra Adeyo"#]
    colon_without_a_verb_of_saying: r#"Ms Adeyo was blunt: "It is stuck.""# =>
        [r#"direct | "It is stuck." | Ms Adeyo"#]
    colon_at_the_end_of_a_paragraph: "Ms Adeyo wrote on the gate:\n\"It is stuck.\"" =>
        [r#"direct | "It is stuck." | Ms Adeyo"#]
    caption: r#"Petra Adeyo: "The lock is stuck""# => [r#"direct | "The lock is stuck" | Petra Adeyo"#]
    signed: "\"We shall not miss the noise of it.\"\n— Petra Adeyo, keeper" =>
        [r#"direct | "We shall not miss the noise of it." | Petra Adeyo"#]
    text_speaks: r#"The sign on the gate reads "Closed for good"."# =>
        [r#"direct | "Closed for good" | The sign on the gate"#]
}

// Where the one who says it is easily missed.
cases! {
    quoted_as_saying: r#"The Courier quoted Ms Adeyo as saying: "It is stuck.""# => [r#"direct | "It is stuck." | Ms Adeyo"#]
    between_commas: r#"What followed, says keeper Petra Adeyo, was "the longest night of all"."# =>
        [r#"direct | "the longest night of all" | keeper Petra Adeyo"#]
    by_letter_is_nobody: r#"She replied by email: "It is stuck.""# => [r#"direct | "It is stuck." | She"#]
    hyphens_join: r#""It is stuck," the mother-of-three said."# => [r#"direct | "It is stuck," | the mother-of-three"#]
    half_a_compound_is_no_verb: r#"Ms Adeyo said finger-pointing would not "raise the gate an inch"."# =>
        [r#"direct | "raise the gate an inch" | Ms Adeyo"#]
    a_verb_with_its_object: r#""It was stuck before," she corrected him."# =>
        [r#"direct | "It was stuck before," | she"#]
    signed_in_its_paragraph: r#""We shall not miss the noise of it." — Petra Adeyo"# =>
        [r#"direct | "We shall not miss the noise of it." | Petra Adeyo"#]
    according_to_her: r#"According to her, "the lock has been stuck since May"."# =>
        [r#"direct | "the lock has been stuck since May" | her"#]
    a_dash_is_no_signature: r#""It is stuck" — and nobody came to mend it."# => [r#"direct | "It is stuck" | -"#]
    told_a_wire: r#""It is stuck," Adeyo, 41, told the Lowmere Wire. "Ask anybody.""# =>
        [r#"direct | "It is stuck," + "Ask anybody." | Adeyo"#]
    who_lives_there: r#""It is stuck," said Petra Adeyo, 41, a keeper at Lowmere who lives on a boat."# =>
        [r#"direct | "It is stuck," | Petra Adeyo"#]
    a_state_lawmaker: r#""It is stuck," asserted state Rep. Petra Adeyo."# =>
        [r#"direct | "It is stuck," | state Rep. Petra Adeyo"#]
    an_officer_shouts: r#""Open the gate!" an officer shouts."# =>
        [r#"direct | "Open the gate!" | an officer"#]
    shouts_are_heard: r#""Open the gate!" Nobody heeds the shouts."# => [r#"direct | "Open the gate!" | -"#]
    proceeded_to_tell: r#"Ms Adeyo proceeded to tell the crews: "It is stuck.""# =>
        [r#"direct | "It is stuck." | Ms Adeyo"#]
    was_heard_shouting: r#"Ms Adeyo was heard shouting: "It is stuck!""# =>
        [r#"direct | "It is stuck!" | Ms Adeyo"#]
    some_would_say: r#"Some would say it was "a lock for nobody"."# =>
        [r#"direct | "a lock for nobody" | Some"#]
    one_of_them: r#"One of them said: "It is stuck.""# => [r#"direct | "It is stuck." | One of them"#]
    one_of_the_keepers: r#""It is stuck," said one of the keepers."# =>
        [r#"direct | "It is stuck," | one of the keepers"#]
    a_family: r#""It is stuck," read a note from the Adeyo family."# =>
        [r#"direct | "It is stuck," | a note from the Adeyo family"#]
    per_the_complaint: r#"Per the complaint, the lock was "stuck since May"."# =>
        [r#"direct | "stuck since May" | the complaint"#]
    per_boat_is_no_source: r#"Ms Adeyo said the trust takes three pounds per boat and "not a penny more"."# =>
        [r#"direct | "not a penny more" | Ms Adeyo"#]
    as_reported_by: r#"Ms Adeyo said, as reported by the Courier, "it is stuck for good"."# =>
        [r#"direct | "it is stuck for good" | Ms Adeyo"#]
    remembered_as: r#"The keepers remembered Carver as "a man of few words"."# =>
        [r#"direct | "a man of few words" | The keepers"#]
    she_continued: r#""It is stuck," Adeyo said. "Still," she continued, "we wait.""# =>
        [r#"direct | "It is stuck," + "Still," + "we wait." | Adeyo"#]
    she_added_another: r#""It is stuck," Adeyo said. "We wait," she added."# =>
        [r#"direct | "It is stuck," | Adeyo"#, r#"direct | "We wait," | she"#]
    a_letter_that_others_saw: r#"A letter seen by the Courier says "the gate will never open again"."# =>
        [r#"direct | "the gate will never open again" | A letter"#]
    a_report_that_others_obtained: r#"The gate is "beyond help", according to a police report obtained by the Courier."# =>
        [r#"direct | "beyond help" | a police report"#]
    a_statement_that_they_issued: r#"The gate is "beyond help", according to a statement on Friday by the trust."# =>
        [r#"direct | "beyond help" | the trust"#]
    a_letter_to_whom: r#"Ms Adeyo resigned in a letter to the keepers stating: "The gate is lost.""# =>
        [r#"direct | "The gate is lost." | Ms Adeyo"#]
    a_statement_that_read: r#"The keepers' statement on the flood read: "The gate is lost.""# =>
        [r#"direct | "The gate is lost." | The keepers' statement on the flood"#]
    a_text_that_reads: r#""The lock shall be mended in May," the bill reads."# =>
        [r#"direct | "The lock shall be mended in May," | the bill"#]
    a_filing_is_no_verb: r#""The lock is stuck," the filing says. "It was stuck in May.""# =>
        [r#"direct | "The lock is stuck," + "It was stuck in May." | the filing"#]
    shot_back: r#""It is your lock!" Adeyo shot back."# => [r#"direct | "It is your lock!" | Adeyo"#]
    shot_at_nobody: r#""It is your lock!" Adeyo shot two rats."# => [r#"direct | "It is your lock!" | -"#]
    emailed_his_keepers: r#""It is stuck," Carver emailed his keepers."# =>
        [r#"direct | "It is stuck," | Carver"#]
    as_she_put_it: r#"As Ms Adeyo put it, "it is stuck"."# => [r#"direct | "it is stuck" | Ms Adeyo"#]
    a_friend_of_whom: r#""He kept it," said Carver's neighbor and friend Petra Adeyo."# =>
        [r#"direct | "He kept it," | Carver's neighbor and friend Petra Adeyo"#]
    signed_behind_a_colon: r#"One review: "The gate never shuts." — Petra Adeyo"# =>
        [r#"direct | "The gate never shuts." | Petra Adeyo"#]
    a_fragment_in_the_middle: r#"Adeyo said she was "sick of it" and would leave."# =>
        [r#"direct | "sick of it" | Adeyo"#]
    a_relative_clause_without_commas: r#"The keeper who locked the gate said it was "stuck for good"."# =>
        [r#"direct | "stuck for good" | The keeper"#]
    whom_neighbours_describe: r#"The keeper who the neighbours said was deaf heard "every drop of it"."# =>
        [r#"direct | "every drop of it" | the neighbours"#]
    who_thinks_so: r#"A man who thinks the trust said "too much" has resigned."# =>
        [r#"direct | "too much" | the trust"#]
    one_of_hers: r#"One of Adeyo's ten keepers was blunt: "It is stuck.""# =>
        [r#"direct | "It is stuck." | One of Adeyo's ten keepers"#]
    her_answer: r#"Adeyo's answer is on a card in the window: "It is stuck.""# =>
        [r#"direct | "It is stuck." | Adeyo's answer"#]
    but_one_of_them: r#"But one keeper, locking the gate behind her, was blunt: "It is stuck.""# =>
        [r#"direct | "It is stuck." | one keeper"#]
    an_envoy_to_whom: r#"According to the envoy to the Lowlands Petra Adeyo, the lock is "beyond help"."# =>
        [r#"direct | "beyond help" | the envoy to the Lowlands Petra Adeyo"#]
    as_noted_in_a_report: r#"The lock is "beyond help", as noted in the trust's report."# =>
        [r#"direct | "beyond help" | the trust's report"#]
    as_built_in_a_year: r#"The lock, as built in May, is "beyond help"."# =>
        [r#"direct | "beyond help" | The lock"#]
    the_next_turn_is_not_hers: "\"It is stuck,\" Adeyo said.\n\"Again?\"\n\"Again.\"" => [
        r#"direct | "It is stuck," | Adeyo"#,
        r#"direct | "Again?" | -"#,
        r#"direct | "Again." | -"#,
    ]
    the_next_paragraph_is_hers: "\"It is stuck,\" Adeyo said.\n\"We have waited for the key since the flood.\"" =>
        ["direct | \"It is stuck,\" + \"We have waited for the key since the flood.\" | Adeyo"]
}

// Marks.
cases! {
    over_paragraphs: "Ms Adeyo said: \"It is stuck.\n\n\"We lost the key.\"" =>
        ["direct | \"It is stuck.\n\n\"We lost the key.\" | Ms Adeyo"]
    missing_mark_ends_with_its_paragraph: "Ms Adeyo said: \"It is stuck.\nNobody came." =>
        ["direct | \"It is stuck. | Ms Adeyo"]
    single_marks: "‘It is stuck,’ Ms Adeyo said. ‘The keepers’ key is lost.’" =>
        ["direct | ‘It is stuck,’ + ‘The keepers’ key is lost.’ | Ms Adeyo"]
    straight_single_marks: "'It's stuck,' said Ms Adeyo." => ["direct | 'It's stuck,' | Ms Adeyo"]
    apostrophes_are_no_marks: "The keepers' key was lost in the '90s, and the boats' crews waited." => []
    nested: r#"Ms Adeyo said: "He told me 'never again' and left.""# =>
        [r#"direct | "He told me 'never again' and left." | Ms Adeyo"#]
    guillemets: "« It is stuck », said Ms Adeyo." => ["direct | « It is stuck » | Ms Adeyo"]
    low_marks: "Ms Adeyo said: „It is stuck.“" => ["direct | „It is stuck.“ | Ms Adeyo"]
    feet_and_inches: "The keeper is 6'2\" tall and the gate is 5'9\" high." => []
    subheading: "The boats wait.\n'Lost for good'\nThe key is at the bottom." => []
    headline: "'It is stuck': boats wait at Lowmere lock\nThe boats wait." => ["direct | 'It is stuck' | -"]
}

// Marks that quote nobody.
cases! {
    nickname: r#"Karl "Dusty" Weber keeps the gate."# => [r#"scare | "Dusty" | -"#]
    known_as: r#"The gate, known as "the old lady", is shut."# => [r#"scare | "the old lady" | -"#]
    called_by_nobody: r#"They opened a festival called "Boats at Night"."# => [r#"scare | "Boats at Night" | -"#]
    called_by_somebody: r#"Ms Adeyo sent what she called "a very short letter"."# =>
        [r#"direct | "a very short letter" | she"#]
    one_word_of_hers: r#"Ms Adeyo said the delay was "unbearable"."# => [r#"direct | "unbearable" | Ms Adeyo"#]
    one_word_that_is_a_term: r#"Ms Adeyo said the trust would widen its "slow water" program."# =>
        [r#"scare | "slow water" | -"#]
    so_called: r#"Ms Adeyo met the so-called "gate people" on Friday."# => [r#"scare | "gate people" | -"#]
    an_operation: r#"The trust began "Operation High Water" in May."# =>
        [r#"scare | "Operation High Water" | -"#]
    a_translation: r#"The gate was named Ondo, or "old lady"."# => [r#"scare | "old lady" | -"#]
    a_vote: r#"Most crews will vote "no" in May."# => [r#"scare | "no" | -"#]
    term_in_brackets: r#"The keepers met the wardens ("gate people") on the bank."# => [r#"scare | "gate people" | -"#]
}

// Reported clauses.
cases! {
    that: "Ms Adeyo said that the lock was stuck." => ["indirect | the lock was stuck | Ms Adeyo"]
    without_that: "Ms Adeyo told reporters the lock was stuck." => ["indirect | the lock was stuck | Ms Adeyo"]
    hearer_with_a_name: "Ms Adeyo told the Lowmere Courier the lock was stuck." =>
        ["indirect | the lock was stuck | Ms Adeyo"]
    trailing: "The lock was stuck, officials said." => ["indirect | The lock was stuck | officials"]
    behind_a_dateline: "LOWMERE (AP) — The lock was stuck, officials said." =>
        ["indirect | The lock was stuck | officials"]
    behind_a_dash: "The trust — The Lowmere Trust — was late, officials said." =>
        ["indirect | The trust — The Lowmere Trust — was late | officials"]
    inside: "The lock, officials said, was stuck." => ["indirect | The lock, officials said, was stuck | officials"]
    according_in_front: "According to the trust, the lock was stuck." => ["indirect | the lock was stuck | the trust"]
    saying: "Ms Adeyo left early, saying the lock was stuck." => ["indirect | the lock was stuck | Ms Adeyo"]
    a_gloss_is_the_narrators: "Ms Adeyo said the lock was stuck, which nobody doubted." =>
        ["indirect | the lock was stuck | Ms Adeyo"]
    second_verb: "Ms Adeyo said the lock was stuck and added that the key was lost." => [
        "indirect | the lock was stuck | Ms Adeyo",
        "indirect | the key was lost | Ms Adeyo",
    ]
    inner_speaker: "The Courier reported its source said the lock was stuck." =>
        ["indirect | the lock was stuck | its source"]
    mixed_sentence: r#"Ms Adeyo said the lock was "beyond help"."# => [r#"direct | "beyond help" | Ms Adeyo"#]
    denied: "Ms Adeyo did not say the lock was stuck." => []
    no_clause: "Ms Adeyo announced a new lock." => []
    request: "Ms Adeyo asked the crews to wait." => []
    noun: "The report on the lock was long, and the claims in it were old." => []
}

/// The speaker's name for each direct quotation of `text`.
fn speakers(text: &str) -> Vec<Option<String>> {
    let article = annotate(text, &Options { clean: false, ..Options::default() });
    let direct = article.quotes.iter().filter(|q| q.kind == QuoteKind::Direct);
    direct
        .map(|q| {
            let entity = q.speaker.and_then(|s| s.entity)?;
            article.entities.get(entity as usize).map(|e| e.name.clone())
        })
        .collect()
}

#[test]
fn a_surname_and_a_pronoun_lead_to_the_full_name() {
    let text = "John Carver runs the lock at Lowmere. \"It is stuck,\" Mr Carver said.\n\n\
                \"We lost the key,\" he said.";
    assert_eq!(speakers(text), [Some("John Carver".into()), Some("John Carver".into())]);
}

#[test]
fn an_office_before_the_name_is_not_the_speaker() {
    let text = "\"It is stuck,\" said Foreign Minister of France Marie Dupont.";
    assert_eq!(speakers(text), [Some("Marie Dupont".into())]);
}

#[test]
fn letters_behind_a_name_are_no_part_of_it() {
    let text = "Assemblywoman Petra Adeyo QC said the gate was \"a danger\". Anjana KC said it was \
                \"nothing of the kind\".";
    assert_eq!(speakers(text), [Some("Petra Adeyo".into()), Some("Anjana KC".into())]);
}

#[test]
fn the_seat_of_a_lawmaker_does_not_speak() {
    let text = "\"It is stuck,\" Yarrow, D-Bronx, said.";
    assert_eq!(speakers(text), [None]);
}

#[test]
fn a_spokesman_is_not_the_one_he_speaks_for() {
    let text = "\"It is stuck,\" said a spokesman for John Carver.";
    assert_eq!(speakers(text), [None]);
}

#[test]
fn a_namesake_is_told_by_her_title() {
    let text = "Leonard Price died in 2016. His granddaughter, Maureen Price, works in a bank.\n\n\
                \"I found the key in his coat,\" said Ms Price.";
    assert_eq!(speakers(text), [Some("Maureen Price".into())]);
}

#[test]
fn he_is_the_spokesman_who_spoke_before_and_nobody_named() {
    let text = "\"We have been looked at by divers,\" said Petra Adeyo. \"We wait.\"\n\n\
                A spokesman for the trust said she would wait in vain. \"There is a chain across the \
                gate,\" he said.";
    assert_eq!(speakers(text), [Some("Petra Adeyo".into()), None]);
}

#[test]
fn a_headline_says_what_the_body_says_in_full() {
    let text = "'The gate never closed': keepers tell of the flood\n\n\
                Petra Adeyo and John Carver kept the lock at Lowmere.\n\n\
                \"The gate never closed, and we told them so,\" said Adeyo.";
    assert_eq!(speakers(text), [Some("Petra Adeyo".into()), Some("Petra Adeyo".into())]);
}

#[test]
fn a_paragraph_in_marks_goes_on_with_the_one_before() {
    let text = "Petra Adeyo has kept the lock since 1990, and John Carver built it.\n\n\
                \"The gate never closed,\" Adeyo said. \"We told them in May.\n\n\
                \"Then the water came.\"\n\n\
                \"Nobody had the key.\"";
    let adeyo = || Some("Petra Adeyo".to_string());
    assert_eq!(speakers(text), [adeyo(), adeyo()]);
}

#[test]
fn the_first_to_speak_is_named_in_the_sentence_before() {
    let text = "Mayor Petra Adeyo closed the lock at Lowmere on Monday.\n\n\
                \"We ran out of money and we ran out of time.\"\n\n\
                The keepers meet next week.";
    assert_eq!(speakers(text), [Some("Petra Adeyo".into())]);
}

#[test]
fn whom_the_paragraph_before_introduces_speaks_next() {
    let text = "\"The gate never closed,\" said Petra Adeyo. \"We told them in May.\"\n\n\
                Lock keeper John Carver, who built it, showed his notes to the trust.\n\n\
                \"They never read a line of this.\"";
    assert_eq!(speakers(text), [Some("Petra Adeyo".into()), Some("John Carver".into())]);
}

#[test]
fn who_spoke_goes_on_behind_a_paragraph_about_nobody() {
    let text = "John Carver built the gate. \"It never closed,\" said Petra Adeyo. \"We told them.\"\n\n\
                The gate has been shut since the flood.\n\n\
                \"They never read a line of it.\"";
    assert_eq!(speakers(text), [Some("Petra Adeyo".into()), Some("Petra Adeyo".into())]);
}

#[test]
fn he_is_not_whom_he_talks_about() {
    let text = "John Carver runs the lock at Lowmere. Mr Carver had no doubt.\n\n\
                \"We do not agree over Daniel Holt. The gate is a matter for the trust,\" he said.";
    assert_eq!(speakers(text), [Some("John Carver".into())]);
}

#[test]
fn he_is_somebody_of_the_sentence_before() {
    let before = "John Carver runs the lock at Lowmere. ";
    for (text, speaker) in [
        ("A spokesman for the trust laughed. \"Ask me in June,\" he said.", None),
        ("A woman on the bank laughed. \"Ask me in June,\" he said.", Some("John Carver")),
        ("The lock was built in 1790. \"Ask me in June,\" he said.", Some("John Carver")),
    ] {
        assert_eq!(speakers(&format!("{before}{text}")), [speaker.map(String::from)], "{text}");
    }
}

#[test]
fn a_pronoun_tells_the_next_one() {
    // Neither forename tells.
    let text = "Tamsel Varga keeps the lock. She has the key, and Orrin Delacourt has the boat. \"It is \
                stuck,\" he said.";
    assert_eq!(speakers(text), [Some("Orrin Delacourt".into())]);
}

#[test]
fn who_adds_is_who_spoke() {
    let text = "Petra Adeyo wrote to Maureen Price on Friday. She said Price was \"a good keeper\"; but \
                \"the gate is lost\", she added.";
    let adeyo = || Some("Petra Adeyo".to_string());
    assert_eq!(speakers(text), [adeyo(), adeyo()]);
}

#[test]
fn a_news_agency_speaks_and_a_spokesman_is_nobody() {
    let text = "The lock is \"beyond help\", according to the Reuters news agency. The lock is \"safe\", \
                according to a Reuters spokesman.";
    assert_eq!(speakers(text), [Some("Reuters".into()), None]);
}

#[test]
fn an_account_is_not_the_service_that_carries_it() {
    let text = "An official Twitter account said: \"The gate will open in May.\"";
    assert_eq!(speakers(text), [None]);
}

#[test]
fn a_name_behind_its_office_says_what_follows_who() {
    let text = "The keepers praised the United Nations envoy, Petra Adeyo, who called the gate \"a proof \
                that water can wait\".";
    assert_eq!(speakers(text), [Some("Petra Adeyo".into())]);
}

#[test]
fn an_office_in_a_headline_is_whose_the_body_says() {
    let headline = "'Not a boat more,' says minister\n\n";
    let one = "The Water Minister, John Carver, met the keepers at Lowmere on Monday.";
    let two = "The Water Minister, John Carver, met the Trade Minister, Petra Adeyo, on Monday.";
    assert_eq!(speakers(&format!("{headline}{one}")), [Some("John Carver".into())]);
    assert_eq!(speakers(&format!("{headline}{two}")), [None]);
}

/// How the time grows is counted in `tools/instructions.mjs`; that it ends, here.
#[test]
fn a_megabyte_of_marks_is_read() {
    for unit in
        ["\"", "\" ", "'", " 'a", " \"a", "“", "\"\n", "«", "' \"", "‘a’ ", "“a,” he said. "]
    {
        let text = unit.repeat(1_000_000 / unit.len());
        let blocks = [Block { span: Span::new(0, text.len()), kind: BlockKind::Paragraph }];
        let found = quotes::find(&Document::new(&text, &blocks));
        assert!(found.iter().all(|q| q.span.end as usize <= text.len()));
    }
}
