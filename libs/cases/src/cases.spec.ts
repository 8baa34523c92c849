import { Reader, sql } from '#database';
import { Registrations, SessionLeaders } from '#programme';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { publishedClinic } from '../../../test/support/programme.js';
import {
  CaseDrafts,
  CaseQueries,
  CaseReviews,
  CaseSubmissions,
  CaseTexts,
  CaseViews,
  CaseWriting,
} from './index.js';

describe.each(ENGINES)('a case on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
  });

  beforeEach(() => house.clock.setTo(new Date('2026-11-23T12:00:00Z')));

  afterAll(() => house.close());

  const drafted = async (story = 'He cries at night and we do not know why.') => {
    const id = await house.get(CaseDrafts).begin(cast.ben.actor, { question: 'How do we help him sleep?' });
    const wish = { ageBand: '5 to 9 years', region: 'North', weeksBefore: 4, parts: { story } };
    await house.get(CaseWriting).write(cast.ben.actor, { id }, wish);
    return id;
  };
  const promised = { isPromised: true, isChecked: true };
  const statusOf = async (id: string) => (await house.get(CaseViews).open(cast.ben.actor, id)).row.status;
  const sees = async (who: keyof Omit<Cast, 'places'>, id: string) => {
    try {
      return (await house.get(CaseViews).open(cast[who].actor, id)).sight.sees;
    } catch {
      return 'nothing';
    }
  };

  it('is kept from the first answer on, under a code that can be said aloud', async () => {
    const id = await drafted();
    const { row } = await house.get(CaseViews).open(cast.ben.actor, id);
    const text = await house.get(CaseTexts).of(id);

    expect(row.code).toMatch(/^([bdflmnrstv][aeiou]){2}-([bdflmnrstv][aeiou]){2}$/);
    expect(row.status).toBe('draft');
    expect(text).toMatchObject({
      question: 'How do we help him sleep?',
      ageBand: '5 to 9 years',
      weeksBefore: 4,
    });
  });

  it('is not sent while it looks as if it says who the child is, and the draft is kept', async () => {
    const id = await drafted('His NHS number is 943 476 5919.');

    await expect(house.get(CaseSubmissions).submit(cast.ben.actor, { id }, promised)).rejects.toMatchObject({
      code: 'identifiers',
      fields: [{ field: 'story' }],
    });
    expect(await statusOf(id)).toBe('draft');
    expect((await house.get(CaseTexts).of(id)).parts).toEqual({ story: 'His NHS number is 943 476 5919.' });
  });

  it('is seen by its presenter, then a second person and the panel, then those who come, and nobody else', async () => {
    const session = await publishedClinic(house, cast);
    await house
      .get(SessionLeaders)
      .name(cast.amina.actor, { id: session }, { personId: cast.priya.id, role: 'panel' });
    await house.get(Registrations).register(cast.joan.actor, { sessionId: session, personId: cast.joan.id });
    const id = await drafted();
    const everybody = ['ben', 'amina', 'priya', 'joan', 'tomos', 'oli', 'sam'] as const;
    const look = async () => {
      const seen: Record<string, string> = {};
      for (const who of everybody) seen[who] = await sees(who, id);
      return seen;
    };

    const asDraft = await look();
    await house.get(CaseSubmissions).submit(cast.ben.actor, { id }, promised);
    const sent = await look();
    await house.get(CaseReviews).accept(cast.amina.actor, { id }, session);
    const accepted = await look();
    house.clock.setTo(new Date('2026-11-30T00:00:00Z'));
    const onTheDay = await look();

    const nothing = {
      ben: 'story',
      amina: 'nothing',
      priya: 'nothing',
      joan: 'nothing',
      tomos: 'nothing',
      oli: 'nothing',
      sam: 'nothing',
    };
    expect(asDraft).toEqual(nothing);
    expect(sent).toEqual({ ...nothing, amina: 'story', oli: 'story' });
    expect(accepted).toEqual({ ...nothing, amina: 'story', priya: 'story', oli: 'envelope' });
    expect(onTheDay).toEqual({ ...nothing, amina: 'story', priya: 'story', joan: 'story', oli: 'envelope' });
  });

  it('stands in the lists of those who may see it, and in no others', async () => {
    const id = await drafted();
    const lists = async (who: 'ben' | 'amina' | 'tomos', which: 'mine' | 'review' | 'shared') =>
      (await house.get(CaseQueries).list(cast[who].actor, which, { limit: 50 })).items.map(
        ({ row }) => row.id,
      );

    await house.get(CaseSubmissions).submit(cast.ben.actor, { id }, promised);

    expect(await lists('ben', 'mine')).toContain(id);
    expect(await lists('ben', 'review')).toEqual([]);
    expect(await lists('amina', 'review')).toContain(id);
    expect(await lists('amina', 'mine')).toEqual([]);
    expect(await lists('tomos', 'review')).toEqual([]);
  });

  it('is not reviewed by whoever brings it', async () => {
    const id = await house.get(CaseDrafts).begin(cast.amina.actor, { question: 'What would you do?' });
    const wish = { ageBand: 'Under 1 year', region: 'East', parts: { story: 'It is hard.' } };
    await house.get(CaseWriting).write(cast.amina.actor, { id }, wish);
    await house.get(CaseSubmissions).submit(cast.amina.actor, { id }, promised);
    const session = await publishedClinic(house, cast);

    await expect(house.get(CaseReviews).accept(cast.amina.actor, { id }, session)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('tells reviewers by a letter that says nothing of it', async () => {
    const id = await drafted('A very particular story');
    await house.get(CaseSubmissions).submit(cast.ben.actor, { id }, promised);
    const { row } = await house.get(CaseViews).open(cast.ben.actor, id);
    const letters = await house
      .get(Reader)
      .rows<{ subject: string; text: string; to: string }>(
        sql`select subject as "subject", text as "text", to_address as "to" from outgoing_mail where text like ${`%${id}%`}`,
      );

    expect(letters.map(({ to }) => to).sort()).toEqual([cast.amina.email, cast.oli.email].sort());
    for (const { subject, text } of letters) {
      expect(subject).toBe('A case waits for you');
      expect(text).not.toContain(row.code);
      expect(text).not.toContain('particular');
    }
  });
});
