import { Transactions } from '#database';
import { authorise, Clock, isSignedIn, newId, type Actor } from '#kernel';
import { canPlan, ONLY_EDUCATORS_PLAN } from '#programme';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { fileNotWaiting } from './conference.errors.js';
import { ConferenceFile } from './tables/index.js';

const KEPT = 60 * 60_000;

export interface ChosenProgramme {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** Keeps a chosen programme for an hour, so that a person sees what it would change before it does. */
@Injectable()
export class ChosenProgrammes {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async keep(actor: Actor, { fileName, bytes }: ChosenProgramme): Promise<string> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    return this.transactions.run(async (tables) => {
      const chosenAt = this.clock.now();
      await tables.delete(ConferenceFile, { chosenAt: LessThan(new Date(+chosenAt - KEPT)) });
      const content = Buffer.from(bytes).toString('base64');
      const row = { id: newId(chosenAt), fileName, content, chosenBy: personOf(actor), chosenAt };
      await tables.insert(ConferenceFile, row);
      return row.id;
    });
  }

  /** Only whoever chose it finds it. */
  async find(actor: Actor, id: string): Promise<ChosenProgramme> {
    authorise(canPlan(actor), ONLY_EDUCATORS_PLAN);
    const chosenBy = personOf(actor) ?? IsNull();
    const file = await this.transactions.run((tables) => tables.findOneBy(ConferenceFile, { id, chosenBy }));
    if (!file || +this.clock.now() - +file.chosenAt > KEPT) throw fileNotWaiting();
    return { fileName: file.fileName, bytes: Buffer.from(file.content, 'base64') };
  }

  async drop(id: string): Promise<void> {
    await this.transactions.run((tables) => tables.delete(ConferenceFile, { id }));
  }
}

function personOf(actor: Actor): string | null {
  return isSignedIn(actor) ? actor.personId : null;
}
