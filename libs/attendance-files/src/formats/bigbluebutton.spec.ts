import { brief, codes, commas, read } from '../reports.fixture.js';

describe('BigBlueButton', () => {
  it('reads the dashboard, works out a missing end, and leaves anonymous answers out', async () => {
    const report = await read(
      commas([
        ['Name', 'Moderator', 'Activity Score', 'Talk Time', 'Join', 'Left', 'Duration'],
        [
          'Amina Rahman',
          'TRUE',
          '0',
          '00:10:05',
          '10/5/2026, 1:00:00 PM',
          '10/5/2026, 2:00:00 PM',
          '01:00:00',
        ],
        ['Tomos Bevan', 'FALSE', '6.5', '-', '10/5/2026, 1:01:00 PM', '-', '00:57:00'],
        ['Anonymous', '', '', '00:00:01', '', '', ''],
      ]),
    );

    expect([report.format, codes(report)]).toEqual([
      'bigbluebutton-dashboard-csv',
      ['rows-left-out', 'end-from-duration', 'assumed-end'],
    ]);
    expect(brief(report)).toEqual(['Amina Rahman person 13:00-14:00', 'Tomos Bevan person 13:01-13:58']);
  });

  it('reads the dashboard as JSON: one row for each session, the token of our own link', async () => {
    const at = (time: string): number => Date.parse(`2026-10-05T${time}:00Z`);
    const session = { registeredOn: at('12:00'), leftOn: at('12:20') };
    const report = await read(
      JSON.stringify({
        intId: 'abc-1',
        name: 'Clinic',
        createdOn: at('12:00'),
        endedOn: at('13:00'),
        users: {
          u1: {
            name: 'Ben Ayodele',
            extId: 'join-7',
            intIds: {
              w1: { intId: 'w1', sessions: [session] },
              w2: { intId: 'w2', registeredOn: at('12:30'), leftOn: 0 },
            },
          },
        },
      }),
    );

    expect([report.format, report.people]).toEqual(['bigbluebutton-dashboard-json', 1]);
    expect(brief(report)).toEqual([
      'Ben Ayodele connection 13:00-13:20',
      'Ben Ayodele connection 13:30-14:00',
    ]);
    expect(report.rows.map(({ joinToken, assumedEnd }) => [joinToken, assumedEnd])).toEqual([
      ['join-7', undefined],
      ['join-7', true],
    ]);
  });

  const event = (name: string, time: string, more: string): string =>
    `<event timestamp="1" module="PARTICIPANT" eventname="${name}"><timestampUTC>${Date.parse(`2026-10-05T${time}:00Z`)}</timestampUTC>${more}</event>`;
  const xml = `<?xml version="1.0"?><recording meeting_id="x-1" bbb_version="2.6"><meeting id="x" name="Clinic &amp; tea"/>
    ${event('ParticipantJoinEvent', '12:00', '<userId>w1</userId><externalUserId>join-7</externalUserId><name>Ben Ayodele</name>')}
    ${event('ParticipantJoinEvent', '12:05', '<userId>w2</userId><name>Ruth Okafor</name>')}
    ${event('ParticipantLeftEvent', '12:40', '<userId>w1</userId>')}
    ${event('EndAndKickAllEvent', '13:00', '')}</recording>`;

  it('reads events.xml and ends open stays with the meeting', async () => {
    const report = await read(xml);

    expect([report.format, report.meeting?.title]).toEqual(['bigbluebutton-events-xml', 'Clinic & tea']);
    expect(brief(report)).toEqual([
      'Ben Ayodele connection 13:00-13:40',
      'Ruth Okafor connection 13:05-14:00',
    ]);
  });

  it('takes nothing that was typed into the chat for an event', async () => {
    const typed = `<![CDATA[</event>${event('ParticipantJoinEvent', '12:00', '<userId>w9</userId><name>Sam Lee</name>')}]]>`;
    const chat = `<event timestamp="1" module="CHAT" eventname="PublicChatEvent"><message>${typed}</message></event>`;

    expect(brief(await read(xml.replace('</recording>', `${chat}</recording>`))).join()).not.toContain(
      'Sam Lee',
    );
  });

  it.each([
    ['definitions of its own', '<!DOCTYPE x [<!ENTITY a "b">]>' + xml, 'unsafe-xml'],
    ['an end cut off', xml.slice(0, -40), 'damaged-file'],
  ])('refuses XML with %s', async (_story, text, code) => {
    await expect(read(text)).rejects.toMatchObject({ code });
  });
});
