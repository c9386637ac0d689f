//! Words that tell bylines from the other short lines of a page.

use crate::words::{Words, words};

/// Words of job titles.
static JOBS: Words = words!(
    "analyst anchor assistant associate author blogger board bureau chief columnist
     commentator contributing contributor contributors coordinator correspondent
     correspondents critic data deputy desk director economist editor editor-in-chief editors
     executive fellow foreign freelance freelancer guest historian host intern investigative
     journalist lead managing meteorologist moderator multimedia newsroom photographer
     photojournalist political presenter president producer professor publisher regional
     reporter reporters researcher roving senior special specialist sportswriter staff
     strategist team trainee veteran videographer videojournalist writer writers"
);

/// Words in the names of papers, broadcasters and other organisations.
static OUTLETS: Words = words!(
    "abc agency alliance associated association bbc bloomberg broadcasting business cable cbs
     chronicle club cnbc cnn college com committee company corporation council courier daily
     department dispatch editorial enquirer espn examiner express financial fortune
     foundation fox gazette globe group guardian herald inc independent inquirer insider
     institute international journal llc ltd magazine mail mailonline media ministry msnbc
     nbc network networks news newspaper newspapers newswire npr observer online party pbs
     post press publishing radio record register reuters review sentinel service services
     society standard sun syndicate telegraph television times today tribune tv university
     usa variety weekly wire wired xinhua yahoo"
);

/// Words of menus, buttons and headings, which no name is made of.
static COMMON: Words = words!(
    "a about accessibility account action activities ad adchoices ads advertise advertisement
     advertising africa afternoon age ago air all also america american americans an analysis
     and animals app apps archive archives are around art article articles arts as asia ask
     at australia auto autos baby back bad banking baseball basketball be beauty because
     better between big bill blog blogs book books boxing brand breakfast breaking budget
     business buy buying by calendar california campaign campus can canada car careers cars
     cartoons celebrities celebrity center central channel chat check children china choice
     choose christmas cinema cities city civil classic classified classifieds climate close
     club code coffee college comics comment comments commerce community companies company
     computer computing conditions contact contacts content contest contests cookie cookies
     cooking copy corrections country county coupons court courts coverage create credit
     crime crossword culture customer daily dashboard data dating days dc deal deals death
     deaths debate decor democrats design destinations digital dining dinner directory
     discover do does down download drink drinks drive economy edition education election
     elections electric email employment energy entertainment environment episode episodes
     essay essentials estate europe event events every exclusive expert experts explained
     explainer explore eye facebook facts family fantasy faq fashion favorites feature
     featured features feedback festival film films finance find fitness fix florida follow
     following food football for forgot forum forums free fresh fri friday friends from front
     full fun gadgets gallery game games gaming garden gardening gear general get gift gifts
     global go golf government graphics great green guide guides hair hard has have headlines
     health healthcare here high history holiday holidays home homepage homes hot hotels
     house housing how i ideas if image images in india industry info infographic information
     inside insights instagram insurance interactive international internet interview
     interviews into investigations investing is issue issues it items japan jersey job jobs
     join just keep kids kitchen know korea land language laptops last latest leaders learn
     learning legal letters library license life lifestyle like link linkedin links list
     listen lists live living local log login lottery loved luxury magazine mail main make
     makeup management map maps market marketing markets media membership memberships men
     menu message military minute mobile mon monday money month more morning mortgage most
     motorcycles motoring movie movies museums music my nation national nature navigation
     need network networks never new news newsletter newsletters next night no not notice
     notices notifications now obituaries obituary of off offer offers office oil olympics on
     one online only open opens opinion opinions options or order original other our out
     outdoors over pages parenting partner partners party password people personal pets phone
     phones photo photography photos pick picks picture pictures place places planning play
     playlist playlists plus podcast podcasts police policies policy political politics poll
     polls popular post posts premium press prices print privacy product products profile
     programs project property psychology public puzzle puzzles quick quiz quizzes radio
     rankings rate ratings read reader readers reading real recent recipe recipes recommended
     region related relationships religion rental rentals report reports republicans request
     research reserved resources restaurants results retirement return review reviews rights
     rss rugby rules russia sale sales san saturday save saving say says schedule schedules
     school schools science scores search season section sections security see select sell
     series service services settings sex share shop shopping show shows sign site sitemap
     sites skin skip sleep smart soccer social society software solutions south space spanish
     special sponsored sport sports spotlight st standings start state statement stations
     stats stay stock stocks stop store stories storm stream streaming student students
     studio style subscribe subscriber subscribers subscription subscriptions sunday super
     support survey sustainability tablets tags take talk tax tech technology television
     tennis terms test texas text than thank that the theater theatre their these things this
     thread through thu thursday tickets time times tips to today too tools top topic topics
     tour track trade traffic trailer training transcript transit transport transportation
     travel trending trends trial tue tuesday tv twitter uk ultimate under united up update
     updated updates us use user vacation valley vehicles video videos view visit visual
     voices vote war was watch water way we wealth wearables weather web wedding weddings
     wednesday week weekend weekly weird welcome wellness what whats when where which who why
     wikipedia win with without women word work working world would year years yoga you your
     youtube zone"
);

/// Places of two words, which look like a person's name.
static PLACES: Words = words!(
    "abu_dhabi addis_ababa baton_rouge buenos_aires cape_town costa_rica des_moines
     east_jerusalem el_paso el_salvador fort_worth ho_chi_minh hong_kong kansas_city
     kuala_lumpur las_vegas long_beach los_angeles mexico_city new_brunswick new_delhi
     new_england new_hampshire new_haven new_jersey new_mexico new_orleans new_york
     new_york_city new_zealand north_carolina north_dakota north_korea northern_ireland
     nova_scotia palm_beach panama_city papua_new_guinea phnom_penh port_moresby puerto_rico
     quezon_city rhode_island rio_de_janeiro salt_lake_city san_antonio san_diego
     san_francisco san_jose san_juan santa_barbara santa_fe santa_monica sao_paulo
     saudi_arabia sierra_leone silicon_valley south_africa south_carolina south_dakota
     south_korea south_sudan sri_lanka st_louis st_petersburg tel_aviv the_hague
     united_kingdom united_nations united_states vatican_city washington_dc west_bank
     west_virginia"
);

/// Whether `word` is of a job title ("Reporter").
pub(super) fn is_job(word: &str) -> bool {
    JOBS.has_in_any_case(word)
}

/// Whether `word` is of an organisation's name ("Tribune").
pub(super) fn is_outlet(word: &str) -> bool {
    OUTLETS.has_in_any_case(word)
        || word.rsplit_once('.').is_some_and(|(_, end)| {
            matches!(end, "ca" | "com" | "ie" | "in" | "net" | "org" | "uk")
        })
}

/// Whether `word` is of a menu or heading, of no name ("Subscribe").
pub(super) fn is_common(word: &str) -> bool {
    COMMON.has_in_any_case(word)
}

/// Whether `words` is a place that looks like a person.
pub(super) fn is_place(words: &str) -> bool {
    PLACES.has_in_any_case(words)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_any_case() {
        assert!(is_job("REPORTER") && is_outlet("Example.com") && is_common("Subscribe"));
        assert!(is_place("New York") && !is_place("Newt York"));
        assert!(!is_common("Grünwald") && !is_job(&"x".repeat(99)));
    }
}
