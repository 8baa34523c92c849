import { brief, codes, commas, read, tabs, utf16be, utf16le } from '../reports.fixture.js';

interface Language {
  readonly titles: readonly [string, string, string];
  readonly people: readonly string[];
  readonly stays: readonly string[];
  readonly times: readonly [string, string, string];
  readonly lasted: readonly [string, string];
}

const ENGLISH: Language = {
  titles: ['1. Summary', '2. Participants', '3. In-Meeting Activities'],
  people: [
    'Name',
    'First Join',
    'Last Leave',
    'In-Meeting Duration',
    'Email',
    'Participant ID (UPN)',
    'Role',
  ],
  stays: ['Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role'],
  times: ['10/5/26, 1:00:00\u202fPM', '10/5/26, 1:30:00 PM', '10/5/26, 2:00:00 PM'],
  lasted: ['1h', '30m'],
};
const GERMAN: Language = {
  titles: ['1. Zusammenfassung', '2. Teilnehmer', '3. Aktivitäten in der Besprechung'],
  people: [
    'Name',
    'Erster Beitritt',
    'Letztes Verlassen',
    'Besprechungsdauer',
    'E-Mail',
    'Teilnehmer-ID (UPN)',
    'Rolle',
  ],
  stays: ['Name', 'Beitrittszeit', 'Verlassenszeit', 'Dauer', 'E-Mail', 'Rolle'],
  times: ['05.10.26, 13:00:00', '05.10.26, 13:30:00', '05.10.26, 14:00:00'],
  lasted: ['1 Std.', '30 Min. 0 Sek.'],
};
const FRENCH: Language = {
  titles: ['1. Résumé', '2. Participants', '3. Activités pendant la réunion'],
  people: [
    'Nom',
    'Première connexion',
    'Dernière sortie',
    'Durée de la réunion',
    'E-mail',
    'ID du participant (UPN)',
    'Rôle',
  ],
  stays: ['Nom', 'Heure d’arrivée', 'Heure de départ', 'Durée', 'E-mail', 'Rôle'],
  times: ['05/10/2026 à 13:00:00', '05/10/2026 à 13:30:00', '05/10/2026 à 14:00:00'],
  lasted: ['1 h', '30 min 0 s'],
};
const PORTUGUESE: Language = {
  titles: ['1. Resumo', '2. Participantes', '3. Atividades na reunião'],
  people: [
    'Nome',
    'Primeiro ingresso',
    'Última saída',
    'Duração na reunião',
    'Email',
    'ID do participante (UPN)',
    'Função',
  ],
  stays: ['Nome', 'Hora de Entrada', 'Hora de Saída', 'Duração', 'Email', 'Função'],
  times: ['05/10/26, 13:00:00', '05/10/26, 13:30:00', '05/10/26, 14:00:00'],
  lasted: ['1h', '30m 0s'],
};
const JAPANESE: Language = {
  titles: ['1. 概要', '2. 参加者', '3. 会議中のアクティビティ'],
  people: ['名前', '最初の参加', '最後の退出', '会議の長さ', 'メール', '参加者 ID (UPN)', '役割'],
  stays: ['名前', '参加時刻', '退出時刻', '期間', 'メール', '役割'],
  times: ['2026/10/5 午後1:00:00', '2026/10/5 午後1:30:00', '2026/10/5 午後2:00:00'],
  lasted: ['1時間', '30分 0秒'],
};
/** None of its words are known: only the places of the columns help. */
const UNKNOWN: Language = {
  titles: ['1. Achoimre', '2. Rannpháirtithe', '3. Gníomhaíochtaí'],
  people: ['Ainm', 'Teacht', 'Imeacht', 'Fad', 'Ríomhphost', 'Aitheantas', 'Ról'],
  stays: ['Ainm', 'Teacht', 'Imeacht', 'Fad', 'Ríomhphost', 'Ról'],
  times: ['05/10/2026 13:00:00', '05/10/2026 13:30:00', '05/10/2026 14:00:00'],
  lasted: ['1u', '30n'],
};

const AMINA = 'amina@hub.example.org';

function sections({
  titles,
  people,
  stays,
  times: [one, half, two],
  lasted: [hour, part],
}: Language): string[][] {
  return [
    [titles[0]],
    ['?', 'Palliative clinic'],
    ['?', one],
    ['?', two],
    [''],
    [titles[1]],
    [...people],
    ['Amina Rahman', one, two, hour, AMINA, AMINA, 'Organizer'],
    ['Priya Nair (External)', one, two, part, 'Priya@Spoke.example.net', '', 'Attendee'],
    [''],
    [titles[2]],
    [...stays],
    ['Amina Rahman', one, two, hour, AMINA, 'Organizer'],
    ['Priya Nair (External)', one, half, part, 'priya@spoke.example.net', 'Attendee'],
    [''],
  ];
}

describe('Teams in sections', () => {
  it.each([
    ['English', ENGLISH],
    ['German', GERMAN],
    ['French', FRENCH],
    ['Portuguese', PORTUGUESE],
    ['Japanese', JAPANESE],
    ['a language that we do not read', UNKNOWN],
  ])('reads the stays of section 3 in %s', async (_story, language) => {
    const report = await read(utf16le(tabs(sections(language))));

    expect(report.format).toBe('teams-sections');
    expect(brief(report)).toEqual([
      'Amina Rahman connection 13:00-14:00',
      'Priya Nair connection 13:00-13:30',
    ]);
    expect(report.meeting).toEqual({
      title: 'Palliative clinic',
      start: new Date('2026-10-05T12:00:00Z'),
      end: new Date('2026-10-05T13:00:00Z'),
    });
  });

  it('takes marks off names, lower-cases e-mail and borrows the UPN from section 2', async () => {
    const report = await read(utf16be(tabs(sections(ENGLISH))));

    expect(report.rows.map(({ email, upn, flags, minutes }) => ({ email, upn, flags, minutes }))).toEqual([
      { email: AMINA, upn: AMINA, flags: [], minutes: 60 },
      { email: 'priya@spoke.example.net', upn: undefined, flags: ['external'], minutes: 30 },
    ]);
  });

  it('reads section 2 where there is no section 3, and says that gaps are hidden', async () => {
    const report = await read(tabs(sections(ENGLISH).slice(0, 9)));

    expect(brief(report)).toEqual(['Amina Rahman person 13:00-14:00', 'Priya Nair person 13:00-14:00']);
    expect(codes(report)).toEqual(['gaps-hidden']);
  });

  it('keeps somebody of section 2 whom section 3 forgets', async () => {
    const rows = sections(ENGLISH).slice(0, 13);

    expect(brief(await read(tabs(rows)))).toEqual([
      'Amina Rahman connection 13:00-14:00',
      'Priya Nair person 13:00-14:00',
    ]);
  });

  it('takes the columns by their places where one heading of a time is unknown', async () => {
    const language = {
      ...GERMAN,
      stays: GERMAN.stays.map((heading) => heading.replace('Beitrittszeit', 'Ankunft')),
    };

    expect(brief(await read(tabs(sections(language))))[1]).toBe('Priya Nair connection 13:00-13:30');
  });

  it('takes somebody who registered for a webinar and never came for a no-show', async () => {
    const rows = sections(ENGLISH).slice(0, 9);

    expect(
      brief(await read(tabs([...rows, ['Sam Lee', '', '', '', 'sam@example.org', '', 'Attendee']])))[2],
    ).toBe('Sam Lee no-show ?-?');
  });

  it('reads a file saved again with semicolons, which fills every row up', async () => {
    const rows = sections(GERMAN).map((row) => [...row, ...Array<string>(9 - row.length).fill('')]);

    expect(brief(await read(commas(rows, ';')))).toEqual([
      'Amina Rahman connection 13:00-14:00',
      'Priya Nair connection 13:00-13:30',
    ]);
  });

  it('counts two calls from one number as two callers and forgets the number', async () => {
    const rows = sections(ENGLISH);
    const call = [
      '+44 7700 900123 (Unverified)',
      '10/5/26, 1:05:00 PM',
      '10/5/26, 1:10:00 PM',
      '5m',
      '',
      'Attendee',
    ];
    const report = await read(tabs([...rows.slice(0, 14), call, call]));

    expect(brief(report).slice(2)).toEqual([
      'Dial-in 1 dial-in 13:05-13:10',
      'Dial-in 2 dial-in 13:05-13:10',
    ]);
    expect(report.people).toBe(4);
    expect(JSON.stringify(report)).not.toContain('900123');
  });

  it('gives a leave without a date the day of its join', async () => {
    const rows = sections(ENGLISH).map((row) =>
      row.map((cell, at) => (at === 2 ? cell.replace('10/5/26, ', '') : cell)),
    );

    expect(brief(await read(tabs(rows)))[0]).toBe('Amina Rahman connection 13:00-14:00');
  });
});

const SUMMARY = [
  ['Meeting Summary'],
  ['Total Number of Participants', '2'],
  ['Meeting Title', 'Palliative clinic'],
  ['Meeting Start Time', '10/5/2026, 1:00:00 PM'],
  ['Meeting End Time', '10/5/2026, 2:00:00 PM'],
  [''],
  ['Full Name', 'Join Time', 'Leave Time', 'Duration', 'Email', 'Role', 'Participant ID (UPN)'],
  [
    'Ben Ayodele',
    '10/5/2026, 1:00:00 PM',
    '10/5/2026, 2:00:00 PM',
    '1h 0m',
    'ben@spoke.example.net',
    'Attendee',
    '',
  ],
];

describe('Teams with a summary', () => {
  it('reads the rows under the header', async () => {
    const report = await read(utf16le(tabs(SUMMARY)));

    expect([report.format, report.meeting?.title]).toEqual(['teams-summary', 'Palliative clinic']);
    expect(brief(report)).toEqual(['Ben Ayodele connection 13:00-14:00']);
  });

  it('reads the French one, whose titles have stars', async () => {
    const report = await read(
      tabs([
        ['*Résumé de la réunion'],
        ['Nombre total de participants', '1'],
        ['Titre de la réunion', 'Clinique'],
        ['Heure de début de la réunion', '05/10/2026 à 13:00:00'],
        ['Heure de fin de la réunion', '05/10/2026 à 14:00:00'],
        [
          'Nom complet',
          'Heure de connexion',
          'Heure de départ',
          'Durée',
          'E-mail',
          'Rôle',
          'ID de participant (UPN)',
        ],
        [
          'Ben Ayodele',
          '05/10/2026 à 13:00:00',
          '05/10/2026 à 14:00:00',
          '1\u00a0h 0\u00a0m',
          '',
          'Participant',
          '',
        ],
      ]),
    );

    expect([report.format, report.rows[0]?.minutes]).toEqual(['teams-summary', 60]);
  });

  it.each([';', ','])('reads it saved again without its first rows, cut by "%s"', async (delimiter) => {
    const report = await read(commas(SUMMARY.slice(6), delimiter));

    expect(report.format).toBe('teams-summary-resaved');
    expect(brief(report)).toEqual(['Ben Ayodele connection 13:00-14:00']);
  });
});
