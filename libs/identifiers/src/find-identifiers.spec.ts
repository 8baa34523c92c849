import {
  adviceOn,
  countsByKind,
  findIdentifiers,
  holdsHigh,
  KINDS,
  remarkOn,
  type KnownNames,
} from './index.js';

/** "kind confidence text" of each, in the order of the text. */
function found(text: string, known?: KnownNames): string[] {
  const nfc = text.normalize('NFC');
  return findIdentifiers(text, known).map(
    ({ kind, confidence, start, end }) => `${kind} ${confidence} ${nfc.slice(start, end)}`,
  );
}

type Told = [story: string, text: string, expected: string[]];

describe('identifiers in a text', () => {
  it.each<Told>([
    ['spacing proves it', 'Her number is 485 777 3457.', ['nhs-number high 485 777 3457']],
    ['a word nearby proves it', 'NHS no 4857773457', ['nhs-number high 4857773457']],
    ['a word after it too', '4857773457 (NHS)', ['nhs-number high 4857773457']],
    ['neither: it may be', 'Noted as 4857773457 today', ['nhs-number medium 4857773457']],
    ['wrong check digit without a word', 'Batch 485 777 3456', []],
    ['wrong check digit beside the word', 'NHS number 485 777 3456', ['nhs-number medium 485 777 3456']],
    ['ten equal digits', 'NHS 777 777 7777', []],
    ['the end of a sentence', 'It was 485 777 3457. Then', ['nhs-number high 485 777 3457']],
    ['part of a larger number', 'value 14857773457', []],
    ['a CHI number, which may begin with 0', 'CHI 0101011237', ['nhs-number high 0101011237']],
    ['a mobile that passes the check', 'ask +44 7700 900114', ['telephone high +44 7700 900114']],
  ])('tells NHS numbers: %s', (_story, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<Told>([
    ['at the end', 'She lives at CF14 4XW.', ['postcode high CF14 4XW']],
    ['in small letters, without a gap', 'he is at cf144xw now', ['postcode high cf144xw']],
    ['a bed', 'moved to bed B12 4AB', ['postcode low B12 4AB']],
    ['vitamins and hormones', 'B12 and T4 were normal, B12 200 pg/ml', []],
    ['no area of that name', 'QX14 4XW', []],
    ['heart sounds', 's1 2nd', []],
  ])('tells postcodes: %s', (_story, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<Told>([
    ['beside the word', 'DOB: 12/03/2015', ['date-of-birth high 12/03/2015']],
    ['in words', 'was born on 3rd May 2015.', ['date-of-birth high 3rd May 2015']],
    ['without its year', 'born on 3 May', ['date-of-birth high 3 May']],
    ['in Welsh', 'dyddiad geni 3 Mai 2015', ['date-of-birth high 3 Mai 2015']],
    ['another date', 'seen on 12.03.2024', ['date medium 12.03.2024']],
    ['born, and seen later', 'Born at 28 weeks, seen on 12/03/2024', ['date medium 12/03/2024']],
    ['a paragraph', 'NG61 1.2.14 and 2.5.10 mg', []],
    ['a month alone', 'In May she may go home', []],
    ['an old age', 'her 93-year-old great-grandmother', ['age medium 93-year-old']],
  ])('tells dates: %s', (_story, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<Told>([
    ['a mobile', 'ring 07700 900123.', ['telephone high 07700 900123']],
    ['a landline', '(029) 2018 0123', ['telephone high (029) 2018 0123']],
    ['an extension of words', 'tel: 234567', ['telephone medium 234567']],
    ['an address', 'mair@example.org.', ['email high mair@example.org']],
    ['an NI number', 'AB 12 34 56 C', ['ni-number high AB 12 34 56 C']],
    ['a hospital number', 'hospital number RX123456', ['hospital-number medium RX123456']],
    ['a link with an id', 'https://records.example/p?id=9', ['url high https://records.example/p?id=9']],
    ['guidance', 'https://www.nice.org.uk/guidance/ng61/1837568722885', []],
    ['a plate', 'in AB12 CDE', ['registration-plate high AB12 CDE']],
    ['a marker of cells', 'CD34 POS', []],
    ['a nurse’s number', '98I2345E', ['professional-number high 98I2345E']],
    ['a doctor’s number', 'GMC 1234567', ['professional-number medium 1234567']],
  ])('tells numbers and addresses: %s', (_story, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each<Told>([
    ['a title', 'I met Mrs Evans.', ['name medium Mrs Evans']],
    ['two', 'with Mr and Mrs Jones-Evans', ['name medium Mr and Mrs Jones-Evans']],
    ['kin', 'her daughter Mair’s bed', ['name medium Mair']],
    ['kin after', 'we told Mair, her sister, today', ['name medium Mair']],
    ['introduced', 'a boy called Osian', ['name medium Osian']],
    ['eponyms and devices', 'Her Hickman line, a Foley catheter and Glasgow Coma Scale', []],
    ['a bottle', 'We use a Dr Brown’s bottle', []],
    ['words with capitals', 'Dad. Will ask. Grace Period. May attend', []],
    ['a drug after kin', 'mum, Macmillan nurse and child Buccolam', []],
    ['a school', 'goes to Fernhill School', ['place medium Fernhill School']],
    ['any school', 'goes to a Special School and the Hospice', []],
    ['a school in Welsh', 'yn Ysgol Bryn Deva', ['place medium Ysgol Bryn Deva']],
    ['a small place with an age', 'a 4-year-old from Tregaron', ['place medium Tregaron']],
    ['a street', 'at 12 Elm Road', ['place medium 12 Elm Road']],
  ])('tells names and places: %s', (_story, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('knows the network’s own names, however they are typed', () => {
    const known = { roster: ['Siân O’Dowd', 'Will Mark'], places: ['Tŷ Hafan', 'Elm House', 'Hope'] };

    const spans = found("sian o'dowd of ty hafan and Elm House. We hope; O’Dowd will mark it", known);

    expect(spans).toEqual([
      "name medium sian o'dowd",
      'place medium ty hafan',
      'place medium Elm House',
      'name medium will mark',
    ]);
  });

  it('counts over the NFC form of the text', () => {
    const text = 'Sia\u0302n: 485 777 3457';

    const [name, number] = findIdentifiers(text);

    expect([name?.start, name?.end, number?.start, number?.end]).toEqual([0, 4, 6, 18]);
  });

  it('gives counts for the log and a sentence for the person', () => {
    const text = 'DOB 12/03/2015, seen 12/03/2024 and 13/03/2024';
    const spans = findIdentifiers(text);

    expect([holdsHigh(spans), holdsHigh(spans.slice(1))]).toEqual([true, false]);
    expect(countsByKind(spans)).toEqual({ 'date-of-birth': 1, date: 2 });
    expect(remarkOn(spans[0]!, text)).toBe(
      '“12/03/2015” looks like a date of birth. Use an age band instead, such as “5 to 9 years”.',
    );
    expect(
      KINDS.map(adviceOn).every((advice) =>
        /^This looks like an? .+\. .+\.$|^This looks like the .+\. .+\.$/.test(advice),
      ),
    ).toBe(true);
    expect(adviceOn('nhs-number')).toBe(
      'This looks like an NHS number. Take it out: the group does not need it.',
    );
  });

  // A rule that looked back or on without a bound would need hours for one of these, and the test would not end.
  it.each([
    ['one long word', 'a'],
    ['one long capital', 'Ab'],
    ['capitals', 'Mair '],
    ['titles', 'Mr '],
    ['kin', 'mum, '],
    ['digits', '4'],
    ['spaced digits', '4 '],
    ['zeroes', '07 '],
    ['pluses', '+4'],
    ['dates', '12/'],
    ['dots', 'a.'],
    ['at signs', 'a@'],
    ['halves of addresses', 'a@b.'],
    ['links', 'https://'],
    ['the word', 'NHS '],
    ['births', 'born '],
    ['houses', 'School of '],
    ['streets', '1 Elm '],
    ['accents', 'e\u0301'],
    ['spaces', ' '],
    ['roster', 'Anna Anna '],
  ])('reads a million letters of %s in a moment', (_story, piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));

    const spans = findIdentifiers(text, { roster: ['Anna Anna Anna Bell'], places: ['Elm House'] });

    expect(spans.every(({ start, end }) => start < end)).toBe(true);
  });
});
