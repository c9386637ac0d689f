//! Teams: a town that plays is a club.
//!
//! News of sport calls clubs by their towns ("Leeds beat Hull 2-1"), which the chain can hardly tell
//! from the towns themselves. One sign of play makes every mention in the article a club's, but for
//! those that stand where a place would ("in Leeds"). Countries and states that play stay places, as
//! the guideline has it.

use super::Found;
use super::consistency::{Among, surface};
use super::context::{SURE, Scene};
use super::gazetteer::{self, Classes};
use super::labels::{ORGANIZATION, PLACE};
use crate::rule::Rule;
use crate::segment::TokenKind;
use crate::words::{Words, words};

/// "Leeds beat Hull".
pub(super) const TEAM: Rule = Rule {
    id: "name.team",
    says: "A score, a verb or a player beside it shows that the town plays: it is a club.",
    example: "Plymouth beat Grimsby on Saturday.",
    counterexample: "It rained in Plymouth on Saturday.",
};

/// What a team does to another.
const WINS: Words = words!(
    "beat beating beats defeat defeated defeats edge edged edges overcame rout routed thrash
     thrashed trounced"
);

/// What only a team does to another, as storms do these to towns.
const STUNS: Words = words!("blanked blanks stun stunned stuns topped tops");

/// Whom a team has.
const PLAYERS: Words = words!(
    "batsman bowler captain coach forwards goalie goalkeeper midfielder pitcher quarterback
     striker winger"
);

/// Words before a place.
const PREPOSITIONS: Words = words!(
    "Across Around At From In Near Outside across around at from in near of outside over through to"
);

/// Makes towns that play organizations.
#[inline(never)]
pub(super) fn mend(scene: &Scene, names: &mut [Found]) {
    let surface = |name: &Found| surface(scene.document, scene.words, name.first..=name.last);
    let playing = names.iter().filter(|name| scene.is_town(name) && scene.plays(name));
    let teams = Among::new(playing.map(surface).collect());
    if teams.is_empty() {
        return;
    }
    for name in names.iter_mut() {
        if name.kind == PLACE && scene.is_town(name) && teams.has(surface(name)) {
            name.kind = ORGANIZATION;
            name.confidence = name.confidence.min(SURE);
            name.rule = TEAM.id;
        }
    }
}

impl Scene<'_> {
    /// Whether `name` may be a town, and stands where a club could.
    #[inline(never)]
    fn is_town(&self, name: &Found) -> bool {
        let listed = self.words[name.first].classes.0 | self.words.phrase(name.first).0.0;
        matches!(name.kind, ORGANIZATION | PLACE)
            && !Classes(listed).has(gazetteer::PLACE)
            && !PREPOSITIONS.has(self.before(name.first, 1))
    }

    /// Whether a sign of play stands beside `name`.
    fn plays(&self, name: &Found) -> bool {
        let (before, after) = (self.before(name.first, 1), self.word(name.last + 1));
        let bracket = usize::from(after == "(");
        WINS.has(before)
            || WINS.has(after)
            || STUNS.has(after)
            || PLAYERS.has(after)
            || self.is_score(name.last + 1 + bracket)
            || self.is_points(name.last + 1)
                && matches!(self.word(name.last + 2), "," | ";" | "." | "(")
    }

    /// Whether at `i` stands "2-1".
    fn is_score(&self, i: usize) -> bool {
        self.is_points(i) && matches!(self.word(i + 1), "-" | "–") && self.is_points(i + 2)
    }

    /// Whether at `i` stands a number of at most three digits.
    fn is_points(&self, i: usize) -> bool {
        self.document.tokens.get(i).is_some_and(|token| token.kind == TokenKind::Number)
            && self.word(i).len() <= 3
            && self.word(i).bytes().all(|b| b.is_ascii_digit())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::EntityKind;
    use crate::names::testing::{kinds, names};

    #[test]
    fn a_town_that_plays_is_a_club_in_the_whole_article() {
        use EntityKind::{Organization, Place};
        assert_eq!(
            kinds("It rained in Plymouth. Plymouth beat Grimsby, and Plymouth went home."),
            [
                ("Plymouth", Place),
                ("Plymouth", Organization),
                ("Grimsby", Organization),
                ("Plymouth", Organization),
            ]
        );
        assert_eq!(kinds(TEAM.counterexample), [("Plymouth", Place)]);
    }

    #[test]
    fn tables_and_scores_are_of_clubs_but_countries_stay_places() {
        use EntityKind::{Organization, Place};
        assert_eq!(
            kinds("Points: Plymouth 14, Leeds 12, Bristol 9. Brazil beat Germany 3-1."),
            [
                ("Plymouth", Organization),
                ("Leeds", Organization),
                ("Bristol", Organization),
                ("Brazil", Place),
                ("Germany", Place),
            ]
        );
    }

    #[test]
    fn the_example_fires() {
        assert!(names(TEAM.example).iter().any(|name| name.2 == TEAM.id));
    }
}
