//! Who is who: names, descriptions and pronouns that mean one person or thing.
//!
//! Names are given by hand, so that only their joining is tested: `{p Ann Fox}` is a person, `o` an
//! organisation, `l` a place, `g` a group, `e` an event, `r` a product.

use article_annotator::article::{Block, BlockKind, Confidence, Entity, EntityKind, MentionKind};
use article_annotator::link::link;
use article_annotator::names::NameCandidate;
use article_annotator::segment::Document;
use article_annotator::settle::settle;
use article_annotator::span::Span;

/// An entity as the tests read it.
#[derive(Debug)]
struct Found {
    name: String,
    kind: EntityKind,
    role: Option<String>,
    /// Its names, then its descriptions and pronouns, in text order.
    names: Vec<String>,
    others: Vec<String>,
}

/// Reads the marked text, each of whose lines is a paragraph, and joins its names.
fn joined(marked: &str) -> Vec<Found> {
    joined_with(marked, 0.95)
}

fn joined_with(marked: &str, confidence: f64) -> Vec<Found> {
    let mut text = String::new();
    let mut names = Vec::new();
    let mut rest = marked;
    while let Some(open) = rest.find('{') {
        text.push_str(&rest[..open]);
        let close = open + rest[open..].find('}').expect("a closing brace");
        let (kind, words) = rest[open + 1..close].split_once(' ').expect("a kind and a name");
        let kind = match kind {
            "p" => EntityKind::Person,
            "o" => EntityKind::Organization,
            "l" => EntityKind::Place,
            "g" => EntityKind::Group,
            "e" => EntityKind::Event,
            "r" => EntityKind::Product,
            other => panic!("no kind {other}"),
        };
        let span = Span::new(text.len(), text.len() + words.len());
        let confidence = Confidence::new(confidence);
        names.push(NameCandidate { span, kind, confidence, rule: "model" });
        text.push_str(words);
        rest = &rest[close + 1..];
    }
    text.push_str(rest);
    let mut blocks = Vec::new();
    let mut at = 0;
    for line in text.split('\n') {
        blocks.push(Block { span: Span::new(at, at + line.len()), kind: BlockKind::Paragraph });
        at += line.len() + 1;
    }
    let document = Document::new(&text, &blocks);
    let settled = settle(&document, names, Vec::new(), Vec::new());
    let linked = link(&document, settled, None);
    linked.entities.iter().map(|entity| found(&text, entity)).collect()
}

fn found(text: &str, entity: &Entity) -> Found {
    let of = |names: bool| {
        let mentions = entity.mentions.iter();
        let chosen = mentions.filter(|m| (m.kind == MentionKind::Name) == names);
        chosen.map(|m| m.span.of(text).to_string()).collect()
    };
    Found {
        name: entity.name.clone(),
        kind: entity.kind,
        role: entity.role.clone(),
        names: of(true),
        others: of(false),
    }
}

/// The entity of that name.
#[track_caller]
fn entity<'f>(all: &'f [Found], name: &str) -> &'f Found {
    all.iter().find(|e| e.name == name).unwrap_or_else(|| panic!("no {name} in {all:?}"))
}

#[track_caller]
fn assert_names(marked: &str, wanted: &[&[&str]]) {
    let all = joined(marked);
    let names: Vec<Vec<&str>> =
        all.iter().map(|e| e.names.iter().map(String::as_str).collect()).collect();
    assert_eq!(names, wanted, "{marked}");
}

#[test]
fn a_surname_and_a_full_name_are_one_person_whichever_comes_first() {
    assert_names(
        "{p Velasco} wins again\n{p Irene Velasco} won. Ms {p Velasco} thanked {p Tom Okri}.",
        &[&["Velasco", "Irene Velasco", "Velasco"], &["Tom Okri"]],
    );
}

#[test]
fn initials_pet_names_and_middle_names_are_one_person() {
    assert_names(
        "{p William J. Harkin} spoke. {p Bill Harkin} and {p W. Harkin} are he.",
        &[&["William J. Harkin", "Bill Harkin", "W. Harkin"]],
    );
    assert_names(
        "{p Pedro R. Quintana Olmos} left. {p Pedro Quintana} and {p Quintana Olmos} are he.",
        &[&["Pedro R. Quintana Olmos", "Pedro Quintana", "Quintana Olmos"]],
    );
}

#[test]
fn spellings_of_one_name_are_one_person() {
    assert_names(
        "{p Aleksander Mirovich} died. {p Alexander Mirovich} was 44. {p Mirovitch} had a son.",
        &[&["Aleksander Mirovich", "Alexander Mirovich", "Mirovitch"]],
    );
    assert_names("{p José Muñoz} and {p Munoz} agree.", &[&["José Muñoz", "Munoz"]]);
}

#[test]
fn two_people_of_one_surname_stay_apart() {
    let all = joined(
        "{p Carl Ostrander} sued {p Nell Ostrander}. Mr. {p Ostrander} lost. Mrs. {p Ostrander} won.",
    );
    assert_eq!(entity(&all, "Carl Ostrander").names, ["Carl Ostrander", "Ostrander"]);
    assert_eq!(entity(&all, "Nell Ostrander").names, ["Nell Ostrander", "Ostrander"]);
}

#[test]
fn a_title_of_the_other_gender_makes_another_person() {
    assert_names("{p Peter Lund} spoke. Mrs {p Lund} did not.", &[&["Peter Lund"], &["Lund"]]);
}

#[test]
fn father_and_son_stay_apart() {
    assert_names(
        "{p Amos Reed} founded it. {p Amos Reed Jr.} sold it.",
        &[&["Amos Reed"], &["Amos Reed Jr."]],
    );
    assert_names(
        "{p Saul A. Brandt} and {p Saul B. Brandt} are cousins.",
        &[&["Saul A. Brandt"], &["Saul B. Brandt"]],
    );
}

#[test]
fn a_forename_stands_for_its_person_and_a_widow_is_another() {
    assert_names(
        "{p Dana Whitlow} ran. Her brother calls {p Dana} a star.",
        &[&["Dana Whitlow", "Dana"]],
    );
    assert_names(
        "{p Boris Arkadin} died. Mr {p Arkadin}'s widow, {p Olga}, wept.",
        &[&["Boris Arkadin", "Arkadin"], &["Olga"]],
    );
}

#[test]
fn a_family_is_not_its_member() {
    assert_names(
        "{p Gus Penhale} moved. The {p Penhales} had farmed there.",
        &[&["Gus Penhale"], &["Penhales"]],
    );
}

#[test]
fn particles_belong_to_the_surname() {
    assert_names(
        "{p Rik van der Meulen} and {p Ali bin Rashid} met. {p Van der Meulen} told {p bin Rashid}.",
        &[&["Rik van der Meulen", "Van der Meulen"], &["Ali bin Rashid", "bin Rashid"]],
    );
}

#[test]
fn a_town_is_not_the_president_of_its_name() {
    let all = joined("{l Washington} honoured {p George Washington}. {l Washington} is cold.");
    assert_eq!(entity(&all, "Washington").kind, EntityKind::Place);
    assert_eq!(entity(&all, "Washington").names.len(), 2);
    assert_eq!(entity(&all, "George Washington").names, ["George Washington"]);
}

#[test]
fn an_unsure_type_yields_to_a_person_of_that_name() {
    let all = joined_with("{p Kyle Dorsett} fled. Police say {o Dorsett} ran.", 0.7);
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].kind, EntityKind::Person);
}

#[test]
fn acronyms_go_with_their_names() {
    assert_names(
        "The {o National Weather Council} ({o NWC}) met. The {o NWC} left. {o NATO} stayed.",
        &[&["National Weather Council", "NWC", "NWC"], &["NATO"]],
    );
    assert_names(
        "The {o United States Coast Survey} sailed. {o USCS} boats are slow. {o TfR} is {o Transport for Ribble}.",
        &[&["United States Coast Survey", "USCS"], &["TfR", "Transport for Ribble"]],
    );
}

#[test]
fn acronyms_of_other_things_stay_apart() {
    // Initials agree, but one is a person; a place in brackets is no short form.
    assert_names(
        "{p Nora Bell} of {o NB} spoke in {l Salem} ({l MA}).",
        &[&["Nora Bell"], &["NB"], &["Salem"], &["MA"]],
    );
}

#[test]
fn countries_are_one_under_all_their_names_but_not_with_their_people() {
    assert_names(
        "The {l U.S.} and {l Britain} agree. {l America} and the {l UK} are the {l United States} and {l Great Britain}. {g American} and {g British} people, {g Americans} and {g Britons}.",
        &[
            &["U.S.", "America", "United States"],
            &["Britain", "UK", "Great Britain"],
            &["American", "Americans"],
            &["British", "Britons"],
        ],
    );
    assert_names(
        "{l North Korea}, {l South Korea}, {l Korea}.",
        &[&["North Korea"], &["South Korea"], &["Korea"]],
    );
}

#[test]
fn a_part_stands_for_the_whole_where_one_has_it() {
    assert_names(
        "{o Norvik Air} crashed. {o Norvik} is sorry. The {o Ohio Supreme Court} ruled; the {o Supreme Court} is last.",
        &[&["Norvik Air", "Norvik"], &["Ohio Supreme Court", "Supreme Court"]],
    );
    assert_names(
        "{o Ashby City} beat {o Ashby Rovers}. {o Ashby} mourns.",
        &[&["Ashby City"], &["Ashby Rovers"], &["Ashby"]],
    );
    assert_names("{e Hurricane Odile} came. {e Odile} left.", &[&["Hurricane Odile", "Odile"]]);
}

#[test]
fn a_town_is_not_its_airport() {
    assert_names(
        "In {l Torvik} it rained. {l Torvik Airport} was closed.",
        &[&["Torvik"], &["Torvik Airport"]],
    );
    assert_names(
        "{l Torvik Airport} was closed. {l Torvik} opens at noon.",
        &[&["Torvik Airport", "Torvik"]],
    );
}

#[test]
fn roles_come_from_titles_and_appositions() {
    let all = joined(
        "{g Danish} Prime Minister {p Ida Holm} met {p Jon Vik}, 51, the mayor of {l Torvik}, and {o Acme} chairman {p Lou Pike}.\nSecretary of State {p Max Orr} and its director, {p Eve Stone}, left. Mr {p Finn Dahl} came.",
    );
    let role = |name| entity(&all, name).role.as_deref();
    assert_eq!(role("Ida Holm"), Some("Prime Minister"));
    assert_eq!(role("Jon Vik"), Some("mayor of Torvik"));
    assert_eq!(role("Lou Pike"), Some("chairman"));
    assert_eq!(role("Max Orr"), Some("Secretary of State"));
    assert_eq!(role("Eve Stone"), Some("director"));
    assert_eq!(role("Finn Dahl"), None);
}

#[test]
fn a_description_means_the_one_who_has_the_role() {
    let all = joined(
        "{g Danish} Prime Minister {p Ida Holm} met {g Finnish} President {p Ari Salo}.\nThe president smiled. The {g Danish} prime minister did not. The PM was tired. The general slept.",
    );
    assert_eq!(entity(&all, "Ari Salo").others, ["The president"]);
    assert_eq!(entity(&all, "Ida Holm").others, ["The Danish prime minister", "The PM"]);
}

#[test]
fn a_description_that_fits_two_means_nobody() {
    let all = joined(
        "President {p Ari Salo} met President {p Ugo Neri}.\nRain fell on the town.\nThe president smiled.",
    );
    assert!(all.iter().all(|e| e.others.is_empty()), "{all:?}");
}

#[test]
fn an_office_that_nobody_has_goes_to_whom_the_article_begins_with() {
    let all = joined("{p Ida Holm} has refused the plan.\nThe PM said it was too late.");
    assert_eq!(entity(&all, "Ida Holm").others, ["The PM"]);
}

#[test]
fn pronouns_go_to_the_subject_of_their_gender() {
    let all = joined(
        "Mrs {p Holm} wrote to Mr {p Salo}. He answered at once. She was glad.\nIn a talk with {p Ugo Neri}, she laughed.",
    );
    assert_eq!(entity(&all, "Salo").others, ["He"]);
    assert_eq!(entity(&all, "Holm").others, ["She", "she"]);
    assert!(entity(&all, "Ugo Neri").others.is_empty());
}

#[test]
fn pronouns_of_two_likely_persons_and_within_quotations_are_left_alone() {
    let all = joined(
        "{p Karl Ahlgren} and {p Hugo Lindt} argued. He lost.\n{p Karl Ahlgren} said: “He will pay.”",
    );
    assert!(all.iter().all(|e| e.others.is_empty()), "{all:?}");
}

#[test]
fn a_body_is_meant_by_its_noun() {
    let all = joined(
        "The {o Royal Academy of Fish} is old, the {o Torvik Academy} is new.\nThe {o Salt Commission} met. The commission said no. The academy said nothing.",
    );
    assert_eq!(entity(&all, "Salt Commission").others, ["The commission"]);
    let academies = all.iter().filter(|e| e.name.contains("Academy"));
    assert!(academies.flat_map(|e| &e.others).next().is_none_or(|o| o == "The academy"));
}

#[test]
fn the_fullest_name_stands_for_the_entity() {
    let all = joined("{l TORVIK}: {p Holm} won. {p Ida Holm} is from {l Torvik}.");
    assert_eq!(all[0].name, "Torvik");
    assert_eq!(all[1].name, "Ida Holm");
}

#[test]
fn many_names_take_time_in_proportion() {
    let mut marked = String::new();
    let letter =
        |number: u32, place: u32| char::from(b'a' + (number / 20_u32.pow(place) % 20) as u8);
    for number in 0..4000 {
        let forename: String = (0..3).map(|place| letter(number, place)).collect();
        marked.push_str(&format!(
            "{{p B{forename} Smith}} met the {{o Smith {number} Group}}. He ran.\n"
        ));
    }
    // Quadratic work would take minutes.
    assert!(joined(&marked).len() >= 8000);
}
