//! Agencies: the news agencies that reports are credited to.

use crate::clean::any_case::bare;

/// Names and the short form they are given, longest first within an agency.
const AGENCIES: &[(&str, &str)] = &[
    ("The Associated Press", "AP"),
    ("Associated Press", "AP"),
    ("AP", "AP"),
    ("Agence France-Presse", "AFP"),
    ("Agence France Presse", "AFP"),
    ("AFP", "AFP"),
    ("Thomson Reuters", "Reuters"),
    ("Reuters", "Reuters"),
    ("Press Association", "PA"),
    ("PA Media", "PA"),
    ("PA", "PA"),
    ("United Press International", "UPI"),
    ("UPI", "UPI"),
    ("Press Trust of India", "PTI"),
    ("PTI", "PTI"),
    ("Asian News International", "ANI"),
    ("ANI", "ANI"),
    ("Indo-Asian News Service", "IANS"),
    ("IANS", "IANS"),
    ("Australian Associated Press", "AAP"),
    ("AAP", "AAP"),
    ("Canadian Press", "CP"),
    ("The Canadian Press", "CP"),
    ("CP", "CP"),
    ("Deutsche Presse-Agentur", "dpa"),
    ("dpa", "dpa"),
    ("Xinhua News Agency", "Xinhua"),
    ("Xinhua", "Xinhua"),
    ("Kyodo News", "Kyodo"),
    ("Kyodo", "Kyodo"),
    ("Jiji Press", "Jiji"),
    ("Yonhap News Agency", "Yonhap"),
    ("Yonhap", "Yonhap"),
    ("Interfax", "Interfax"),
    ("TASS", "TASS"),
    ("Itar-Tass", "TASS"),
    ("RIA Novosti", "RIA Novosti"),
    ("EFE", "EFE"),
    ("ANSA", "ANSA"),
    ("Anadolu Agency", "AA"),
    ("Bernama", "Bernama"),
    ("Antara", "Antara"),
    ("Bloomberg News", "Bloomberg"),
    ("Bloomberg", "Bloomberg"),
    ("IRNA", "IRNA"),
    ("WAM", "WAM"),
    ("KUNA", "KUNA"),
    ("MENA", "MENA"),
    ("Press TV", "Press TV"),
    ("Tribune News Service", "TNS"),
    ("TNS", "TNS"),
    ("City News Service", "CNS"),
    ("Bay City News", "Bay City News"),
    ("States Newsroom", "States Newsroom"),
    ("Kaiser Health News", "KHN"),
    ("KFF Health News", "KFF Health News"),
    ("Local Democracy Reporting Service", "LDRS"),
    ("SWNS", "SWNS"),
];

/// Longest name of an agency, in bytes.
const LONGEST: usize = 33;

/// The first letters that names of each length begin with, as bits: what most words are asked.
const FIRSTS: [u32; LONGEST + 1] = {
    let mut firsts = [0; LONGEST + 1];
    let mut i = 0;
    while i < AGENCIES.len() {
        let name = AGENCIES[i].0.as_bytes();
        firsts[name.len()] |= 1 << (name[0] & 31);
        i += 1;
    }
    firsts
};

/// Whether an agency's name may have `length` bytes and begin with `first`.
pub(super) fn may_be(first: u8, length: usize) -> bool {
    first.is_ascii_alphabetic()
        && FIRSTS.get(length).is_some_and(|firsts| firsts >> (first & 31) & 1 == 1)
}

/// The short name of the agency that `name` is, in its own case or in capitals.
pub(super) fn find(name: &str) -> Option<&'static str> {
    let name = bare(name);
    if !may_be(*name.as_bytes().first()?, name.len()) {
        return None;
    }
    let short = name.len() <= 4;
    AGENCIES
        .iter()
        .find(|(known, _)| {
            // "Pa" and "ap" are words; longer names may come in any case.
            if short { *known == name } else { known.eq_ignore_ascii_case(name) }
        })
        .map(|&(_, short)| short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_words() {
        for (name, short) in [
            ("(AP)", "AP"),
            ("the associated press", "AP"),
            ("REUTERS", "Reuters"),
            ("Press Trust of India", "PTI"),
        ] {
            assert_eq!(find(name), Some(short));
        }
        for name in ["Pa", "ap", "", "The Press", "Associated"] {
            assert_eq!(find(name), None, "{name}");
        }
    }
}
