import { conflict } from '#kernel';
import { Captions, RoomDesk, RoomQueries, type RoomMember } from '#live';
import { Injectable } from '@nestjs/common';

/** As many letters as the notes of a room hold. */
const LONGEST = 20_000;

/** Puts the captions into the notes, which stay when the captions go. */
@Injectable()
export class CaptionKeeping {
  constructor(
    private readonly captions: Captions,
    private readonly desk: RoomDesk,
    private readonly rooms: RoomQueries,
  ) {}

  /** Whoever asks has made sure that the member runs the session. */
  async keep(sessionId: string, member: RoomMember): Promise<string> {
    const captions = await this.captions.asText(sessionId);
    const { notes } = (await this.rooms.whole(sessionId, 'some')).room;
    const text = [notes.text, captions].filter((part) => part !== '').join('\n\n');
    if (text.length > LONGEST)
      throw conflict(
        'notes-full',
        'The captions are too long for the notes. Write down the main points instead.',
      );
    const change = { is: 'notes', text, revision: notes.revision } as const;
    return this.desk.ask({ does: 'change', sessionId, member, change });
  }
}
