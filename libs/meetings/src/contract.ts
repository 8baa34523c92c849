/** How sound and picture travel: from browser to browser, through a media server of ours, or somewhere else. */
export type Way = 'mesh' | 'janus' | 'link';

/** What a provider of meetings can do; the room says so, and asks people accordingly. */
export interface Capabilities {
  readonly way: Way;
  /** Cameras that it carries well at once; null where it is not ours to say. */
  readonly cameras: number | null;
  /** People who can hear one another through it; null where it is not ours to say. */
  readonly people: number | null;
  readonly screens: boolean;
  /** Whether the person's own room is in our page, or only the link to it. */
  readonly isInPage: boolean;
}

/** What a browser is told when it comes into a room. */
export interface MeetingPlan {
  readonly capabilities: Capabilities;
  /** In plain words: which way is used. */
  readonly says: string;
  /** Where the meeting is, when it is elsewhere. */
  readonly url: string | null;
  /** How to join by telephone, where the session or the network has a number. */
  readonly dialIn: string | null;
  readonly iceServers: readonly IceServer[];
}

export interface IceServer {
  readonly urls: readonly string[];
  readonly username?: string;
  readonly credential?: string;
}

/** The lines of every connection, always in this order, so that both ends know which is which. */
export const LINES = ['microphone', 'camera', 'screen'] as const;
export type Line = (typeof LINES)[number];

/** Which lines of a person are on; what is off sends nothing. */
export type LinesOn = Readonly<Record<Line, boolean>>;

/** Somebody who sends, and through which lines: the place of a line is its `mid`. */
export interface Feed {
  /** `person:connection` */
  readonly participant: string;
  readonly mids: readonly string[];
}

/** A line of somebody that a browser would like to receive. */
export interface Wanted {
  readonly feed: string;
  readonly mid: string;
}

export interface Description {
  readonly type: 'offer' | 'answer';
  readonly sdp: string;
}

export interface Candidate {
  readonly candidate: string;
  readonly sdpMid: string | null;
  readonly sdpMLineIndex: number | null;
}

/** A line that a browser watches, and which line of whom it is. */
export interface Watched extends Wanted {
  /** Its place in the watching connection. */
  readonly here: string;
}

/** What a browser watches from now on, and the offer that it has to agree to, if any. */
export interface Watching {
  readonly offer: Description | null;
  readonly watched: readonly Watched[];
}

/**
 * What two browsers tell each other. `line` is new each time that a page opens its line, so that old ones are known;
 * `call` is new with each connection that the caller begins, so that what belongs to one never reaches another.
 * Without a call it is a greeting: "I am here, call me", or "I am here, who else is?".
 */
export interface MeshSignal {
  readonly line: string;
  /** The other's line that it is meant for; null for who has just come. */
  readonly to: string | null;
  /** The caller's calls on this line are numbered from 1: a higher number takes the place of a lower one. */
  readonly call?: number;
  /** In a greeting: the last call that was heard of, 0 for none. */
  readonly heard?: number;
  readonly description?: Description;
  readonly candidates?: readonly Candidate[];
}

/** Which of a browser's two connections to the media server: the one it sends by, or the one it watches by. */
export type Side = 'sending' | 'watching';

/** What the media server tells a browser, through ours. */
export type MediaNews =
  | { readonly kind: 'feeds'; readonly feeds: readonly Feed[] }
  | { readonly kind: 'left'; readonly participant: string }
  | { readonly kind: 'poor-line'; readonly side: Side }
  /** The seat is gone, as after the media server was started again: take one anew. */
  | { readonly kind: 'lost' };

/** Whether one more camera may be turned on. */
export function hasRoomForCamera(camerasOn: number, { cameras }: Capabilities): boolean {
  return cameras === null || camerasOn < cameras;
}

/** Whether the room asks people to leave their cameras off. */
export function isPastItsMeans(here: { people: number; camerasOn: number }, means: Capabilities): boolean {
  const tooMany = (count: number, most: number | null): boolean => most !== null && count > most;
  return tooMany(here.people, means.people) || tooMany(here.camerasOn, means.cameras);
}

/** How a camera is sent: so much smaller, and no faster than so many bits a second. */
export interface Quality {
  readonly scaleDownBy: number;
  readonly maxBitrate: number;
}

const LARGE: Quality = { scaleDownBy: 1, maxBitrate: 400_000 };
const SMALL: Quality = { scaleDownBy: 2, maxBitrate: 150_000 };
const TINY: Quality = { scaleDownBy: 4, maxBitrate: 60_000 };

/**
 * Pictures get smaller as there are more of them: a region's lines and old laptops carry these. Where somebody is in
 * the light, theirs is the picture that everybody looks at, and the others make room for it.
 */
export function qualityFor(camerasOn: number, light: 'on-me' | 'on-another' | 'off'): Quality {
  if (camerasOn <= 2 || light === 'on-me') return LARGE;
  return light === 'on-another' ? TINY : SMALL;
}

/** What a camera is asked for: 640 by 360, sent smaller where there are more than two. */
export const CAMERA = { width: 640, height: 360, frameRate: 15 } as const;

/** Whose line it is: a participant is `person:connection`. */
export function personOf(participant: string): string {
  return participant.slice(0, participant.lastIndexOf(':'));
}

/**
 * The lines that a browser wants to receive: those that are on, of everybody but the person themselves. A poor line
 * takes no pictures; a screen that is shown is small in what it needs, and is what the talk is about.
 */
export function wantedOf(
  feeds: readonly Feed[],
  on: Readonly<Record<string, Partial<LinesOn>>>,
  me: { readonly personId: string; readonly hasPoorLine: boolean },
): Wanted[] {
  return feeds
    .filter(({ participant }) => personOf(participant) !== me.personId)
    .flatMap(({ participant, mids }) =>
      LINES.flatMap((line, place) => {
        const mid = mids[place];
        const isOn = on[personOf(participant)]?.[line] === true;
        return mid !== undefined && isOn && !(me.hasPoorLine && line === 'camera')
          ? [{ feed: participant, mid }]
          : [];
      }),
    );
}
