import { RoomLineTo } from './live/line.js';
import { RoomMedia } from './live/media/room-media.js';
import { closeOnEscape, openRoom } from './live/room-page.js';

// The page of a live room, kept up to date. Without this script it works by forms.
document.addEventListener('keydown', closeOnEscape);
const page = document.querySelector<HTMLElement>('[data-room]');
if (page)
  openRoom(page, {
    line: (listener) => new RoomLineTo(page.dataset['room'] ?? '', listener),
    media: (line, me) => new RoomMedia(line.socket, me),
  });
