/**
 * Given names that are common among children and parents here, in the spellings of England, Wales, Scotland, Ireland and the
 * communities who came later. Left out are those that are also words, months, places, devices or diseases.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
  aaliyah aaron abbie abby abdullah abdul abigail adam adebayo aditya agnes agnieszka ahmed aidan aisha aisling alan aled alejandro alex
  alexandra alexia alfie ali alice alicia alina alisha alun alys amelia amelie amina amir amy ana ananya andrea andrew andrzej aneirin
  aneurin angela angharad angus anita ania anna annabelle anne annie anthony anwen aoife arabella archie arfon arjun arlo arthur arwel
  arwen arya ashleigh asif asha astrid ava awen ayaan ayesha barbara barry beatrice beca becky bella ben benjamin beth bethan bethany
  betsan bilal blessing bleddyn branwen brenda brian bridget bronwen bronwyn brogan bryn bryony cadi caerwyn caitlin callum cameron
  caoimhe caradog cara caren caroline carys catherine catrin cassie cerys ceri chantelle charlie charlotte chiamaka chidi chloe chris
  christopher ciara ciaran clare claire claudia colin connor conor courtney craig daisy dafydd daniel daniela danielle darcey darren
  david deborah declan deepak delyth denise derek dewi diana dilwyn dominic donna dorothy duncan dylan eben eden edith edward efa
  eilidh eira eirian eirlys elan eleanor elen elena eleri elfed elfyn eliana elias elin eliot elis elisha eliza elizabeth ella elliot elliott ellie elsie
  eluned elwyn ember emily emlyn emma emmanuel emrys enfys enid eoin erin ethan euan eunice evelyn evie ewan fatima fatou faye felix
  ffion fflur finlay finn fiona freddie freya fraser gabriel gabriela gareth gary gavin gemma geraint gerallt gethin gillian gladys glenys
  gruffudd gruffydd guto gwen gwenda gwenllian gwenno gwyn gwyneth gwynfor hafsa hamza hana hannah harley haroon harri harriet harrison harry
  harvey hassan hayley hedd heather heidi heledd helen henry hollie holly hugo huw hywel iain ian ianto iago idris iestyn ieuan ifan ifor
  ignacy imogen imran ioan iola iona iolo irena isaac isabel isabella isabelle ishaan isla islwyn ismail iwan izabela jacob jake jakub
  james jamie jana jane janet janice jason jasmine jayden jean jennifer jenny jeremy jessica jill joan joanna joanne jodie joel john
  jonathan joseph josephine joshua joyce jude judith julia julian julie justyna kacper kaitlyn karen kasia katarzyna kate katherine
  kathleen kathryn katie kayleigh keira keith kelly kelsey kenneth kerry kevin khadija kian kieran kirsty krystian krzysztof kyle lara
  lauren layla leah leanne lee lena leila leo leon leona leonard lewis lewys lexi liam libby lily-mae linda lisa llew llinos lloyd
  llywelyn logan lois loki lorna louis louise lowri luca lucas lucia lucy luke luned lydia lynne mabel mabli macsen maddison madeleine
  madison maeve magdalena mahmoud mair maisie malgorzata malik manon mared mareike margaret mari maria mariam marian marie marged marta
  martha martin mary maryam mateusz matilda matthew maya megan mei melanie meleri meredith meryl mia michael michal michelle mihangel mike
  mikolaj mila millie mina mohamed mohammad mohammed moira molly morag morfydd morgan morwenna muhammad myfanwy myrddin nadia naomi natalia natalie natasha
  nathan neha neil nerys nest nia niall niamh nicholas nicola nigel nikhil nikita noah noor noreen nuala oisin oliver olivia
  oluwaseun omar oscar osian owain owen oli paige pamela patricia patrick patrycja paul paula pauline peter philip phoebe piotr polly poppy
  precious priya rachael rachel rafael rahul rania rashid rebecca reece rhian rhiannon rhodri rhona rhydian rhys riley rita roan robert
  roberta roger roisin ronan rory rosie rowan ruairi ruth ryan saanvi sabrina sadia safiya said saima saira salma sam samantha samir samuel
  sandra sara sarah saoirse scarlett sean sebastian sean seren shane sharon sheila shereen shona sian siana sienna siobhan sioned sion
  skye sofia sonia sophia sophie stacey stanley stephanie stephen steven stuart sulaiman susan suzanne szymon tabitha tamsin tara tariq tegan
  tegwen teilo terence teresa thea theo theresa timothy toby tomasz tomos tracey tracy tristan tudur tyler vanessa vera veronica
  victoria vikram violet wendy wiktoria william wojciech xavier yasmin yousef yusuf zac zachary zain zainab zara zayn zoe zofia zsofia zuzanna
`
    .trim()
    .split(/\s+/),
);
