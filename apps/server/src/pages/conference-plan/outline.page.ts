import type { Draft, PlannedTalk, ReleasePlan } from '#conference';
import { counted } from '#kernel';
import { clashInWords } from '../conference/clash-words.js';
import { wallClockAt } from '#programme';
import { dayInWords } from '../conference/conference-words.js';
import { lineInWords, planPath, planTabs, roomNames } from './plan-words.js';

export function outlinePage(plan: ReleasePlan, wrong?: string) {
  const { draft, lines } = plan;
  const { conference, planned, changes } = draft;
  const clashing = clashesByTalk(plan);
  const path = planPath(draft);
  return {
    title: planned.head.title,
    errors: wrong === undefined ? [] : [{ text: wrong, href: '#waiting' }],
    tabs: planTabs(draft, 'Programme'),
    standing: standingOf(draft),
    readHref: conference.releasedAt === null ? undefined : `/conferences/${conference.slug}`,
    titleHref: `${path}/title`,
    zone: { text: planned.zone.timeZone, href: `${path}/time-zone` },
    releaseHref: `${path}/release`,
    clashes: clashesOf(plan),
    undoAction: `${path}/changes/undone`,
    hasRooms: planned.rooms.length > 0,
    roomsHref: `${path}/rooms`,
    waiting: changes.length === 0 ? undefined : counted(changes.length, 'change', 'changes'),
    // On the first programme everything is new; the days below say it better.
    changes: conference.releasedAt === null ? [] : changes.map((change) => waitingLine(change, lines)),
    days: planned.days.map((day) => ({
      name: dayInWords(day.date),
      from: wallClockAt(new Date(day.startsAt), conference.timeZone).time,
      to: wallClockAt(new Date(day.endsAt), conference.timeZone).time,
      addHref: `${path}/talks/new?day=${day.index}`,
      drop: `day=${day.index}`,
      talks: planned.talks
        .filter((talk) => talk.day === day.index)
        .map((talk) => ({
          ...talkLine(talk, plan),
          clashes: clashing.get(talk.guid) ?? [],
        })),
    })),
  };
}

function standingOf({ conference }: Draft): string {
  return conference.releasedAt === null
    ? 'A draft: only you and coordinators see it.'
    : `Everybody reads version ${conference.version}. What you change here they see when you release it.`;
}

function waitingLine({ kind, thing }: Draft['changes'][number], lines: ReleasePlan['lines']) {
  const line = lines.find((one) => one.what === kind && one.thing === thing);
  const undo = `${kind} ${thing}`;
  if (line) return { ...lineInWords(line), undo };
  return { tag: undefined, name: 'E-mail addresses or other facts that nobody reads', says: [], undo };
}

/** How many, and where they are looked at; nothing where there is none. */
function clashesOf({ draft, clashing }: ReleasePlan) {
  const count = clashing.clashes.filter(({ level }) => level !== 'ignore').length;
  if (count === 0) return undefined;
  return { text: `Look at ${counted(count, 'clash', 'clashes')}`, href: `${planPath(draft)}/plan-clashes` };
}

/** What stands beside a talk, by its guid. */
function clashesByTalk({ clashing }: ReleasePlan) {
  const byTalk = new Map<string, { says: string; isBlocking: boolean }[]>();
  for (const clash of clashing.clashes) {
    if (clash.level === 'ignore') continue;
    const line = { says: clashInWords(clash), isBlocking: clash.level === 'block' };
    for (const { guid } of clash.talks) byTalk.set(guid, [...(byTalk.get(guid) ?? []), line]);
  }
  return byTalk;
}

function talkLine(talk: PlannedTalk, { draft, lines }: ReleasePlan) {
  const { conference, planned } = draft;
  const at = (instant: number) => wallClockAt(new Date(instant), conference.timeZone).time;
  const line = lines.find(({ what, thing }) => what === 'talk' && thing === talk.guid);
  return {
    time: `${at(talk.startsAt)} to ${at(talk.startsAt + talk.minutes * 60_000)}`,
    title: talk.title,
    href: `${planPath(draft)}/talks/${talk.guid}`,
    drop: `after=${talk.guid}`,
    line: [roomNames(planned).get(talk.roomId), talk.kind, talk.persons.map(({ name }) => name).join(', ')]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
    tag: conference.releasedAt === null || !line ? undefined : lineInWords(line).tag,
  };
}
