import { Transactions } from '#database';
import { Events } from '#events';
import { SYSTEM } from '#kernel';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { registered } from '../../../test/support/programme.js';
import {
  lettersWaiting,
  publishedSeries,
  sessionIn,
  SIX,
  standingsOf,
} from '../../../test/support/published-series.js';
import {
  SeriesChanges,
  SeriesEndings,
  SessionCancelled,
  SessionChanged,
  SessionMoved,
  SessionPublished,
  SessionQueries,
  SessionRestored,
  Sessions,
  type SeriesDraft,
  type SeriesPlan,
} from './index.js';

describe.each(ENGINES)('changing a published series on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let changes: SeriesChanges;
  let heard: string[] = [];

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    changes = house.get(SeriesChanges);
    for (const fact of [SessionPublished, SessionMoved, SessionChanged, SessionCancelled, SessionRestored]) {
      house.get(Events).on(fact, () => void heard.push(fact.name));
    }
  });

  afterAll(() => house.close());

  const published = async (draft: Partial<SeriesDraft> = {}) => {
    const made = await publishedSeries(house, cast, { ...SIX, ...draft });
    heard = [];
    return made;
  };
  const read = (seriesId: string) => standingsOf(house, seriesId);
  const letters = () => lettersWaiting(house);
  const fates = (plan: SeriesPlan) => plan.lines.map(({ fate, why }) => why ?? fate);

  it('moves all that is to come to another hour, keeps ids, and says who will be told', async () => {
    const { id, ids } = await published();
    await registered(house, cast.ben, ids[3]!);
    await registered(house, cast.ben, ids[4]!);
    const before = await letters();

    const plan = await changes.preview(cast.amina.actor, { id, changes: { startTime: '14:00' } });
    const nothingYet = await read(id);
    await changes.change(cast.amina.actor, { id, changes: { startTime: '14:00' }, seen: plan.seen });

    expect(nothingYet[3]).toBe('11-30 12:30 published');
    expect(fates(plan)).toEqual(['moved', 'moved', 'moved', 'moved']);
    expect([plan.heldCount, plan.told]).toEqual([2, { people: 1, letters: 2 }]);
    expect(await read(id)).toEqual([
      ...['11-09 12:30 held', '11-16 12:30 held'],
      ...['11-23 14:00 published', '11-30 14:00 published', '12-07 14:00 published', '12-14 14:00 published'],
    ]);
    expect(await letters()).toBe(before + 2);
    expect(heard).toEqual(['SessionMoved', 'SessionMoved', 'SessionMoved', 'SessionMoved']);
    expect(await sessionIn(house, ids[3]!)).toMatchObject({ version: 2, registered: 1 });
  });

  it('moves this and the following to another weekday, and later changes of all keep both parts', async () => {
    const { id, ids } = await published();
    const from = ids[4]!;
    const basis = await changes.beginning(cast.amina.actor, id, from);

    await changes.change(cast.amina.actor, { id, from, changes: { firstDate: '2026-12-08' } });
    await changes.change(cast.amina.actor, { id, changes: { title: 'Another title' } });

    expect(basis).toMatchObject({ firstDate: '2026-12-07', recurrence: 'FREQ=WEEKLY;COUNT=2' });
    expect((await read(id)).slice(2)).toEqual([
      ...['11-23 12:30 published', '11-30 12:30 published'],
      ...['12-08 12:30 published', '12-15 12:30 published'],
    ]);
    expect((await sessionIn(house, ids[2]!)).title).toBe('Another title');
    expect((await sessionIn(house, ids[5]!)).title).toBe('Another title');
    expect((await sessionIn(house, ids[0]!)).title).toBe('Talking with families about symptoms');
  });

  it('cancels what falls away with a reason, and adds what is new', async () => {
    const { id, ids } = await published();
    await registered(house, cast.joan, ids[5]!);

    const shorter = { id, changes: { recurrence: 'FREQ=WEEKLY;COUNT=5' } };
    await expect(changes.change(cast.amina.actor, shorter)).rejects.toMatchObject({
      fields: [{ field: 'reason' }],
    });
    await changes.change(cast.amina.actor, { ...shorter, reason: 'The room is not free' });
    await changes.change(cast.amina.actor, {
      id,
      changes: { recurrence: 'FREQ=WEEKLY;COUNT=7' },
    });

    expect(await sessionIn(house, ids[5]!)).toMatchObject({
      status: 'cancelled',
      cancelledReason: 'The room is not free',
    });
    expect((await read(id)).slice(4)).toEqual([
      ...['12-07 12:30 published', '12-14 12:30 cancelled', '12-21 12:30 published'],
    ]);
    expect(heard).toEqual(['SessionCancelled', 'SessionPublished']);
  });

  it('never touches what has begun, what is cancelled, or what attendance is written down for', async () => {
    const { id, ids } = await published();
    await house.get(Transactions).run((tables) =>
      tables.query(
        `insert into evidence (id, session_id, person_id, source, flags, recorded_at)
         values ('early-${id}', '${ids[3]!}', '${cast.ben.id}', 'manual', '[]', 1)`,
      ),
    );
    await house.get(SeriesEndings).cancel(cast.amina.actor, { id, from: ids[5]! }, 'Snow');

    const plan = await changes.change(cast.amina.actor, {
      id,
      changes: { venue: 'Library', mode: 'hybrid' },
    });

    expect(fates(plan)).toEqual(['moved', 'attended', 'moved', 'cancelled']);
    expect((await sessionIn(house, ids[0]!)).venue).toBeNull();
    expect((await sessionIn(house, ids[3]!)).venue).toBeNull();
    expect((await sessionIn(house, ids[2]!)).venue).toBe('Library');
  });

  it('keeps the rule for attendance on published sessions, and gives the new one to new sessions', async () => {
    const { id, ids } = await published();
    const rule = { basis: 'any', value: 0 } as const;

    await changes.change(cast.amina.actor, {
      id,
      changes: { attendanceRule: rule, extraDates: ['2026-12-28'] },
    });

    expect((await sessionIn(house, ids[5]!)).attendanceRule.basis).toBe('percent');
    const { items } = await house.get(SessionQueries).list(SYSTEM, { seriesId: id }, { limit: 9 });
    expect(items.at(-1)?.attendanceRule).toEqual(rule);
  });

  it('refuses what is not as it was looked at, and whoever may not', async () => {
    const { id, ids } = await published();
    const wanted = { id, changes: { startTime: '15:00' } };
    const { seen } = await changes.preview(cast.amina.actor, wanted);
    await house.get(Sessions).change(cast.amina.actor, ids[3]!, { title: 'Meanwhile' });

    await expect(changes.change(cast.amina.actor, { ...wanted, seen })).rejects.toMatchObject({
      code: 'outdated',
    });
    await expect(changes.change(cast.amina.actor, { ...wanted, version: 1 })).rejects.toMatchObject({
      code: 'stale',
    });
    await expect(changes.change(cast.ben.actor, wanted)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(changes.preview(cast.ben.actor, wanted)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(changes.preview(cast.amina.actor, { ...wanted, from: 'nowhere' })).rejects.toMatchObject({
      kind: 'not-found',
    });
  });
});
