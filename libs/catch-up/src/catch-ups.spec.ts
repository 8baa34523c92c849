import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { RegisterQueries } from '#attendance';
import { Reader, sql, Transactions } from '#database';
import { Events } from '#events';
import { LeftOverFiles, StoredFiles } from '#storage';
import { castOf, type Cast } from '../../../test/support/cast.js';
import { ENGINES } from '../../../test/support/databases.js';
import { publishedClinic } from '../../../test/support/programme.js';
import { openHouse, type House } from '../../../test/support/house.js';
import { CatchUpPublished, CatchUpQueries, CatchUps, CatchUpVisits } from './index.js';

const LINES = ['Pain is what the child says it is', 'Ring the hub before five'];
const RECORDING = { url: 'https://video.example/1', minutes: 48 };
const pdf = (words: string) => ({
  fileName: 'slides.pdf',
  bytes: new TextEncoder().encode(`%PDF-1.7 ${words}`),
});

describe.each(ENGINES)('the catch-up of a held session on %s', (engine) => {
  let house: House;
  let cast: Cast;
  let catchUps: CatchUps;
  let visits: CatchUpVisits;
  let sessionId: string;

  beforeAll(async () => {
    house = await openHouse(engine);
    cast = await castOf(house);
    catchUps = house.get(CatchUps);
    visits = house.get(CatchUpVisits);
  });

  beforeEach(async () => {
    sessionId = await publishedClinic(house, cast);
    house.clock.setTo(new Date('2026-11-30T14:00:00Z'));
  });

  afterEach(() => house.clock.setTo(new Date('2026-11-23T12:00:00Z')));
  afterAll(() => house.close());

  const kept = () => house.get(CatchUpQueries).of(sessionId);
  const write = (wish: object, version?: number) =>
    catchUps.write(cast.amina.actor, { sessionId, version }, wish);
  const published = async () => {
    await write({ lines: LINES, recording: RECORDING });
    await catchUps.publish(cast.amina.actor, { sessionId });
  };

  it('is kept as a draft, published once, and changed afterwards', async () => {
    const heard: string[] = [];
    house.get(Events).on(CatchUpPublished, ({ sessionId: id }) => void heard.push(id));

    await write({ lines: LINES });
    const draft = await kept();
    await catchUps.publish(cast.amina.actor, { sessionId });
    await catchUps.publish(cast.amina.actor, { sessionId });
    await write({ recording: RECORDING });

    expect(draft).toMatchObject({ status: 'draft', canBeUndone: false });
    expect(await kept()).toMatchObject({
      status: 'published',
      content: { lines: LINES, questions: [], slides: null, recording: RECORDING },
    });
    expect(heard).toEqual([sessionId]);
  });

  it('goes back to what it said before a change, and forth again', async () => {
    await write({ lines: ['First'] });
    await write({ lines: ['Second'] });
    await catchUps.undo(cast.amina.actor, { sessionId });
    const back = await kept();
    await catchUps.undo(cast.amina.actor, { sessionId });

    expect(back?.content.lines).toEqual(['First']);
    expect((await kept())?.content.lines).toEqual(['Second']);
  });

  it('is written by those who run the session, once it is over, and by nobody else', async () => {
    const refused = (actor: Cast['ben']['actor']) => catchUps.write(actor, { sessionId }, { lines: LINES });

    await expect(refused(cast.ben.actor)).rejects.toMatchObject({ kind: 'forbidden' });
    await expect(refused(cast.sam.actor)).rejects.toMatchObject({ kind: 'forbidden' });
    house.clock.setTo(new Date('2026-11-30T13:00:00Z'));
    await expect(refused(cast.amina.actor)).rejects.toMatchObject({ code: 'not-held' });
    await expect(catchUps.takeBack(cast.amina.actor, { sessionId })).rejects.toMatchObject({
      code: 'not-held',
    });
  });

  it('refuses what is wrong in it, what is empty, and a change of what changed meanwhile', async () => {
    await expect(
      write({ lines: LINES, recording: { url: 'http://x.example', minutes: 1 } }),
    ).rejects.toMatchObject({ fields: [{ field: 'recording.url' }] });
    await expect(catchUps.publish(cast.amina.actor, { sessionId })).rejects.toMatchObject({
      fields: [{ field: 'lines' }],
    });
    await published();
    await expect(write({ lines: [], recording: null })).rejects.toMatchObject({
      fields: [{ field: 'lines' }],
    });
    await expect(write({ lines: ['Late'] }, 1)).rejects.toMatchObject({ code: 'stale' });
    await expect(house.get(CatchUps).undo(cast.oli.actor, { sessionId })).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
  });

  it('keeps the slides for as long as one can go back to them, and nothing of a refused change', async () => {
    const files = () => filesIn(join(house.config.dataDir, 'files'));

    await write({ slidesFile: pdf('one') });
    await write({ slidesFile: pdf('two') });
    const two = files();
    await write({ slides: null });
    const one = files();
    await write({ lines: LINES });
    const none = files();
    await expect(write({ lines: Array(6).fill('x'), slidesFile: pdf('three') })).rejects.toThrow();

    expect([two, one, none, files()]).toEqual([2, 1, 0, 0]);
    expect((await kept())?.content.slides).toBe(null);
  });

  it('says which slides are its own, those before its last change too, so that only others are swept', async () => {
    const folder = join(house.config.dataDir, 'files');
    await write({ slidesFile: pdf('one') });
    await write({ slidesFile: pdf('two') });
    const { name: nobodys } = await house.get(StoredFiles).keep(pdf('three').bytes);
    const there = () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('/'));
    const before = there();
    for (const name of before) utimesSync(join(folder, name), 0, 0);

    await house.get(LeftOverFiles).sweep();

    expect(there().length).toBe(before.length - 1);
    expect(there().some((name) => name.endsWith(nobodys))).toBe(false);
  });

  it('counts who caught up once, with the minutes said last, and never in the register', async () => {
    await published();

    await visits.note(cast.joan.actor, sessionId);
    await visits.note(cast.joan.actor, sessionId);
    const first = await house.get(CatchUpQueries).minutesOf(cast.joan.id, sessionId);
    await visits.note(cast.joan.actor, sessionId, 20);

    expect(first).toBe(48);
    expect(await house.get(CatchUpQueries).minutesOf(cast.joan.id, sessionId)).toBe(20);
    expect(await house.get(CatchUpQueries).sumOf(cast.joan.id)).toEqual({ sessions: 1, minutes: 20 });
    const session = { id: sessionId, startsAt: house.clock.now(), isOver: true };
    expect((await house.get(RegisterQueries).lines(session, { limit: 10 })).items).toEqual([]);
    await visits.takeBack(cast.joan.actor, sessionId);
    await visits.takeBack(cast.joan.actor, sessionId);
    expect(await house.get(CatchUpQueries).sumOf(cast.joan.id)).toEqual({ sessions: 0, minutes: 0 });
  });

  it('is caught up on by people who are signed in, once it is published', async () => {
    await write({ lines: LINES });
    await expect(visits.note(cast.joan.actor, sessionId)).rejects.toMatchObject({ kind: 'not-found' });
    await catchUps.publish(cast.amina.actor, { sessionId });

    await expect(visits.note(cast.sam.actor, sessionId)).rejects.toMatchObject({ kind: 'unauthenticated' });
    await expect(visits.note(cast.joan.actor, sessionId, 0)).rejects.toMatchObject({
      fields: [{ field: 'minutes' }],
    });
    await expect(visits.note(cast.joan.actor, 'nowhere', 5)).rejects.toMatchObject({ kind: 'not-found' });
  });

  it('counts one visit where somebody presses ten times at once', async () => {
    await published();

    await Promise.all(Array.from({ length: 10 }, () => visits.note(cast.tomos.actor, sessionId, 15)));

    const standing = await house.get(Reader).rows(sql`
      select id from catch_up_visit where session_id = ${sessionId} and person_id = ${cast.tomos.id}`);
    expect(standing).toHaveLength(1);
  });

  it('never changes a visit that was noted', async () => {
    await published();
    await visits.note(cast.priya.actor, sessionId);
    const change = house
      .get(Transactions)
      .run((tables) => tables.query(`update catch_up_visit set minutes = 600`));

    await expect(change).rejects.toThrow('never changed or deleted');
  });
});

function filesIn(folder: string): number {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()).length;
}
