import { rmSync } from 'node:fs';
import { castOf } from '../support/cast.js';
import { ENGINES } from '../support/databases.js';
import { linted } from '../support/linted.js';
import { MailClient } from '../support/mail-client.js';
import { openPostOffice, type PostOffice } from '../support/post-office.js';
import { startServer, type Server } from '../support/server.js';
import { emptyFolder, judged, judgedTexts, READERS, type Seen } from './judges.js';
import { lifeOfASeries, told } from './life.js';
import { keptTable, tableOf } from '../support/tables-in-docs.js';
import { cellOf } from './table.js';
import { describeJudged } from '../support/judged.js';

const HEAD = ['after', ...READERS, 'vdirsyncer', 'khal', 'mail (ical.js)'];
const HOUR = 3_600_000;

describeJudged('what calendars show of a series through its life', () => {
  let office: PostOffice;
  let server: Server;
  let folder: string;

  beforeEach(async () => {
    folder = emptyFolder();
    office = await openPostOffice();
  });

  afterEach(async () => {
    await server.close();
    await office.close();
    rmSync(folder, { recursive: true });
  });

  it.each(ENGINES)(
    'is what the documentation says, on %s',
    async (engine) => {
      server = await startServer(engine, { environment: { SMTP_URL: office.url } });
      const { ids, feed, steps } = await lifeOfASeries(server, await castOf(server));
      const client = new MailClient();
      const rows: string[][] = [HEAD];

      for (const { name, act } of steps) {
        server.clock.advance(HOUR);
        await act();
        await told(server);
        for (const letter of office.letters.splice(0)) client.receive(letter);
        const feeds = await eyesOn(feed);
        ids.forEach((id, nth) => {
          const mailed = client.shown.find(({ uid }) => uid === `${id}@localhost`);
          const cells = [...feeds.map((events) => events[nth]), mailed].map(cellOf);
          rows.push([nth === 0 ? name : '', ...cells]);
        });
      }

      const table = tableOf(rows);
      expect(table).toBe(keptTable({ document: 'docs/calendar-clients.md', mark: 'what they show' }, table));
      expect(client.ignored).toEqual([]);
    },
    120_000,
  );

  /** What each judge makes of a feed; vdirsyncer's folder goes on from where it stood, and khal lists that folder. */
  async function eyesOn(feed: string): Promise<(readonly Seen[])[]> {
    const text = linted(await (await fetch(feed)).text());
    const sights = [];
    for (const judge of READERS) sights.push(await judgedTexts(judge, [text]));
    sights.push(await judged('vdirsyncer', [feed, folder]));
    sights.push(await judged('khal', [folder, '2027-03-01', '2027-04-30']));
    expect(sights.map(({ complaints }) => complaints)).toEqual(sights.map(() => []));
    return sights.map(({ events }) => events);
  }
});
