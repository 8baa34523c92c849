import { CLINIC_AGENDAS, Sessions, SessionStates } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { clinicDraft } from '../support/drafts.js';
import { publishedClinic, registered } from '../support/programme.js';
import { statementsOf } from '../support/statements.js';
import { startServer, type Server } from '../support/server.js';

describe('the session page', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterEach(() => server.clock.setTo(new Date('2026-11-23T12:00:00Z')));

  afterAll(() => server.close());

  it('says when, where, for whom, what and who leads it', async () => {
    const id = await publishedClinic(server, cast, {
      agenda: CLINIC_AGENDAS[60],
      audience: { tiers: ['non-clinical', 'volunteers'], roles: [] },
    });

    const { html } = await server.visitor().get(`/sessions/${id}`);

    expect(html).toContain('Monday 30 November 2026, 12:30 to 13:30');
    expect(html).toContain('For reception and admin staff, and volunteers');
    expect(html).toContain('20 min');
    expect(html).toContain('Amina Rahman');
    expect(html).toContain('Consultant, Northmoor Children');
    expect(html).toContain(`/sign-in?next&#x3D;%2Fsessions%2F${id}`);
    expect(html).not.toContain('https://meet.example/clinic');
  });

  it('lets a member register, say that they cannot come, and come after all', async () => {
    const id = await publishedClinic(server, cast);
    const ben = await server.signedIn(cast.ben.id);

    await ben.get(`/sessions/${id}`);
    const registering = await ben.follow(`/sessions/${id}/registration`);
    const sorry = await ben.follow(`/sessions/${id}/apologies`);
    const back = await ben.follow(`/sessions/${id}/registration`);

    expect(registering.html).toContain('You have a place. We look forward to seeing you.');
    expect(sorry.html).toContain('Thank you for telling us.');
    expect(sorry.html).toContain('I can come after all');
    expect(back.html).toContain('You have a place.');
  });

  it('offers the waiting list with the place one would have, and keeps it for who joins', async () => {
    const id = await publishedClinic(server, cast, { capacity: 1 });
    await registered(server, cast.ben, id);
    await registered(server, cast.joan, id);
    const priya = await server.signedIn(cast.priya.id);

    const before = await priya.get(`/sessions/${id}`);
    const after = await priya.follow(`/sessions/${id}/registration`);

    expect(before.html).toContain('Join the waiting list: you would be 2nd');
    expect(after.html).toContain('You are 2nd in the waiting list.');
    expect(after.html).toContain('Leave the waiting list');
  });

  it('leads those with a place to the room, from 15 minutes before', async () => {
    const id = await publishedClinic(server, cast);
    await registered(server, cast.ben, id);
    const seenBy = async (person: Cast['ben']) => (await server.signedIn(person.id)).get(`/sessions/${id}`);

    const early = await seenBy(cast.ben);
    server.clock.setTo(new Date('2026-11-30T12:15:00Z'));
    const inTime = await seenBy(cast.ben);
    const other = await seenBy(cast.priya);

    expect(early.html).not.toContain(`/sessions/${id}/live`);
    expect(inTime.html).toContain(`/sessions/${id}/live`);
    expect(other.html).not.toContain(`/sessions/${id}/live`);
  });

  it('says that it is cancelled and why, and takes no registration', async () => {
    const id = await publishedClinic(server, cast);
    await server.get(SessionStates).cancel(cast.amina.actor, { id }, 'Amina is ill');
    const ben = await server.signedIn(cast.ben.id);

    const page = await ben.get(`/sessions/${id}`);
    const refused = await ben.submit(`/sessions/${id}/registration`);

    expect(page.html).toContain('This session has been cancelled.');
    expect(page.html).toContain('Amina is ill');
    expect(refused.status).toBe(409);
    expect(refused.html).toContain('nobody can register for it');
  });

  it('does not exist for a member while it is a draft', async () => {
    const id = await server.get(Sessions).create(cast.amina.actor, clinicDraft());
    const ben = await server.signedIn(cast.ben.id);

    expect((await ben.get(`/sessions/${id}`)).status).toBe(404);
    expect((await server.visitor().get(`/sessions/${id}`)).status).toBe(404);
    expect((await (await server.signedIn(cast.amina.id)).get(`/sessions/${id}`)).status).toBe(200);
  });

  it('asks the same number of statements for one person registered and for five', async () => {
    const id = await publishedClinic(server, cast, { agenda: CLINIC_AGENDAS[60] });
    const ben = await server.signedIn(cast.ben.id);
    const asked = () => statementsOf(server, () => ben.get(`/sessions/${id}`));
    await registered(server, cast.ben, id);
    const one = await asked();
    for (const person of [cast.priya, cast.joan, cast.tomos, cast.ruth]) await registered(server, person, id);

    expect(await asked()).toBe(one);
  });
});
