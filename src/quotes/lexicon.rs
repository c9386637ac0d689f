//! The closed word classes: what tells "who said" without a tagger.

use super::words::Class;
use crate::words::Groups;
use Class::{
    Adverb, Auxiliary, Be, Coordinator, Determiner, Negation, Noun, Of, Possessor, Preposition,
    Pronoun, Relative, Subordinator, That, Time, Verb,
};

/// The words, by class.
pub(super) static WORDS: Groups<Class> = Groups::new(&[
    (
        Determiner,
        "a all an another any both dozens each eight either eleven every few five four hundreds \
         many most neither nine no one seven several six some such ten the these thirteen this \
         those thousands three twelve two",
    ),
    (Possessor, "her his its my our their your"),
    (
        Pronoun,
        "everybody everyone he hers him i it me nobody none nothing others she someone them they \
         us we you",
    ),
    (Of, "of"),
    (
        Preposition,
        "aboard about above across against along amid among amongst around at behind below beside \
         between beyond by during except following for from in including inside into like near off \
         on onto outside over per regarding through to toward towards under upon via with within \
         without",
    ),
    (Coordinator, "and but nor or"),
    (That, "that"),
    (Relative, "what which who whom whose"),
    (
        Subordinator,
        "after although as because before despite how if since so than though unless until when \
         where whereas whether while whilst why",
    ),
    (Be, "am are be been is was were"),
    (Auxiliary, "can could did do does had has have may might must ought shall should will would"),
    (
        Negation,
        "aren't can't cannot couldn't didn't doesn't don't hadn't hasn't haven't isn't never not \
         shouldn't wasn't weren't won't wouldn't",
    ),
    (
        Adverb,
        "afterwards again already also always away back being down early even ever finally first \
         further having here herself himself however instead itself just last late later less \
         maybe meanwhile more moreover much nevertheless next now often once only otherwise out \
         perhaps rather recently soon still themselves then there thereafter therefore thus \
         together too twice up yet",
    ),
    (
        Verb,
        "appeared appears ate became becomes began begins believe believes blew bought broke \
         brought built came caught chose come comes contains continues cost covers dealt died drew \
         drove expect expects faces feel feels fell felt flew forgot fought found gave gets gives \
         goes got grew held hid hit hope hopes hung hurt keeps kept knew knows led left lies lives \
         looks lost made makes means meant meets met need needs opens owns paid plans put ran \
         remain remains represents requires rose runs sank sat saw seem seems sent shook shot \
         shows slept sold sought speaks spent spoke stands stood struck supports swam takes taught \
         thinks thought threw took want wants went wept wins won wore works",
    ),
    (
        Time,
        "ago april august december earlier february friday january july june march monday months \
         november october saturday september sunday thursday today tomorrow tonight tuesday \
         wednesday weeks years yesterday",
    ),
    (Noun, "ally assembly bully family monopoly people rally supply"),
]);
