import { RehearsalLine } from './live/rehearsal-line.js';
import { closeOnEscape, openRoom } from './live/room-page.js';

// A rehearsal is played in this page alone: the forms of it lead nowhere, so they are shown once this script is here.
document.addEventListener('keydown', closeOnEscape);
const page = document.querySelector<HTMLElement>('[data-rehearsal]');
if (page) {
  page.hidden = false;
  openRoom(page, {
    line: (listener) => new RehearsalLine(page, listener),
    media: () => ({ follow: () => undefined, entered: () => Promise.resolve() }),
  });
}
