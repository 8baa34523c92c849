import { Transactions } from '#database';
import { Events } from '#events';
import { SessionChanged, SessionMoved } from '#programme';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Ledger } from './ledger.service.js';

/** A session that was moved, or ran to another hour than planned, counts other minutes of the same evidence. */
@Injectable()
export class MovedSessions implements OnModuleInit {
  constructor(
    private readonly events: Events,
    private readonly transactions: Transactions,
    private readonly ledger: Ledger,
  ) {}

  onModuleInit(): void {
    this.events.on(SessionMoved, ({ sessionId }) => this.concludeAnew(sessionId));
    this.events.on(SessionChanged, ({ sessionId }) => this.concludeAnew(sessionId));
  }

  private async concludeAnew(sessionId: string): Promise<void> {
    await this.transactions.run(async (tables) => {
      await this.ledger.open(tables, sessionId);
      await this.ledger.settleAll(tables, sessionId);
    });
  }
}
