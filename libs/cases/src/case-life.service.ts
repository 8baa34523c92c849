import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseLetters } from './case-letters.js';
import { CaseMoving, type CaseMeant } from './case-moving.js';
import { CaseBookings } from './review/case-bookings.js';
import { StoryErasing } from './ending/story-erasing.js';

/** What happens to a case from its session on. */
@Injectable()
export class CaseLife {
  constructor(
    private readonly moving: CaseMoving,
    private readonly bookings: CaseBookings,
    private readonly letters: CaseLetters,
    private readonly erasing: StoryErasing,
  ) {}

  async present(actor: Actor, meant: CaseMeant): Promise<void> {
    await this.moving.move(actor, meant, 'present', () =>
      Promise.resolve({ presentedAt: this.erasing.now() }),
    );
  }

  /** It comes back: the next session is booked, what was recommended stays, and its story is kept until after that session. */
  async rebook(actor: Actor, meant: CaseMeant, sessionId: string): Promise<void> {
    await this.moving.move(actor, meant, 'rebook', async (_tables, { row }) => {
      const booked = await this.bookings.free(actor, sessionId);
      await this.letters.toHub(
        { ...row, ...booked },
        'A case comes back to a session that you have a part in.',
      );
      await this.letters.toPresenter(row, 'Your case is booked for another session. The page says which.');
      return { ...booked, presentedAt: null };
    });
  }

  async close(actor: Actor, meant: CaseMeant): Promise<void> {
    await this.moving.move(actor, meant, 'close', () => Promise.resolve({ closedAt: this.erasing.now() }));
  }

  /** At any time: what it says is erased at once, for everybody. */
  async withdraw(actor: Actor, meant: CaseMeant): Promise<void> {
    await this.moving.move(actor, meant, 'withdraw', async (tables, { row }) => {
      if (row.status !== 'draft')
        await this.letters.toHub(row, 'A case was withdrawn. What it said is erased; you need do nothing.');
      return this.erasing.erase(tables, row.id);
    });
  }
}
