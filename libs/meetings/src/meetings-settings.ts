import type { IceSetting } from './ice/ice-servers.js';

export const MEETINGS_SETTINGS = Symbol('MeetingsSettings');

export interface MeetingsSettings {
  /** Addresses with commas between; undefined where there is no media server. */
  readonly janusUrl: string | undefined;
  readonly janusAdminKey: string | undefined;
  readonly iceServers: readonly IceSetting[];
  /** How to join by telephone, in the network's own words. */
  readonly dialIn: string | undefined;
}
