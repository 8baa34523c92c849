import { ConferenceQueries } from '#conference';
import { bytesOf, scheduleText } from '../../libs/schedules/src/written.fixture.js';
import { castOf } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';

const FIFTY_MEGABYTES = 50_000_000;
const laughs = Array.from(
  { length: 9 },
  (_, n) => `<!ENTITY lol${n + 1} "${(n === 0 ? 'lol' : `&lol${n};`).repeat(10)}">`,
).join('');

/** What somebody sends to bring the server down, or to read what is none of theirs. */
describe('files that are traps', () => {
  let server: Server;
  let amina: Awaited<ReturnType<Server['program']>>;
  let page: Awaited<ReturnType<Server['signedIn']>>;

  beforeAll(async () => {
    server = await startServer('sqlite');
    const cast = await castOf(server);
    amina = await server.program(cast.amina.id);
    page = await server.signedIn(cast.amina.id);
    await page.get('/programme/conferences');
  });

  afterAll(() => server.close());

  const fileOf = (bytes: Uint8Array) => new File([new Uint8Array(bytes)], 'schedule.xml');
  const send = (bytes: Uint8Array) => {
    const body = new FormData();
    body.append('file', fileOf(bytes));
    return amina.post('/conferences/import', body);
  };
  const choose = (bytes: Uint8Array) => page.submit('/programme/conferences', { file: fileOf(bytes) });
  const nothingKept = async () => expect(await server.get(ConferenceQueries).all()).toEqual([]);

  it.each([
    ['a billion laughs', `<!DOCTYPE lolz [${laughs}]>`, '&lol9;'],
    ['what stands in a file of the server', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', '&a;'],
    ['what stands at another address', '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', 'A'],
  ])('%s is refused before it is read, on the page and by the API', async (_story, doctype, title) => {
    const bytes = bytesOf(doctype + scheduleText({}).replace(/<title>[^<]*/, `<title>${title}`));

    expect((await send(bytes)).body).toMatchObject({ status: 400, code: 'unsafe-xml' });
    const answer = await choose(bytes);
    expect(answer.status).toBe(422);
    expect(answer.html).toContain('This XML file brings definitions of its own');
    expect(answer.html).not.toContain('root:');
    await nothingKept();
  });

  it('50 MB are refused while they come, on the page and by the API', async () => {
    const bytes = bytesOf(
      scheduleText({}).replace('</schedule>', `<!--${'x'.repeat(FIFTY_MEGABYTES)}--></schedule>`),
    );

    expect((await send(bytes)).body).toMatchObject({ status: 413, code: 'too-large' });
    const answer = await choose(bytes);
    expect(answer.status).toBe(413);
    expect(answer.html).toContain('a file may have up to 5 MB. Nothing was kept.');
    await nothingKept();
  });
});
