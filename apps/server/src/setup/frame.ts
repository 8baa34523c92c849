import type { Notice, Visit } from '#http';
import { hasAccess } from '#kernel';
import type { Frame } from '#views';
import { frameOf } from '#views';
import type { Site } from './site.js';

/** What only this request knows: the notice to say once, and a token for its forms. */
export interface Once {
  readonly notice: Notice | undefined;
  readonly csrf: string;
}

/** The frame that all pages share: where this person can go, who they are, what was just done. */
export function frameFor(site: Site, visit: Visit, once: Once): Frame {
  const facts = {
    networkName: site.networkName,
    path: visit.url.split('?', 1)[0] ?? '/',
    person: visit.viewer,
    csrf: once.csrf,
    navigation: placesFor(visit),
    footer: FOOTER,
    notification: once.notice && notification(once.notice),
  };
  return frameOf(facts, site.assets);
}

const FOOTER = [
  { text: 'Check in with a code', href: '/check-in' },
  { text: 'For other systems: the API', href: '/api' },
];

function placesFor({ actor, viewer }: Visit) {
  return [
    { text: 'Training', href: '/training' },
    ...(viewer ? MEMBERS : []),
    ...(hasAccess(actor, 'educator') ? [{ text: 'Programme', href: '/programme' }] : []),
    ...(hasAccess(actor, 'coordinator') ? COORDINATORS : []),
  ];
}

const MEMBERS = [
  { text: 'Cases', href: '/cases' },
  { text: 'Discussion', href: '/discussion' },
  { text: 'My learning', href: '/learning' },
];

const COORDINATORS = [
  { text: 'Reports', href: '/reports' },
  { text: 'Admin', href: '/admin' },
];

function notification({ kind, text }: Notice) {
  return kind === 'success' ? ({ text, variant: 'success' } as const) : { text };
}
