import { emptyPlace, ENGINES, type Place } from '../support/databases.js';
import { administratorToken } from '../support/first-person.js';
import { openPostOffice, type PostOffice } from '../support/post-office.js';
import { startProcess, type ServerProcess } from '../support/process.js';
import { Program } from '../support/visitors.js';

const WORDS = /ada@network\.example|Ada Morgan|Otters|so afraid/i;

/** The first person of a network asks without her name: what a server of its own writes down of it, whatever goes wrong. */
describe.each(ENGINES)('what a server logs of who asked without their name on %s', (engine) => {
  let place: Place;
  let office: PostOffice;
  let server: ServerProcess;
  let ada: Program;
  let token: string;

  beforeAll(async () => {
    place = await emptyPlace(engine);
    office = await openPostOffice();
    token = await administratorToken(place.settings);
    server = await startProcess(place.settings, 'server', { LOG_LEVEL: 'verbose', SMTP_URL: office.url });
    ada = new Program(server.url, token);
  });

  afterAll(async () => {
    await server.end('SIGTERM');
    await office.close();
    await place.remove();
  });

  it('is nothing that tells her, or what she said', async () => {
    const words = { space: 'everybody', title: 'Otters', body: 'I am so afraid', isAnonymous: true };
    const { status, body: thread } = await ada.post<{ id: string }>('/threads', words);
    const { body: me } = await ada.get<{ id: string }>('/me');
    await ada.post(`/threads/${thread.id}/posts`, { body: 'so afraid still', isAnonymous: true });
    await goWrong(thread.id);
    office.refuseWith = 550;
    const people = { name: 'Ben Carter', email: 'ada@network.example', accessLevel: 'member' };
    await ada.post('/people', people);
    await signInByMail();

    expect([status, me.id.length]).toEqual([201, 26]);
    await logged(/Letter \w+ did not leave at try 1: 550/);
    expect(server.said()).toMatch(/Wheelhouse is open/);
    expect(server.said()).not.toMatch(WORDS);
    expect(server.said()).not.toContain(me.id);
    expect(server.said()).not.toContain(token);
  });

  /** Every kind of refusal that a program can meet here. */
  async function goWrong(thread: string): Promise<void> {
    const posts = `/threads/${thread}/posts`;
    const statuses = [
      (await ada.post(posts, { body: 'so afraid, NHS number 943 476 5919', isAnonymous: true })).status,
      (await ada.post('/threads/nowhere/posts', { body: 'so afraid' })).status,
      (await ada.raw('POST', posts, { contentType: 'application/json', body: '{"body": "so afraid' })).status,
      (await ada.raw('POST', posts, { contentType: 'text/plain', body: 'so afraid' })).status,
      (await new Program(server.url, 'ada@network.example').post(posts, { body: 'so afraid' })).status,
    ];
    expect(statuses).toEqual([422, 404, 400, 415, 401]);
  }

  async function signInByMail(): Promise<void> {
    const page = await fetch(`${server.url}/sign-in`);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const cookie = page.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const body = new URLSearchParams({ _csrf: csrf, email: 'ada@network.example' });
    await fetch(`${server.url}/sign-in`, { method: 'POST', body, headers: { cookie }, redirect: 'manual' });
  }

  async function logged(line: RegExp): Promise<void> {
    while (!line.test(server.said())) await new Promise((resolve) => setImmediate(resolve));
  }
});
