/** A talk in a few words: "10:00 45 Main Hall | Pain that nobody can describe". */
export type TalkLine = string;

/** A conference of days in London winter time, as other software writes it: each day a date and its talks. */
export function programmeFile(days: Readonly<Record<string, readonly TalkLine[]>>): Uint8Array {
  const rooms = [...new Set(Object.values(days).flatMap((lines) => lines.map((line) => talkIn(line).room)))];
  const conference = {
    ...{ acronym: 'copn2026', title: 'Annual conference', time_zone_name: 'Europe/London' },
    rooms: rooms.map((name) => ({ name })),
    days: Object.entries(days).map(([date, lines], place) => ({
      ...{ index: place + 1, date, day_start: `${date}T08:00:00Z`, day_end: `${date}T20:00:00Z` },
      rooms: Object.fromEntries(rooms.map((room) => [room, eventsOf(date, lines, room)])),
    })),
  };
  return Buffer.from(JSON.stringify({ schedule: { version: '1', conference } }));
}

function eventsOf(date: string, lines: readonly TalkLine[], room: string): object[] {
  return lines
    .map(talkIn)
    .filter((talk) => talk.room === room)
    .map(({ time, minutes, title }) => ({
      ...{ guid: guidOf(title), title, slug: slugOf(title), room },
      ...{ date: `${date}T${time}:00+00:00`, start: time, duration: clockOf(minutes) },
      ...{ type: title === 'Coffee' || title === 'Lunch' ? 'Break' : 'Talk' },
    }));
}

function talkIn(line: TalkLine) {
  const [, time = '', minutes = '', room = '', title = ''] = /^(\S+) (\d+) ([^|]+) \| (.+)$/.exec(line) ?? [];
  return { time, minutes: Number(minutes), room, title };
}

export function slugOf(title: string): string {
  return `copn2026-${title.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`;
}

/** A title is one talk, whatever its time: that is what a guid is for. */
function guidOf(title: string): string {
  const hex = Buffer.from(title.padEnd(16, '.')).toString('hex').padEnd(32, '0').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
