import { type Thing, inTurns, instantOf, isThing, textOf, thingsIn } from '#loose';
import type { Draft, DraftRow } from '../draft.js';

/**
 * BigBlueButton's learning dashboard as JSON: people, each with sessions in epoch milliseconds. A session
 * that has not been left (leftOn 0) ends with the meeting, and is marked as assumed.
 */
export async function bigBlueButtonJson(whole: unknown): Promise<Draft | undefined> {
  if (!isThing(whole) || !('intId' in whole) || !('users' in whole)) return undefined;
  const end = instantOf(whole['endedOn']);
  const rows = (await inTurns(thingsIn(whole['users']), (user) => staysOf(user, end))).flat();
  return {
    format: 'bigbluebutton-dashboard-json',
    header: ['bigbluebutton', 'intId', 'users'],
    meeting: { title: textOf(whole['name']), start: instantOf(whole['createdOn']), end },
    rows: rows.map((row, place) => ({ ...row, row: place + 1 })),
  };
}

function staysOf(user: Thing, end: Date | undefined): Omit<DraftRow, 'row'>[] {
  const connections = 'intIds' in user ? thingsIn(user['intIds']) : [user];
  const sessions = connections.flatMap((one) => ('sessions' in one ? thingsIn(one['sessions']) : [one]));
  return sessions.map((session) => {
    const left = instantOf(session['leftOn']);
    return {
      kind: user['isDialIn'] === true ? 'dial-in' : 'connection',
      name: textOf(user['name']) ?? '',
      joinToken: textOf(user['extId']) ?? textOf(user['userKey']),
      joined: instantOf(session['registeredOn']),
      left: left ?? end,
      assumedEnd: left === undefined && end !== undefined,
    };
  });
}
