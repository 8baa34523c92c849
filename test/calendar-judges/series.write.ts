import { CalendarWatch } from '#calendar';
import type { Engine } from '#database';
import { Delivery } from '#mail';
import { SeriesRuns } from '#programme';
import { castOf } from '../support/cast.js';
import { seriesDraft } from '../support/drafts.js';
import { openPostOffice } from '../support/post-office.js';
import { registered } from '../support/programme.js';
import { startServer } from '../support/server.js';
import type { Written } from './written.js';

/** Fifty-two Mondays at 12:30 in London, from January to December, across both changes of the clocks. */
const YEAR = { firstDate: '2027-01-04', recurrence: 'FREQ=WEEKLY;COUNT=52' };

const office = await openPostOffice();
const server = await startServer(process.argv[2] as Engine, { environment: { SMTP_URL: office.url } });
const cast = await castOf(server);
const runs = server.get(SeriesRuns);
const series = await runs.create(cast.amina.actor, seriesDraft(YEAR));
const ids = await runs.publish(cast.amina.actor, { id: series });
for (const id of ids) await registered(server, cast.ben, id);
await server.get(CalendarWatch).settled();
await server.get(Delivery).deliverDue();

const pages: string[] = [];
for (const id of ids) pages.push(when((await server.visitor().get(`/sessions/${id}`)).html));
const written: Written = {
  summerOffset: new Date(Date.UTC(2027, 6, 5)).getTimezoneOffset(),
  pages,
  feed: await (await fetch(`${server.url}/series/${series}.ics`)).text(),
  letters: office.letters.map(({ text = '' }) => when(text)),
  invitations: office.letters.map(({ attachments }) => attachments[0]?.content.toString() ?? ''),
};
await server.close();
await office.close();
console.log(JSON.stringify(written));

/** The words that say when it is. */
function when(text: string): string {
  return /[A-Z]\w+day \d+ \w+ \d{4}, \d\d:\d\d to \d\d:\d\d/.exec(text)?.[0] ?? '';
}
