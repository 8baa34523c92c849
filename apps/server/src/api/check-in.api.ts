import { CheckIns, type AtTheDoor } from '#attendance';
import { Operation, Who, type Reply } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Param, Put, Res } from '@nestjs/common';
import type { z } from 'zod';
import { WrongGuesses } from '../setup/wrong-guesses.js';
import { CheckInShown } from './check-in.schema.js';

/** Checking in by the code of a door: of a session, a day of a conference, a room of it or a talk. */
@Controller('api/v1/check-in/:code')
export class CheckInApi {
  constructor(
    private readonly checkIns: CheckIns,
    private readonly guesses: WrongGuesses,
  ) {}

  @Get()
  @Operation({
    summary: 'What I would check in to with this code, typed or from the picture',
    answer: CheckInShown,
  })
  look(@Param('code') code: string, @Res({ passthrough: true }) reply: Reply) {
    return this.guesses.counted(reply, code, async () => checkInShown(await this.checkIns.arrive(code)));
  }

  @Put()
  @Operation({ summary: 'Check me in. A second time keeps the first moment', answer: CheckInShown })
  checkIn(@Who() actor: Actor, @Param('code') code: string, @Res({ passthrough: true }) reply: Reply) {
    return this.guesses.counted(reply, code, async () =>
      checkInShown(await this.checkIns.checkIn(actor, code)),
    );
  }
}

function checkInShown({ seal, session, stretch, countsFrom }: AtTheDoor): z.input<typeof CheckInShown> {
  const { talk, isFrontDoor, title, end } = stretch;
  return {
    seal,
    session: { id: session.id, title: session.title },
    comingFor: whatFor(stretch),
    ...{ title, talkId: talk?.talkId ?? null, room: talk?.room ?? null },
    countsFrom: isFrontDoor ? null : countsFrom.toISOString(),
    endsAt: end.toISOString(),
  };
}

function whatFor({ talk, part, isFrontDoor }: AtTheDoor['stretch']) {
  if (talk) return 'talk';
  if (part) return 'part';
  return isFrontDoor ? 'day' : 'session';
}
