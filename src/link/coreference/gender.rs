//! Gender: whether an article calls a person "he" or "she", as far as titles, forenames and words of
//! kin and office tell. What is said of a person in the article outweighs the forename.

use crate::segment::Document;
use crate::words::{Words, words};

/// The pronoun an article uses for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gender {
    /// "he".
    He,
    /// "she".
    She,
}

/// Titles and offices of men, lower case.
static MEN: Words = words!(
    "actor archduke ayatollah baron brother businessman cameraman chairman congressman count
     cowboy dad duke earl emperor ex-husband father fireman fisherman foreman fr fr. frontman
     gentleman grandfather grandson gunman herr husband imam king lord man marquess
     mayor-prince monsieur monsignor mr mr. nephew policeman pope priest prince salesman seaman
     serviceman señor sheikh sir son spokesman sportsman statesman stepfather sultan uncle
     vicar-king widower"
);

/// Titles and offices of women, lower case.
static WOMEN: Words = words!(
    "actress archduchess aunt ballerina baroness businesswoman chairwoman comedienne
     congresswoman countess dame daughter duchess empress ex-wife fiancée girl girlfriend
     granddaughter grandmother heiress hostess lady madam madame miss mother mrs mrs. ms ms.
     mum niece nun policewoman princess queen servicewoman señora sister spokeswoman
     sportswoman stepmother waitress widow wife woman"
);

/// Forenames of men.
static HE: Words = words!(
    "aaron abdel abdul abdullah abraham adam adrian ahmad ahmed akira alan alassane alastair
     albert alberto alejandro aleksandar aleksander aleksandr alexander alexandre alexei alexey
     alexis alfonso alfred ali alistair allan allen amir anders andre andreas andrei andres
     andrew andrey andriy andy angus anil anthony antoine anton antonio antonis antony anwar
     arjun arkady arnold artem arthur arturo arun ashok ashraf asif atul augusto austin axel
     barack barry bart bashar ben benedict benjamin benoit bernard bernardo bernie bert bilal
     bill billy bob bobby bogdan bohdan bongbong boris brad bradley brandon brett brian bruce
     bruno bryan byron caleb calvin carl carlos cesar chad charles chester chris christian
     christoph christophe christopher chuck clarence claude claudio clement cliff clinton clive
     colin colm connor conor costas craig cristian cristiano curtis cyril cyrus damian damien
     dan daniel daniil danny dario darren dave david davide dean deepak denis dennis denzel
     derek desmond diego dieter dimitri dimitris dinesh dirk dmitri dmitriy dmitry dmytro
     dominic don donald doug douglas duncan dustin dwayne dwight earl ed eddie edgar eduardo
     edward edwin elijah elliot elon emil emilio emmanuel emmerson emomali enrico enrique eric
     erik ernest ernesto ethan eugene evan evgeny ezra fabian fabio fahd faisal federico felipe
     felix ferdinand fernando fidel filip finn florian francesco francis francisco franco
     francois frank franklin franz fred frederick fritz gabriel garry gary gavin geoff geoffrey
     george georgi georgy gerald gerard gerhard gianni giannis gilbert giorgio giovanni giulio
     giuseppe glenn goodluck gopal gordon graham grant greg gregory guido guillermo gunter
     gustav gustavo gyorgy hamid hamza hans harish harold harry harvey hasan hassan hector
     heinrich heinz helmut henri henrik henry herbert herman hiroki hiroshi hisham horst hosni
     hossein howard hubert hugh hugo hussein ian ibrahim ignacio igor ilya imran isaac ismail
     istvan ivan ivo jack jacob jacques jaime jair jake jakub jamal james janos jared jason
     javier jawad jay jeff jeffrey jens jeremy jerome jerry jesus jim jimmy jiri joachim joao
     joaquin joe joel johan johannes john johnny joko jonas jonathan jordi jorge jose josef
     joseph josh joshua juan juergen julian julio julius jurgen justin kamal kareem karim karl
     keir keith kenji kenneth kenny kenta ketan kevin khalid khalifa kieran kirill kofi
     konstantin kurt kwame kyle kyriakos lance larry lars laszlo laurent lawrence leo leon
     leonardo leonid leopold leroy lewis liam lionel lloyd lorenzo louis luc lucas luciano
     luigi luis lukas luke maarten magnus mahdi mahmoud makoto maksim malcolm manish manuel
     marc marcel marcelo marco marcos marcus marek mariano mario marius mark marko markus
     martin mathias mathieu matt matteo matthew matthias maurice mauricio mauro max maxim
     michael michel miguel mikael mike mikhail milan milos mitch mitt mohamed mohammad mohammed
     mohan moses muammar muhammad mukesh murat mustafa mykola naoto narendra nasser nathan
     nathaniel naveen nawaz neil nelson newt nicholas nick nicolas nigel nikolai nikolay nikos
     nitin noah norman nursultan olaf oleg oleh oleksandr oliver olivier omar orlando osama
     oscar otto owen pablo pascal patrick paul paulo pavel pavlo pedro pervez peter petr petro
     phil philip philippe pierre pieter piotr pradeep prakash pranab prashant qasem rafael
     raheem rahul raj rajesh rakesh ralph ramesh ramon ramzan ramzi randy rashid raul ravi
     raymond recep reinhard rex ricardo riccardo rich richard rick rishi rob robert roberto
     rodney rodrigo roger rohan rohit roland rolf roman ronald ronnie ross roy ruben rudolf
     rudy rupert ruslan russell ryan sachin saddam sadiq saeed salman salvador salvatore sami
     samir sandeep sandor sanjay santiago satish satoshi scott sean sebastian serge sergei
     sergey sergio serhiy seth shane shashi shaun shigeru shinzo silvio simon slobodan spencer
     stan stanislav stanley stavros stefan stepan stephen steve steven stewart stuart subhash
     sudhir sunil suresh sven takashi takeshi tamas taras tarek tariq taro ted terence terrence
     thabo theo theodore thierry thomas tim timothy timur tobias toby todd tom tomas tommy tony
     travis trevor tyler uhuru ulf ulrich umar usman uwe vaclav vadim valentin valeri valery
     vasily vasyl victor vijay vikram viktor vince vincent vincenzo vitali vitaly vivek
     vladimir vladislav volodymyr vyacheslav wade waleed walid wallace walter warren wayne
     werner wilfried wilhelm will willem william winston wolfgang xavier yahya yannick yannis
     yaroslav yasser yegor yevgeny yitzhak yogi yoshihide yukio yuri yuriy yusuf yves zachary
     zaid ziad zoltan"
);

/// Forenames of women.
static SHE: Words = words!(
    "abby abigail ada adele adriana agnes agnieszka aiko aisha akiko alessandra alexandra
     alexandria alice alicia alina alison amal amanda amber amelia amina amy ana anastasia
     andreea angela angelica angelina anita anjali ann anna annabel anne annette annie annika
     antonia april ariana arlene asma astrid audrey ava ayesha ayse barbara beata beatrice
     beatrix becky belinda bella benazir bernadette beth bethany betty beverly bianca bonnie
     bozena brenda bridget brigid brigitte camila camilla candace carla carly carmen carol
     carole carolina caroline carolyn carrie catarina catherine cecilia celia celine charlene
     charlotte chelsea cherie cheryl chiara chimamanda chloe christina christine cindy claire
     clara claudia colette colleen condoleezza connie constance cora cristina crystal cynthia
     daisy dalia daniela danielle danuta daphne dawn debbie deborah debra deepa deepika deirdre
     delia denise diana diane dilma dolores donna dora doris dorota dorothy edith edna eileen
     elaine eleanor elena eleni elif elisa elisabeth eliza elizabeth ella ellen elsa elzbieta
     emiko emily emine emma erica erika erin esther ethel eva evelyn ewa faith farah fatima
     fatma fiona florence frances francesca frida gabriela gabrielle gail galina genevieve
     georgia georgina geraldine gertrude gillian gina ginny giorgia gita giulia gladys gloria
     grace greta gretchen gwen hala halina hana hanan hanna hannah harriet haruka heather heidi
     helen helena helene helga hilary hillary hope huda ida ilona indira ines ingrid irena
     irene irina iris irma isabel isabella isabelle ivana ivanka ivy iwona jacinda jacqueline
     jadwiga jane janet janice jasmine jaya jeanette jeanne jennifer jenny jessica jill joan
     joanna joanne jocelyn josephine joy joyce juanita judith judy julia juliana julianne julie
     juliet june kaja kamala karen karin karla katarina katarzyna kate katharina katherine
     kathleen kathryn kathy katie katrina kavita kayla keiko kellyanne khadija kirsten kirsty
     klara kristen kristin kristina krystyna kumiko kyoko lakshmi lara lata laura lauren laurie
     layla leila lena leticia leyla lilian lillian lily lina linda lisa lois lola loretta lori
     lorraine louise lubna lucia lucille lucy luisa lydia lynne mabel madeleine madonna magda
     magdalena maggie maha maia malala malgorzata mamata manal mandy manuela marcia margaret
     margarita margot maria mariam marianne marie mariko marilyn marina marine marion marissa
     mariya marjorie marlene marta martha martina mary maryam marzena maureen maya meena meera
     megan melania melanie melinda melissa mercedes meredith meryl mette mia michelle michiko
     mildred milena miranda miriam molly mona monica monika muriel myra nabila nada nadia
     nadine nancy naoko naomi natalia natalie natasha nathalie nawal neha ngozi nicole nikki
     nina nirmala nora noriko norma noura octavia oksana olena olga olivia oprah paige pamela
     patricia patty paula pauline peggy penelope penny petra philippa phoebe phyllis polly
     pooja pratibha priscilla priti priya rachel radha rana rani rania rasha rebecca reem
     regina reiko rekha renata renee rhonda rima rita ritu roberta rosa rosalind rosario rose
     rosemary rosie roxana roxane ruth sabina sabine sabrina sachiko sally salma samantha
     samira sana sandra sangeeta sanna sara sarah savita sayuri scarlett seema selena serena
     shaima shanti sharon sheila shelley sheryl shirley simona simone sinead siobhan sita
     smriti sofia sonal sonia sonya sophia sophie souad stella stephanie stormy sue sunita
     susan susana susanna sushma suzanne svetlana sviatlana swati sylvia tamara tammy tania
     tanya tara tatiana tatyana teresa tess tessa thelma theresa therese tina tulsi uma ursula
     urszula usha valentina valerie vandana vanessa vera veronica veronika vicki vicky victoria
     viktoria viola violet virginia vivian vivienne wafa wanda wendy whitney whoopi wilma
     winifred winnie wislawa yasmin yevgenia yoko yolanda yoshiko yuko yulia yuriko yvette
     yvonne zainab zara zeina zoe zofia zohra zuzana"
);

/// What a forename (folded) tells.
pub(super) fn forename_gender(forename: &str) -> Option<Gender> {
    if HE.has(forename) {
        Some(Gender::He)
    } else if SHE.has(forename) {
        Some(Gender::She)
    } else {
        None
    }
}

/// What a title, an office or a word of kin tells, in lower case.
pub(in crate::link) fn word_gender(word: &str) -> Option<Gender> {
    if MEN.has(word) {
        Some(Gender::He)
    } else if WOMEN.has(word) {
        Some(Gender::She)
    } else {
        None
    }
}

/// What the title just before the token `first` of a name tells ("Mrs", "Sir", "spokesman").
pub(super) fn honorific_gender(document: &Document, first: usize) -> Option<Gender> {
    let before = first.checked_sub(1)?;
    let word = document.word(before);
    if word.len() > 14 {
        return None;
    }
    word_gender(&word.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_and_forenames() {
        assert_eq!(word_gender("mrs."), Some(Gender::She));
        assert_eq!(word_gender("spokesman"), Some(Gender::He));
        assert_eq!(word_gender("minister"), None);
        assert_eq!(forename_gender("boris"), Some(Gender::He));
        assert_eq!(forename_gender("kim"), None, "both");
    }
}
