import { castOf } from '../support/cast.js';
import { manyClinics, publishedClinic, registered } from '../support/programme.js';
import { startServer } from '../support/server.js';
import { quiet } from '../support/statements.js';
import { serveBeside } from './serve-beside.js';

const SESSIONS = 200;

const server = await startServer('sqlite');
const cast = await castOf(server);
await manyClinics(server, cast, SESSIONS);
const clinic = await publishedClinic(server, cast);
await registered(server, cast.joan, clinic);
// The pages are what is timed, and not what calendars have still to do behind them.
await quiet(server);
await serveBeside(server, cast.joan.id, { training: '/training', session: `/sessions/${clinic}` });
