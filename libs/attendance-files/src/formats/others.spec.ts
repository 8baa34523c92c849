import { brief, commas, read, tabs } from '../reports.fixture.js';

describe('Webex', () => {
  it('reads times wrapped for spreadsheets, and callers', async () => {
    const wrapped = (time: string): string => `="2026-10-05 ${time}:00"`;
    const report = await read(
      commas([
        [
          'Meeting Name',
          'Meeting Start Time',
          'Meeting End Time',
          'Display Name',
          'First Name',
          'Last Name',
          'Role',
          'Attendee Email',
          'Join Time',
          'Leave Time',
          'Attendance Duration',
          'Connection Type',
        ],
        [
          'Clinic',
          wrapped('13:00'),
          wrapped('14:00'),
          'Ben Ayodele',
          'Ben',
          'Ayodele',
          'Attendee',
          'ben@spoke.example.net',
          wrapped('13:01'),
          wrapped('13:30'),
          '29 mins',
          'Mobile app',
        ],
        [
          'Clinic',
          wrapped('13:00'),
          wrapped('14:00'),
          'Call-in User_2',
          '',
          '',
          'Attendee',
          '',
          wrapped('13:05'),
          wrapped('13:59'),
          '54 mins',
          'Audio only',
        ],
      ]),
    );

    expect([report.format, report.meeting?.title]).toEqual(['webex-attendance', 'Clinic']);
    expect(brief(report)).toEqual(['Ben Ayodele connection 13:01-13:30', 'Dial-in 1 dial-in 13:05-13:59']);
    expect(report.rows[0]?.minutes).toBe(29);
  });
});

describe('Google Meet', () => {
  const rows = [
    ['First name', 'Last name', 'Email', 'Duration', 'Time joined', 'Time exited'],
    ['Joan', 'Pritchard', 'joan@hospice.example.org', '1 hr 2 min', '12:58 PM', '2:00 PM'],
  ];

  it('puts times of day on the day of the session', async () => {
    const report = await read(commas(rows));

    expect([report.format, brief(report)]).toEqual([
      'meet-attendance',
      ['Joan Pritchard person 12:58-14:00'],
    ]);
  });

  it('asks for the session where there are only times of day', async () => {
    await expect(read(commas(rows), { session: undefined })).rejects.toMatchObject({ code: 'date-missing' });
  });

  it('puts a time after midnight on the day after an evening session', async () => {
    const late = [...rows.slice(0, 1), ['Joan', 'Pritchard', '', '1:00:00', '11:30 PM', '12:30 AM']];
    const session = { start: new Date('2026-10-05T22:30:00Z'), end: new Date('2026-10-05T23:30:00Z') };
    const report = await read(commas(late), { session });

    expect(report.rows[0]?.leftAt).toEqual(new Date('2026-10-05T23:30:00Z'));
  });

  it.each([
    [
      'German',
      ['Vorname', 'Nachname', 'E-Mail-Adresse', 'Dauer', 'Beigetreten um', 'Verlassen um'],
      '1 Std. 2 Min.',
    ],
    [
      'Spanish',
      ['Nombre', 'Apellido', 'Correo electrónico', 'Duración', 'Hora de entrada', 'Hora de salida'],
      '1 h 2 min',
    ],
    ['French', ['Prénom', 'Nom', 'E-mail', 'Durée', "Heure d'arrivée", 'Heure de départ'], '1 h 2 min'],
  ])('reads the %s one', async (_story, header, lasted) => {
    const report = await read(commas([header, ['Joan', 'Pritchard', '', lasted, '12:58', '14:00']]));

    expect(report.format).toBe('meet-attendance');
    expect(report.rows[0]).toMatchObject({ name: 'Joan Pritchard', minutes: 62 });
  });
});

describe('Microsoft Graph', () => {
  const record = {
    emailAddress: 'Ben@spoke.example.net',
    registrantId: 'r-1',
    totalAttendanceInSeconds: 3000,
    identity: { displayName: 'Ben Ayodele' },
    attendanceIntervals: [
      {
        joinDateTime: '2026-10-05T12:00:00.123Z',
        leaveDateTime: '2026-10-05T12:50:00Z',
        durationInSeconds: 3000,
      },
    ],
  };

  it.each([
    ['a report', { meetingStartDateTime: '2026-10-05T12:00:00Z', attendanceRecords: [record] }],
    ['a list of records', { value: [record] }],
    ['a list of reports', { value: [{ attendanceRecords: [record] }] }],
  ])('reads %s', async (_story, whole) => {
    const report = await read(JSON.stringify(whole));

    expect([report.format, brief(report)]).toEqual([
      'graph-attendance',
      ['Ben Ayodele connection 13:00-13:50'],
    ]);
    expect(report.rows[0]).toMatchObject({
      registrantId: 'r-1',
      email: 'ben@spoke.example.net',
      minutes: 50,
    });
  });

  it('keeps a person without intervals with the minutes alone', async () => {
    const report = await read(JSON.stringify({ value: [{ ...record, attendanceIntervals: [] }] }));

    expect(report.rows[0]).toMatchObject({ kind: 'person', minutes: 50, joinedAt: undefined });
  });
});

describe('Moodle attendance', () => {
  const rows = [
    ['Course', 'Palliative care'],
    [
      'Last name',
      'First name',
      'Email address',
      '28 Sep 2026 1.00PM All',
      '5 Oct 2026 1.00PM All',
      'Taken sessions',
      'Points',
      'Percentage',
    ],
    ['Ayodele', 'Ben', 'ben@spoke.example.net', 'A (0/2)', 'P (2/2)', '2', '2/4', '50'],
    ['Nair', 'Priya', '', 'P (2/2)', 'E (1/2)', '2', '3/4', '75'],
    ['Okafor', 'Ruth', '', 'P (2/2)', 'A (0/2)', '2', '2/4', '50'],
    ['Bevan', 'Tomos', '', '?', '?', '0', '0/0', '-'],
  ];

  it('takes the column of the session; minutes are unknown, not nought', async () => {
    const report = await read(tabs(rows));

    expect([report.format, report.people]).toEqual(['moodle-attendance', 1]);
    expect(report.rows.map(({ name, kind, minutes, flags }) => ({ name, kind, minutes, flags }))).toEqual([
      { name: 'Ben Ayodele', kind: 'person', minutes: undefined, flags: [] },
      { name: 'Priya Nair', kind: 'no-show', minutes: undefined, flags: ['excused'] },
      { name: 'Ruth Okafor', kind: 'no-show', minutes: undefined, flags: [] },
    ]);
  });

  it('refuses a file in which no column is the session', async () => {
    const session = { start: new Date('2026-11-02T13:00:00Z'), end: new Date('2026-11-02T14:00:00Z') };

    await expect(read(tabs(rows), { session })).rejects.toMatchObject({ code: 'session-not-in-file' });
  });
});

describe('any other table', () => {
  const rows = [
    ['Who', 'Post', 'From', 'Until'],
    ['Ben Ayodele', 'nurse', '05/10/2026 13:00', '05/10/2026 14:00'],
  ];

  it('asks for the columns, with the header and its hash', async () => {
    await expect(read(commas(rows))).rejects.toMatchObject({
      code: 'unknown-format',
      headerCells: ['Who', 'Post', 'From', 'Until'],
      headerHash: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it('reads it once a person has said which column is which', async () => {
    const report = await read(commas(rows), { columns: { name: 0, joined: 2, left: 3 } });

    expect([report.format, brief(report)]).toEqual([
      'mapped-columns',
      ['Ben Ayodele connection 13:00-14:00'],
    ]);
  });

  it.each([
    ['a column that is not there', { name: 0, joined: 9 }],
    ['no name', { joined: 2 }],
  ])('refuses a map with %s', async (_story, columns) => {
    await expect(read(commas(rows), { columns })).rejects.toMatchObject({ code: 'bad-columns' });
  });
});
