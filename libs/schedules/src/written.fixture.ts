/** A small programme as other software might write it, with what a test wants to be odd about it. */
export interface Written {
  readonly conference?: string;
  readonly day?: string;
  readonly events?: readonly string[];
  readonly room?: string;
}

export const GUID = '5236ae24-3669-587c-b4f4-49074ebbfb66';

export function eventXml(
  parts: Readonly<Record<string, string>> = {},
  own = `guid="${GUID}" id="1"`,
): string {
  const usual = {
    ...{
      date: '2026-10-24T10:00:00+01:00',
      start: '10:00',
      duration: '00:45',
      title: 'Breathlessness at home',
    },
    ...{ room: 'Main Hall', slug: 'copn2026-breathlessness', url: 'https://example.org/1' },
  };
  const inside = Object.entries({ ...usual, ...parts }).map(([name, words]) => `<${name}>${words}</${name}>`);
  return `<event ${own}>${inside.join('')}</event>`;
}

export const CONFERENCE =
  '<acronym>copn2026</acronym><title>Annual conference</title><time_zone_name>Europe/London</time_zone_name>';
const DAY = 'date="2026-10-24" start="2026-10-24T08:00:00+01:00" end="2026-10-25T02:00:00+00:00" index="1"';

export function scheduleText({
  conference = CONFERENCE,
  day = DAY,
  room = 'Main Hall',
  events,
}: Written): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<schedule><version>1.0</version><conference>${conference}</conference>
<day ${day}><room name="${room}" guid="710b0c97-59dc-513d-9bf1-f67e09cee24b">${(events ?? [eventXml()]).join('\n')}</room></day>
</schedule>`;
}

export function bytesOf(text: string): Uint8Array {
  return Buffer.from(text);
}
