import { minutesIn, union } from '#kernel';
import { brief, codes, commas, read, tabs } from '../reports.fixture.js';

const ENGLISH = [
  'Name (Original Name)',
  'User Email',
  'Join Time',
  'Leave Time',
  'Duration (Minutes)',
  'Guest',
];
const at = (time: string): string => `10/05/2026 ${time}`;
const PRIYA = [
  'Priya Nair (priya)',
  'priya@spoke.example.net',
  at('01:00:00 PM'),
  at('02:00:00 PM'),
  '60',
  'Yes',
];

describe('Zoom participants', () => {
  it.each([
    ['English', ENGLISH],
    [
      'English of 2025',
      ['Name (original name)', 'Email', 'Join time', 'Leave time', 'Duration (minutes)', 'Guest'],
    ],
    [
      'English without the original name',
      ['Name', 'User Email', 'Join Time', 'Leave Time', 'Duration(Minutes)', 'Guest'],
    ],
    [
      'German',
      [
        'Name (ursprünglicher Name)',
        'Benutzer-E-Mail',
        'Beitrittszeit',
        'Zeitpunkt des Verlassens',
        'Dauer (Minuten)',
        'Gast',
      ],
    ],
    [
      'French',
      [
        "Nom (nom d'origine)",
        "E-mail de l'utilisateur",
        "Heure d'arrivée",
        'Heure de départ',
        'Durée (minutes)',
        'Invité',
      ],
    ],
    [
      'Spanish',
      [
        'Nombre (nombre original)',
        'E-mail del usuario',
        'Hora para unirse',
        'Hora para salir',
        'Duración (minutos)',
        'Invitado',
      ],
    ],
    [
      'Italian',
      [
        'Nome (nome originale)',
        "E-mail dell'utente",
        'Ora di ingresso',
        'Ora di uscita',
        'Durata (minuti)',
        'Ospite',
      ],
    ],
    [
      'Portuguese',
      [
        'Nome (nome original)',
        'E-mail do usuário',
        'Hora de entrada',
        'Hora de saída',
        'Duração (minutos)',
        'Convidado',
      ],
    ],
    [
      'Dutch',
      [
        'Naam (oorspronkelijke naam)',
        'E-mailadres',
        'Tijd van deelname',
        'Tijd van vertrek',
        'Duur (minuten)',
        'Gast',
      ],
    ],
    [
      'Polish',
      [
        'Nazwa (oryginalna nazwa)',
        'Adres e-mail',
        'Czas dołączenia',
        'Czas opuszczenia',
        'Czas trwania (minuty)',
        'Gość',
      ],
    ],
    [
      'Japanese',
      ['名前（元の名前）', 'ユーザーのメール', '参加時刻', '退出時刻', '所要時間（分）', 'ゲスト'],
    ],
    ['Chinese', ['名称(原始名称)', '用户电子邮件', '加入时间', '离开时间', '持续时间(分钟)', '访客']],
  ])('reads the %s one', async (_story, header) => {
    const report = await read(commas([header, PRIYA]));

    expect(report.format).toBe('zoom-participants');
    expect(brief(report)).toEqual(['Priya Nair (priya) connection 13:00-14:00']);
    expect(report.rows[0]).toMatchObject({ email: 'priya@spoke.example.net', minutes: 60, flags: ['guest'] });
  });

  it('keeps both devices of one person, whose united minutes are not the sum', async () => {
    const phone = [
      'Priya Nair',
      'PRIYA@spoke.example.net',
      at('01:10:00 PM'),
      at('01:40:00 PM'),
      '30',
      'Yes',
    ];
    const report = await read(commas([ENGLISH, PRIYA, phone]));
    const spans = report.rows.flatMap(({ joinedAt, leftAt }) =>
      joinedAt && leftAt ? [{ start: joinedAt, end: leftAt }] : [],
    );

    expect([report.rows.length, report.people]).toEqual([2, 1]);
    expect(union(spans).map(minutesIn)).toEqual([60]);
  });

  it('takes the last header where the meeting comes first, and keeps the waiting room apart', async () => {
    const report = await read(
      commas([
        ['Meeting ID', 'Topic', 'Start Time', 'End Time', 'User Email', 'Duration (Minutes)', 'Participants'],
        ['812 3456', 'Clinic, week 3', at('01:00:00 PM'), at('02:00:00 PM'), 'hub@example.org', '60', '2'],
        [''],
        [...ENGLISH, 'In Waiting Room'],
        ['Joan Pritchard', '', at('12:58:00 PM'), at('01:01:00 PM'), '3', 'Yes', 'Yes'],
        ['Ben Ayodele', '', at('01:01:00 PM'), at('02:00:00 PM'), '59', 'Yes', 'No'],
      ]),
    );

    expect(report.format).toBe('zoom-participants-meeting-info');
    expect(report.meeting).toEqual({
      title: 'Clinic, week 3',
      start: new Date('2026-10-05T12:00:00Z'),
      end: new Date('2026-10-05T13:00:00Z'),
    });
    expect(brief(report)).toEqual([
      'Joan Pritchard waiting-room 12:58-13:01',
      'Ben Ayodele connection 13:01-14:00',
    ]);
    expect(report.people).toBe(1);
  });

  it('reads the meeting and its participants in one wide row', async () => {
    const report = await read(
      commas([
        [
          'Topic',
          'Meeting ID',
          'User Name',
          'User Email',
          'Start Time',
          'End Time',
          'Duration (Minutes)',
          'Participants',
          ...ENGLISH,
        ],
        [
          'Clinic',
          '812',
          'Oli',
          'oli@hub.example.org',
          at('01:00:00 PM'),
          at('02:00:00 PM'),
          '60',
          '1',
          ...PRIYA,
        ],
      ]),
    );

    expect(report.format).toBe('zoom-participants-meeting-info');
    expect([brief(report), report.meeting?.title]).toEqual([
      ['Priya Nair (priya) connection 13:00-14:00'],
      'Clinic',
    ]);
  });

  it('warns that summed minutes have no times', async () => {
    const report = await read(
      commas([
        ['Name (Original Name)', 'User Email', 'Total Duration (Minutes)', 'Guest'],
        ['Priya Nair', 'priya@spoke.example.net', '75', 'No'],
      ]),
    );

    expect([report.format, codes(report)]).toEqual(['zoom-unique-users', ['summed-minutes']]);
    expect(report.rows[0]).toMatchObject({ kind: 'person', minutes: 75, joinedAt: undefined });
  });

  it('reads a name that is a formula as text', async () => {
    expect((await read(commas([ENGLISH, ['=cmd()', ...PRIYA.slice(1)]]))).rows[0]?.name).toBe('=cmd()');
  });

  it('joins nobody by name with somebody who has an e-mail', async () => {
    expect((await read(tabs([ENGLISH, PRIYA, ['Priya Nair (priya)', '', ...PRIYA.slice(2)]]))).people).toBe(
      2,
    );
  });
});

describe('Zoom webinar', () => {
  const header = [
    'Attended',
    'User Name (Original Name)',
    'First Name',
    'Last Name',
    'Email',
    'Registration Time',
    'Join Time',
    'Leave Time',
    'Time in Session (minutes)',
    'Is Guest',
  ];
  const named = (time: string): string => `Oct 05, 2026 ${time}`;

  it('reads hosts, attendees, no-shows and telephone callers under their own headings', async () => {
    const report = await read(
      commas([
        ['Attendee Report'],
        ['Report Generated:', named('03:00:00 PM')],
        ['Topic', 'Webinar ID', 'Actual Start Time', 'Actual Duration (minutes)', '# Registered'],
        ['Study day', '812', named('01:00:00 PM'), '60', '3'],
        ['Host Details'],
        [
          'Attended',
          'User Name (Original Name)',
          'Email',
          'Join Time',
          'Leave Time',
          'Time in Session (minutes)',
          'Is Guest',
        ],
        [
          'Yes',
          'Amina Rahman',
          'amina@hub.example.org',
          named('01:00:00 PM'),
          named('02:00:00 PM'),
          '60',
          'No',
        ],
        ['Attendee Details'],
        header,
        [
          'Yes',
          'Ruth',
          'Ruth',
          'Okafor',
          'ruth@school.example.org',
          named('09:00:00 AM'),
          named('01:10:00 PM'),
          named('02:00:00 PM'),
          '50',
          'Yes',
        ],
        ['No', 'Sam', 'Sam', 'Lee', 'sam@example.org', named('09:00:00 AM'), '--', '--', '--', '--'],
        ['Other Attended'],
        ['User Name', 'Join Time', 'Leave Time', 'Time in Session (minutes)', 'Country/Region Name'],
        ['4420***0123', named('01:20:00 PM'), named('01:50:00 PM'), '30', 'United Kingdom'],
      ]),
    );

    expect([report.format, report.meeting?.title, report.people]).toEqual(['zoom-webinar', 'Study day', 3]);
    expect(brief(report)).toEqual([
      'Amina Rahman connection 13:00-14:00',
      'Ruth connection 13:10-14:00',
      'Sam no-show ?-?',
      'Dial-in 1 dial-in 13:20-13:50',
    ]);
  });
});
