import { castOf, educator, type Cast } from '../support/cast.js';
import { publishedClinic, registered } from '../support/programme.js';
import { NOON } from '../support/house.js';
import { startServer, type Server } from '../support/server.js';

const WHEN = { startsAt: new Date('2026-12-04T09:30:00Z'), endsAt: new Date('2026-12-04T16:00:00Z') };
const KEPT = { places: 1, tiers: ['non-clinical'], until: '2026-12-01' };
const PLAN = {
  price: 'Free for members',
  joining: 'Bring a pen.',
  parts: [
    { title: 'Welcome', from: '09:30', to: '10:30' },
    {
      title: 'Workshops',
      from: '11:00',
      to: '12:30',
      options: [
        { title: 'Pain at home', place: 'Room 2', capacity: 2, kept: [KEPT] },
        { title: 'Talking with schools', place: 'Online' },
      ],
    },
  ],
};

interface Day {
  readonly version: number;
  readonly joining: string;
  readonly parts: {
    part: number;
    title: string;
    startsAt: string;
    options: { id: string; title: string; placesLeft: number | null; isMine: boolean }[];
  }[];
}

interface Refused {
  readonly errors: { field: string }[];
}

describe('study days in the API', () => {
  let server: Server;
  let cast: Cast;
  let lenaId: string;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    lenaId = await educator(server, cast);
  });

  beforeEach(() => server.clock.setTo(NOON));

  afterAll(() => server.close());

  const study = () => publishedClinic(server, cast, { ...WHEN, kind: 'study-day', capacity: 40 });
  const amina = () => server.program(cast.amina.id);

  it('are planned by those who run them, and read by whoever sees the session', async () => {
    const id = await study();

    const planned = await (await amina()).put<Day>(`/sessions/${id}/day`, PLAN);
    const seen = await (await server.program(cast.ben.id)).get<Day>(`/sessions/${id}/day`);

    expect([planned.status, planned.body.joining, planned.headers.get('etag')]).toEqual([
      200,
      'Bring a pen.',
      '"v1"',
    ]);
    expect(seen.body).toMatchObject({
      ...{ price: 'Free for members', joining: '' },
      parts: [
        { part: 0, title: 'Welcome', startsAt: '2026-12-04T09:30:00.000Z' },
        {
          options: [
            {
              ...{ title: 'Pain at home', place: 'Room 2', capacity: 2, placesLeft: 1, isMine: false },
              kept: [{ places: 1, staffGroups: ['08', '09'], until: '2026-12-01T00:00:00.000Z' }],
            },
            { title: 'Talking with schools', placesLeft: null, kept: [] },
          ],
        },
      ],
    });
  });

  it('give a place and what was chosen together, and then how to get there', async () => {
    const id = await study();
    const { body } = await (await amina()).put<Day>(`/sessions/${id}/day`, PLAN);
    const ben = await server.program(cast.ben.id);
    const choices = [{ part: 1, optionId: body.parts[1]!.options[0]!.id }];

    const nothing = await ben.put(`/sessions/${id}/choices`, { choices: [] });
    const chosen = await ben.put(`/sessions/${id}/choices`, { choices });
    const full = await (await server.program(cast.priya.id)).put(`/sessions/${id}/choices`, { choices });
    const after = await ben.get<Day>(`/sessions/${id}/day`);

    expect(nothing).toMatchObject({ status: 422, body: { errors: [{ field: 'part-1' }] } });
    expect(chosen).toMatchObject({ status: 200, body: { status: 'registered' } });
    expect(full.status).toBe(422);
    expect(after.body).toMatchObject({
      ...{ joining: 'Bring a pen.' },
      parts: [{}, { options: [{ isMine: true }, { isMine: false }] }],
    });
  });

  it.each([
    ['a part outside the day', { parts: [{ title: 'Breakfast', from: '07:00', to: '08:00' }] }, 'parts'],
    ['a time that is none', { parts: [{ title: 'Lunch', from: '25:00', to: '26:00' }] }, 'parts.0.from'],
    ['no parts', { parts: [] }, 'parts'],
  ])('refuse %s', async (_story, plan, field) => {
    const id = await study();

    const answer = await (await amina()).put<Refused>(`/sessions/${id}/day`, plan);

    expect(answer.status).toBe(422);
    expect(answer.body.errors.map((error) => error.field)).toContain(field);
  });

  it('are not there for strangers, and not changed by others or over a newer plan', async () => {
    const id = await study();
    const stale = { 'if-match': '"v7"' };
    const [ben, lena, stranger] = [
      await server.program(cast.ben.id),
      await server.program(lenaId),
      await server.program(),
    ];

    expect((await ben.get(`/sessions/${id}/day`)).status).toBe(404);
    for (const other of [ben, lena]) expect((await other.put(`/sessions/${id}/day`, PLAN)).status).toBe(403);
    for (const path of ['day', 'choices'])
      expect((await stranger.put(`/sessions/${id}/${path}`, { ...PLAN, choices: [] })).status).toBe(401);
    expect((await stranger.get(`/sessions/${id}/day`)).status).toBe(401);
    expect((await (await amina()).put(`/sessions/${id}/day`, PLAN, stale)).status).toBe(409);
    expect((await ben.put(`/sessions/${id}/choices`, { choices: [] })).status).toBe(404);
  });

  it('tell what somebody eats and needs to those who run the day alone', async () => {
    const id = await study();
    await registered(server, cast.ben, id);
    const [ben, priya] = [await server.program(cast.ben.id), await server.program(cast.priya.id)];
    const lena = await server.program(lenaId);
    const [mine, all] = [`/sessions/${id}/needs`, `/sessions/${id}/day/needs`];
    const forgottenAt = '2026-12-11T16:00:00.000Z';

    const told = await ben.put(mine, { food: 'Vegan', access: 'Captions' });
    const [own, list] = [await ben.get(mine), await (await amina()).get(all)];

    expect([told.status, told.body]).toEqual([204, '']);
    expect(own.body).toEqual({ food: 'Vegan', access: 'Captions', forgottenAt });
    expect(list.body).toEqual({
      kitchen: [{ text: 'Vegan', people: 1 }],
      access: [{ personId: cast.ben.id, name: 'Ben Carter', text: 'Captions' }],
      forgottenAt,
    });
    for (const other of [ben, priya, lena]) expect((await other.get(all)).status).toBe(403);
    expect([(await priya.get(mine)).status, (await priya.put(mine, {})).status]).toEqual([409, 409]);
    const stranger = await server.program();
    for (const path of [mine, all]) expect((await stranger.get(path)).status).toBe(401);
    expect((await stranger.put(mine, { food: 'Cake' })).status).toBe(401);
  });

  it('say who was in which part, to those who keep the register', async () => {
    const id = await study();
    await (await amina()).put(`/sessions/${id}/day`, PLAN);
    await registered(server, cast.ben, id);
    const people = `/sessions/${id}/day/parts/1/people`;
    const [ben, lena] = [await server.program(cast.ben.id), await server.program(lenaId)];
    const early = await (await amina()).post(people, { personIds: [cast.ben.id] });
    server.clock.setTo(new Date('2026-12-04T12:40:00Z'));

    const signed = await (await amina()).post(people, { personIds: [cast.ben.id, cast.ruth.id] });
    const taken = await (await amina()).delete(`${people}/${cast.ruth.id}`);
    const again = await (await amina()).delete(`${people}/${cast.ruth.id}`);
    const { body } = await (await amina()).get(`/sessions/${id}/day/register`);

    expect([early.status, signed.status, signed.body]).toEqual([409, 201, { added: 2 }]);
    expect([taken.status, again.status]).toEqual([204, 404]);
    expect(body).toMatchObject({
      parts: [{ title: 'Welcome' }, { title: 'Workshops', startsAt: '2026-12-04T11:00:00.000Z' }],
      items: [
        {
          ...{ personId: cast.ben.id, name: 'Ben Carter', minutes: 90, credited: 90 },
          parts: [
            { part: 0, minutes: 0 },
            { part: 1, minutes: 90 },
          ],
        },
      ],
    });
    for (const other of [ben, lena]) {
      expect((await other.get(`/sessions/${id}/day/register`)).status).toBe(403);
      expect((await other.post(people, { personIds: [cast.ben.id] })).status).toBe(403);
      expect((await other.delete(`${people}/${cast.ben.id}`)).status).toBe(403);
    }
    const stranger = await server.program();
    expect((await stranger.get(`/sessions/${id}/day/register`)).status).toBe(401);
    expect((await stranger.post(people, {})).status).toBe(401);
    expect((await stranger.delete(`${people}/${cast.ben.id}`)).status).toBe(401);
    for (const part of ['7', 'x'])
      expect(await (await amina()).post(`/sessions/${id}/day/parts/${part}/people`, {})).toMatchObject({
        ...{ status: 404, body: { detail: expect.stringContaining('this part of the day') as string } },
      });
  });

  it('take 500 people of a part at the most at once, however they are sent', async () => {
    const id = await study();
    await (await amina()).put(`/sessions/${id}/day`, PLAN);
    server.clock.setTo(new Date('2026-12-04T12:40:00Z'));
    const some = (count: number) => Array.from({ length: count }, (_, n) => String(n));

    for (const [field, body] of [
      ['personIds', { personIds: some(501) }],
      ['people', { personIds: some(250), guestIds: some(251) }],
    ] as const)
      expect(await (await amina()).post(`/sessions/${id}/day/parts/1/people`, body)).toMatchObject({
        ...{ status: 422, body: { errors: [{ field }] } },
      });
  });
});
