import { Reader, sql } from '#database';
import { Sessions } from '#programme';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { clinicDraft } from '../../../../test/support/drafts.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { zoomFile } from '../../../../test/support/zoom-file.js';
import {
  Entries,
  ImportQueries,
  Imports,
  Matching,
  Previews,
  QueueQueries,
  RegisterQueries,
  SessionsOnRecord,
} from '../index.js';

const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);

describe.each(ENGINES)('imports on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let clinic: string;

  beforeAll(async () => {
    house = await openHouse(engine, { at: at('15:00') });
    cast = await castOf(house);
  });

  beforeEach(async () => {
    clinic = await clinicAt('13:00', '14:00');
  });

  afterAll(() => house.close());

  const clinicAt = (start: string, end: string) =>
    house
      .get(Sessions)
      .create(cast.amina.actor, clinicDraft({ startsAt: at(start), endsAt: at(end) }), 'published');
  const upload = (bytes: Uint8Array, fileName = 'zoom.csv') => ({ bytes, fileName });
  const add = (bytes: Uint8Array, sessionId = clinic) =>
    house.get(Imports).add(cast.oli.actor, sessionId, upload(bytes));
  const facts = (id = clinic) => house.get(SessionsOnRecord).kept(cast.oli.actor, id);
  const register = async (id = clinic) => {
    const session = { ...(await facts(id)), isOver: true };
    const { items } = await house.get(RegisterQueries).lines(session, { limit: 50 });
    return items.map(({ name, status, minutes, role, flags }) => ({ name, status, minutes, role, flags }));
  };
  const queue = async (id = clinic) =>
    (await house.get(QueueQueries).ofSession(await facts(id), { limit: 50 })).items;
  const everything = async () => ({
    lines: await house.get(Reader).rows(sql`select * from attendance order by id`),
    standing: await house.get(Reader).rows(sql`select id from evidence e where not exists
      (select 1 from evidence_withdrawal w where w.evidence_id = e.id) order by id`),
    imports: await house
      .get(Reader)
      .rows(sql`select id from meeting_import where undone_at is null order by id`),
  });

  const meeting = () =>
    zoomFile([
      ['Priya Nair', cast.priya.email, '13:00', '13:40'],
      ['Priya Nair', cast.priya.email, '13:10', '13:50'],
      ['Joan Whitlock', '', '12:58', '14:03'],
      ['Meeting room 2', '', '13:00', '14:00'],
    ]);

  it('answers what is in the file and who of them is known', async () => {
    expect(await add(meeting())).toEqual({
      id: expect.any(String) as string,
      format: 'zoom-participants',
      rows: 4,
      people: 3,
      matched: 1,
      unmatched: 2,
      issues: expect.any(Array) as unknown[],
      alreadyImported: false,
    });
  });

  it('credits one visit to a person who joins on two devices', async () => {
    await add(meeting());

    expect(await register()).toEqual([
      { name: 'Priya Nair', status: 'attended', minutes: 50, role: 'Staff nurse', flags: [] },
    ]);
  });

  it('queues whom it does not know, with the likely person and the reason', async () => {
    const { id } = await add(meeting());

    expect(await queue()).toEqual([
      {
        importId: id,
        row: 4,
        place: 2,
        name: 'Joan Whitlock',
        email: null,
        minutes: 60,
        lines: 1,
        spans: [[+at('13:00'), +at('14:00')]],
        suggestions: [
          { personId: cast.joan.id, name: 'Joan Whitlock', reason: 'same name, no e-mail in the file' },
        ],
      },
      expect.objectContaining({ name: 'Meeting room 2', row: 5, suggestions: [] }),
    ]);
  });

  it('changes nothing when the same file comes twice, nor when it comes re-saved', async () => {
    const first = await add(meeting());
    const before = await everything();
    const resaved = new TextEncoder().encode(
      '\ufeff' + new TextDecoder().decode(meeting()).replaceAll('\r\n', '\n'),
    );

    const again = await add(meeting());
    const wrapped = await add(resaved);

    expect(again).toEqual({ ...first, alreadyImported: true });
    expect(wrapped).toEqual({ ...first, alreadyImported: true });
    expect(await everything()).toEqual(before);
  });

  it('adds a file once when two people add it in the same moment', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => add(meeting())));

    expect(answers.filter((answer) => !answer.alreadyImported)).toHaveLength(1);
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
  });

  it('unites two reports of one meeting', async () => {
    await add(zoomFile([['Priya Nair', cast.priya.email, '13:00', '13:20']]));
    await add(zoomFile([['Priya Nair', cast.priya.email, '13:15', '13:30']]));

    expect(await register()).toMatchObject([{ name: 'Priya Nair', minutes: 30 }]);
  });

  it('writes nothing in a dry run', async () => {
    const before = await everything();

    const answer = await house.get(Imports).dryRun(cast.oli.actor, clinic, upload(meeting()));

    expect(answer).toMatchObject({ rows: 4, people: 3, matched: 1, unmatched: 2, alreadyImported: false });
    expect(answer).not.toHaveProperty('id');
    expect(await everything()).toEqual(before);
  });

  it('says before saving what the file is and what it would change', async () => {
    const preview = await house.get(Previews).of(cast.oli.actor, clinic, upload(meeting()));

    expect(preview.sentence).toBe(
      'This is a Zoom report of 4 rows and 3 people, 12:58 to 14:03; the session was 13:00 to 14:00.',
    );
    expect(preview.changes).toEqual([
      {
        attendee: cast.priya.id,
        name: 'Priya Nair',
        before: null,
        after: { status: 'attended', minutes: 50 },
      },
    ]);
    expect(preview.waiting).toEqual(['Joan Whitlock', 'Meeting room 2']);
  });

  it('leaves exactly what was there before when an import is undone, and can be done again', async () => {
    await add(zoomFile([['Priya Nair', cast.priya.email, '13:00', '13:20']]));
    const before = await register();
    const { id = '' } = await add(meeting());
    await house
      .get(Matching)
      .decide(cast.oli.actor, { importId: id, row: 4 }, { kind: 'person', personId: cast.joan.id });
    const during = await register();

    await house.get(Imports).undo(cast.oli.actor, id);

    expect(await register()).toEqual(before);
    expect(await queue()).toEqual([]);
    await expect(house.get(Imports).undo(cast.oli.actor, id)).rejects.toThrow('was undone');
    const again = await add(meeting());
    expect(again).toMatchObject({ alreadyImported: false, matched: 2, unmatched: 1 });
    expect(again.id).not.toBe(id);
    expect(await register()).toEqual(during);
  });

  it('lets no import overwrite what a human put right', async () => {
    await house.get(Entries).correct(
      cast.oli.actor,
      clinic,
      { personId: cast.priya.id },
      {
        status: 'absent',
        reason: 'She lent her laptop to a colleague',
      },
    );
    house.clock.advance(60_000);

    await add(zoomFile([['Priya Nair', cast.priya.email, '13:00', '13:50']]));

    expect(await register()).toMatchObject([
      { name: 'Priya Nair', status: 'absent', minutes: 0, flags: ['corrected', 'differs-from-correction'] },
    ]);
  });

  it('asks before it saves a file of another day', async () => {
    const before = await everything();
    const old = zoomFile([['Priya Nair', cast.priya.email, '13:00', '13:20']], '11/16/2026');

    await expect(add(old)).rejects.toMatchObject({ code: 'different-day', kind: 'invalid' });
    expect(await everything()).toEqual(before);

    const confirmed = { ...upload(old), isAnotherDayRight: true };
    await house.get(Imports).add(cast.oli.actor, clinic, confirmed);
    expect(await register()).toMatchObject([{ status: 'absent', minutes: 0, flags: ['outside-session'] }]);
  });

  it('asks for the order of day and month where the file leaves it open', async () => {
    const twelfth = await house
      .get(Sessions)
      .create(
        cast.amina.actor,
        clinicDraft({ startsAt: new Date('2026-10-25T13:00:00Z'), endsAt: new Date('2026-10-25T14:00:00Z') }),
        'published',
      );
    const file = zoomFile([['Priya Nair', cast.priya.email, '13:00', '13:20']], '11/12/2026');

    await expect(add(file, twelfth)).rejects.toMatchObject({ code: 'ambiguous-date-order' });
  });

  it.each([
    ['a member', () => cast.ben.actor],
    ['a stranger', () => cast.sam.actor],
  ])('refuses %s', async (_who, actor) => {
    await expect(house.get(Imports).add(actor(), clinic, upload(meeting()))).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('remembers which session an import belongs to', async () => {
    const { id = '' } = await add(meeting());

    expect(await house.get(ImportQueries).ofSession(clinic)).toMatchObject([
      { id, fileName: 'zoom.csv', rows: 4, people: 3, importedByName: cast.oli.name },
    ]);
  });
});
