import { Reader, sql } from '#database';
import { castOf, type Cast } from '../support/cast.js';
import { startServer, type Server } from '../support/server.js';

const SERIES = {
  ...{
    title: 'Talking with families',
    kind: 'case-clinic',
    date: '2027-01-12',
    time: '12:30',
    minutes: '60',
  },
  ...{ mode: 'online', venue: '', link: '', capacity: '', summary: '', agenda: '40 Talk\n10 Tea break' },
  ...{ basis: 'percent', ruleValue: '50', timeZone: 'Europe/London', repeat: 'weekly', ends: 'count' },
  ...{ count: '4', country: 'england-and-wales' },
};

describe('the dates of a series', () => {
  let server: Server;
  let cast: Cast;

  beforeAll(async () => {
    server = await startServer('sqlite');
    cast = await castOf(server);
  });

  afterAll(() => server.close());

  const educator = async () => {
    const amina = await server.signedIn(cast.amina.id);
    await amina.get('/programme/series/new');
    return amina;
  };
  const check = async (changes: Record<string, string | string[]>) => {
    const amina = await educator();
    return amina.submit('/programme/series/new', { ...SERIES, ...changes, act: 'check' });
  };
  const datesIn = (html: string) =>
    Array.from(html.matchAll(/name="exceptDates" type="checkbox" value="([^"]+)"/g), ([, date]) => date);

  it.each([
    [
      'every so many weeks',
      { repeat: 'weeks', every: '3', count: '3' },
      ['2027-01-12', '2027-02-02', '2027-02-23'],
    ],
    [
      'the second Tuesday and the last Friday',
      { repeat: 'places', place1: '2', weekday1: 'TU', place2: '-1', weekday2: 'FR', count: '4' },
      ['2027-01-12', '2027-01-29', '2027-02-09', '2027-02-26'],
    ],
    [
      'until a date',
      { ends: 'until', until: '2027-01-26', count: '' },
      ['2027-01-12', '2027-01-19', '2027-01-26'],
    ],
    [
      'without half term',
      { breaks: '25 January 2027 to 29/01/2027' },
      ['2027-01-12', '2027-01-19', '2027-02-02'],
    ],
    [
      'on listed dates only',
      { repeat: 'once', extraDates: '20 January 2027\n2027-02-01' },
      ['2027-01-12', '2027-01-20', '2027-02-01'],
    ],
  ])('are asked for in plain words: %s', async (_story, changes, dates) => {
    const page = await check(changes);

    expect(datesIn(page.html)).toEqual(dates);
  });

  it('are left out by a tick, shown as left out, and not made', async () => {
    const amina = await educator();
    const ticked = { ...SERIES, exceptDates: ['2027-01-19', '2027-02-02'] };

    const again = await amina.submit('/programme/series/new', { ...ticked, act: 'check' });
    const back = await amina.submit('/programme/series/new', { ...ticked, act: 'change' });
    const published = await amina.follow('/programme/series/new', { ...ticked, act: 'publish' });

    expect(again.html).toContain('Are these 2 dates right?');
    expect(again.html).toMatch(/value="2027-01-19" checked[^]*Left out/);
    expect(again.html).not.toContain('type="hidden" name="exceptDates"');
    expect(back.html).toMatch(/name="exceptDates"[^>]*>2027-01-19\n2027-02-02</);
    expect(published.html).toContain('Published. 2 sessions can be found now.');
    const made = await server.get(Reader).rows<{ date: string }>(sql`
      select series_date as "date" from session where series_date is not null order by starts_at`);
    expect(made.map(({ date }) => date)).toEqual(['2027-01-12', '2027-01-26']);
  });

  it('say what of the agenda is not planned yet, and know breaks', async () => {
    const page = await check({});

    expect(page.html).toContain('10 minutes of the agenda are not planned yet.');
    expect(page.html).toContain('2 parts, 50 of 60 minutes planned, 10 of them breaks');
  });

  it('say where the bank holidays are no longer known', async () => {
    const page = await check({ date: '2028-12-26' });

    expect(page.html).toContain('Bank holiday: Boxing Day');
    expect(page.html).toContain('We know the bank holidays until the end of 2028');
  });

  it('say what the clock change does to an hour in the night', async () => {
    const page = await check({ date: '2027-03-28', time: '01:30', repeat: 'once' });

    expect(page.html).toContain('Sunday 28 March 2027, 02:30 to 03:30');
    expect(page.html).toContain('The clocks go forward then, and skip this hour');
  });

  it('name a line that cannot be read beside its field, with everything kept', async () => {
    const page = await check({ breaks: 'half term', extraDates: 'soon', repeat: 'weeks', every: '' });

    expect(page.status).toBe(422);
    expect(page.html).toContain('href="#breaks">Write dates such as 26 October 2026.');
    expect(page.html).toContain('href="#extraDates">');
    expect(page.html).toContain('href="#every">Enter every how many weeks, such as 3');
    expect(page.html).toContain('>half term</textarea>');
  });
});
