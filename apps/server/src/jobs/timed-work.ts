import { FilesReadLater, KeptBackFiles } from '#attachments';
import { CalendarWatch } from '#calendar';
import { CasesByTheClock, FollowUpsByTheClock } from '#cases';
import { Idempotency } from '#idempotency';
import { PlacesByTheClock, SessionStates } from '#programme';
import { Captions, RoomPresence } from '#live';
import { Delivery } from '#mail';
import { Media } from '#meetings';
import {
  AnswerLetters,
  Digests,
  MovedTalkLetters,
  OfferLetters,
  Reminders,
  TalkPlaceLetters,
} from '#notifications';
import { LeftOverFiles } from '#storage';
import { NeedsByTheClock } from '#study-days';
import { LiveGateway } from '../live/live.gateway.js';
import { Logger, type INestApplicationContext, type Type } from '@nestjs/common';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** What is done by the clock: each is one line into a library. Returns a function that stops it all. */
export function startTimedWork(app: INestApplicationContext): () => void {
  const the = <T>(service: Type<T>): T => app.get(service, { strict: false });
  const stops = [
    every(3 * SECOND, 'write down who is in a live room', () => the(LiveGateway).writeSeen()),
    every(15 * SECOND, 'look again who may do what in live rooms', () => the(LiveGateway).lookAgain()),
    every(15 * SECOND, 'close stays in live rooms', () => the(RoomPresence).closeDue()),
    every(MINUTE, 'forget captions of rooms that are over', () => the(Captions).forgetOver()),
    every(20 * SECOND, 'let go of seats at media servers', () => the(Media).tidy()),
    every(20 * SECOND, 'deliver letters', () => the(Delivery).deliverDue()),
    every(MINUTE, 'close sessions that have ended', () => the(SessionStates).closeEnded()),
    every(MINUTE, 'pass on places that nobody took', () => the(PlacesByTheClock).giveDue()),
    every(MINUTE, 'tell people of places held for them', () => the(OfferLetters).tellDue()),
    every(MINUTE, 'tell people of talks that moved', () => the(MovedTalkLetters).tellDue()),
    every(MINUTE, 'tell people of their places in talks', () => the(TalkPlaceLetters).tellDue()),
    every(MINUTE, 'bring calendars up to date', () => the(CalendarWatch).catchUp()),
    every(MINUTE, 'remind people of sessions', () => the(Reminders).remindDue()),
    every(MINUTE, 'tell people of answers', () => the(AnswerLetters).tellDue()),
    every(MINUTE, 'send digests', () => the(Digests).sendDue()),
    every(MINUTE, 'delete needs of study days', () => the(NeedsByTheClock).forgetDue()),
    every(MINUTE, 'ask what became of cases', () => the(FollowUpsByTheClock).askDue()),
    every(10 * MINUTE, 'erase stories of cases', () => the(CasesByTheClock).eraseDue()),
    every(HOUR, 'take away files that belong to nothing', () => the(LeftOverFiles).sweep()),
    every(10 * MINUTE, 'take away files that nobody came back to', () => the(KeptBackFiles).forgetOld()),
    every(MINUTE, 'read files that came before', () => the(FilesReadLater).readSome()),
    every(10 * MINUTE, 'forget old keys', () => the(Idempotency).forgetOld()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Never twice at once, and a failure does not stop the next time. */
function every(milliseconds: number, name: string, work: () => Promise<unknown>): () => void {
  const log = new Logger('TimedWork');
  let isRunning = false;
  const timer = setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    work()
      .catch((error: unknown) => log.error(`Could not ${name}: ${String(error)}`))
      .finally(() => (isRunning = false));
  }, milliseconds);
  timer.unref();
  return () => clearInterval(timer);
}
