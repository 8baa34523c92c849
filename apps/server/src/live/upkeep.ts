import { Clock } from '#kernel';
import { RoomPresence } from '#live';
import { Injectable, Logger } from '@nestjs/common';
import { roomOf, type Caller } from './caller.js';
import { Entry } from './entry.js';
import { Voice } from './voice.js';

/** What the gateway does behind the messages. */
@Injectable()
export class Upkeep {
  readonly log = new Logger('Live');

  constructor(
    readonly voice: Voice,
    readonly presence: RoomPresence,
    readonly clock: Clock,
    readonly entry: Entry,
  ) {}

  async comeInAgain(caller: Caller): Promise<void> {
    const room = roomOf(caller);
    if (!room) return;
    try {
      room.stayId = await this.entry.again(caller, room);
    } catch (error) {
      this.log.warn(`Could not come in again: ${String(error)}`);
      this.voice.tell(caller.person.personId, 'over');
    }
  }
}
