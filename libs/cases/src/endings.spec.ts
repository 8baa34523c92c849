import { Reader, sql } from '#database';
import { Erasures } from '#people';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { publishedClinic } from '../../../test/support/programme.js';
import {
  CaseDrafts,
  CaseLife,
  CaseReviews,
  CasesByTheClock,
  CaseSettings,
  CaseSubmissions,
  CaseTemplates,
  CaseTexts,
  CaseViews,
  CaseWriting,
  SubmissionChecks,
  TemplateQueries,
} from './index.js';

const DAY = 24 * 60 * 60 * 1000;

describe.each(ENGINES)('what is left of a case on %s', (engine) => {
  let house: House;
  let cast: Cast;

  beforeEach(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
  });

  afterEach(() => house.close());

  async function sent(): Promise<string> {
    const id = await house.get(CaseDrafts).begin(cast.ben.actor, { question: 'How do we help him sleep?' });
    const wish = { ageBand: '5 to 9 years', region: 'North', parts: { story: 'He cries at night.' } };
    await house.get(CaseWriting).write(cast.ben.actor, { id }, wish);
    await house.get(CaseSubmissions).submit(cast.ben.actor, { id }, { isPromised: true, isChecked: true });
    return id;
  }
  const rows = (table: 'case_text' | 'case_word' | 'case_record') =>
    house
      .get(Reader)
      .rows<{ n: number }>(
        table === 'case_text'
          ? sql`select case_id from case_text`
          : table === 'case_word'
            ? sql`select id from case_word`
            : sql`select id from case_record`,
      );

  it('is its record, once it was kept for as long as the network keeps stories', async () => {
    const id = await sent();
    await house.get(CaseReviews).take(cast.amina.actor, { id });
    await house.get(CaseReviews).ask(cast.amina.actor, { id }, 'For how long?');
    await house.get(CaseSettings).setRules(cast.oli.actor, { followUpWeeks: [4], keptDays: 56 });

    house.clock.advance(56 * DAY - 1);
    const early = await house.get(CasesByTheClock).eraseDue();
    house.clock.advance(1);
    const due = await house.get(CasesByTheClock).eraseDue();
    const again = await house.get(CasesByTheClock).eraseDue();

    expect([early, due, again]).toEqual([0, 1, 0]);
    expect([await rows('case_text'), await rows('case_word')]).toEqual([[], []]);
    expect(await rows('case_record')).toHaveLength(1);
    const { row } = await house.get(CaseViews).open(cast.ben.actor, id);
    expect([row.status, row.erasedAt, row.staffGroup]).toEqual(['in-review', house.clock.now(), '03']);
  });

  it('is all of it while it waits to be presented again, however long ago the first time was', async () => {
    const id = await sent();
    const [first, next] = [await publishedClinic(house, cast), await publishedClinic(house, cast)];
    await house.get(CaseReviews).accept(cast.amina.actor, { id }, first);
    const { startsAt } = (await house.get(CaseViews).open(cast.ben.actor, id)).row.session!;
    house.clock.setTo(startsAt);
    await house.get(CaseLife).present(cast.amina.actor, { id });
    house.clock.advance(2);
    await house.get(CaseLife).rebook(cast.ben.actor, { id }, next);
    const { keptDays } = await house.get(CaseSettings).rules();

    house.clock.advance(keptDays * DAY - 1);

    expect(await house.get(CasesByTheClock).eraseDue()).toBe(0);
    expect((await house.get(CaseViews).open(cast.ben.actor, id)).row.presentedAt).toBeNull();
  });

  it('is its record, once its presenter has left the network', async () => {
    const id = await sent();

    await house.get(Erasures).erase(cast.ben.actor, cast.ben.id);

    const [kept] = await house
      .get(Reader)
      .rows<{ status: string }>(sql`select status as "status" from case_record where id = ${id}`);
    expect([await rows('case_text'), kept]).toEqual([[], { status: 'withdrawn' }]);
  });

  it('waits for another reviewer, once the one who took it has left', async () => {
    const id = await sent();
    await house.get(CaseReviews).take(cast.amina.actor, { id });

    await house.get(Erasures).erase(cast.amina.actor, cast.amina.id);

    const { row } = await house.get(CaseViews).open(cast.ben.actor, id);
    expect([row.status, row.reviewerId]).toEqual(['submitted', null]);
  });

  it('is asked as its form asked when it was begun, whatever the network asks now', async () => {
    const id = await house.get(CaseDrafts).begin(cast.ben.actor, { question: 'What now?' });
    const [usual] = await house.get(TemplateQueries).all();
    const parts = [{ key: 'new', label: 'Something else?', hint: '', isNeeded: true }];
    await house.get(CaseTemplates).change(cast.oli.actor, 'usual', { ...usual!, parts, isRetired: false });

    const before = await house
      .get(SubmissionChecks)
      .of((await house.get(CaseViews).open(cast.ben.actor, id)).row);
    const next = await house.get(CaseDrafts).begin(cast.ben.actor, { question: 'And now?' });
    const after = await house
      .get(SubmissionChecks)
      .of((await house.get(CaseViews).open(cast.ben.actor, next)).row);

    expect([before.template.version, before.template.parts[0]?.key]).toEqual([1, 'story']);
    expect([after.template.version, after.template.parts.map(({ key }) => key)]).toEqual([2, ['new']]);
  });

  it('keeps the last form that somebody can begin with', async () => {
    const [usual] = await house.get(TemplateQueries).all();
    const retired = { ...usual!, isRetired: true };
    const retire = () => house.get(CaseTemplates).change(cast.oli.actor, 'usual', retired);

    await expect(retire()).rejects.toMatchObject({ fields: [{ field: 'retired' }] });
    const next = await house
      .get(CaseTemplates)
      .add(cast.oli.actor, { ...usual!, name: 'Short', isRetired: false });
    await retire();

    const offered = (await house.get(TemplateQueries).all()).filter(({ isRetired }) => !isRetired);
    expect(offered.map(({ id }) => id)).toEqual([next]);
    await house.get(CaseTemplates).change(cast.oli.actor, 'usual', { ...usual!, isRetired: false });
    await house
      .get(CaseTemplates)
      .change(cast.oli.actor, next, { ...usual!, name: 'Short', isRetired: true });
  });

  it('is reviewed by those who are named, and by no coordinator or educator besides', async () => {
    await house.get(CaseSettings).nameReviewer(cast.oli.actor, cast.priya.id);
    const id = await sent();

    await house.get(CaseReviews).take(cast.priya.actor, { id });

    await expect(house.get(CaseReviews).take(cast.amina.actor, { id })).rejects.toMatchObject({
      kind: 'not-found',
    });
    expect((await house.get(CaseViews).open(cast.oli.actor, id)).sight).toEqual({ sees: 'envelope' });
    await expect(house.get(CaseSettings).nameReviewer(cast.amina.actor, cast.ben.id)).rejects.toMatchObject({
      kind: 'forbidden',
    });
  });

  it('is changed by one of two who change it at once', async () => {
    const id = await house.get(CaseDrafts).begin(cast.ben.actor, { question: 'What now?' });
    const write = (region: string) =>
      house.get(CaseWriting).write(cast.ben.actor, { id, version: 1 }, { region });

    const answers = await Promise.allSettled([write('North'), write('South')]);

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await house.get(CaseTexts).of(id)).region).toBe(
      answers[0].status === 'fulfilled' ? 'North' : 'South',
    );
  });

  it('is booked by one of two reviewers who accept it at once', async () => {
    const [one, other] = [await publishedClinic(house, cast), await publishedClinic(house, cast)];
    const id = await sent();
    const version = (await house.get(CaseViews).open(cast.ben.actor, id)).row.version;
    const accept = (who: 'amina' | 'oli', session: string) =>
      house.get(CaseReviews).accept(cast[who].actor, { id, version }, session);

    const answers = await Promise.allSettled([accept('amina', one), accept('oli', other)]);

    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});
