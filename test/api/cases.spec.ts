import { SYSTEM } from '#kernel';
import { Registrations, Sessions } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { clinicDraft } from '../support/drafts.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { statementsOf } from '../support/statements.js';
import type { Program } from '../support/visitors.js';

interface Shown {
  readonly id: string;
  readonly code: string;
  readonly status: string;
  readonly version: number;
  readonly sees: string;
  readonly story: string | null;
  readonly promise: string | null;
  readonly recommendations: readonly {
    readonly id: string;
    readonly text: string;
    readonly outcome: string;
  }[];
}
interface Problem {
  readonly code: string;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

/** The promise is the caller's own. */
const SENT = { attested: true };

describe.each(ENGINES)('cases for other systems on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let ben: Program;
  let amina: Program;
  let tomos: Program;
  let session: string;

  beforeAll(async () => {
    server = await startServer(engine);
    cast = await castOf(server);
    ben = await server.program(cast.ben.id);
    amina = await server.program(cast.amina.id);
    tomos = await server.program(cast.tomos.id);
    session = await publishedClinic(server, cast);
  });

  beforeEach(() => server.clock.setTo(new Date('2026-11-23T12:00:00Z')));

  afterAll(() => server.close());

  const told = (changes: object = {}) => ({
    ...{
      sessionId: session,
      question: 'How do we help him sleep?',
      ageBand: '5 to 9 years',
      region: 'North',
    },
    ...{ weeksBefore: 3, story: 'He cries at night.', ...changes },
  });
  const added = async (changes: object = {}) => (await ben.post<Shown>('/cases', told(changes))).body;

  it('goes from a first word to what became of it, by the calls of the contract', async () => {
    const { id, ...draft } = await added();
    const sent = await ben.post<Shown>(`/cases/${id}/submission`, SENT);
    const accepted = await amina.put<Shown>(`/cases/${id}/acceptance`, {});
    server.clock.setTo(new Date('2026-11-30T14:00:00Z'));
    await amina.put(`/cases/${id}/presentation`);
    const one = await amina.post<{ id: string }>(`/cases/${id}/recommendations`, { text: 'A warm bath.' });
    const hidden = await ben.get<Shown>(`/cases/${id}`);
    const early = await amina.put(`/cases/${id}/recommendations/issue`);
    await amina.put(`/recommendations/${one.body.id}/agreement`);
    await amina.put(`/cases/${id}/recommendations/issue`);
    const silent = await ben.post<Problem>(`/recommendations/${one.body.id}/follow-up`, { outcome: 'not' });
    const followed = await ben.post(`/recommendations/${one.body.id}/follow-up`, { outcome: 'adopted' });
    const read = await ben.get<Shown>(`/cases/${id}`);

    expect(draft).toMatchObject({ status: 'draft', ...told(), sees: 'story', version: 2 });
    expect([sent.body.status, accepted.body.status]).toEqual(['submitted', 'accepted']);
    expect([one.status, early.status, silent.status, followed.status]).toEqual([201, 409, 422, 201]);
    expect(hidden.body.recommendations).toEqual([]);
    expect(silent.body.errors[0]?.message).toBe('Say why, in a few words: it helps the next family');
    expect(read.body).toMatchObject({
      status: 'followed-up',
      recommendations: [{ text: 'A warm bath.', outcome: 'adopted', agreed: 1 }],
      followUps: [{ weeks: 4 }, { weeks: 12 }],
    });
  });

  it('is sent with a promise that whoever sends it makes themself, and never without', async () => {
    const { id, promise } = await added();
    for (const sent of [undefined, {}, { attested: false }, { attested: 'true' }, { secondLook: true }]) {
      const refused = await ben.post<Problem>(`/cases/${id}/submission`, sent);
      expect([sent, refused.status, refused.body.errors.map(({ field }) => field)]).toEqual([
        ...[sent, 422, ['attested']],
      ]);
      expect(refused.body.errors[0]?.message).toMatch(/^Say attested: true yourself/);
    }

    expect(promise).toMatch(/^I /);
    expect((await ben.get<Shown>(`/cases/${id}`)).body.status).toBe('draft');
    expect((await ben.post<Shown>(`/cases/${id}/submission`, SENT)).body.status).toBe('submitted');
  });

  it('names each field that may say who the child is, and what is missing', async () => {
    const { id } = await added({ story: 'NHS 943 476 5919', region: '' });
    const missing = await ben.post<Problem>(`/cases/${id}/submission`, SENT);
    await ben.patch(`/cases/${id}`, { region: 'North' });
    const found = await ben.post<Problem>(`/cases/${id}/submission`, SENT);
    const held = await ben.post<Shown>(`/cases/${id}/submission`, { ...SENT, secondLook: true });
    const silent = await amina.put<Problem>(`/cases/${id}/release`, { reason: ' ' });
    const released = await amina.put<Shown>(`/cases/${id}/release`, { reason: 'A serial number.' });

    expect(missing.body.errors.map(({ field }) => field)).toEqual(['region']);
    expect([found.status, found.body.code]).toEqual([422, 'identifiers']);
    expect(found.body.errors[0]).toMatchObject({ field: 'story' });
    expect([held.body.status, silent.status, released.body.status]).toEqual(['held', 422, 'submitted']);
  });

  it('is made once for one key, and changed only as it was read', async () => {
    const key = { 'idempotency-key': 'the-same' };
    const first = await ben.post<Shown>('/cases', told(), key);
    const again = await ben.post<Shown>('/cases', told(), key);
    const path = `/cases/${first.body.id}`;
    const stale = await ben.patch<Problem>(path, { region: 'South' }, { 'if-match': '"v1"' });
    const fresh = await ben.patch<Shown>(path, { region: 'South' }, { 'if-match': '"v2"' });

    expect(again.body.id).toBe(first.body.id);
    expect(first.headers.get('etag')).toBe('"v2"');
    expect([stale.status, stale.body.code, fresh.status]).toEqual([409, 'stale', 200]);
    expect(fresh.headers.get('etag')).toBe('"v3"');
  });

  it('is not there for anybody else, before what they sent is read', async () => {
    const { id } = await added();
    await ben.post(`/cases/${id}/submission`, SENT);
    const stranger = await server.program();
    const calls = [
      ['get', ''],
      ['patch', ''],
      ['post', '/submission'],
      ['post', '/questions'],
      ['post', '/replies'],
      ['post', '/recommendations'],
      ['put', '/review'],
      ['put', '/release'],
      ['put', '/acceptance'],
      ['put', '/presentation'],
      ['put', '/recommendations/issue'],
      ['put', '/closing'],
      ['put', '/withdrawal'],
    ] as const;

    for (const [method, path] of calls) {
      const sent = { story: 7, reason: 7, text: 7, sessionId: 7 };
      expect([path, (await tomos[method](`/cases/${id}${path}`, sent)).status]).toEqual([path, 404]);
      expect([path, (await stranger[method](`/cases/${id}${path}`, sent)).status]).toEqual([path, 401]);
    }
    expect((await tomos.get<{ items: unknown[] }>('/cases')).body.items).toEqual([]);
  });

  it('refuses who may see it and may not do that', async () => {
    const { id } = await added();
    await ben.post(`/cases/${id}/submission`, SENT);
    const own = await ben.put(`/cases/${id}/acceptance`, {});
    const others = await amina.put(`/cases/${id}/withdrawal`);
    const early = await amina.post(`/cases/${id}/recommendations`, { text: 'Wait.' });

    expect([own.status, others.status, early.status]).toEqual([403, 403, 409]);
  });

  it('is booked for a session that is still to come, and for no other', async () => {
    const at = (time: string) => new Date(`2026-11-20T${time}:00Z`);
    const past = await server
      .get(Sessions)
      .create(SYSTEM, clinicDraft({ startsAt: at('12:30'), endsAt: at('13:30') }), 'published');
    const { id } = await added({ sessionId: null });
    await ben.post(`/cases/${id}/submission`, SENT);

    const none = await amina.put<Problem>(`/cases/${id}/acceptance`, {});
    const over = await amina.put<Problem>(`/cases/${id}/acceptance`, { sessionId: past });

    expect([none.status, over.status]).toEqual([422, 422]);
    expect(over.body.errors).toEqual([
      { field: 'sessionId', message: 'Choose a session that is still to come' },
    ]);
  });

  it('is shared from midnight where the session is, and no longer once a place is given up', async () => {
    const when = { startsAt: new Date('2027-07-05T11:30:00Z'), endsAt: new Date('2027-07-05T12:30:00Z') };
    const summer = await publishedClinic(server, cast, when);
    await server.get(Registrations).register(cast.joan.actor, { sessionId: summer, personId: cast.joan.id });
    const { id } = await added({ sessionId: summer });
    await ben.post(`/cases/${id}/submission`, SENT);
    await amina.put(`/cases/${id}/acceptance`, {});
    const sees = async (moment: string) => {
      server.clock.setTo(new Date(moment));
      return (await (await server.program(cast.joan.id)).get(`/cases/${id}`)).status;
    };

    // In July London is an hour ahead of UTC.
    const before = await sees('2027-07-04T22:59:59Z');
    const from = await sees('2027-07-04T23:00:00Z');
    await server.get(Registrations).cancel(cast.joan.actor, { sessionId: summer, personId: cast.joan.id });
    const given = await sees('2027-07-05T08:00:00Z');

    expect([before, from, given]).toEqual([404, 200, 404]);
  });

  it('asks the database as often for one case as for twenty', async () => {
    const asked = () => statementsOf(server, () => ben.get('/cases?list=mine&limit=50'));
    const before = await asked();
    for (let n = 0; n < 20; n++) await added();

    expect(await asked()).toBe(before);
  });
});
