//! Aliases: well-known names of one country or body, and words for one people.

use super::forms::Lexicon;

/// Names of one thing that share no word or only some, as they are when folded and run together;
/// the first of each line stands for the others. "Republic" and "Kingdom" alone are in none.
const SAME: &[&[&str]] = &[
    &["us", "usa", "unitedstates", "unitedstatesofamerica", "america"],
    &[
        "uk",
        "unitedkingdom",
        "britain",
        "greatbritain",
        "unitedkingdomofgreatbritainandnorthernireland",
    ],
    &["uae", "unitedarabemirates", "emirates"],
    &["russia", "russianfederation"],
    &["china", "peoplesrepublicofchina", "prc"],
    &["taiwan", "republicofchina"],
    &["northkorea", "dprk", "democraticpeoplesrepublicofkorea"],
    &["southkorea", "republicofkorea"],
    &[
        "drc",
        "drcongo",
        "democraticrepublicofcongo",
        "democraticrepublicofthecongo",
        "congokinshasa",
    ],
    &["ivorycoast", "cotedivoire"],
    &["burma", "myanmar"],
    &["turkey", "turkiye"],
    &["czechrepublic", "czechia"],
    &["netherlands", "holland"],
    &["eswatini", "swaziland"],
    &["easttimor", "timorleste"],
    &["capeverde", "caboverde"],
    &["macedonia", "northmacedonia"],
    &["iran", "islamicrepublicofiran"],
    &["syria", "syrianarabrepublic"],
    &["ireland", "republicofireland"],
    &["ussr", "sovietunion"],
    &["vatican", "vaticancity", "holysee"],
    &["bosnia", "bosniaandherzegovina", "bosniaherzegovina"],
    &["newyorkcity", "nyc"],
    &["washington", "washingtondc", "dc"],
    &["losangeles", "la"],
    &["delhi", "newdelhi"],
    &["kyiv", "kiev"],
    &["beijing", "peking"],
    &["mumbai", "bombay"],
    &["kolkata", "calcutta"],
    &["chennai", "madras"],
    &["eu", "europeanunion"],
    &["un", "unitednations"],
    &["nato", "northatlantictreatyorganization", "northatlantictreatyorganisation"],
    &[
        "isis",
        "isil",
        "islamicstate",
        "islamicstategroup",
        "islamicstateofiraqandsyria",
        "islamicstateofiraqandthelevant",
        "daesh",
    ],
    &["fbi", "federalbureauofinvestigation"],
    &["cia", "centralintelligenceagency"],
    &["imf", "internationalmonetaryfund"],
    &["unesco", "unitednationseducationalscientificandculturalorganization"],
    &["ussenate", "unitedstatessenate"],
    &["ap", "associatedpress", "theassociatedpress"],
    &["afp", "agencefrancepresse"],
    &["gop", "republicanparty"],
    &["g7", "groupofseven"],
    &["g20", "groupof20", "groupoftwenty"],
    &[
        "opec",
        "organizationofthepetroleumexportingcountries",
        "organisationofthepetroleumexportingcountries",
    ],
    &["nasa", "nationalaeronauticsandspaceadministration"],
    &["pentagon", "usdepartmentofdefense"],
];

/// Peoples whose noun and adjective are not one word with an "s".
const PEOPLES: &[&[&str]] = &[
    &["british", "briton", "brit"],
    &["french", "frenchman", "frenchwoman", "frenchmen"],
    &["spanish", "spaniard"],
    &["swedish", "swede"],
    &["danish", "dane"],
    &["finnish", "finn"],
    &["polish", "pole"],
    &["turkish", "turk"],
    &["kurdish", "kurd"],
    &["scottish", "scot"],
    &["english", "englishman", "englishmen", "englishwoman"],
    &["irish", "irishman", "irishmen", "irishwoman"],
    &["welsh", "welshman"],
    &["dutch", "dutchman"],
    &["jewish", "jew"],
    &["filipino", "philippine", "filipina"],
    &["argentinian", "argentine", "argentinean"],
    &["democratic", "democrat"],
    &["icelandic", "icelander"],
    &["arab", "arabic"],
    &["serbian", "serb"],
    &["croatian", "croat"],
    &["uzbek", "uzbekistani"],
    &["kazakh", "kazakhstani"],
    &["afghan", "afghani"],
    &["bosnian", "bosniak"],
    &["sikh", "sikhism"],
    &["communist", "communism"],
    &["romani", "roma"],
    &["maori", "maoris"],
    &["saudi", "saudiarabian"],
    &["catholic", "romancatholic"],
    &["conservative", "tory", "tories"],
];

/// What stands for `key` (folded letters without spaces) in the table of things.
pub(super) fn thing(key: &str) -> Option<&'static str> {
    find(SAME, key)
}

/// What stands for the people `key`: plural and irregular forms are one.
pub(super) fn people(key: &str) -> &str {
    let single = key.strip_suffix('s').filter(|s| s.len() > 2).unwrap_or(key);
    find(PEOPLES, key).or_else(|| find(PEOPLES, single)).unwrap_or(single)
}

fn find(table: &[&'static [&'static str]], key: &str) -> Option<&'static str> {
    table.iter().find(|same| same.contains(&key)).map(|same| same[0])
}

/// `words` with "United States" and its like at any place as one word, run together by `lexicon`.
pub(super) fn shortened(lexicon: &Lexicon, words: &[u32]) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let letters = lexicon.letters(words[at]);
        let next = words.get(at + 1).map_or("", |&w| lexicon.letters(w));
        let short = match (letters, next) {
            ("united", "states") => Some("us"),
            ("united", "kingdom") => Some("uk"),
            ("united", "nations") => Some("un"),
            ("european", "union") => Some("eu"),
            _ => None,
        };
        match short {
            Some(short) => {
                out.push(short.into());
                at += 2;
            }
            None => {
                out.push(letters.into());
                at += 1;
            }
        }
    }
    out
}
