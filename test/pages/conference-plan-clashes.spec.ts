import { Beginnings, Drafts, PlannedClashes, PlannedQueries, roomChange, talkChange } from '#conference';
import { castOf, type Cast } from '../support/cast.js';
import { wordsOf } from '../support/conferences.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';

const SLUG = 'annual_conference_2026';
const PLAN = `/programme/conferences/${SLUG}`;
const TALK = {
  ...{ kind: 'Talk', day: 1, time: '10:00', minutes: 45, track: '', summary: '', roomId: 'hall' },
  ...{ speakers: [], chairs: [], audience: { tiers: [], roles: [] }, capacity: null, isStreamed: false },
};

describe('the clashes of a plan', () => {
  let server: Server;
  let cast: Cast;
  let amina: Visitor;

  beforeEach(async () => {
    server = await startServer('sqlite', { at: new Date('2026-09-01T09:00:00Z') });
    cast = await castOf(server);
    amina = await server.signedIn(cast.amina.id);
    const days = { firstDate: '2026-10-24', lastDate: '2026-10-24', timeZone: 'Europe/London' };
    await server.get(Beginnings).begin(cast.amina.actor, { title: 'Annual conference', ...days });
    const drafts = server.get(Drafts);
    const hall = { name: 'Hall', capacity: null, streamUrl: null, walk: {} };
    await drafts.change(
      cast.amina.actor,
      SLUG,
      roomChange(hall, () => 'hall'),
    );
    for (const [title, time] of [
      ['First', '10:00'],
      ['Second', '10:30'],
    ] as const)
      await drafts.change(cast.amina.actor, SLUG, talkChange({ ...TALK, title, time }));
  });

  afterEach(() => server.close());

  const words = async (path: string) => wordsOf((await amina.get(path)).html);
  const clash = async () => {
    const draft = await server.get(PlannedQueries).draft(cast.amina.actor, SLUG);
    return (await server.get(PlannedClashes).of(draft)).clashes[0]!.key;
  };

  it('stand beside the talks and keep a release back, until one is mended or left with a reason', async () => {
    expect(await words(PLAN)).toContain('Look at 1 clash');
    expect(await words(PLAN)).toMatch(
      /10:00 to 10:45 First .*Clash: Hall has two talks at once for 15 minutes\./,
    );
    expect(await words(`${PLAN}/release`)).toMatch(
      /These clash Hall has two talks at once for 15 minutes\. “First” and “Second”/,
    );
    expect(await words(`${PLAN}/release`)).not.toContain('Release it to everybody');

    const path = `${PLAN}/plan-clashes`;
    expect(await words(path)).toContain('A release waits for the first of these');
    const key = await clash();
    const refused = await amina.follow(`${path}/reasons`, { clash: key, reason: '' });
    expect(refused.status).toBe(422);
    expect(wordsOf(refused.html)).toContain('Say why it may stay as it is');

    await amina.get(path);
    const left = await amina.follow(`${path}/reasons`, { clash: key, reason: 'The hall is parted.' });
    expect(wordsOf(left.html)).toContain(`Left as it is by ${cast.amina.name}: The hall is parted.`);
    expect(await words(`${PLAN}/release`)).toContain('Release it to everybody');

    await amina.get(path);
    const back = await amina.follow(`${path}/reasons/taken-back`, { clash: key });
    expect(wordsOf(back.html)).toContain('1 clash to put right');
  });

  it('are for those who may change the conference', async () => {
    const ben = await server.signedIn(cast.ben.id);

    expect((await ben.get(`${PLAN}/plan-clashes`)).status).toBe(403);
    expect((await server.visitor().get(`${PLAN}/plan-clashes`)).location).toContain('/sign-in');
    for (const path of ['reasons', 'reasons/taken-back'])
      expect((await ben.submit(`${PLAN}/plan-clashes/${path}`, {})).status).toBe(403);
  });
});
