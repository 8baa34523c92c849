import { Imports } from '#attendance';
import { FeedAddresses } from '#calendar';
import { DatabaseCare, raw, Reader, sql } from '#database';
import { SYSTEM } from '#kernel';
import { People } from '#people';
import { Registrations, Sessions } from '#programme';
import { OF_PERSON } from '#reporting';
import { Database } from '../../libs/database/src/database.js';
import { castOf, type Cast } from '../support/cast.js';
import { conference, starred, talkXml, wordsOf } from '../support/conferences.js';
import { ENGINES } from '../support/databases.js';
import { clinicDraft } from '../support/drafts.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';
import { quiet } from '../support/statements.js';
import { zoomFile } from '../support/zoom-file.js';

/** What somebody made for others, or decided about others, is not theirs; and keys are for nobody to read. */
const NOT_THEIRS = new Set([
  ...['case_record.reviewer_id', 'case_recommendation.owner_id', 'case_template_version.made_by'],
  ...['catch_up.changed_by', 'clash_reason.given_by', 'conference.created_by', 'conference_file.chosen_by'],
  ...['programme_change.changed_by', 'programme_release.released_by', 'series.created_by'],
  ...['post_report.decided_by', 'session.created_by', 'sign_in_link.person_id'],
]);

describe.each(ENGINES)('somebody who leaves the network on %s', (engine) => {
  let server: Server;
  let cast: Cast;
  let held: string;
  let ahead: string;

  beforeEach(async () => {
    server = await startServer(engine, { at: new Date('2026-11-23T15:00:00Z') });
    cast = await castOf(server);
    const at = (time: string) => new Date(`2026-11-23T${time}:00Z`);
    held = await server
      .get(Sessions)
      .create(cast.amina.actor, clinicDraft({ startsAt: at('13:00'), endsAt: at('14:00') }), 'published');
    ahead = await publishedClinic(server, cast, { capacity: 1 });
    for (const { actor, id: personId } of [cast.joan, cast.ben])
      await server.get(Registrations).register(actor, { sessionId: ahead, personId });
    const file = zoomFile([
      ['Joan W (Elm House)', cast.joan.email, '13:00', '13:40'],
      ['Priya Nair', cast.priya.email, '13:00', '14:00'],
    ]);
    await server.get(Imports).add(cast.amina.actor, held, { bytes: file, fileName: 'zoom.csv' });
    await conference(server, cast.amina.actor, { Hall: [talkXml(1, '10:00')] });
    await starred(server, cast.joan.actor, 'Talk 1');
    await server.get(FeedAddresses).renew(cast.joan.actor, cast.joan.id);
    await quiet(server);
  });

  afterEach(() => server.close());

  async function namesKept(): Promise<string[]> {
    await quiet(server);
    const found: string[] = [];
    for (const table of await server.get(DatabaseCare).tables()) {
      const rows = await server.get(Reader).rows(sql`select * from ${raw(`"${table}"`)}`);
      const text = JSON.stringify(rows).toLowerCase();
      if (/joan/.test(text)) found.push(table);
    }
    return found;
  }
  const register = async () =>
    wordsOf((await (await server.signedIn(cast.amina.id)).get(`/sessions/${held}/register`)).html);
  const standingOf = async (personId: string) => {
    const rows = await server
      .get(Reader)
      .rows<{ status: string }>(
        sql`select status as "status" from registration where session_id = ${ahead} and person_id = ${personId}`,
      );
    return rows[0]?.status;
  };

  it('is asked first, and ticks that they mean it', async () => {
    const joan = await server.signedIn(cast.joan.id);
    const page = await joan.get('/account/leaving');
    const refused = await joan.submit('/account/leaving');

    expect(wordsOf(page.html)).toContain('You give up your place in 1 session ahead. Others can have it.');
    expect(refused.status).toBe(422);
    expect(refused.html).toContain('Tick the box if you want to leave');
    expect(await namesKept()).toContain('person');
  });

  it('is named nowhere any more, and the register of the past goes on without their name', async () => {
    expect(await namesKept()).toEqual(expect.arrayContaining(['person', 'import_row', 'outgoing_mail']));
    const joan = await server.signedIn(cast.joan.id);
    const token = await server.program(cast.joan.id);
    const done = await joan.follow('/account/leaving', { sure: 'yes' });

    expect(wordsOf(done.html)).toContain('You have left the network, and your details are deleted.');
    expect(await namesKept()).toEqual([]);
    expect((await joan.get('/account')).location).toContain('/sign-in');
    expect((await token.get('/me')).status).toBe(401);
    expect(await register()).toMatch(/A former member.*40 min/);
    expect([await standingOf(cast.joan.id), await standingOf(cast.ben.id)]).toEqual([
      'cancelled',
      'registered',
    ]);
  });

  it('may do so by the API, and nobody may without a token; the last administrator has to stay', async () => {
    const ada = { name: 'Ada', email: 'ada@northmoor.example', organisationId: null, roleId: 'manager' };
    const last = await server.get(People).add(SYSTEM, { ...ada, accessLevel: 'administrator' });

    expect((await (await server.program()).delete('/me')).status).toBe(401);
    expect((await (await server.program(last)).delete('/me')).status).toBe(409);
    const joan = await server.program(cast.joan.id);
    expect((await joan.delete('/me')).status).toBe(204);
    expect((await joan.delete('/me')).status).toBe(401);
    expect(await namesKept()).toEqual([]);
  });

  it('takes everything along, in a file and by the API, and nothing of others and no key', async () => {
    const program = await server.program(cast.joan.id);
    const { status, body } = await program.get<Record<string, unknown[]>>('/me/export');
    const page = await (await server.signedIn(cast.joan.id)).get('/account/everything.json');

    expect(status).toBe(200);
    expect(body).toMatchObject({
      person: [{ id: cast.joan.id, email: cast.joan.email }],
      registration: [{ sessionId: ahead }],
      importRow: [{ name: 'Joan W (Elm House)', email: cast.joan.email }],
      attendance: [{ sessionId: held, minutes: 40 }],
      talkStar: [{ personId: cast.joan.id }],
    });
    expect(JSON.stringify(body)).not.toMatch(/priya|ben@|tokenHash|secretPrint|nonce/i);
    expect(page.headers.get('content-disposition')).toContain('everything-about-me.json');
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect((await (await server.program()).get('/me/export')).status).toBe(401);
  });

  it('finds every table that points at people in what they take along', () => {
    const pointing = server
      .get(Database)
      .source.entityMetadatas.flatMap(({ tableName, foreignKeys }) =>
        foreignKeys
          .filter(({ referencedEntityMetadata }) => referencedEntityMetadata.tableName === 'person')
          .flatMap(({ columnNames }) => columnNames.map((column) => `${tableName}.${column}`)),
      );
    const given = new Set(OF_PERSON.map(({ table }) => table));

    expect(pointing.length).toBeGreaterThan(20);
    expect(pointing.filter((name) => !NOT_THEIRS.has(name) && !given.has(name.split('.')[0]!))).toEqual([]);
  });
});
