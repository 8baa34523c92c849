import { Transactions } from '#database';
import { Clock, isSignedIn, newId, type Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { fileNotWaiting } from '../attendance.errors.js';
import { SessionsOnRecord } from '../session-facts.js';
import { WaitingFile } from '../tables/index.js';

const KEPT = 60 * 60_000;

/** Keeps a chosen file for an hour, so that a person sees what it would change before they add it. */
@Injectable()
export class WaitingFiles {
  constructor(
    private readonly transactions: Transactions,
    private readonly sessions: SessionsOnRecord,
    private readonly clock: Clock,
  ) {}

  async keep(
    actor: Actor,
    sessionId: string,
    file: { fileName: string; bytes: Uint8Array },
  ): Promise<string> {
    await this.sessions.kept(actor, sessionId);
    return this.transactions.run(async (tables) => {
      const chosenAt = this.clock.now();
      await tables.delete(WaitingFile, { chosenAt: LessThan(new Date(+chosenAt - KEPT)) });
      const content = Buffer.from(file.bytes).toString('base64');
      const chosenBy = isSignedIn(actor) ? actor.personId : null;
      const row = { id: newId(chosenAt), sessionId, fileName: file.fileName, content, chosenBy, chosenAt };
      await tables.insert(WaitingFile, row);
      return row.id;
    });
  }

  async find(actor: Actor, sessionId: string, id: string): Promise<{ fileName: string; bytes: Uint8Array }> {
    await this.sessions.kept(actor, sessionId);
    const file = await this.transactions.run((tables) => tables.findOneBy(WaitingFile, { id, sessionId }));
    if (!file || +this.clock.now() - +file.chosenAt > KEPT) throw fileNotWaiting();
    return { fileName: file.fileName, bytes: Buffer.from(file.content, 'base64') };
  }

  async drop(id: string): Promise<void> {
    await this.transactions.run((tables) => tables.delete(WaitingFile, { id }));
  }
}
