import { bytesOf, scheduleText } from '../../libs/schedules/src/written.fixture.js';
import { ConferenceImports } from '#conference';
import { castOf } from '../support/cast.js';
import { talkXml } from '../support/conferences.js';
import { startServer } from '../support/server.js';
import { serveBeside } from './serve-beside.js';

const [TALKS, ROOMS] = [1000, 25];

const server = await startServer('sqlite');
const cast = await castOf(server);
const rooms = Array.from({ length: ROOMS }, (_, room) => {
  const talks = Array.from({ length: TALKS / ROOMS }, (_, place) => {
    const start = `${String(8 + Math.floor(place / 4)).padStart(2, '0')}:${String((place % 4) * 15).padStart(2, '0')}`;
    const title = `What helps a family at home, part ${place + 1}`;
    return talkXml(room * 100 + place + 1, start, { duration: '00:15', title, slug: '' });
  });
  return `<room name="Room ${room + 1}">${talks.join('')}</room>`;
});
const text = scheduleText({ events: [] }).replace('</room></day>', `</room>${rooms.join('')}</day>`);
await server.get(ConferenceImports).add(cast.amina.actor, bytesOf(text));
await serveBeside(server, cast.joan.id, { grid: '/conferences/copn2026/grid?day=all' });
