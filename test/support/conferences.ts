import { ConferenceImports, ConferenceQueries, Stars } from '#conference';
import type { Actor } from '#kernel';
import { bytesOf, eventXml, scheduleText } from '../../libs/schedules/src/written.fixture.js';
import type { House } from './house.js';

/** A talk of the conference of October 2026 at this time of its Saturday, by the clock of London. */
export function talkXml(id: number, start: string, parts: Readonly<Record<string, string>> = {}): string {
  const usual = { title: `Talk ${id}`, slug: `copn2026-talk-${id}` };
  const date = `2026-10-24T${start}:00+01:00`;
  return eventXml({ ...usual, date, start, ...parts }, `id="${id}"`);
}

/** Brings it in: rooms by their names, each with its talks. */
export async function conference(
  house: House,
  actor: Actor,
  rooms: Readonly<Record<string, readonly string[]>>,
): Promise<void> {
  const [[first, events] = ['Main Hall', []], ...others] = Object.entries(rooms);
  const more = others.map(([name, talks]) => `<room name="${name}">${talks.join('')}</room>`).join('');
  const text = scheduleText({ room: first, events }).replace('</room></day>', `</room>${more}</day>`);
  await house.get(ConferenceImports).add(actor, bytesOf(text));
}

export async function talkId(house: House, title: string): Promise<string> {
  const { id } = await house.get(ConferenceQueries).there('copn2026');
  const talk = (await house.get(ConferenceQueries).talks(id)).find((one) => one.title === title);
  if (!talk) throw new Error(`There is no talk called ${title}.`);
  return talk.id;
}

export async function starred(house: House, actor: Actor, ...titles: string[]): Promise<void> {
  for (const title of titles) await house.get(Stars).add(actor, await talkId(house, title));
}

/** What a reader sees of a page. */
export function wordsOf(html: string): string {
  return html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}
