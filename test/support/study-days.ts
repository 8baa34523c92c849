import type { Cast } from './cast.js';
import { publishedClinic } from './programme.js';
import type { Server } from './server.js';

export const STUDY_DAY = {
  ...{ startsAt: new Date('2026-12-04T09:30:00Z'), endsAt: new Date('2026-12-04T16:00:00Z') },
  kind: 'study-day',
} as const;

export const DAY_PLAN = `09:30-10:30 Welcome
11:00-12:30 Workshops
- Pain at home | Room 2 | 1 place
- Talking with schools | Online`;

/** A study day of Amina's in two parts, planned on its page. */
export async function plannedDay(server: Server, cast: Cast): Promise<string> {
  const id = await publishedClinic(server, cast, { ...STUDY_DAY, capacity: 40 });
  const amina = await server.signedIn(cast.amina.id);
  await amina.submit(`/programme/sessions/${id}/day`, {
    ...{ plan: DAY_PLAN, price: 'Free for members', joining: 'Bring a pen.', version: '0' },
  });
  return id;
}

/** The id of an option, as the page where people choose has it. */
export function optionIn(html: string, title: string): string {
  return new RegExp(`value="([^"]+)"[^>]*>\\s*<label[^>]*>\\s*${title}`).exec(html)?.[1] ?? '';
}
