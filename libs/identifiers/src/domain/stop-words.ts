const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Names that belong to a disease, a sign, a scale, a device or a charity: nobody's own. */
const EPONYMS = set(`
  addison alagille alexander alpers alport alzheimer angelman apert apgar asperger babinski barlow barth barthel bartter batten
  becker beckwith behcet bell bernard blalock bohn braden brown burkitt canavan charcot chiari cheyne child coombs cornelia costello
  coxsackie crohn crouzon cushing dandy degos denver down dravet dubowitz duchenne ebstein edwards ehlers eisenmenger epstein erb
  fabry fallot fanconi foley fontan friedreich gaucher gastaut geiger gilbert gilles glasgow glenn goodpasture graves griffiths
  guillain guthrie hartnup harrington henoch hickman hirschsprung hodgkin horner hunter huntington hurler jeavons jones kabuki
  kaposi kartagener kasai kawasaki kearns klinefelter klippel krabbe landau lansky leber leigh lennox lesch lowe lyell
  macmillan mallory mantoux marfan marie-curie mccune mccollum menkes mickey moebius moro munchausen niemann noonan norwood opitz
  ottawa paediatric parkinson patau perthes peutz pfeiffer pick pierre pompe potter prader purkinje ramsay rett reye robin rokitansky
  russell sandifer sanfilippo scheie seldinger shone silver sjogren smith-lemli-opitz starling stokes sturge sydenham tay-sachs tanner
  tay thomsen todd tourette turner usher virchow waardenburg waldenstrom weber wechsler wells werdnig wernicke west wiedemann
  williams wilms wilson wiskott wolf wolff wong-baker zellweger bartlett barnard broviac portacath port-a-cath mitrofanoff malone nissen
  mic-key bard guedel yankauer ryles huber swan-ganz tenckhoff whipple ross trendelenburg valsalva kussmaul bishop ferriman
  flacc rflacc braun pavlik thomas
`);

const FAMILIES = set(`
  alexander brown edwards griffiths hunter jones ross russell thomas todd turner williams wilson harrington horner lowe malone mickey shone
  potter pierre robin west
`);

const DRUGS = set(`
  abidec adrenaline amitriptyline baclofen botox buccolam calpol carobel carbamazepine chloral clobazam clonazepam clonidine codeine
  creon cyclizine dalivit dexamethasone diazepam diclofenac domperidone durogesic epidyolex epilim epipen fentanyl fortini frebini
  frisium fluoxetine fortisip furosemide gabapentin gaviscon glycopyrronium haloperidol hyoscine ibuprofen infatrini infacol insulin
  keppra ketamine lamotrigine lansoprazole levetiracetam levomepromazine lioresal losec melatonin methadone metoclopramide midazolam
  morphine movicol naloxone neocate nurofen nutrini nutrison octreotide omeprazole ondansetron oramorph oxycodone oxynorm paediasure
  paracetamol phenobarbital phenobarbitone phenytoin pregabalin propofol ranitidine risdiplam risperidone ritalin rituximab sabril
  salbutamol scopoderm senna sertraline sevredol spinraza stesolid tegretol temazepam topiramate tramadol trihexyphenidyl valproate
  ventolin vigabatrin warfarin zolgensma zomorph zofran
`);

/** Months and days, and words that are also names: nothing is said by their capital. */
const TIMES_AND_MODALS = set(`
  january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan eid diwali
  mark will hope grace faith joy rose lily dawn summer autumn winter spring bill pat rob sue carol frank gene penny ray rich
  ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr
`);

/** Short words that begin sentences, and those that follow a title without being a name. */
const FUNCTION_WORDS = set(`
  a about after again all already also although an and any are as at back be because before being both but by can could currently
  despite did do does done during each either even every first for former from further good had has have having he her here hers
  herself him his how however i if in into is it its just last later least less like many me mine more most much must my need needs
  neither never new next no nobody none nor not nothing now of off often on once one only or other our out over own per please
  possibly previous previously probably rather recent recently regarding said same second seen several shall she should since so
  some somebody someone soon still such than thank thanks that the their theirs them then there therefore these they thinks this those
  though three through thus to today together told tomorrow tonight too two under unfortunately unless until up upon us usually very was
  we well were what when where whether which while who whole whom whose why with within without would yes yesterday yet you your
  overnight meanwhile sadly initially finally otherwise perhaps maybe both dear hello hi regards attends attended asks asked wants wanted
`);

/** Words of the work that are written with a capital though they are nobody's name. */
const WORK = set(`
  access acute admission adult advance advanced advice advocate age alliance allied ambulance anticipatory area assessment associate
  association award baby band bank bay bed benefit bereavement board body book boy breathing building cancer cardiac cardiology care
  carer carers case cell centre chair change chaplain charity chart chest child children children's childrens chronic clinic clinical
  club coma commission commissioner committee communication community complex conference confidential consent consultant continuing
  coordinator council county course critical crisis daily date day dental department development diary dietetics dietitian director
  disability discharge discussion disease district division doctor domiciliary drive drop duty early education educator ehcp
  emergency end ent epilepsy ethics evening facebook family feed feeding feeds female figure first follow-up forum foundation friday
  friendly friends fund gastroenterology gastrostomy general geneticist genetics girl goals google group guidance guideline guidelines
  haematology head health healthcare helpline high home hospice hospital house hub independent infant infirmary information inpatient
  intensive international key kidney lead learning level liaison life limited line link list liver local long low lower male manager
  management medical medication medicine meeting member memorial mental metabolic midwife minister ministry modified multiple
  national needs neonatal network neurology neurosurgeon neurosurgery new night north northern nurse nurses nursery nursing nutrition
  occupational office oncology operation orthopaedic out-of-hours outpatient outreach paediatrician paediatrics pain palliative parent parents
  park part participation pathway patient patients person personal pharmacist pharmacy physiotherapist physiotherapy place plan planning
  play police policy practice practitioner preferred premature pre-school primary private professional professor programme protection
  psychologist psychology public pupil pupils question recovery referral regional register registered registrar rehabilitation renal report
  respiratory respite response resuscitation review room royal safeguarding safety scale school score secondary section senior
  series service services session short sister social society south southern special specialist spiritual spoke staff standard step
  story student students summary sunday supervisor support surgeon surgery surgical symptom syndrome syringe table talk teacher team
  text theatre therapist therapy training transfer transition transport treatment triage trust unit university update upper urgent
  visit visitor voluntary volunteer ward website week welfare west western whatsapp wish worker year years youth zoom teams
  mum mam mummy mother dad daddy father brother aunt auntie uncle gran grandma grandad nana nanny nan parents son daughter cousin
  catholic christian muslim hindu jewish sikh buddhist church england english welsh scottish irish british wales scotland ireland
  northern britain european polish punjabi urdu bengali arabic french somali romanian asian african caribbean
  antibiotics oxygen seizures temperature bloods saturations suction cough vomiting distress symptoms
`);

/** Countries and large towns, which do not tell where a child lives; all others are small until shown. */
export const LARGE_PLACES = set(`
  wales england scotland ireland britain europe africa asia america syria ukraine poland india pakistan bangladesh nigeria somalia romania
  afghanistan iraq iran china turkey france germany spain italy portugal sudan eritrea ethiopia albania vietnam
  london birmingham manchester leeds liverpool bristol sheffield newcastle nottingham leicester cardiff glasgow edinburgh belfast
  cumbria yorkshire lancashire cornwall devon kent essex norfolk suffolk surrey sussex dorset somerset midlands
  gwent powys dyfed clwyd gwynedd
`);

/** Nobody's name, whatever stands before it. */
export function isFunctionWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded) || (folded.endsWith('ly') && folded.length > 5 && folded !== 'kelly');
}

/** A word that begins with a capital for another reason than being a name. */
export function isStopWord(folded: string): boolean {
  return isFunctionWord(folded) || isWorkWord(folded) || TIMES_AND_MODALS.has(folded);
}

/** Of the work, of medicine or of a pharmacy. */
function isWorkWord(folded: string): boolean {
  return WORK.has(folded) || EPONYMS.has(folded) || DRUGS.has(folded);
}

/** The same beside a title or kin, where an eponym that many families are called by is one of them: "Baby Jones". */
export function isWorkBeside(folded: string): boolean {
  return isWorkWord(folded) && !FAMILIES.has(folded);
}

/** A month, a day, or a word that is also a name. */
export function isTimeOrModal(folded: string): boolean {
  return TIMES_AND_MODALS.has(folded);
}

export function isOfTheWork(folded: string): boolean {
  return WORK.has(folded) || FUNCTION_WORDS.has(folded);
}
