import { CheckIns, RegisterQueries, SessionsOnRecord } from '#attendance';
import { SessionStates } from '#programme';
import { castOf, type Cast } from '../support/cast.js';
import { publishedClinic } from '../support/programme.js';
import { startServer, type Server } from '../support/server.js';

const at = (time: string, seconds = '00') => new Date(`2026-11-23T${time}:${seconds}Z`);

describe('checking in at the door', () => {
  let server: Server;
  let cast: Cast;
  let clinic: string;

  beforeAll(async () => {
    server = await startServer('sqlite', { at: at('09:00') });
    cast = await castOf(server);
  });

  beforeEach(async () => {
    server.clock.setTo(at('09:00'));
    clinic = await publishedClinic(server, cast, { startsAt: at('13:00'), endsAt: at('14:00') });
    server.clock.setTo(at('13:02'));
  });

  afterAll(() => server.close());

  const door = () => server.get(CheckIns).door(cast.oli.actor, clinic);
  const register = async () => {
    const session = { ...(await server.get(SessionsOnRecord).kept(cast.oli.actor, clinic)), isOver: true };
    return (await server.get(RegisterQueries).lines(session, { limit: 50 })).items;
  };
  const sealIn = (html: string) => /action="(\/check-in\/[^"]+?)(?:\/guest)?"/.exec(html)?.[1] ?? '';

  it('checks somebody who is signed in by one button, from the moment of the scan', async () => {
    const priya = await server.signedIn(cast.priya.id);
    const page = await priya.get(`/check-in/${(await door()).code}`);
    server.clock.setTo(at('13:06'));

    const done = await priya.follow(sealIn(page.html));

    expect(page.html.replace(/<[^>]+>/g, '')).toContain('Checking in as Priya Nair (Staff nurse, Elm House)');
    expect(done.status).toBe(200);
    expect(done.html).toContain('You are checked in');
    expect(done.html).toContain('Your record counts from 13:02.');
    expect(await register()).toMatchObject([{ name: 'Priya Nair', minutes: 58, sources: ['check-in'] }]);
  });

  it('says the same to who presses twice, and counts once', async () => {
    const priya = await server.signedIn(cast.priya.id);
    const page = await priya.get(`/check-in/${(await door()).code}`);
    await priya.submit(sealIn(page.html));
    server.clock.setTo(at('13:20'));
    const later = await priya.get(`/check-in/${(await door()).code}`);

    const again = await priya.follow(sealIn(later.html));

    expect(again.html).toContain('Your record counts from 13:02.');
    expect(await register()).toHaveLength(1);
  });

  it('leads from the typed code to the same page, however it is typed', async () => {
    const { session } = await door();
    const joan = await server.signedIn(cast.joan.id);
    await joan.get('/check-in');

    const page = await joan.follow('/check-in', {
      code: ` ${session.shortCode.slice(0, 3).toLowerCase()} ${session.shortCode.slice(3)}`,
    });

    expect(page.html).toContain('Joan Whitlock');
    expect(page.html).toContain('Your record will count from 13:02.');
  });

  it('lets a stranger sign in or be a guest on the same screen, and says what it keeps', async () => {
    const sam = server.visitor();

    const page = await sam.get(`/check-in/${(await door()).code}`);

    expect(page.status).toBe(200);
    expect(page.html).toContain(
      `/sign-in?next&#x3D;${encodeURIComponent(sealIn(page.html)).replaceAll('=', '&#x3D;')}`,
    );
    expect(page.html).toContain('We keep this moment for 15 minutes');
    expect(page.html).toContain('Or check in as a guest');
  });

  it('checks a guest in with a name, a workplace and a role', async () => {
    const sam = server.visitor();
    const page = await sam.get(`/check-in/${(await door()).code}`);

    const done = await sam.follow(`${sealIn(page.html)}/guest`, {
      guestName: 'Mo Sayed',
      organisationId: '',
      organisationName: 'Larch Hospice',
      roleId: 'chaplain',
      email: '',
    });

    expect(done.html).toContain('Your record counts from 13:02.');
    expect(done.html).not.toContain('Mo Sayed');
    expect(await register()).toMatchObject([
      { name: 'Mo Sayed', role: 'Chaplain', organisation: 'Larch Hospice', minutes: 58 },
    ]);
  });

  it('keeps what a guest typed, and speaks to them', async () => {
    const sam = server.visitor();
    const page = await sam.get(`/check-in/${(await door()).code}`);

    const answer = await sam.submit(`${sealIn(page.html)}/guest`, {
      guestName: '',
      organisationName: '',
      roleId: 'chaplain',
      email: 'mo at larch',
    });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('<title>Error: ');
    expect(answer.html).toContain('<a href="#guestName">Enter your name.</a>');
    expect(answer.html).toContain(
      '<a href="#organisationName">Choose your workplace, or write its name.</a>',
    );
    expect(answer.html).toContain('<a href="#email">');
    expect(answer.html).toContain('value="mo at larch"');
    expect(answer.html).toMatch(/value="chaplain" selected/);
    expect(await register()).toEqual([]);
  });

  it('sends who is no longer signed in to sign in, and keeps the moment', async () => {
    const { seal } = await server.get(CheckIns).arrive((await door()).code);
    const sam = server.visitor();

    const answer = await sam.submit(`/check-in/${seal}`);

    expect(answer).toMatchObject({
      status: 303,
      location: `/sign-in?next=${encodeURIComponent(`/check-in/${seal}`)}`,
    });
  });

  it.each([
    ['too early', at('12:44'), 'opens on Monday 23 November 2026 at 12:45. Please come back then.'],
    ['too late', at('14:00'), 'closed at 14:00, when it ended. If you were there, tell the coordinator'],
  ])('says in a sentence that it is %s, with a way out', async (_story, now, sentence) => {
    const { shortCode } = (await door()).session;
    server.clock.setTo(now);

    const page = await server.visitor().get(`/check-in/${shortCode}`);

    expect(page.status).toBe(422);
    expect(page.html).toContain(sentence);
    expect(page.html).toContain('action="/check-in"');
  });

  it.each([
    ['a code that nobody knows', () => 'ZZZZZZ', 'We do not know this code.'],
    ['a picture that has changed since', (code: string) => code, 'This code has changed since.'],
    ['nothing', () => ' ', 'Type the code on the screen at the door'],
  ])('asks again after %s', async (_story, typed, sentence) => {
    const { code } = await door();
    server.clock.setTo(at('13:04'));
    const visitor = server.visitor();
    await visitor.get('/check-in');

    const answer = await visitor.submit('/check-in', { code: typed(code) });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain(sentence);
    expect(answer.html).toContain(`value="${typed(code).trim()}"`);
  });

  it('says that an arrival is too old after a quarter of an hour, and writes nothing', async () => {
    const priya = await server.signedIn(cast.priya.id);
    const page = await priya.get(`/check-in/${(await door()).code}`);
    server.clock.setTo(at('13:17', '01'));

    const answer = await priya.submit(sealIn(page.html));

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('It is more than 15 minutes since you scanned the code.');
    expect(await register()).toEqual([]);
  });

  it('says that the session was cancelled', async () => {
    const { code } = await door();
    await server.get(SessionStates).cancel(cast.amina.actor, { id: clinic }, 'Snow');

    const page = await server.visitor().get(`/check-in/${code}`);

    expect(page.html).toContain('was cancelled, so nobody can check in.');
  });
});
