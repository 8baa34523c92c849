import { Delivery, Outbox } from '#mail';
import { NotificationChoices, StopLinks } from '#notifications';
import { PersonQueries, SignIns } from '#people';
import { axe, complaintsOf, openBrowser, overflow } from '../support/browser.js';
import { castOf, type Cast } from '../support/cast.js';
import { openPostOffice, type PostOffice } from '../support/post-office.js';
import { startServer, type Server } from '../support/server.js';

describe('letters, as each person chooses them', () => {
  let office: PostOffice;
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    office = await openPostOffice();
    server = await startServer('sqlite', { environment: { SMTP_URL: office.url } });
    cast = await castOf(server);
  });

  afterAll(async () => {
    await server.close();
    await office.close();
  });

  const chosenBy = (person: Cast['joan']) => server.get(NotificationChoices).of(person.id);
  const stopLink = (person: Cast['joan'], what: 'digest' | 'reminders') =>
    new URL(server.get(StopLinks).addressFor({ personId: person.id, what })).pathname;

  it('are the usual ones until somebody chooses', async () => {
    const { html } = await (await server.signedIn(cast.joan.id)).get('/account');

    expect(html).toContain('We remind you of your sessions: the day before, and an hour before.');
    expect(html).toContain(
      'We write to you about new training and conversations once a week, on Monday, at 7:30 in the morning.',
    );
  });

  it('are chosen by a form, and said in plain words', async () => {
    const joan = await server.signedIn(cast.joan.id);
    const page = await joan.get('/account/notifications');
    const chosen = { reminders: 'day-before', digest: 'daily', digestTime: '12:00', movedTalks: 'no' };
    const answer = await joan.follow('/account/notifications', chosen);

    expect(page.html).toMatch(/value="both" checked/);
    expect(answer.html).toContain('Your choice is kept.');
    expect(answer.html).toContain('We remind you of your sessions: the day before.');
    expect(answer.html).toContain('once a day, at 12:00, at midday.');
    expect(answer.html).toContain('We do not write to you when a talk that you starred moves.');
    expect(await chosenBy(cast.joan)).toEqual(chosen);
  });

  it('keep what was chosen where something is missing', async () => {
    const ben = await server.signedIn(cast.ben.id);
    await ben.get('/account/notifications');

    const answer = await ben.submit('/account/notifications', { reminders: 'none', digestTime: '12:00' });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Choose how often we write');
    expect(answer.html).toMatch(/value="none" checked/);
    expect(await chosenBy(cast.ben)).toMatchObject({ reminders: 'both' });
  });

  it('are nobody else’s business: a stranger is asked to sign in', async () => {
    const page = await server.visitor().get('/account/notifications');
    const form = await server.visitor().submit('/account/notifications', { digest: 'off' });
    const { status } = await (await server.program()).get('/me/notifications');

    expect(page.location).toBe('/sign-in?next=%2Faccount%2Fnotifications');
    expect(form.status).toBe(303);
    expect(status).toBe(401);
  });

  it('are chosen by programs too, and refused where there is no such choice', async () => {
    const ruth = await server.program(cast.ruth.id);

    const usual = await ruth.get('/me/notifications');
    const changed = await ruth.patch('/me/notifications', { digest: 'off' });
    const refused = await ruth.patch('/me/notifications', { digest: 'hourly' });

    const zone = { timeZone: 'Europe/London' };
    expect(usual.body).toEqual({
      reminders: 'both',
      digest: 'weekly',
      digestTime: '07:30',
      movedTalks: 'yes',
      ...zone,
    });
    expect(changed.body).toEqual({
      reminders: 'both',
      digest: 'off',
      digestTime: '07:30',
      movedTalks: 'yes',
      ...zone,
    });
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'digest' }] } });
  });

  it('stop at one press, without signing in; opening the link changes nothing', async () => {
    const link = stopLink(cast.tomos, 'digest');
    const visitor = server.visitor();

    const asked = await visitor.get(link);
    expect(asked.html).toContain('Stop the letters about new training and conversations?');
    expect(await chosenBy(cast.tomos)).toMatchObject({ digest: 'weekly' });

    const answer = await visitor.submit(link);
    expect(answer.status).toBe(200);
    expect(answer.html).toContain('We no longer write to you about new training and conversations.');
    expect(await chosenBy(cast.tomos)).toMatchObject({ digest: 'off', reminders: 'both' });
  });

  it.each([
    ['as a form', new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })],
    ['in parts', formWith('List-Unsubscribe', 'One-Click')],
  ])('stop when a mail program presses its own button (RFC 8058), %s', async (_how, body) => {
    await server.get(NotificationChoices).change(cast.priya.actor, { reminders: 'both' });

    const answer = await fetch(server.url + stopLink(cast.priya, 'reminders'), {
      method: 'POST',
      body,
      redirect: 'manual',
    });

    expect(answer.status).toBe(200);
    expect(await chosenBy(cast.priya)).toMatchObject({ reminders: 'none', digest: 'weekly' });
  });

  it('are not stopped by a link that we did not make', async () => {
    const link = stopLink(cast.amina, 'digest');
    const forged = [
      link.slice(0, -4),
      link.replace(cast.amina.id, cast.oli.id),
      '/stop/digest',
      '/stop/a.b.c',
    ];

    const answers = await Promise.all(forged.map((path) => server.visitor().submit(path)));

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(answers[0]?.html).toContain('Perhaps your e-mail program broke it in two');
    expect(await chosenBy(cast.amina)).toMatchObject({ digest: 'weekly' });
    expect(await chosenBy(cast.oli)).toMatchObject({ digest: 'weekly' });
  });

  it('that come back are noted, told to the person and to the coordinator, and forgotten when one arrives', async () => {
    const letter = { to: cast.ben.email, subject: 'Hello', text: 'Hello' };
    office.refuseWith = 550;
    await server.get(Outbox).post(letter);
    await server.get(Delivery).deliverDue();
    office.refuseWith = undefined;
    const ben = await server.signedIn(cast.ben.id);
    const oli = await server.signedIn(cast.oli.id);
    const trouble = 'ben@northmoor.example has taken no mail since Monday 23 November 2026';

    for (const path of ['/', '/account', '/account/notifications'])
      expect((await ben.get(path)).html).toContain(trouble);
    expect((await oli.get('/admin/people')).html).toContain('Ben Carter (address takes no mail)');
    expect((await oli.get(`/admin/people/${cast.ben.id}`)).html).toContain('does not take mail since Monday');

    await server.get(Outbox).post(letter);
    await server.get(Delivery).deliverDue();
    expect((await ben.get('/')).html).not.toContain(trouble);
    expect(await server.get(PersonQueries).byId(cast.ben.id)).toMatchObject({ mailRefusedAt: null });
  });

  it('please axe and fit a telephone', async () => {
    const browser = await openBrowser();
    const how = { userAgent: undefined, isOwnDevice: false };
    const { secret } = await server.get(SignIns).open(cast.joan.id, how);
    const page = await browser.newPage({ width: 360 });
    await page.context().addCookies([{ name: 'wh_session', value: secret, url: server.url }]);
    const complaints = complaintsOf(page);

    for (const path of ['/account/notifications', stopLink(cast.joan, 'digest')]) {
      await page.goto(server.url + path);
      expect(await axe(page)).toEqual([]);
      expect(await overflow(page)).toBe(0);
    }
    expect(complaints).toEqual([]);
    await browser.close();
  });
});

function formWith(name: string, value: string): FormData {
  const form = new FormData();
  form.append(name, value);
  return form;
}
