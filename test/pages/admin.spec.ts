import { SYSTEM } from '#kernel';
import { OrganisationQueries } from '#organisations';
import { People, PersonQueries } from '#people';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';
import type { Visitor } from '../support/visitors.js';
import { statementsOf } from '../support/statements.js';

const PLACES = [
  '/admin',
  '/admin/people',
  '/admin/people/new',
  '/admin/people/import',
  '/admin/organisations',
  '/admin/organisations/new',
  '/admin/organisations/import',
  '/admin/roles',
  '/admin/roles/new',
  '/admin/roles/chaplain',
  '/admin/schemes',
  '/admin/schemes/papworth-2021',
];

describe('the coordinator’s desk', () => {
  let server: Server;
  let cast: Cast;
  let oli: Visitor;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
    oli = await server.signedIn(cast.oli.id);
    await oli.get('/admin/people/new');
  });

  afterAll(() => server.close());

  const file = (text: string) => new File([text], 'list.csv', { type: 'text/csv' });
  const zoe = {
    name: 'Zoë Hart',
    email: 'zoe@elm.example',
    roleId: 'teacher',
    organisationId: '',
    accessLevel: 'member',
  };

  it.each(PLACES)('opens at %s for the coordinator and for nobody below', async (path) => {
    expect((await oli.get(path)).status).toBe(200);
    expect((await (await server.signedIn(cast.priya.id)).get(path)).status).toBe(403);
    expect((await (await server.signedIn(cast.amina.id)).get(path)).status).toBe(403);
    expect((await server.visitor().get(path)).location).toBe(`/sign-in?next=${encodeURIComponent(path)}`);
  });

  it('adds a person, changes them, and says that they have left', async () => {
    const added = await oli.follow('/admin/people/new', zoe);
    expect(added.html).toContain('Zoë Hart is added.');
    const [person] = await server.get(PersonQueries).byEmails([zoe.email]);
    const path = `/admin/people/${person!.id}`;

    const changed = await oli.follow(path, { ...zoe, roleId: 'head-teacher', version: '1' });
    expect(changed.html).toContain('Zoë Hart is changed.');
    expect((await oli.get(path)).html).toContain('Head teacher');

    expect((await oli.follow(`${path}/departure`)).html).toContain('Has left');
    expect((await oli.follow(`${path}/return`)).html).toContain('They are back');
    expect((await oli.get(path)).html).toContain('taken off the network by Oli Fairweather');
  });

  it('keeps what was typed and names the field that is wrong', async () => {
    const answer = await oli.submit('/admin/people/new', { ...zoe, email: cast.ben.email, name: 'Zoë II' });

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Somebody else in the network already has this e-mail address');
    expect(answer.html).toContain('href="#email"');
    expect(answer.html).toContain('value="Zoë II"');
  });

  it('refuses a change of what somebody else changed meanwhile', async () => {
    const priya = { name: 'Priya Nair', email: cast.priya.email, roleId: 'staff-nurse' };
    const form = { ...priya, organisationId: cast.places.elmHouse, accessLevel: 'member', version: '0' };

    const answer = await oli.submit(`/admin/people/${cast.priya.id}`, form);

    expect(answer.status).toBe(422);
    expect(answer.html).toContain('Somebody else changed this person while you had the page open.');
  });

  it('finds people by the first letters of any name', async () => {
    const { html } = await oli.get('/admin/people?q=nai');

    expect(html).toContain('1 person');
    expect(html).toContain('Priya Nair');
    expect((await oli.get('/admin/people?q=zzz')).html).toContain('Nobody matches.');
    expect((await oli.get('/admin/people?cursor=nonsense')).status).toBe(422);
  });

  it('asks as many questions for many people as for few', async () => {
    const asked = () => statementsOf(server, () => oli.get('/admin/people'));
    const few = await asked();
    for (const name of ['A', 'B', 'C']) {
      const draft = {
        name,
        email: null,
        organisationId: null,
        roleId: 'volunteer',
        accessLevel: 'member' as const,
      };
      await server.get(People).add(SYSTEM, draft);
    }

    expect(await asked()).toBe(few);
  });

  it('shows what a list would do, then does it', async () => {
    const csv =
      'name,email,organisation,role\nMo Li,mo@elm.example,Elm House,Porter\nBen Carter,ben@northmoor.example,,\n';
    await oli.get('/admin/people/import');

    const preview = await oli.submit('/admin/people/import', { file: file(csv) });
    expect(preview.status).toBe(200);
    expect(preview.html).toContain(
      '2 rows: 1 would be added, 0 would be changed, 1 are the same, 0 are refused.',
    );
    expect(await server.get(PersonQueries).byEmails(['mo@elm.example'])).toEqual([]);

    const done = await oli.submit('/admin/people/import/confirmation', { csv });
    expect(done.html).toContain('The list is imported');
    expect(await server.get(PersonQueries).byEmails(['mo@elm.example'])).toHaveLength(1);
  });

  it('shows the refused rows first and lets the good ones in where that is asked for', async () => {
    const csv = 'name,position,sector\nWillow Bank,spoke,nhs\nBad Place,middle,nhs\n';

    const preview = await oli.submit('/admin/organisations/import', { file: file(csv) });
    expect(preview.html).toContain('Row 3: Bad Place');
    expect(preview.html).toContain('Add the 1 good row and leave 1 refused row out');
    expect((await oli.submit('/admin/organisations/import/confirmation', { csv })).status).toBe(422);

    const done = await oli.submit('/admin/organisations/import/confirmation', { csv, partial: 'yes' });
    expect(done.status).toBe(200);
    expect(await server.get(OrganisationQueries).count({ q: 'willow' })).toBe(1);
  });

  it.each([
    ['no file', {}, 'Choose a file'],
    ['a workbook', { file: file('PK\u0003\u0004') }, 'This is a workbook, not CSV.'],
    ['another list', { file: file('who,where\nx,y') }, 'The first row needs the heading'],
  ])('says what is wrong with %s', async (_story, fields, sentence) => {
    const answer = await oli.submit('/admin/people/import', fields);

    expect(answer.status).toBe(422);
    expect(answer.html).toContain(sentence);
  });

  it('adds and changes an organisation with its workforce', async () => {
    const fields = {
      name: 'Beech Lodge',
      shortName: '',
      position: 'spoke',
      sector: 'education',
      area: 'Fernhill',
    };
    const added = await oli.follow('/admin/organisations/new', {
      ...fields,
      headcount03: '12',
      headcount08: '',
    });
    expect(added.html).toContain('Beech Lodge is added.');
    const page = await server.get(OrganisationQueries).list({ q: 'beech' }, { limit: 1 });
    const path = `/admin/organisations/${page.items[0]!.id}`;
    expect((await oli.get(path)).html).toContain('value="12"');

    const wrong = await oli.submit(path, { ...fields, headcount03: 'many', version: '1' });
    expect(wrong.status).toBe(422);
    expect(wrong.html).toContain('Enter a whole number, such as 12');
    expect(wrong.html).toContain('value="many"');
    expect((await oli.follow(path, { ...fields, area: 'Northmoor', version: '1' })).html).toContain(
      'is changed.',
    );
  });

  it.each(['/admin/people/nobody', '/admin/organisations/nowhere'])('finds nothing at %s', async (path) => {
    expect((await oli.get(path)).status).toBe(404);
  });

  it('adds a role and retires it', async () => {
    const role = { name: 'Sleep practitioner', staffGroup: '05' };
    expect((await oli.follow('/admin/roles/new', role)).html).toContain('Sleep practitioner is saved.');

    const twin = await oli.submit('/admin/roles/new', role);
    expect(twin.status).toBe(422);
    expect(twin.html).toContain('There is already a role called Sleep practitioner');
    const retired = await oli.follow('/admin/roles/play-specialist', {
      name: 'Play specialist',
      staffGroup: '07',
      retired: 'yes',
    });
    expect(retired.html).toContain('Play specialist (retired)');
  });

  it('lets a role stand in another column, and refuses to lose a column in use', async () => {
    const page = await oli.get('/admin/schemes/papworth-2021');
    const groups = Object.fromEntries(
      [...page.html.matchAll(/name="(group-\w\w)"/g)].map(([, name]) => [name!, 'Other']),
    );
    const form = {
      name: 'Split',
      columns: 'Clinical\nOther',
      ...groups,
      addRole: 'chaplain',
      addColumn: 'Clinical',
    };

    expect((await oli.follow('/admin/schemes/papworth-2021', form)).html).toContain('Split is saved.');
    const lost = await oli.submit('/admin/schemes/papworth-2021', { ...form, columns: 'Clinical' });

    expect(lost.status).toBe(422);
    expect(lost.html).toContain('“Other” is still in use below');
  });

  it('refuses a member who sends the form all the same', async () => {
    const priya = await server.signedIn(cast.priya.id);
    await priya.get('/account/details');

    expect((await priya.submit('/admin/people/new', zoe)).status).toBe(403);
    expect((await priya.submit(`/admin/people/${cast.ben.id}/departure`)).status).toBe(403);
    expect(
      (await priya.submit('/admin/people/import/confirmation', { csv: 'name,email\nA,a@b.example' })).status,
    ).toBe(403);
  });
});
