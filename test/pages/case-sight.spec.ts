import { FeedAddresses } from '#calendar';
import { CaseLife } from '#cases';
import { Reader, sql } from '#database';
import { personActor } from '#kernel';
import { everything } from '../../apps/cli/src/everything.js';
import { ASIDE, caseOnItsWay, MARK, type CaseOnItsWay, type Onlookers } from '../support/case-on-its-way.js';
import { ENGINES } from '../support/databases.js';
import { routesOf } from '../support/routes.js';
import { keptTable, tableOf } from '../support/tables-in-docs.js';
import { startServer, type Server } from '../support/server.js';

type Kind = keyof Onlookers;
const KINDS: readonly Kind[] = [
  ...(['presenter', 'colleague', 'reviewer', 'other reviewer', 'panel member'] as const),
  ...(['registered', 'other educator', 'coordinator', 'member', 'stranger'] as const),
];

/** What somebody found of the case, wherever they looked. */
type Found = 'all' | 'there' | '–' | 'leak';
type Row = Record<Kind, Found>;

const WHO_SEES = { document: 'docs/cases.md', mark: 'who sees' };

describe.each(ENGINES)('who sees a case, on %s', (engine) => {
  let server: Server;
  let way: CaseOnItsWay;
  const table = new Map<string, Row>();

  beforeAll(async () => {
    server = await startServer(engine);
    way = await caseOnItsWay(server);
    for (const [state, move] of way.steps) {
      await move();
      // Two states in which the most people see the most are looked at through every door there is.
      const everywhere = state === 'accepted, before the day' || state === 'recommended';
      table.set(state, await looks(everywhere ? allPaths() : likelyPaths()));
    }
    await nothingInLettersOrExports();
    table.set('withdrawn', await withdrawn());
  }, 600_000);

  afterAll(() => server.close());

  async function looks(paths: readonly string[]): Promise<Row> {
    const found: Partial<Row> = {};
    for (const kind of KINDS) found[kind] = await lookOf(kind, paths);
    return found as Row;
  }

  async function lookOf(kind: Kind, paths: readonly string[]): Promise<Found> {
    const personId = way.people[kind];
    const visitor = personId === undefined ? server.visitor() : await server.signedIn(personId);
    const program = await server.program(personId);
    const whole: string[] = [];
    for (const path of [...paths, ...(await ownFeed(personId))])
      whole.push(
        path.startsWith('/api/v1')
          ? JSON.stringify((await program.get(path.slice('/api/v1'.length))).body)
          : (await visitor.get(path)).html,
      );
    const own = await visitor.get(`/cases/${way.id}`);
    const said = whole.join('\n');
    const reads = own.html.includes(MARK);
    // Whoever reads the case looks at its pictures, by either address, and nobody else does.
    const pictures = await Promise.all([
      visitor.get(`/cases/${way.id}/files/${way.file}/1`),
      program.get(`/cases/${way.id}/files/${way.file}/pages/1`),
    ]);
    const looksAt = pictures.map(({ headers }) => headers.get('content-type')?.startsWith('image/') === true);
    // What reviewer and presenter say to each other is for the two of them.
    const overhears = said.includes(ASIDE) && !['presenter', 'reviewer', 'other reviewer'].includes(kind);
    if (overhears || (said.includes(MARK) && !reads) || looksAt.some((one) => one !== reads)) return 'leak';
    if (reads) return 'all';
    return own.html.includes(way.code) || said.includes(way.code) ? 'there' : '–';
  }

  /** A search says back what was looked for: it looks for another word of the story. */
  const likelyPaths = () => [
    ...['/', '/cases', '/cases/learning', '/training', '/learning', `/sessions/${way.session}`],
    ...['', '/check', '/write/part-story', '/views', '/follow-up', '/withdrawal', '/files'].map(
      (path) => `/cases/${way.id}${path}`,
    ),
    ...[
      `/sessions/${way.session}/live`,
      `/sessions/${way.session}/run-sheet`,
      `/sessions/${way.session}.ics`,
    ],
    ...[`/discussion/${way.thread}`, '/discussion', `/api/v1/threads/${way.thread}`],
    ...['/training.ics', '/search?q=sleep', '/discussion?q=sleep', '/api/v1/search?q=sleep'],
    ...['/api/v1/cases', '/api/v1/cases?list=mine', '/api/v1/cases?list=review', '/api/v1/cases?list=shared'],
    ...[
      `/api/v1/cases/${way.id}`,
      `/api/v1/cases/${way.id}/files`,
      `/api/v1/sessions/${way.session}`,
      '/api/v1/me/export',
      '/api/v1/me',
    ],
  ];

  /** Every address that is read, with the ids of this case and its session in it. */
  const allPaths = () => [
    ...likelyPaths(),
    ...routesOf(server)
      .filter(({ method, path }) => method === 'GET' && !path.includes('sign-in'))
      .map(({ path }) =>
        path
          .replace(/(?<=cases\/):id/, way.id)
          .replace(/(?<=sessions\/):id/, way.session)
          .replace(/(?<=(discussion|threads)\/):id/, way.thread)
          .replace(':file', way.file)
          .replace(':page', '1')
          .replace(':step', 'part-story')
          .replace(/:\w+/g, 'nothing'),
      ),
  ];

  async function ownFeed(personId: string | undefined): Promise<string[]> {
    if (personId === undefined) return [];
    const secret = await server.get(FeedAddresses).renew(personActor(personId, 'member'), personId);
    return [`/calendar/${secret}.ics`];
  }

  async function nothingInLettersOrExports(): Promise<void> {
    const letters = JSON.stringify(await server.get(Reader).rows(sql`select * from outgoing_mail`));
    const audit = JSON.stringify(await server.get(Reader).rows(sql`select * from audit_entry`));
    let network = '';
    for await (const piece of everything(server.get(Reader))) network += piece.toString();
    expect(letters).toContain('/cases/');
    for (const [place, text] of Object.entries({ letters, audit, network }))
      for (const word of [MARK, ASIDE, way.code])
        expect([place, text.includes(word)]).toEqual([place, false]);
  }

  async function withdrawn(): Promise<Row> {
    way = await caseOnItsWayAgain();
    return looks(likelyPaths());
  }

  /** Another one, withdrawn once the most people could see it. */
  async function caseOnItsWayAgain(): Promise<CaseOnItsWay> {
    await server.close();
    server = await startServer(engine);
    const again = await caseOnItsWay(server);
    for (const [state, move] of again.steps) {
      await move();
      if (state === 'recommended') break;
    }
    await server.get(CaseLife).withdraw(personActor(again.people.presenter, 'member'), { id: again.id });
    return again;
  }

  it('is as the table says, at every state and for everybody, and nobody finds more anywhere', () => {
    const drawn = drawnTable(table);

    expect(keptTable(WHO_SEES, drawn)).toBe(drawn);
    expect(Object.fromEntries(table)).toEqual(EXPECTED);
  });
});

const NOBODY: Row = {
  ...{ presenter: 'all', colleague: '–', reviewer: '–', 'other reviewer': '–', 'panel member': '–' },
  ...{ registered: '–', 'other educator': '–', coordinator: '–', member: '–', stranger: '–' },
};
const WAITING: Row = { ...NOBODY, reviewer: 'all', 'other reviewer': 'all', coordinator: 'there' };
const ACCEPTED: Row = { ...NOBODY, reviewer: 'all', 'panel member': 'all', coordinator: 'there' };
const FROM_THE_DAY: Row = { ...ACCEPTED, registered: 'all' };

/** Decided by us, not read off: the rule of the house in one place. */
const EXPECTED: Readonly<Record<string, Row>> = {
  draft: NOBODY,
  held: WAITING,
  submitted: WAITING,
  'in review': WAITING,
  'accepted, before the day': ACCEPTED,
  'accepted, on the day': FROM_THE_DAY,
  presented: FROM_THE_DAY,
  recommended: FROM_THE_DAY,
  'followed up': FROM_THE_DAY,
  closed: FROM_THE_DAY,
  erased: {
    ...NOBODY,
    ...{
      presenter: 'there',
      reviewer: 'there',
      'panel member': 'there',
      registered: 'there',
      coordinator: 'there',
    },
  },
  withdrawn: { ...NOBODY, presenter: 'there', coordinator: 'there' },
};

function drawnTable(table: ReadonlyMap<string, Row>): string {
  const rows = [...table].map(([state, row]) => [state, ...KINDS.map((kind) => row[kind])]);
  return tableOf([['state', ...KINDS], ...rows]);
}
