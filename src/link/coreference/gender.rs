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
    "actor archduke ayatollah baron bridegroom brother businessman cameraman chairman
     congressman count cowboy dad duke earl emperor ex-husband father fireman fisherman foreman
     fr fr. frontman gentleman grandfather grandson groom gunman herr husband imam king
     landlord lord man marquess mayor-prince monsieur monsignor mr mr. nephew policeman pope
     priest prince salesman seaman serviceman señor sheikh sir son spokesman sportsman
     statesman stepfather sultan uncle vicar-king widower"
);

/// Titles and offices of women, lower case.
static WOMEN: Words = words!(
    "actress archduchess aunt ballerina baroness bride businesswoman chairwoman comedienne
     congresswoman countess dame daughter duchess empress ex-wife fiancée girl girlfriend
     granddaughter grandmother heiress hostess lady landlady madam madame miss mother mrs mrs.
     ms ms. mum niece nun policewoman princess queen servicewoman señora sister spokeswoman
     sportswoman stepmother waitress widow wife woman"
);

/// Forenames of men.
static HE: Words = words!(
    "aaron abdel abdul abdullah abe abraham adam adrian ahmad ahmed aiden akira alan alassane
     alastair albert alberto alejandro aleksandar aleksander aleksandr alexander alexandre
     alexei alexey alexis alfonso alfred ali alistair allan allen alvin amir anders andre
     andreas andrei andres andrew andrey andriy andy angus anil anthony antoine anton antonio
     antonis antony anwar archie arjun arkady arnold artem arthur arturo arun ashok ashraf asif
     atul augusto austin axel barack barry bart bashar ben benedict benjamin bennie benoit
     bernard bernardo bernie bert bilal bill billy blake bob bobby bogdan bohdan bongbong boris
     brad bradley brady brandon brendan brett brian brock bruce bruno bryan bryce byron caleb
     calvin carl carlos carlton carson cecil cedric cesar chad charles chester chris christian
     christoph christophe christopher chuck clarence claude claudio clayton clement cliff
     clifford clinton clive clyde cody cole colin colm connor conor conrad corey cory costas
     craig cristian cristiano curtis cyril cyrus dale damian damien damon dan daniel daniil
     danny dario darnell darrell darren darryl daryl dave david davide dean deepak denis dennis
     denzel derek desmond dewayne dexter dick diego dieter dimitri dimitris dinesh dirk dmitri
     dmitriy dmitry dmytro dom dominic dominick don donald donnell donnie doug douglas duane
     duncan dustin dwayne dwight dylan earl earnest ed eddie edgar edmund eduardo edward edwin
     eli elijah elliot elmer elon elvis emil emilio emmanuel emmerson emmett emomali enrico
     enrique eric erik ernest ernesto ernie ethan eugene evan evgeny ezra fabian fabio fahd
     faisal federico felipe felix ferdinand fernando fidel filip finn florian forrest francesco
     francis francisco franco francois frank franklin franz fred frederick fredrick fritz gabe
     gabriel garrett garry gary gavin gene geoff geoffrey george georgi georgy gerald gerard
     gerhard gianni giannis gilbert giorgio giovanni giulio giuseppe glenn goodluck gopal
     gordon graham grant greg gregg gregory grover guido guillermo gunter gus gustav gustavo
     gyorgy hamid hamza hank hans harish harlan harold harry harvey hasan hassan hector
     heinrich heinz helmut henri henrik henry herb herbert herman hiroki hiroshi hisham homer
     horace horst hosni hossein howard hubert hugh hugo hussein ian ibrahim ignacio igor ilya
     imran irvin irving isaac isaiah ismail istvan ivan ivo jack jacob jacques jaime jair jake
     jakub jamal james janos jared jarrett jason jasper javier jawad jay jeff jeffery jeffrey
     jens jeremy jermaine jerome jerry jesus jim jimmy jiri joachim joao joaquin joe joel joey
     johan johannes john johnny joko jon jonas jonathan jordi jorge jose josef joseph josh
     joshua josiah juan judd juergen julian julio julius jurgen justin kamal kareem karim karl
     keir keith kelvin ken kendrick kenji kenneth kenny kent kenta ketan kevin khalid khalifa
     kieran kirill kirk kofi konstantin kristopher kurt kwame kyle kyriakos lamar lance larry
     lars laszlo laurent lawrence leo leon leonard leonardo leonid leopold leroy lester levi
     lewis liam lincoln lionel lloyd lonnie lorenzo louis lowell luc lucas luciano luigi luis
     lukas luke luther lyle lyndon maarten mack magnus mahdi mahmoud makoto maksim malcolm
     malik manish manuel marc marcel marcelo marco marcos marcus marek mariano mario marius
     mark marko markus marshall martin marvin mason mathias mathieu matt matteo matthew
     matthias maurice mauricio mauro max maxim melvin merle micah michael michel mick mickey
     miguel mikael mike mikhail milan milos milton mitch mitt mohamed mohammad mohammed mohan
     monte moses muammar muhammad mukesh murat mustafa mykola myron naoto narendra nasser nate
     nathan nathaniel naveen nawaz neal ned neil nelson newt nicholas nick nicolas nigel
     nikolai nikolay nikos nitin noah norman nursultan olaf oleg oleh oleksandr oliver olivier
     omar orlando orville osama oscar otis otto owen pablo pascal patrick paul paulo pavel
     pavlo pedro percy perry pervez pete peter petr petro phil philip philippe pierre pieter
     piotr pradeep prakash pranab prashant preston qasem quentin quincy rafael raheem rahul raj
     rajesh rakesh ralph ramesh ramon ramzan ramzi randall randolph randy rashid raul ravi ray
     raymond recep reggie reginald reinhard rex ricardo riccardo rich richard rick rishi rob
     robert roberto rodney rodrigo roger rohan rohit roland rolf roman ron ronald ronnie roscoe
     ross roy ruben rudolf rudolph rudy rufus rupert ruslan russ russell ryan sachin saddam
     sadiq saeed salman salvador salvatore sami samir sammy samuel sandeep sandor sanjay
     santiago satish satoshi saul scott sean sebastian serge sergei sergey sergio serhiy seth
     shane shashi shaun shawn sheldon sherman shigeru shinzo sidney silas silvio simon slobodan
     spencer stan stanislav stanley stavros stefan stepan stephen sterling steve steven stewart
     stu stuart subhash sudhir sunil suresh sven sylvester takashi takeshi tamas tanner taras
     tarek tariq taro ted terence terrance terrell terrence thabo theo theodore thierry thomas
     tim timmy timothy timur tobias toby todd tom tomas tommy tony travis trent trevor troy
     tucker tyler tyrone tyson uhuru ulf ulrich ulysses umar usman uwe vaclav vadim valentin
     valeri valery vance vasily vasyl vaughn vernon victor vijay vikram viktor vince vincent
     vincenzo virgil vitali vitaly vivek vladimir vladislav volodymyr vyacheslav wade waleed
     walid wallace walt walter warren wayne wendell werner wesley wilbert wilbur wilfried
     wilhelm will willard willem william willie winston wolfgang wyatt xavier yahya yannick
     yannis yaroslav yasser yegor yevgeny yitzhak yogi yoshihide yukio yuri yuriy yusuf yves
     zach zachary zack zaid zane ziad zoltan"
);

/// Forenames of women.
static SHE: Words = words!(
    "abby abigail ada adele adriana adrienne agnes agnieszka aiko aimee aisha akiko alessandra
     alexandra alexandria alice alicia alina alison allison alma alyssa amal amanda amber
     amelia amina amy ana anastasia andreea angela angelica angelina anita anjali ann anna
     annabel anne annette annie annika antonia april ariana arianna ariel arlene ashley asma
     astrid audrey autumn ava ayesha ayse barbara beata beatrice beatrix becky belinda bella
     benazir bernadette bernice bertha bessie beth bethany betty beverly bianca bobbie bonnie
     bozena brandi brandy brenda briana brianna bridget brigid brigitte brittany brooke caitlin
     camila camilla candace candice carissa carla carly carmen carol carole carolina caroline
     carolyn carrie cassandra cassie catarina catherine cathy cecilia celia celine charlene
     charlotte chelsea cherie cheryl chiara chimamanda chloe christie christina christine
     christy cindy claire clara claudia colette colleen condoleezza connie constance cora
     courtney cristina crystal cynthia daisy dalia daniela danielle danuta daphne darlene dawn
     deanna deb debbie deborah debra deepa deepika deirdre delia delores denise desiree diana
     diane dianne dilma dolores donna dora doris dorota dorothea dorothy ebony edith edna
     eileen elaine eleanor elena eleni elif elisa elisabeth eliza elizabeth ella ellen eloise
     elsa elsie elzbieta emiko emily emine emma erica erika erin ernestine esme esperanza
     estelle esther ethel eunice eva evelyn ewa faith farah fatima fatma faye felicia fern
     fiona florence frances francesca frida gabriela gabrielle gail galina geneva genevieve
     georgia georgina geraldine gertrude gillian gina ginger ginny giorgia gita giulia gladys
     gloria grace greta gretchen guadalupe gwen gwendolyn hala haley halina hana hanan hanna
     hannah harriet haruka hazel heather heidi helen helena helene helga henrietta hilary
     hillary holly hope huda ida ilona imogen indira ines ingrid irena irene irina iris irma
     isabel isabella isabelle isla ivana ivanka ivy iwona jacinda jacqueline jadwiga jana jane
     janelle janet janice janine jasmine jaya jeanette jeanne jeannie jenna jennifer jenny
     jessica jill joan joann joanna joanne jocelyn jodi jodie johanna jolene josephine josie
     joy joyce juana juanita judith judy julia juliana julianne julie juliet june kaitlin
     kaitlyn kaja kamala kara karen kari karin karla katarina katarzyna kate katelyn katharina
     katherine kathie kathleen kathryn kathy katie katrina kavita kay kayla keiko keisha kelli
     kellie kellyanne kelsey kendra kerri khadija kimberly kirsten kirsty klara krista kristen
     kristi kristin kristina kristy krystyna kumiko kyoko lacey ladonna lakshmi lara lata
     latasha latoya laura lauren laurie laverne layla leah leanne leila lena leona leslie
     leticia leyla lilian lillian lillie lily lina linda lindsay lindsey lisa liz liza lois
     lola lorena loretta lori lorna lorraine louisa louise lubna lucia lucille lucinda lucy
     luisa luz lydia lynda lynn lynne mabel madeleine madonna mae magda magdalena maggie maha
     maia malala malgorzata mallory mamata manal mandy manuela marcia margaret margarita margie
     margot marguerite maria mariam mariana marianne maribel marie mariko marilyn marina marine
     marion marisol marissa mariya marjorie marlene marsha marta martha martina mary maryam
     marzena maureen maxine maya meagan meena meera meg megan meghan melania melanie melba
     melinda melissa melody mercedes meredith meryl mette mia michelle michiko mildred milena
     mindy minnie miranda miriam misty mollie molly mona monica monika muriel myra myrtle
     nabila nada nadia nadine nancy naoko naomi natalia natalie natasha nathalie nawal neha
     nellie ngozi nichole nicole nikki nina nirmala nora noriko norma noura octavia oksana
     olena olga olive olivia opal oprah paige pam pamela patricia patsy patti patty paula
     paulette pauline pearl peggy penelope penny petra philippa phoebe phyllis polly pooja
     pratibha priscilla priti priya rachael rachel radha ramona rana rani rania raquel rasha
     rebecca reem regina reiko rekha renata renee rhonda rima rita ritu roberta robyn rochelle
     rosa rosalind rosario rose rosemary rosie roslyn roxana roxane roxanne ruby ruth sabina
     sabine sabrina sachiko sadie sally salma samantha samira sana sandra sangeeta sanna sara
     sarah savannah savita sayuri scarlett seema selena selina serena shaima shanti shari
     sharon shawna sheila shelley shelly sheri sherri sherry sheryl shirley simona simone
     sinead siobhan sita smriti sofia sonal sonia sonja sonya sophia sophie souad stacey stacy
     stefanie stella stephanie stormy sue sunita susan susana susanna sushma susie suzanne
     suzette svetlana sviatlana swati sybil sylvia tabitha tamara tameka tamika tammy tania
     tanisha tanya tara tasha tatiana tatyana teresa tess tessa thelma theresa therese tina
     tracey traci tricia trina trish trisha trudy tulsi uma ursula urszula usha valentina
     valerie vandana vanessa velma vera verna veronica veronika vicki vickie vicky victoria
     viktoria viola violet virginia vivian vivienne wafa wanda wendy whitney whoopi wilma
     winifred winnie wislawa yasmin yesenia yevgenia yoko yolanda yoshiko yuko yulia yuriko
     yvette yvonne zainab zara zeina zoe zofia zohra zuzana"
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
    if !word.is_ascii() {
        return word_gender(&word.to_lowercase());
    }
    if MEN.has_in_any_case(word) {
        Some(Gender::He)
    } else if WOMEN.has_in_any_case(word) {
        Some(Gender::She)
    } else {
        None
    }
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
