import { asContent, component, type Content, inside, type Options, type OrText } from '../component.js';
import { attributesOf } from '../attributes.js';
import type { Html, Text } from '../html.js';

/** The band across the page that says the one next thing; its block holds the buttons. */
export const nextThing = component<Options<{ when: Text; title: Text; text: Text }>>(
  'next-thing',
  ['when', 'title', 'text'],
  (p, block) => ({ when: p.when, title: p.title, text: p.text, buttons: block }),
);

type SessionCard = Options<{
  title: Text;
  href: string;
  when: Text;
  facts: readonly (Text | null | undefined)[];
  tag: OrText<Content>;
  reason: Text;
  level: number;
}>;

/** A session in a list: when it is, what it is called, a few facts, and why it is shown to this person. */
export const sessionCard = component<SessionCard>(
  'session-card',
  ['title', 'href', 'when', 'facts', 'tag', 'reason', 'level'],
  (p, block) => ({
    title: p.title,
    href: p.href,
    when: p.when,
    facts: (p.facts ?? []).filter((fact) => fact !== undefined && fact !== null && fact !== ''),
    tag: inside(asContent(p.tag)) !== undefined && asContent(p.tag),
    reason: p.reason,
    heading: `h${p.level ?? 3}`,
    body: block,
  }),
);

interface Span {
  /** Minutes since the session began. */
  readonly from: number;
  readonly to: number;
}

type MinutesBar = Options<{ label: string; minutes: number; spans: readonly Span[] }>;

/** When a person was there, as stretches on the session's own line of `minutes`; `label` says the same in words. */
export const minutesBar = component<MinutesBar>('minutes-bar', ['label', 'minutes', 'spans'], (p) => ({
  label: p.label,
  spans: (p.spans ?? []).map((span) => ({ attributes: stretch(span, p.minutes ?? 0) })),
}));

function stretch({ from, to }: Span, minutes: number): Html {
  const share = (minute: number): number =>
    minutes > 0 ? (Math.min(Math.max(minute, 0), minutes) / minutes) * 100 : 0;
  const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;
  return attributesOf({ x: percent(share(from)), width: percent(share(to) - share(from)) });
}

interface Filter {
  readonly text: Text;
  /** The same list without this filter. */
  readonly href: string;
}

/** What a list is filtered by; each leads to the list without it. */
export const filterTags = component<Options<{ filters: readonly Filter[]; clearHref: string }>>(
  'filter-tags',
  ['filters', 'clearHref'],
  (p) => ({ filters: p.filters ?? [], clearHref: p.clearHref }),
);

/** A picture of numbers: what it shows, in a sentence, the drawing, and in the block the table of the same numbers. */
export const chartFigure = component<Options<{ caption: Text; says: Text; svg: Html; tableSummary: Text }>>(
  'chart-figure',
  ['caption', 'says', 'svg', 'tableSummary'],
  (p, block) => ({
    caption: p.caption,
    says: p.says,
    svg: p.svg,
    tableSummary: p.tableSummary ?? 'The same as a table',
    table: block,
  }),
);

interface KeyNumber {
  readonly number: Text;
  readonly text: Text;
}

/** A few numbers large, each with what it counts. */
export const keyNumbers = component<Options<{ numbers: readonly KeyNumber[] }>>(
  'key-numbers',
  ['numbers'],
  (p) => ({ numbers: p.numbers ?? [] }),
);
