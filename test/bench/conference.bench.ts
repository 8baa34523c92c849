import { conferenceGrid } from './conference.grid.js';
import { conferencePlanning } from './conference.planning.js';

/** Each part in a file of its own. */
export async function conference(): Promise<object> {
  return { grid: await conferenceGrid(), planning: await conferencePlanning() };
}
