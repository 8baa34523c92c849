import { ConferenceQueries } from '#conference';
import { Registrations } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { conference, talkXml } from '../support/conferences.js';
import { publishedClinic } from '../support/programme.js';
import { publishedSeries } from '../support/published-series.js';
import { nameOf, routesOf, type Route } from '../support/routes.js';
import { startServer, type Server } from '../support/server.js';

/** What anybody may open without signing in. A route that is to be open is named here, and nowhere by accident. */
const OPEN: readonly string[] = [
  'GET /',
  'GET /api',
  'GET /calendar/:secret.ics',
  'GET /check-in',
  'GET /check-in/:code',
  'GET /check-in/:code/done',
  'GET /conferences/:slug',
  'GET /conferences/:slug.ics',
  'GET /conferences/:slug/changes',
  'GET /conferences/:slug/changes.atom',
  'GET /conferences/:slug/grid',
  'GET /conferences/:slug/now',
  'GET /conferences/:slug/offline.html',
  'GET /conferences/:slug/path',
  'GET /conferences/:slug/rooms/:room',
  'GET /conferences/:slug/schedule.json',
  'GET /conferences/:slug/schedule.xml',
  'GET /conferences/:slug/talks/:talk',
  'GET /health/live',
  'GET /health/ready',
  'GET /offers/:code',
  'GET /series/:id.ics',
  'GET /sessions/:id',
  'GET /sessions/:id.ics',
  'GET /sessions/:id/catch-up',
  'GET /set-up',
  'GET /sign-in',
  'GET /sign-in/link/:secret',
  'GET /sign-in/sent',
  'GET /speaking/:secret',
  'GET /stop/:token',
  'GET /training',
  'GET /training.ics',
  'POST /check-in',
  'POST /check-in/:code',
  'POST /check-in/:code/guest',
  'POST /offers/:code/acceptance',
  'POST /offers/:code/passing',
  'POST /set-up',
  'POST /sign-in',
  'POST /sign-in/as',
  'POST /sign-in/link/:secret',
  'POST /sign-out',
  'POST /speaking/:secret',
  'POST /stop/:token',
];

/** What a member may change: their own things, and what they take part in. */
const MEMBERS: readonly string[] = [
  'DELETE /api/v1/me',
  'DELETE /api/v1/questions/:id/vote',
  'DELETE /api/v1/sessions/:id/catch-up/seen',
  'DELETE /api/v1/sessions/:id/offer',
  'DELETE /api/v1/sessions/:id/registration',
  'DELETE /api/v1/talks/:id/place',
  'DELETE /api/v1/talks/:id/star',
  'DELETE /api/v1/threads/:id/following',
  'PATCH /api/v1/me/notifications',
  'POST /account/calendar',
  'POST /account/calendar/end',
  'POST /account/details',
  'POST /account/leaving',
  'POST /account/notifications',
  'POST /account/notifications/conversations/:id/end',
  'POST /account/sign-ins/end',
  'POST /account/sign-ins/end-all',
  'POST /account/tokens',
  'POST /account/tokens/revocation',
  'POST /api/v1/identifiers',
  'POST /api/v1/cases',
  'POST /api/v1/me/calendar-feed',
  'POST /api/v1/sessions/:id/contest',
  // Themselves; others are refused.
  'POST /api/v1/sessions/:id/registrations',
  'POST /api/v1/talks/:id/questions',
  'POST /cases/new',
  'POST /api/v1/threads',
  'POST /api/v1/threads/:id/posts',
  'POST /conferences/:slug/places',
  'POST /conferences/:slug/stars',
  'POST /conferences/:slug/talks/:talk/questions',
  'POST /conferences/:slug/talks/:talk/questions/votes',
  'POST /discussion/:id/posts',
  'POST /discussion/:id/stance',
  'POST /discussion/drafts/:place',
  'POST /discussion/new',
  'POST /learning/contests/:sessionId',
  'POST /learning/visits/:guestId',
  'POST /sessions/:id/apologies',
  'POST /sessions/:id/catch-up/seen',
  'POST /sessions/:id/catch-up/seen/end',
  'POST /sessions/:id/choices',
  'POST /sessions/:id/live/captions',
  'POST /sessions/:id/live/hand',
  'POST /sessions/:id/live/leaving',
  'POST /sessions/:id/live/lines',
  'POST /sessions/:id/live/notes',
  'POST /sessions/:id/live/others',
  'POST /sessions/:id/live/presence',
  'POST /sessions/:id/live/recommendations',
  'POST /sessions/:id/live/votes',
  'POST /sessions/:id/needs',
  'POST /sessions/:id/offer/acceptance',
  'POST /sessions/:id/offer/passing',
  'POST /sessions/:id/registration',
  'POST /sessions/:id/registration/end',
  'PUT /api/v1/check-in/:code',
  'PUT /api/v1/questions/:id/vote',
  'PUT /api/v1/sessions/:id/apologies',
  'PUT /api/v1/sessions/:id/catch-up/seen',
  'PUT /api/v1/sessions/:id/choices',
  'PUT /api/v1/sessions/:id/needs',
  'PUT /api/v1/sessions/:id/offer',
  'PUT /api/v1/sessions/:id/registration',
  'PUT /api/v1/talks/:id/place',
  'PUT /api/v1/talks/:id/star',
  'PUT /api/v1/threads/:id/following',
];

/** What those who run things read, and members do not. */
const OF_ORGANISERS =
  /^GET \/(admin|cases\/settings|programme|reports|api\/v1\/reports|sessions\/:id\/(register|run-sheet|talks|door|sign-in-sheet))/;

describe('every door of the server', () => {
  let server: Server;
  let cast: Cast;
  let routes: Route[];
  let values: readonly (readonly [RegExp, string])[];

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    routes = routesOf(server);
    const clinic = await publishedClinic(server, cast);
    await server.get(Registrations).register(cast.joan.actor, { sessionId: clinic, personId: cast.joan.id });
    const { id: seriesId } = await publishedSeries(server, cast);
    await conference(server, cast.amina.actor, { Hall: [talkXml(1, '10:00')] });
    const { id } = await server.get(ConferenceQueries).there('copn2026');
    const [talk] = await server.get(ConferenceQueries).talks(id);
    values = [
      [/(?<=programme\/conferences\/:slug\/talks\/):talk/, talk!.guid],
      [/(?<=conferences\/[^/]+\/talks\/):talk/, talk!.slug],
      [/(?<=talks\/):id/, talk!.id],
      [/:slug/, 'copn2026'],
      [/(?<=sessions\/):id/, clinic],
      [/(?<=series\/):id/, seriesId],
      [/(?<=organisations\/):id/, cast.places.hub],
      [/(?<=people\/):id/, cast.joan.id],
      [/(?<=roles\/):id/, 'staff-nurse'],
      [/(?<=schemes\/):id/, 'tier'],
      [/:personId/, cast.amina.id],
      [/:(part|position|row)/, '1'],
      [/:\w+/g, 'nothing'],
    ];
  });

  afterAll(() => server.close());

  const isForPrograms = ({ path }: Route) => path.startsWith('/api/v1');
  const changes = ({ method }: Route) => method !== 'GET';
  const at = ({ path }: Route) =>
    values.reduce((made, [pattern, value]) => made.replace(pattern, value), path);

  /** What comes back at each of them, by name. */
  async function answers(asked: readonly Route[], personId?: string): Promise<Map<string, string>> {
    const program = await server.program(personId);
    const visitor = personId === undefined ? server.visitor() : await server.signedIn(personId);
    const found = new Map<string, string>();
    for (const route of asked) {
      const verb = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';
      const answer = isForPrograms(route)
        ? await program[verb](at(route).slice('/api/v1'.length), {})
        : await (changes(route) ? visitor.submit(at(route)) : visitor.get(at(route)));
      const place =
        'location' in answer && answer.location ? ` ${new URL(answer.location, server.url).pathname}` : '';
      found.set(nameOf(route), `${answer.status}${place}`);
    }
    return found;
  }

  it('is one of few, where it is open to anybody', () => {
    expect(routes.filter(({ isOpen }) => isOpen).map(nameOf)).toEqual(OPEN);
  });

  it('asks strangers to sign in, and programs for a token, before it reads anything', async () => {
    const closed = routes.filter(({ isOpen }) => !isOpen);
    const letIn = [...(await answers(closed))].filter(([name, answer]) =>
      name.includes('/api/v1') ? answer !== '401' : answer !== '303 /sign-in',
    );

    expect(closed.length).toBeGreaterThan(200);
    expect(letIn).toEqual([]);
  });

  it('is shut to members where something of others is changed, before it reads what they sent', async () => {
    const others = routes.filter(
      (route) => changes(route) && !route.isOpen && !MEMBERS.includes(nameOf(route)),
    );
    const letIn = [...(await answers(others, cast.ben.id))].filter(([, answer]) => !/^40[34]$/.test(answer));

    expect(others.length).toBeGreaterThan(90);
    expect(letIn).toEqual([]);
  });

  it('is shut to members where organisers read', async () => {
    const theirs = routes.filter((route) => OF_ORGANISERS.test(nameOf(route)));
    const letIn = [...(await answers(theirs, cast.ben.id))].filter(([, answer]) => !/^40[34]$/.test(answer));

    expect(theirs.length).toBeGreaterThan(50);
    expect(letIn).toEqual([]);
  });

  it('breaks for nobody', async () => {
    // A stranger, a member, an educator and a coordinator.
    const all = routes.filter((route) => !changes(route));
    const broken: string[] = [];
    for (const who of [undefined, cast.ben.id, cast.amina.id, cast.oli.id])
      for (const [name, answer] of await answers(all, who)) if (answer.startsWith('5')) broken.push(name);

    expect(broken).toEqual([]);
  });
});
