import {
  stripOf,
  type Answer,
  type ClientMessages,
  type Entered,
  type Notice,
  type RoomSnapshot,
} from '../../../../libs/live/src/contract.js';
import { RoomCaptions } from './captions.js';
import { CaseOfTheMoment } from './case.js';
import { draw } from './draw.js';
import { part, show, write } from './elements.js';
import { sendOverTheLine } from './forms.js';
import { drawBackstage, drawTimer, offerTimer, type Acts } from './host.js';
import type { Listener } from './line.js';
import { notify } from './news.js';
import { drawPoll } from './poll.js';
import { drawReactions, offerReactions } from './reactions.js';
import { tellChanges } from './told.js';

/** How a page speaks with its room. */
export interface LineTo {
  ask<K extends keyof ClientMessages>(name: K, value: ClientMessages[K]): Promise<Answer>;
  isUp(): boolean;
  leave(): void;
}

/** Sound and picture, where there are any. */
interface MediaOf {
  follow(room: RoomSnapshot): void;
  entered(): Promise<void>;
}

interface Opened<L extends LineTo> {
  readonly line: (listener: Listener) => L;
  readonly media: (line: L, me: string) => MediaOf;
}

/** The page of a room, kept up to date. */
export function openRoom<L extends LineTo>(page: HTMLElement, opened: Opened<L>): void {
  const me = page.dataset['me'] ?? '';
  const isHost = 'host' in page.dataset;
  let room: RoomSnapshot | undefined;
  let entered: Entered | undefined;
  let clockAhead = 0;
  const caseOn = new CaseOfTheMoment();

  const line = opened.line({
    changed: (next, before) => {
      room = next;
      if (!before || next.at !== before.at) clockAhead = next.at - performance.now();
      draw(next, me, isHost ? act : undefined);
      drawPoll(next.poll, entered?.myVote ?? null, act);
      drawBackstage(next, act);
      drawNotes(next, before);
      caseOn.follow(next);
      captions.follow(next);
      media.follow(next);
      if (before) tellChanges(next, before, me);
      tick();
    },
    entered: (answer) => {
      entered = answer;
      void media.entered();
      for (const name of ['presence', 'connection']) show(name, false);
    },
    refused,
    noticed: (notice) => noticed(notice, caseOn),
    lost: () => lost(caseOn),
  });

  const media = opened.media(line, me);
  const act: Acts = (name, value) =>
    void line.ask(name, value).then((answer) => notify(answer.ok ? '' : answer.message));
  const captions = new RoomCaptions(me, 'team' in page.dataset, act);

  const tick = (): void => {
    if (!room) return;
    const now = performance.now() + clockAhead;
    write('strip', stripOf(room, now));
    if (room.backstage) drawTimer(room.backstage.timer, now);
  };

  sendOverTheLine(
    (name, value) => line.ask(name, value),
    () => line.isUp(),
  );
  // Beside each name stands the same, and more.
  show('one-person', false);
  offerReactions(act);
  if (isHost) offerTimer(act);
  window.setInterval(tick, 1000);
  part('leave')?.addEventListener('submit', () => line.leave());
}

function refused(code: string, message: string): void {
  if (LEADS_ELSEWHERE.has(code)) location.reload();
  else notify(message);
}

/** Whoever is outside hears no more of when a case is closed. */
const ENDS_THE_VISIT: ReadonlySet<string> = new Set(['removed', 'withdrawn', 'over', 'part-lost']);

/** The server draws what is left to see. */
const LOADS_ANEW: ReadonlySet<string> = new Set(['over', 'part-lost']);

/** The server has another page to show now. */
const LEADS_ELSEWHERE: ReadonlySet<string> = new Set(['sign-in-first', 'room-ended', 'room-over']);

function noticed(notice: Notice, caseOn: CaseOfTheMoment): void {
  if (ENDS_THE_VISIT.has(notice.kind)) caseOn.takeAway();
  if (notice.kind === 'part-gained') caseOn.again();
  if (notice.kind === 'reactions') drawReactions(notice);
  else if (LOADS_ANEW.has(notice.kind)) location.reload();
  else notify(notice.message);
}

function lost(caseOn: CaseOfTheMoment): void {
  caseOn.lost();
  write('connection', 'The line is lost. Your minutes are kept, and we try again by ourselves.');
  show('connection', true);
}

/** What somebody has begun to write stays; the others' text comes only into a field that nobody has touched. */
function drawNotes({ notes }: RoomSnapshot, before: RoomSnapshot | undefined): void {
  if (before?.notes === notes) return;
  const form = document.querySelector<HTMLFormElement>('form[data-live="notes.save"]');
  const text = form?.querySelector<HTMLTextAreaElement>('textarea');
  const revision = form?.querySelector<HTMLInputElement>('input[name="revision"]');
  if (!text || !revision) return;
  const isUntouched = text.value === (before?.notes.text ?? text.defaultValue);
  write('notes-by', notes.by ? `Last saved by ${notes.by}` : 'Nobody has written yet');
  revision.value = String(notes.revision);
  if (isUntouched || text.value === notes.text) text.value = notes.text;
  else
    write(
      'notes-by',
      `${notes.by ?? 'Somebody'} saved meanwhile: “${notes.text}”. Put it together with yours, then save.`,
    );
}

export function closeOnEscape({ key }: KeyboardEvent): void {
  if (key !== 'Escape') return;
  const open = [...document.querySelectorAll<HTMLDetailsElement>('.wh-room details[open]')].reverse();
  const around = open.find((details) => details.contains(document.activeElement)) ?? open[0];
  if (!around) return;
  around.open = false;
  around.querySelector('summary')?.focus();
}
