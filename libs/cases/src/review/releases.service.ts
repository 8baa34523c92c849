import type { Actor } from '#kernel';
import { Injectable } from '@nestjs/common';
import { CaseLetters } from '../case-letters.js';
import { CaseMoving, type CaseMeant } from '../case-moving.js';
import { CaseWords } from '../case-words.js';
import { OverriddenFindings } from './overridden-findings.js';

/** A reviewer lets be what looks like an identifier and is none, and says why. */
@Injectable()
export class CaseReleases {
  constructor(
    private readonly moving: CaseMoving,
    private readonly words: CaseWords,
    private readonly finding: OverriddenFindings,
    private readonly letters: CaseLetters,
  ) {}

  async release(actor: Actor, meant: CaseMeant, reason: string): Promise<void> {
    await this.moving.move(actor, meant, 'release', async (tables, { row }) => {
      await this.words.say(tables, actor, {
        caseId: row.id,
        kind: 'override',
        words: reason,
        field: 'reason',
      });
      await this.letters.toPresenter(row, 'Your case goes on: a reviewer looked at what was pointed out.');
      return { overridden: await this.finding.of(row.id) };
    });
  }
}
