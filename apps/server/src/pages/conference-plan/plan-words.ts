import type { Draft, Planned, ReleaseLine, ReleaseRow } from '#conference';
import { counted } from '#kernel';

/** Where the pages of one plan are. */
export function planPath({ conference }: Draft): string {
  return `/programme/conferences/${conference.slug}`;
}

/** The way between the pages of a plan. */
export function planTabs(draft: Draft, current: string) {
  const path = planPath(draft);
  return [
    { text: 'Programme', href: path },
    { text: 'Rooms', href: `${path}/rooms` },
    { text: 'Tracks', href: `${path}/tracks` },
    { text: 'Days', href: `${path}/days` },
    { text: 'Speakers', href: `${path}/speakers` },
    { text: 'Clashes', href: `${path}/plan-clashes` },
    { text: 'Release', href: `${path}/release` },
  ].map((tab) => ({ ...tab, current: tab.text === current }));
}

const KINDS = { added: 'New', changed: 'Changed', gone: 'Taken out' } as const;
const COLOURS = { added: 'green', changed: 'blue', gone: 'red' } as const;
const THINGS = { head: '', zone: '', days: '', tracks: '', room: 'Room: ', talk: '' } as const;

export function lineInWords({ kind, what, name, says }: ReleaseLine) {
  return {
    tag: { text: KINDS[kind], colour: COLOURS[kind] },
    name: `${THINGS[what]}${name}`,
    says:
      kind !== 'changed'
        ? says.slice(0, 2).map(({ label, was, is }) => ({ label, was: undefined, is: is || was }))
        : says.map(changeOf),
  };
}

function changeOf({ label, was, is }: ReleaseLine['says'][number]) {
  return { label, was: was || 'none', is: is || 'none' };
}

export function roomNames({ rooms }: Planned): Map<string, string> {
  return new Map(rooms.map(({ id, name }) => [id, name]));
}

/** Of a release that has nothing to tell line by line: all of a first programme is new. */
export function withoutLines({ number, talks }: Pick<ReleaseRow, 'number' | 'talks'>): string {
  if (number > 1) return 'No time, room or name has changed.';
  return `The first programme: ${counted(talks, 'talk', 'talks')}.`;
}
