import { brief, codes, read, tabs, utf16le } from '../reports.fixture.js';

describe('Teams as a list of actions', () => {
  const at = (time: string): string => `10/5/2026, ${time}`;
  const list = (header: readonly string[], [joined, before, left]: readonly [string, string, string]) => [
    header,
    ['Amina Rahman', before, at('1:00:00 PM')],
    ['Amina Rahman', left, at('1:20:00 PM')],
    ['Amina Rahman', joined, at('1:30:00 PM')],
    ['Ben Ayodele', joined, at('1:05:00 PM')],
    ['Ben Ayodele', left, at('1:50:00 PM')],
  ];

  it.each([
    ['English', ['Full Name', 'User Action', 'Timestamp'], ['Joined', 'Joined before', 'Left']],
    [
      'German',
      ['Vollständiger Name', 'Benutzeraktion', 'Zeitstempel'],
      ['Beigetreten', 'Zuvor beigetreten', 'Verlassen'],
    ],
    [
      'French',
      ['Nom complet', "Action de l'utilisateur", 'Horodatage'],
      ['A rejoint', 'A rejoint avant', 'A quitté'],
    ],
    [
      'Spanish',
      ['Nombre completo', 'Acción del usuario', 'Marca de tiempo'],
      ['Se unió', 'Se unió antes', 'Salió'],
    ],
    [
      'Italian',
      ['Nome completo', 'Azione utente', 'Timestamp'],
      ['Ha partecipato', 'Partecipato prima', 'Uscito'],
    ],
    [
      'Polish',
      ['Imię i nazwisko', 'Akcja użytkownika', 'Znacznik czasu'],
      ['Dołączono', 'Dołączono wcześniej', 'Opuszczono'],
    ],
    ['words that we do not read', ['Ainm', 'Gníomh', 'Am'], ['Tháinig', 'Tháinig', 'Imithe']],
  ] as const)('pairs comings and goings in %s', async (_story, header, words) => {
    const report = await read(utf16le(tabs(list(header, words))));

    expect(report.format).toBe('teams-action-list');
    expect(brief(report)).toEqual([
      'Amina Rahman connection 13:00-13:20',
      'Amina Rahman connection 13:30-14:00',
      'Ben Ayodele connection 13:05-13:50',
    ]);
    expect(report.rows.map(({ assumedEnd }) => assumedEnd)).toEqual([undefined, true, undefined]);
  });

  it('asks for the order of dates where nothing settles it, and shows both readings', async () => {
    const rows = list(['Full Name', 'User Action', 'Timestamp'], ['Joined', 'Joined before', 'Left']);

    await expect(read(tabs(rows), { session: undefined })).rejects.toMatchObject({
      code: 'ambiguous-date-order',
      kind: 'invalid',
      readings: [
        { dateOrder: 'dmy', date: '10 May 2026' },
        { dateOrder: 'mdy', date: '5 October 2026' },
      ],
    });
  });

  it('leaves out a second leaving, and keeps a first one without its coming as unknown', async () => {
    const report = await read(
      tabs([
        ['Full Name', 'User Action', 'Timestamp'],
        ['Amina Rahman', 'Joined', at('1:00:00 PM')],
        ['Amina Rahman', 'Left', at('1:20:00 PM')],
        ['Amina Rahman', 'Left', at('1:21:00 PM')],
        ['Ruth Okafor', 'Left', at('1:40:00 PM')],
      ]),
    );

    expect(brief(report)).toEqual(['Amina Rahman connection 13:00-13:20', 'Ruth Okafor connection ?-13:40']);
    expect(codes(report)).toEqual(['orphan-left', 'no-times']);
  });
});
