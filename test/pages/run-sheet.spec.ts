import { inflateSync } from 'node:zlib';
import { SessionLeaders, SessionQueries, type AgendaItem } from '#programme';
import { castOf, type Cast, type Member } from '../support/cast.js';
import { publishedClinic, registered } from '../support/programme.js';
import { statementsOf } from '../support/statements.js';
import { startServer, type Server } from '../support/server.js';

const AGENDA: readonly AgendaItem[] = [
  { kind: 'welcome', title: 'Croeso', minutes: 5 },
  { kind: 'case', title: 'Sleep', minutes: 25, who: 'Ben Carter', notes: 'Slides are with Amina' },
  { kind: 'break', title: 'Coffee', minutes: 10 },
];

describe('who does what at a session, and how it runs', () => {
  let server: Server;
  let cast: Cast;
  let id: string;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  beforeEach(async () => {
    id = await publishedClinic(server, cast, { title: 'Ŵyr a nos', agenda: AGENDA });
  });

  afterAll(() => server.close());

  const as = async ({ id: personId }: Pick<Member, 'id'>) => {
    const visitor = await server.signedIn(personId);
    await visitor.get('/');
    return visitor;
  };
  const leaders = () => `/programme/sessions/${id}/leaders`;
  const named = (who: Member, role: 'presenter' | 'panel' | 'technical-host') =>
    server.get(SessionLeaders).name(cast.amina.actor, { id }, { personId: who.id, role });

  it('lets those who run it name the others, give them another part, and take them off', async () => {
    const amina = await as(cast.amina);

    const found = await amina.get(`${leaders()}?q=ben`);
    const added = await amina.follow(leaders(), { personId: cast.ben.id, role: 'presenter' });
    const session = await server.visitor().get(`/sessions/${id}`);
    const other = await amina.follow(leaders(), { personId: cast.ben.id, role: 'panel' });
    const gone = await amina.follow(`${leaders()}/${cast.ben.id}/end`);

    expect(found.html).toContain('Ben Carter');
    expect(found.html).toContain('Community nurse');
    expect(added.html).toContain('Saved.');
    expect(session.html).toMatch(
      /Facilitator<\/dt><dd><strong>Amina Rahman.*Presenter<\/dt><dd><strong>Ben Carter/s,
    );
    expect(other.html).toMatch(/value="panel" selected/);
    expect(gone.html).toContain('They have no part in this session any more.');
    expect(await server.get(SessionQueries).leadersOf(id)).toHaveLength(1);
  });

  it('refuses a part or a person that there is none of, and keeps the page', async () => {
    const amina = await as(cast.amina);

    const noPart = await amina.submit(leaders(), { personId: cast.ben.id, role: 'queen' });
    const nobody = await amina.submit(leaders(), { personId: 'nobody', role: 'panel' });

    expect([noPart.status, nobody.status]).toEqual([422, 422]);
    expect(noPart.html).toContain('Choose what they do');
    expect(nobody.html).toContain('Choose a person who is in the network');
  });

  it('lets a presenter see who is coming and the run sheet, and change nothing', async () => {
    await named(cast.ben, 'presenter');
    const ben = await as(cast.ben);

    const session = await ben.get(`/sessions/${id}`);
    const statuses = [];
    for (const path of [
      `/programme/sessions/${id}/people`,
      `/sessions/${id}/run-sheet`,
      `/sessions/${id}/run-sheet.pdf`,
    ])
      statuses.push((await ben.get(path)).status);
    for (const path of [
      leaders(),
      `/programme/sessions/${id}/edit`,
      `/sessions/${id}/sign-in-sheet.pdf`,
      `/sessions/${id}/register`,
    ])
      statuses.push((await ben.get(path)).status);
    statuses.push((await ben.submit(leaders(), { personId: cast.ben.id, role: 'facilitator' })).status);
    statuses.push((await ben.submit(`${leaders()}/${cast.amina.id}/end`)).status);

    expect(session.html).toContain('You have a part in this session');
    expect(session.html).toContain('You present at this session.');
    expect(session.html).not.toContain('Who does what');
    expect(statuses).toEqual([200, 200, 200, 403, 403, 403, 403, 403, 403]);
  });

  it('keeps the sheets from members and strangers, and the notes from everybody else', async () => {
    const priya = await as(cast.priya);
    for (const path of ['run-sheet', 'run-sheet.pdf', 'sign-in-sheet.pdf']) {
      expect((await priya.get(`/sessions/${id}/${path}`)).status).toBe(403);
      expect((await server.visitor().get(`/sessions/${id}/${path}`)).location).toContain('/sign-in');
    }
    const program = await server.program(cast.priya.id);

    expect((await priya.get(`/sessions/${id}`)).html).toContain('Ben Carter');
    expect((await priya.get(`/sessions/${id}`)).html).not.toContain('Slides are with Amina');
    expect(JSON.stringify((await program.get(`/sessions/${id}`)).body)).not.toContain(
      'Slides are with Amina',
    );
  });

  it('keeps the roles when the details change, and gives them to a copy', async () => {
    await named(cast.ben, 'presenter');
    const amina = await as(cast.amina);
    const form = await amina.get(`/programme/sessions/${id}/edit`);
    const version = /name="version" value="(\d+)"/.exec(form.html)?.[1] ?? '';
    const plan = {
      ...{
        version,
        title: 'Another title',
        kind: 'case-clinic',
        date: '2026-11-30',
        time: '12:30',
        minutes: '60',
      },
      ...{ mode: 'online', capacity: '', agenda: '25 Case: Sleep | Ben', basis: 'any', ruleValue: '' },
      ...{ timeZone: 'Europe/London', act: 'save' },
    };
    const saved = await amina.follow(`/programme/sessions/${id}/edit`, plan);
    const copy = await amina.submit(`/programme/sessions/${id}/duplicate`);
    const copyId = /sessions\/([^/]+)\/edit/.exec(copy.location ?? '')?.[1] ?? '';
    const rolesOf = async (session: string) =>
      (await server.get(SessionQueries).leadersOf(session)).map(({ name, role }) => `${name}: ${role}`);

    expect(saved.html).toContain('Your changes are saved.');
    const parts = ['Amina Rahman: facilitator', 'Ben Carter: presenter'];
    expect(await rolesOf(id)).toEqual(parts);
    expect(await rolesOf(copyId)).toEqual(parts);
  });

  it('gives each part of the agenda its time on the clock, with who does it and what is noted', async () => {
    await registered(server, cast.priya, id);
    const { html } = await (await as(cast.amina)).get(`/sessions/${id}/run-sheet`);

    for (const words of [
      '12:30–12:35',
      '12:35–13:00',
      '13:00–13:10',
      'Case: Sleep',
      'Ben Carter',
      'Slides are with Amina',
    ])
      expect(html).toContain(words);
    expect(html).toContain('20 minutes are not planned. Ends at 13:30.');
    expect(html).toContain('1 registered');
    expect(html).toContain('https://meet.example/clinic');
    expect(html).toMatch(/wh-code">\w{3} \w{3}</);
  });

  it('goes on paper as a tagged document with its title, language and font', async () => {
    for (const who of [cast.priya, cast.joan]) await registered(server, who, id);
    const amina = await as(cast.amina);

    const sheet = await amina.download(`/sessions/${id}/run-sheet.pdf`);
    const list = await amina.download(`/sessions/${id}/sign-in-sheet.pdf`);

    for (const pdf of [sheet, list]) {
      expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
      const text = pdf.toString('latin1');
      expect(text).toContain('/Marked true');
      expect(text).toContain('/Lang (en-GB)');
      expect(text).toContain('/DisplayDocTitle true');
      expect(text).toContain('/FontFile2');
    }
    // Head, two who registered and ten spare lines.
    expect(tagsOf(list, 'TR')).toBe(13);
    expect(tagsOf(sheet, 'TR')).toBe(1 + AGENDA.length + 1 + 1);
    expect(lettersOf(sheet)).toContain('Ŵ');
  });

  it('asks the same number of statements for a short list and a longer one', async () => {
    await registered(server, cast.tomos, id);
    const amina = await as(cast.amina);
    const asked = () => statementsOf(server, () => amina.download(`/sessions/${id}/sign-in-sheet.pdf`));
    const few = await asked();
    for (const who of [cast.priya, cast.joan, cast.ruth, cast.ben]) await registered(server, who, id);

    expect(await asked()).toBe(few);
  });
});

function tagsOf(pdf: Buffer, tag: string): number {
  return pdf.toString('latin1').split(`/S /${tag}\n`).length - 1;
}

/** The letters that the fonts of the document say they hold. */
function lettersOf(pdf: Buffer): string {
  const text = pdf.toString('latin1');
  const streams = Array.from(text.matchAll(/stream\n(.*?)\nendstream/gs), ([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const maps = streams.filter((stream) => stream.includes('begincmap')).join('\n');
  return Array.from(maps.matchAll(/<([0-9a-f]{4})>/gi), ([, hex = '']) =>
    String.fromCodePoint(parseInt(hex, 16)),
  ).join('');
}
