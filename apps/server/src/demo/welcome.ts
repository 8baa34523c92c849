import type { Config } from '../config.js';
import type { DemoTally } from './load-demo.js';

/** What the terminal says once the demonstration is open. */
export function welcome(
  { baseUrl, dataDir, databaseUrl }: Config,
  tally: DemoTally,
  seconds: number,
): string {
  const { organisations, people, sessions } = tally;
  return `
Wheelhouse is open at ${baseUrl}
A demonstration: ${organisations} organisations, ${people} people, ${sessions} sessions, loaded in ${seconds.toFixed(1)} seconds.
It is kept in ${databaseUrl ? 'the database that DATABASE_URL names' : dataDir}. The next start begins afresh.

Sign in at ${baseUrl}/sign-in with one press, as one of these:
  Joan Whitlock     receptionist         sees first the training made for her job
  Priya Nair        staff nurse          finds a clinic, registers, looks at her own record
  Tomos Prys        volunteer driver     the same, from a telephone
  Ruth O’Dowd       special-school teacher
  Ben Carter        community nurse      brings a case
  Amina Rahman      educator             publishes a clinic
  Oli Fairweather   coordinator          puts a register right, matches who is waiting, exports the report
  Ada Morgan        administrator        looks after people and settings

Press Ctrl and C to stop.`;
}
