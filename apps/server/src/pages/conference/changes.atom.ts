import type { ConferenceRow, ReleaseRow } from '#conference';
import { counted } from '#kernel';
import { escapeHtml } from '#views';
import { withoutLines } from '../conference-plan/plan-words.js';

type Line = ReleaseRow['lines'][number];

/** What each release changed, for readers of feeds (RFC 4287): the times, rooms and names that people plan by. */
export function changesAsAtom(
  conference: ConferenceRow,
  releases: readonly ReleaseRow[],
  site: Site,
): string {
  const own = `${site.baseUrl}/conferences/${conference.slug}`;
  const updated = releases[0]?.releasedAt ?? conference.releasedAt ?? conference.changedAt;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    element('title', `${conference.title}: what has changed`),
    element('id', `${own}/changes.atom`),
    `<link rel="self" type="application/atom+xml" href="${escapeHtml(`${own}/changes.atom`)}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeHtml(own)}"/>`,
    element('updated', new Date(updated).toISOString()),
    `<author>${element('name', site.networkName)}</author>`,
    ...releases.map((release) => entryOf(release, own)),
    '</feed>',
    '',
  ].join('\n');
}

interface Site {
  readonly baseUrl: string;
  readonly networkName: string;
}

function entryOf(release: ReleaseRow, own: string): string {
  const { number, releasedAt, lines } = release;
  const told = lines.map(lineInWords).filter((line) => line !== '');
  const isFirst = number === 1 && lines.length === 0;
  return [
    '<entry>',
    element(
      'title',
      `Programme ${number}: ${isFirst ? 'the first' : counted(lines.length, 'change', 'changes')}`,
    ),
    element('id', `${own}#programme-${number}`),
    `<link rel="alternate" type="text/html" href="${escapeHtml(own)}"/>`,
    element('updated', new Date(releasedAt).toISOString()),
    element('content', told.join('\n') || withoutLines(release)),
    '</entry>',
  ].join('\n');
}

const KINDS: Readonly<Record<Line['kind'], string>> = { added: 'New', changed: 'Changed', gone: 'Taken out' };
const TOLD = new Set(['Time', 'Room', 'Title', 'Speakers', 'Name', 'Days']);

/** "Changed: Opening. Room: Main Hall, now Garden Room." */
function lineInWords({ kind, name, says }: Line): string {
  const told = says.filter(({ label }) => TOLD.has(label));
  if (kind === 'changed' && told.length === 0) return '';
  const parts = told
    .filter(({ label, is }) => kind === 'changed' || (kind === 'added' && is !== '' && label !== 'Title'))
    .map(({ label, was, is }) =>
      kind === 'changed' && was !== '' ? `${label}: ${was}, now ${is || 'none'}` : `${label}: ${is}`,
    );
  return [`${KINDS[kind]}: ${name}`, ...parts].join('. ') + '.';
}

function element(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}
