import { bytesOf, scheduleText } from '../../libs/schedules/src/written.fixture.js';
import { talkXml } from '../support/conferences.js';

const ROOMS = 25;

/** A programme of so many talks, in rooms side by side, as other software writes it. */
export function programmeOf(talks: number): Uint8Array {
  const each = talks / ROOMS;
  const rooms = Array.from({ length: ROOMS }, (_, room) => {
    const inRoom = Array.from({ length: each }, (_, place) => {
      const start = `${two(8 + Math.floor(place / 4))}:${two((place % 4) * 15)}`;
      const title = `What helps a family at home, part ${place + 1}`;
      return talkXml(room * each + place + 1, start, { duration: '00:15', title, slug: '' });
    });
    return `<room name="Room ${room + 1}">${inRoom.join('')}</room>`;
  });
  return bytesOf(scheduleText({ events: [] }).replace('</room></day>', `</room>${rooms.join('')}</day>`));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
