import { Sessions, type SessionDraft } from '#programme';
import { dayFromText, DayPlans } from '#study-days';
import { castOf, type Cast } from '../../../../test/support/cast.js';
import { ENGINES } from '../../../../test/support/databases.js';
import { openHouse, type House } from '../../../../test/support/house.js';
import { publishedClinic } from '../../../../test/support/programme.js';
import { Entries, LearningQueries } from '../index.js';

const HOUR = 3_600_000;
const TEA = [
  { kind: 'didactic', title: 'First', minutes: 40 },
  { kind: 'break', title: 'Tea', minutes: 20 },
] as const;

describe.each(ENGINES)('what a person’s years come to on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeAll(async () => {
    house = await openHouse(engine, { at: new Date('2025-11-01T09:00:00Z'), isAsleep: true });
    cast = await castOf(house);
  });

  afterAll(() => house.close());

  /** An hour that somebody vouches for, or corrects. */
  async function hour(start: string, changes: Partial<SessionDraft> = {}): Promise<string> {
    const startsAt = new Date(start);
    return publishedClinic(house, cast, { startsAt, endsAt: new Date(+startsAt + HOUR), ...changes });
  }
  const came = (id: string) =>
    house.get(Entries).record(cast.oli.actor, id, { personId: cast.priya.id }, { source: 'vouched' });
  const corrected = (id: string, minutes?: number) => {
    const correction = { status: 'attended', minutes, reason: 'She signed' } as const;
    return house.get(Entries).correct(cast.oli.actor, id, { personId: cast.priya.id }, correction);
  };

  it('are the sums of their lines, with breaks and without, and no longer than a session that was made shorter', async () => {
    const [plain, tea, day, planless, unknown, earlier, missed] = [
      await hour('2026-03-02T13:00:00Z'),
      await hour('2026-03-09T13:00:00Z', { agenda: TEA }),
      await hour('2026-03-16T13:00:00Z', { kind: 'study-day' }),
      await hour('2026-03-23T13:00:00Z', { kind: 'study-day' }),
      await hour('2026-03-30T13:00:00Z'),
      await hour('2025-12-01T13:00:00Z', { title: 'A "break" from routine' }),
      await hour('2025-12-08T13:00:00Z'),
    ];
    const { parts } = dayFromText('13:15-13:45 Everything');
    await house.get(DayPlans).write(cast.amina.actor, day, { price: '', joining: '', parts });
    await corrected(earlier, 60);
    await house.get(Sessions).change(cast.amina.actor, earlier, { endsAt: new Date('2025-12-01T13:45:00Z') });
    house.clock.setTo(new Date('2026-11-23T12:00:00Z'));
    for (const id of [plain, tea, day, planless]) await came(id);
    await corrected(unknown);
    const absent = { status: 'absent', reason: 'Was ill' } as const;
    await house.get(Entries).correct(cast.oli.actor, missed, { personId: cast.priya.id }, absent);

    const lines = await house.get(LearningQueries).of(cast.priya.id, house.clock.now(), { limit: 50 });

    expect(lines.items.map(({ credited }) => credited)).toEqual([null, 60, 30, 40, 60, 0, 45]);
    expect(await house.get(LearningQueries).years(cast.priya.id)).toEqual([
      { year: 2026, sessions: 5, minutes: 60 + 40 + 30 + 60, present: 240, unmeasured: 1 },
      { year: 2025, sessions: 1, minutes: 45, present: 60, unmeasured: 0 },
    ]);
    expect(await house.get(LearningQueries).years(cast.ben.id)).toEqual([]);
  });
});
