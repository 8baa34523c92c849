import { SYSTEM } from '#kernel';
import { People } from '#people';
import { KeptPlacesKeeping, Sessions } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { clinicDraft } from '../support/drafts.js';
import { NOON } from '../support/house.js';
import { publishedClinic, registered } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import { DAY_PLAN, optionIn, plannedDay, STUDY_DAY } from '../support/study-days.js';

describe('the pages of a study day', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  beforeEach(() => server.clock.setTo(NOON));

  afterAll(() => server.close());

  it('let an educator plan the parts, and show them to everybody', async () => {
    const id = await plannedDay(server, cast);

    const { html } = await server.visitor().get(`/sessions/${id}`);
    const again = await (await server.signedIn(cast.amina.id)).get(`/programme/sessions/${id}/day`);

    expect(html).toContain('11:00 to 12:30');
    expect(html).toContain('Pain at home, Room 2');
    expect(html).toContain('Free for members');
    expect(html).not.toContain('Bring a pen.');
    expect(again.html).toContain('- Pain at home | Room 2 | 1 place');
  });

  it('let a member choose and take a place on one page, and change it later', async () => {
    const id = await plannedDay(server, cast);
    const ben = await server.signedIn(cast.ben.id);

    const before = await ben.get(`/sessions/${id}`);
    const form = await ben.get(`/sessions/${id}/choices`);
    const taken = await ben.follow(`/sessions/${id}/choices`, {
      'part-1': optionIn(form.html, 'Pain at home'),
    });
    await ben.get(`/sessions/${id}/choices`);
    const changed = await ben.follow(`/sessions/${id}/choices`, {
      'part-1': optionIn(form.html, 'Talking with schools'),
    });

    expect(before.html).toContain('Choose and take a place');
    expect(form.html).toContain('1 place left');
    expect(taken.html).toContain('You have a place, and we have kept what you chose.');
    expect(taken.html).toMatch(/Pain at home, Room 2 <strong>\(you chose this\)/);
    expect(taken.html).toContain('Bring a pen.');
    expect(changed.html).toMatch(/Talking with schools, Online <strong>\(you chose this\)/);
  });

  it('say beside the part what is missing or full, and keep no place', async () => {
    const id = await plannedDay(server, cast);
    const ben = await server.signedIn(cast.ben.id);
    const priya = await server.signedIn(cast.priya.id);
    const { html } = await ben.get(`/sessions/${id}/choices`);
    const pain = optionIn(html, 'Pain at home');
    await priya.get(`/sessions/${id}/choices`);

    const nothing = await priya.submit(`/sessions/${id}/choices`);
    await ben.submit(`/sessions/${id}/choices`, { 'part-1': pain });
    const full = await priya.submit(`/sessions/${id}/choices`, { 'part-1': pain });
    const page = await priya.get(`/sessions/${id}`);

    expect([nothing.status, full.status]).toEqual([422, 422]);
    expect(nothing.html).toContain('Choose one of these');
    expect(full.html).toContain('“Pain at home” has no place left for you. Choose another.');
    expect(full.html).toContain('<title>Error:');
    expect(page.html).toContain('Choose and take a place');
  });

  it('are planned by those who run the day, and chosen from by members', async () => {
    const id = await plannedDay(server, cast);
    const draft = { name: 'Eva Elsewhere', email: 'eva@north.example', roleId: 'consultant' };
    const eva = await server
      .get(People)
      .add(SYSTEM, { ...draft, organisationId: cast.places.hub, accessLevel: 'educator' });

    for (const person of [cast.ben.id, eva]) {
      const visitor = await server.signedIn(person);
      expect((await visitor.get(`/programme/sessions/${id}/day`)).status).toBe(403);
      expect((await visitor.submit(`/programme/sessions/${id}/day`, { plan: DAY_PLAN })).status).toBe(403);
    }
    for (const path of [`/programme/sessions/${id}/day`, `/sessions/${id}/choices`]) {
      const stranger = await server.visitor().get(path);
      expect([stranger.status, stranger.location]).toEqual([303, expect.stringContaining('/sign-in')]);
    }
    for (const path of [`/programme/sessions/${id}/day`, `/sessions/${id}/choices`])
      expect((await server.visitor().submit(path, { plan: DAY_PLAN })).status).toBe(303);
    const day = clinicDraft(STUDY_DAY);
    const draftId = await server.get(Sessions).create(cast.amina.actor, day, 'draft');
    const ben = await server.signedIn(cast.ben.id);
    expect((await ben.submit(`/sessions/${draftId}/choices`)).status).toBe(404);
  });

  it('remind somebody who has a place and has not chosen yet on their home page, and not afterwards', async () => {
    const id = await plannedDay(server, cast);
    await registered(server, cast.joan, id);
    const joan = await server.signedIn(cast.joan.id);

    const before = await joan.get('/');
    const page = await joan.get(`/sessions/${id}`);
    const form = await joan.get(`/sessions/${id}/choices`);
    await joan.submit(`/sessions/${id}/choices`, { 'part-1': optionIn(form.html, 'Pain at home') });
    const after = await joan.get('/');

    expect(before.html).toContain(`href="/sessions/${id}/choices"`);
    expect(page.html).toContain('Choose what you go to');
    expect(after.html).not.toContain(`href="/sessions/${id}/choices"`);
  });

  it('ask nobody to choose where a part was added in which there is nothing to choose', async () => {
    const id = await plannedDay(server, cast);
    const [ben, amina] = [await server.signedIn(cast.ben.id), await server.signedIn(cast.amina.id)];
    const { html } = await ben.get(`/sessions/${id}/choices`);
    await ben.submit(`/sessions/${id}/choices`, { 'part-1': optionIn(html, 'Pain at home') });

    await amina.submit(`/programme/sessions/${id}/day`, {
      plan: `${DAY_PLAN}\n15:00-15:30 Close`,
      version: '1',
    });
    const page = await ben.get(`/sessions/${id}`);

    expect(page.html).toContain('Close');
    expect(page.html).not.toContain('Choose what you go to');
  });

  it('offer the waiting list to whom no place is open, and to whoever waits nothing to choose', async () => {
    const id = await publishedClinic(server, cast, { ...STUDY_DAY, capacity: 1 });
    const lot = { places: 1, staffGroups: ['08'], keptUntil: new Date('2026-12-01T00:00:00Z') } as const;
    await server.get(KeptPlacesKeeping).keep(cast.amina.actor, { id }, [lot]);
    const amina = await server.signedIn(cast.amina.id);
    await amina.submit(`/programme/sessions/${id}/day`, { plan: DAY_PLAN, version: '0' });
    const [ben, joan] = [await server.signedIn(cast.ben.id), await server.signedIn(cast.joan.id)];

    const page = await ben.get(`/sessions/${id}`);
    const form = await ben.get(`/sessions/${id}/choices`);
    const open = await joan.get(`/sessions/${id}/choices`);
    await ben.submit(`/sessions/${id}/registration`);
    const waiting = await ben.get(`/sessions/${id}/choices`);

    expect(page.html).toContain('Join the waiting list');
    expect(page.html).not.toContain('Choose and take a place');
    expect(form.html).toMatch(/<button[^>]*>\s*Join the waiting list/);
    expect(open.html).toMatch(/<button[^>]*>\s*Take a place/);
    expect([waiting.status, waiting.location]).toEqual([303, expect.stringContaining(`/sessions/${id}`)]);
  });

  it('say how many places are still kept', async () => {
    const id = await plannedDay(server, cast);
    const plan = DAY_PLAN.replace(
      '1 place',
      '9 places | 2 for non-clinical until 2026-12-01 | 1 for volunteers until 2026-11-30',
    );
    const amina = await server.signedIn(cast.amina.id);
    await amina.submit(`/programme/sessions/${id}/day`, { plan, version: '1' });
    const [ben, joan] = [await server.signedIn(cast.ben.id), await server.signedIn(cast.joan.id)];
    const before = await ben.get(`/sessions/${id}/choices`);

    await joan.submit(`/sessions/${id}/choices`, { 'part-1': optionIn(before.html, 'Pain at home') });
    const after = await ben.get(`/sessions/${id}/choices`);

    expect(before.html).toContain(
      'Room 2. 6 places left. 2 kept for reception and admin staff until Tuesday 1 December 2026. 1 kept for volunteers until Monday 30 November 2026',
    );
    expect(after.html).toContain('Room 2. 6 places left. 1 kept for reception');
  });

  it('lead back where there is nothing to choose', async () => {
    const id = await publishedClinic(server, cast);

    const { location } = await (await server.signedIn(cast.ben.id)).get(`/sessions/${id}/choices`);

    expect(location).toContain(`/sessions/${id}`);
  });

  it('ask the database as often for one option as for thirty', async () => {
    const many = Array.from({ length: 30 }, (_, n) => `- Workshop ${n + 1} | 5 places`).join('\n');
    const [small, large] = [await plannedDay(server, cast), await plannedDay(server, cast)];
    const amina = await server.signedIn(cast.amina.id);
    await amina.get(`/programme/sessions/${large}/day`);
    await amina.submit(`/programme/sessions/${large}/day`, {
      plan: `11:00-12:30 Workshops\n${many}`,
      version: '1',
    });
    const ben = await server.signedIn(cast.ben.id);
    const asked = (id: string) => statementsOf(server, () => ben.get(`/sessions/${id}/choices`));

    expect(await asked(large)).toBe(await asked(small));
  });
});
