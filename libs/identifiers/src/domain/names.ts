import { isGiven, isThingOf, lastOfName, named, PARTICLES } from './name-shapes.js';
import { isFunctionWord, isOfTheWork, isStopWord, isTimeOrModal, isWorkBeside } from './stop-words.js';
import type { Found, Told } from './told.js';
import { beginsSentence, between, folded, isCapitalised, type Word } from './words.js';

const TITLES = new Set(
  'Mr Mrs Ms Mx Dr Prof Professor Rev Revd Reverend Sir Dame Lord Imam Rabbi Pastor MR MRS DR PROF'.split(
    ' ',
  ),
);
/** Also the name of a job, of kin or of a kind of person: what follows has to look like a name. */
const SOFT_TITLES = new Set(
  'Miss MISS Master Sister Nurse Father Fr Lady Canon Doctor Pt Pte Patient Baby'.split(' '),
);

/** "Mrs Evans", "Mr and Mrs Jones", "Dr. van der Berg" */
export function* titledNames({ text, words }: Told): Generator<Found> {
  for (const [at, word] of words.entries()) {
    const isSoft = SOFT_TITLES.has(word.text);
    if (!isSoft && !TITLES.has(word.text)) continue;
    const first = surnameAfter(text, words, at);
    const name = words[first];
    if (!name || isMadeBy(text, words, first)) continue;
    const isShouted = word.text === word.text.toUpperCase() && /^\p{Lu}{3,}$/u.test(name.text);
    const isName = isCapitalised(name.text) && !(isSoft ? isNoNameBeside : isNoSurname)(folded(name.text));
    if (isName || (isShouted && !isStopWord(folded(name.text))))
      yield named(word.start, lastOfName(text, words, first), 'title');
  }
}

const KIN = new Set(
  `mother mum mam mummy mom father dad daddy tad parent sister brother daughter son twin nan nana nanny nain mamgu mam-gu gran
  grandma grandmother granny grandfather grandad grandpa taid tadcu tad-cu aunt auntie aunty uncle cousin niece nephew wife husband
  partner girlfriend boyfriend fiance stepmother stepfather stepmum stepdad step-mum step-dad step-mother step-father carer carers child
  boy girl baby infant toddler teenager patient pt pupil sibling friend godmother neighbour grandson granddaughter stepson stepdaughter
  merch mab chwaer brawd nurse teacher childminder consultant keyworker registrar physiotherapist dietitian psychologist chaplain surgeon midwife ex-partner half-brother half-sister`.split(
    /\s+/,
  ),
);

/** "her daughter Mair", "mum (Sian)", "Mair, his sister" */
export function* familyNames({ text, words }: Told): Generator<Found> {
  for (const [at, word] of words.entries()) {
    if (!KIN.has(folded(word.text))) continue;
    const next = words[at + 1];
    if (next && isNameHere(text, word, next))
      yield named(next.start, lastOfName(text, words, at + 1), 'kinship');
    const other = personBefore(text, words, at);
    if (other) yield named(other.start, other, 'kinship-after');
  }
}

const INTRODUCING = new Set('called named nicknamed cyfarwydd'.split(' '));

/** "a boy called Osian", "name: Mair Evans", "known as Billy", "Osian, aged 4" */
export function* introducedNames({ text, words }: Told): Generator<Found> {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1];
    if (next && isCapitalised(next.text) && isIntroduced(text, words, at) && !isStopWord(folded(next.text)))
      yield named(next.start, lastOfName(text, words, at + 1), 'introduced');
    if (
      isCapitalised(word.text) &&
      !isStopWord(folded(word.text)) &&
      AGED.test(text.slice(word.end, word.end + 24))
    )
      yield named(word.start, word, 'name-with-age');
  }
}

const AGED =
  /^(?:,? aged \d|,? \(?aged? \d| \(\d{1,2} (?:years|yrs|months|weeks)| \(\d{1,2}(?:y|yo|m)\)|,? a \d{1,2}[ -](?:year|month|week))/i;

/** Past "and Mrs" and particles, the word that would be the surname; nothing where a sentence ends. */
function surnameAfter(text: string, words: readonly Word[], at: number): number {
  let next = at + 1;
  for (let steps = 0; steps < 4; steps += 1) {
    const [word, last] = [words[next], words[next - 1]];
    if (!word || !last || !/^\.?[ \u00a0&/]{1,3}$/.test(between(text, last, word))) return -1;
    const isPassed =
      word.text === 'and' || /^\p{Lu}$/u.test(word.text) || TITLES.has(word.text) || PARTICLES.has(word.text);
    if (!isPassed) return next;
    next += 1;
  }
  return -1;
}

function isNoNameBeside(plain: string): boolean {
  return isStopWord(plain) && (isFunctionWord(plain) || isWorkBeside(plain) || isTimeOrModal(plain));
}

function isNoSurname(plain: string): boolean {
  return isFunctionWord(plain) || plain === 'mum' || plain === 'dad';
}

/** "Dr Brown's bottle": a thing that carries the name of who made it. */
function isMadeBy(text: string, words: readonly Word[], at: number): boolean {
  const [name, thing] = [words[at], words[at + 1]];
  return name !== undefined && thing !== undefined && isThingOf(text, name, thing);
}

function isNameHere(text: string, kin: Word, next: Word): boolean {
  const gap = between(text, kin, next);
  // "her mum siân": typed in a hurry.
  if (gap === ' ' && /^\p{Ll}/u.test(next.text))
    return isGiven(folded(next.text)) && !isOfTheWork(folded(next.text));
  if (!isCapitalised(next.text) || !/^(?:[ \u00a0]|, | \(|: )$/.test(gap)) return false;
  const plain = folded(next.text);
  const isTitled = /^\p{Lu}/u.test(kin.text) && !beginsSentence(text, kin);
  if (isFunctionWord(plain) || isWorkBeside(plain) || isTitled) return false;
  // "mum May 3rd" is a day, "her daughter May" a girl; after a comma only names that are nothing else.
  return !isNoNameBeside(plain) || (gap === ' ' && !/^ \d/.test(text.slice(next.end, next.end + 2)));
}

/** "Mair, her sister", "Sian (mother)": in the middle of a sentence, or a name that many have. */
function personBefore(text: string, words: readonly Word[], at: number): Word | undefined {
  const kin = words[at] as Word;
  const hasOwner = /^(?:his|her|their|the)$/.test(words[at - 1]?.text ?? '');
  const owner = hasOwner ? (words[at - 1] as Word) : kin;
  const person = words[hasOwner ? at - 2 : at - 1];
  if (!person || !isCapitalised(person.text) || isStopWord(folded(person.text))) return undefined;
  if (!/^(?:, | \()$/.test(between(text, person, owner))) return undefined;
  const isKnown = isGiven(folded(person.text)) || !beginsSentence(text, person);
  return isKnown && !isOfTheWork(folded(person.text)) ? person : undefined;
}

function isIntroduced(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at] as Word;
  const gap = between(text, word, words[at + 1] as Word);
  const plain = folded(word.text);
  if (INTRODUCING.has(plain)) return gap === ' ' || gap === ': ';
  if (plain === 'dear' || plain === 'name') return gap === ' ' || gap === ': ';
  const previous = folded(words[at - 1]?.text ?? '');
  if (plain === 'as') return previous === 'known' && gap === ' ';
  if (plain === 'is') return previous === 'name' && gap === ' ';
  return /^(?:enw|regards|thanks|signed)$/.test(plain) && /^(?:: ?|,\s{1,3}| - |: ?\n)$/.test(gap);
}
