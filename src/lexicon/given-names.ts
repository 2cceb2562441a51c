import { wordSet } from './fold.ts';

/**
 * Given names by their usual gender, folded (lower case, no accents).
 *
 * Origin: written out by hand from common knowledge of names in the English-, Spanish-, Portuguese-, French-, German-,
 * Italian-, Slavic-, Nordic-, Arabic-, Persian-, Turkish-, Hebrew-, African-, South and East Asian-speaking press.
 * Names that are also common words (will, mark, grace) are included: the reader decides by capital letter and
 * neighbouring words.
 */
export const FEMALE_NAMES = wordSet(`
abby abigail ada adaeze adela adele adriana agnes agnieszka aida aileen aisha aishwarya alejandra alessandra alexandra
alexandria alexis alice alicia alina alison allison alma alyssa amal amanda amber amelia amina aminata amira amy ana
anastasia andrea angela angelica angelina anita anja ann anna annabelle anne annette annie antonia anya april ariana
ashley asma astrid audrey aung aurora ava ayesha azadeh barbara beatrice beatriz becky belinda benazir bernadette bernice bertha
beth bethany betsy betty beverly bianca blanca bonnie brenda bridget britney brittany brooke camila camilla candace
candice carla carlotta carly carmen carol carole carolina caroline carolyn carrie cassandra catalina catarina catherine
cathy cecilia celeste celia charlene charlotte chelsea cheryl chiara chimamanda chloe christiana christiane christina
christine cindy claire clara claudia colleen connie constance consuelo cora corinne courtney cristina crystal cynthia
daisy daniela danielle daphne darlene dawn deborah debbie debra deirdre delia delphine denise diana diane dina dolores
dominique donatella donna dora doreen doris dorothy ebony edith edna eileen elaine eleanor elena eleni elisa elisabeth
elise elizabeth ella ellen ellie eloise elsa elvira emily emma erica erika erin esmeralda esperanza estelle esther
ethel eugenia eunice eva evangeline eve evelyn faith farah fatima fatma fatou felicia felicity fernanda fiona flora florence
frances francesca franziska frida gabriela gabriella gabrielle gail galina gemma genevieve georgia georgina geraldine
gertrude gillian gina ginger giorgia giovanna gisela giulia gladys glenda gloria golda grace graciela greta gretchen
guadalupe gwen gwendolyn hana hannah harriet hazel heather heidi helen helena helene helga henrietta hilary hilda
hillary hina holly hope huda huma ida ilhan imelda imogen indira ines ingrid ioana irene irina iris irma isabel
isabella isabelle ivana ivanka ivy jackie jacqueline jade jamie jana jane janet janice janine jasmine jayapal jean
jeanette jeanne jenna jennifer jenny jessica jill jillian jo joan joanna joanne jocelyn jodi jodie johanna josefina
josephine joy joyce juanita judith judy julia juliana julie juliet june justine kaitlyn kamala karen karin karina
karla kate katerina katharina katherine kathleen kathryn kathy katie katrina kay kayla keiko keisha kellyanne kelly kendra keisha
kerry khadija kim kimberly kirsten kirstjen kristen kristi kristin kristina kyra lana latisha laura lauren laverne lea
leah leila lena leonora leslie leticia leymah lidia lila lillian lily lina linda lindsay lindsey lisa liz liza lois lola
loretta lori lorraine louisa louise lourdes lucia luciana lucille lucinda lucy ludmila luisa luz lydia lynette lynn
lynne mabel madeleine madeline madison magdalena maggie maia malala malia mara marcela marcia margaret margarita
margot maria mariam mariana marianne maribel marie mariko marilyn marina marine marion marisa marisol marjorie marlene marsha
marta martha martina mary maryam matilda maura maureen maxine maya mechelle megan meghan melania melanie melinda melissa
mercedes meredith mette mia michaela michele michelle mildred millie mina mindy minerva mira miranda miriam moira molly
mona monica monique muriel myra myriam nadezhda nadia nadine nancy naomi narges natalia natalie natasha nawal nell
nellie nicola nicole nikki nina noelle noemi noor nora norma nuria octavia odette oksana olena olga olivia
oprah padma pamela paola pat patricia patsy patti paula paulette pauline pearl peggy penelope penny petra phoebe phyllis pilar
piper polly priscilla priti priya rachel rachelle ramona rana rebecca regina rekha renata renee rhonda rita roberta
robin rochelle ronda rosa rosalind rosalynn rosario rose roseanne rosemary rosie roxanne ruby ruth sabina sabine sabrina
sadie safiya sally salma samantha samia sana sandra sanna sandy sara sarah sasha savannah selena selma serena shakira shannon
shari sharon sheila shelley sherry sheryl shirin shirley sierra silvia simone sinead siobhan sofia soledad
solange sonia sonya sophia sophie soraya stacey stacy stella stephanie sue sunita suzanna susan susana susanna susannah susanne susie suu
suzanne svetlana sviatlana sylvia tabitha tamara tammy tania tanya tara tatiana tawakkol teresa terri tessa theresa
therese tiffany tina toni tracey tracy trina trisha trudy tsai tulsi ursula valentina valeria valerie vanessa vera verna veronica
vicki vickie victoria violet violeta virginia vivian viviane wanda wendy whitney whoopi wilhelmina wilma winifred winnie
wislawa xenia ximena xiomara yasmin yasmine yolanda yoko yulia yuliya yvette yvonne zahra zainab zara zelda zeinab
zoe zofia zuzana jacinda kaja annalena angelique nicolette stormy dilma cristiane keiko xiaohong michiko yuriko samira
leyla nasrin shireen nkosazana ngozi joyce ellen amina winnie graca thandiwe folake zodwa mmusi natsuko
`);

export const MALE_NAMES = wordSet(`
aaron abbas abd abdel abdul abdulaziz abdullah abdulrahman abe abel abiy abraham abu achim adam adan ade adel adolfo
adrian agustin ahmad ahmed ahmet akbar akira al alain alan alassane albert alberto aldo alec alejandro aleksandar
aleksander aleksandr alessandro alex alexander alexandre alexei alexey alexis alf alfonso alfred alfredo ali alistair
allan allen alonso alphonse alvaro alvin amadou ambrose amir amit amos anatoly anders andre andreas andrei andres
andrew andrey andrzej andriy andy angel angelo angus anil anthony antoine anton antonin antonio antony anwar archie arjun armando
arnold arsene arthur arturo arun ashok ashraf asif atif augustin augusto austin avi axel ayman aziz babak bachir barack
barney baron barry bart bartholomew bashar basil beau ben benigno benjamin benito benny bernard bernardo bernd bernie
bert bertrand bill billy bjorn blaise blake bob bobby bogdan boris boyko brad bradley brandon brendan brent bret brett
brian bruce bruno bryan byron caleb calvin cameron carl carlo carlos carter cary casey cedric cesar chad charles charlie
chester chet chip chris christian christoph christophe christopher chuck claude claudio clarence clark claus clay
clement cliff clifford clint clive clyde cody colin conor conrad corey cornelius cory craig curt curtis cyril cyrus
dale dallas damian damien damon dan daniel danilo danny dante darius darren darryl dave david davide dean demetrius
denis dennis denzel derek derrick desmond devin dev dexter diego dieter dimitri dimitris dirk dmitri dmitriy dmitry dom dominic
domingo don donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie edgar edmond edmund
eduardo edward edwin efrain ehud eli elias elijah eliot elliot elliott elmer elon elvis emanuel emil emiliano emilio
emmanuel emmerson enda enrico enrique eric erich erik ernest ernesto ernie erno ervin esteban ethan etienne eugene
evan evander evaristo evo ezekiel ezra fabian fabio fadi faisal farid farouk federico felipe felix ferdinand fernando
fidel filip filippo floyd francesco francis francisco franck francois frank frankie franklin frans franz fred freddie
frederic frederick frederik fyodor gabriel gareth garth gary gaston gavin gebran gene geoff geoffrey george georges
georgi georgy gerald gerard gerardo gerhard german gerry gholam gianni gideon gilbert gilberto giles giorgio giovanni
giulio giuseppe glen glenn goodluck gordon graham grant greg gregg gregor gregorio gregory guido guillermo gunter
gustav gustavo guy hadi hafez hakan hakim hamad hamid hamza hank hans harald harold haris harrison harry harvey hasan
hashim hassan hector heiko heinrich heinz helmut henri henrik henry herb herbert herman hernan hiroshi horacio horst
hosni howard hu hubert hugh hugo humberto humphrey husain hussain hussein ian ibrahim ignacio igor ike ilham ilya imad imran
ira irving isaac isaias ishmael ismail israel ivan ivo jack jackson jacob jacques jaime jair jake jakob jamal james
jamie jan janusz jared jaroslaw jarrod jason jasper javad javier jay jayson jean jeb jed jeff jefferson jeffrey jens jeremiah
jeremy jerome jerry jerzy jesse jesus jim jimmy jitendra joachim joao joaquin job joe joel joerg johan johann johannes
john johnnie johnny jon jonah jonas jonathan jordan jorge jose josef joseph josh joshua josip joze juan jude julian julio
julius junior jurgen justin justus kaboré karim karl kaspar kazuo keir keith ken kenneth kent kevin khaled khalid
khalifa kiefer kieran kirill kirk klaus kofi konrad konstantin kostas krzysztof kurt kwame kyle kyriakos laith lamar lance
larry lars laszlo laurence laurent lawrence lazar lazarus lee leif leland len leo leon leonard leonardo leonid leopold leroy
les lester lev levi lewis liam lindsay lionel lloyd logan lonnie lorenzo lou louis lowell luc luca lucas lucio ludwig luigi luis
luiz luka lukas luke luther lyndon mac macky maduro magnus mahathir mahdi mahmoud mahmud mahmut malcolm malik mamadou
manfred manmohan mansour manuel marc marcel marcelo marcin marco marcos marcus mariano marin mario marius mark marko
markus marlon marshall martin marty marvin masoud massimo mateo mateusz mathias matt matteo matthew matthias maurice
mauricio max maximilian maxwell mehdi mehmet mel melvin michael michal michel mick miguel mihai mikael mike mikhail miklos
milan miles milos milton miroslav mitch mitchell mitt mo mohamad mohamed mohammad mohammed mohsen moise moises moon
morgan morris moses mostafa moussa muammar muhammad muhammadu mukesh murray musa mustafa mustapha myron nabil naftali najib narendra nat
nate nathan nathaniel navin nawaz ned neil nelson nestor newt nicholas nick nicolae nicolas nigel nikita nikol nikola
nikolai nikolaos nikolas nikolay niklas nils nir noah noam noel nolan norbert norman nouri olaf oleg oleksandr oleksiy
oliver olivier olof omar orlando orrin orville oscar osama oskar osman oswald otto owen ozzie pablo paddy paolo park pascal
patrice patricio patrick patrik paul paulo pavel pedro percy perry pete peter petr petro petros phil philip philippe
phillip pier pierre pieter pietro piotr porfirio prakash prasad preston qasim quentin quinn radek radoslaw rafael
rafik rahm rahul raj rajesh rajiv ralf ralph ram ramiro ramon ramzan rand randall randy raphael rashid raul ravi ray
raymond recep reginald reince reinhard rene reuben rex reza riad ricardo riccardo rich richard rick ricky rob robbie
robert roberto robin rod roderick rodney rodolfo rodrigo roger rogelio rohit roland rolf roman romano romeo ron ronald
ronnie rory ross roy ruben rudolf rudolph rudy rui rupert russ russell ryan saad sabino sacha saddam sadiq saeed
sajid salah salem salim salman salvador salvatore sam samir samuel sanjay santiago saul scott sean sebastian sepp serge
sergei sergey sergio seth seymour shane shaun shawn sheldon sherman shimon shinzo sid sidney sigmar silvio simeon simon
sir slobodan solomon soren spencer stan stanislav stanley stavros stefan stefano stelios stephane stephan stephen sterling steve
steven stewart strobe stuart subrahmanyam suleiman sultan sunil suresh sven sylvester tadeusz taha takeshi tariq taro tarek tayyip
ted teddy terence terrence terry thabo thad theo theodore thierry thomas thorsten tim timothy tito tobias toby todd tom tomas
tomasz tommy tony travis trent trevor troy tucker tyler tyrone tzipi ulrich umar umberto uri uwe vaclav vadim valentin
valery vasily vernon vicente vic victor vijay vikram viktor vince vincent vincenzo vinod virgil vitali vitaliy vladimir
vlad vojislav volodymyr wade wallace walt walter warren wayne wesley whit wilbur wilfred wilhelm will willem william
willie willy wilson winston wladimir wolfgang woodrow woody xavier xi yahya yair yang yannick yannis yanis yasir yasser yevgeny yitzhak yoshihide yousef youssef yukio
yuri yusuf yves zac zach zachary zack zaid zalmay zane zbigniew zeljko zhang ziad zoran jens mariusz jacob cyril
joko benigno rodrigo ferdinand anwar srettha prayut uhuru raila paul yoweri alassane macky bola hage lazarus felix
nayib nicolas gabriel gustavo luis rafael pedro andrés lenin iván daniel porfirio laurentino alejandro
`);

/** Short forms with the names that they stand for. */
export const SHORT_NAMES: ReadonlyMap<string, string> = new Map(
  `joe joseph|bill william|will william|billy william|bob robert|bobby robert|rob robert|dick richard|rick richard|jim james|jimmy james|
jack john|ted edward|ed edward|mike michael|mick michael|tony anthony|tom thomas|tim timothy|dan daniel|danny daniel|
dave david|steve steven|steve stephen|chuck charles|charlie charles|jeff jeffrey|greg gregory|matt matthew|nick nicholas|
ben benjamin|bernie bernard|sam samuel|alex alexander|andy andrew|chris christopher|ron ronald|don donald|ken kenneth|
larry lawrence|jerry gerald|hank henry|harry henry|peggy margaret|maggie margaret|meg margaret|liz elizabeth|beth elizabeth|
betty elizabeth|kate katherine|kathy katherine|katie katherine|sue susan|debbie deborah|deb deborah|jenny jennifer|
becky rebecca|pat patricia|patty patricia|vicky victoria|sandy sandra|cathy catherine|mitch mitchell|josh joshua|
zach zachary|gus gustavo|pepe jose|paco francisco|nacho ignacio|sasha aleksandr|volodya vladimir|misha mikhail|beto roberto|
lula luiz|lindsey linda|nikki nicole|newt newton|rudy rudolph|mitt willard|jeb john|abe abraham|gabe gabriel|nate nathaniel`
    .replace(/\n/g, '')
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);
