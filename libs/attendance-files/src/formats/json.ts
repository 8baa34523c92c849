import { damagedFile, isThing } from '#loose';
import type { Draft } from '../draft.js';
import { UnknownFormat } from '../refusals.js';
import { headerHash } from '../text/header.js';
import { bigBlueButtonJson } from './bigbluebutton-json.js';
import { graphAttendance } from './graph.js';

/** Reads a report in JSON, or refuses it. */
export async function draftFromJson(text: string): Promise<Draft> {
  const whole = parsed(text);
  const draft = (await bigBlueButtonJson(whole)) ?? (await graphAttendance(whole));
  if (draft) return draft;
  const members = isThing(whole) ? Object.keys(whole).slice(0, 50) : [];
  throw new UnknownFormat(members, headerHash(members), {});
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw damagedFile('JSON');
  }
}
