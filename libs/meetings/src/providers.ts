import type { Capabilities, Way } from './contract.js';

/**
 * Who carries a meeting. Another one (BigBlueButton, Jitsi, LiveKit, Zoom, Teams by their own interfaces) comes in
 * here: it says what it can do and which session it is for; nothing else in the house asks who it is.
 */
export interface MeetingProvider {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** In plain words, for the people in the room. */
  readonly says: string;
}

const builtin: MeetingProvider = {
  name: 'builtin',
  capabilities: { way: 'mesh', cameras: 4, people: 12, screens: true, isInPage: true },
  says: 'Sound and picture go straight between your browsers. Up to 4 cameras work well at once.',
};

const janus: MeetingProvider = {
  name: 'janus',
  capabilities: { way: 'janus', cameras: 16, people: 300, screens: true, isInPage: true },
  says: 'Sound and picture go through this network’s own media server. Up to 16 cameras work well at once.',
};

const link: MeetingProvider = {
  name: 'link',
  capabilities: { way: 'link', cameras: null, people: null, screens: false, isInPage: false },
  says: 'You meet by a link, in another window. Keep this page open beside it.',
};

const PROVIDERS: Readonly<Record<Way, MeetingProvider>> = { mesh: builtin, janus, link };

/** What the session asks for, as far as it is there: without a media server browsers meet one another. */
export function providerFor(name: string, { hasJanus }: { readonly hasJanus: boolean }): MeetingProvider {
  if (name === 'link') return link;
  return name === 'janus' && hasJanus ? janus : builtin;
}

export function capabilitiesOf(way: Way): Capabilities {
  return PROVIDERS[way].capabilities;
}
