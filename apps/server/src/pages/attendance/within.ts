import type { SessionFacts } from '#attendance';
import { ConferenceDayQueries } from '#conference';
import { PartQueries } from '#study-days';
import { Injectable } from '@nestjs/common';

/** What a session is made of that has registers of its own. Most have nothing, and are not asked. */
@Injectable()
export class Within {
  constructor(
    private readonly parts: PartQueries,
    private readonly conferences: ConferenceDayQueries,
  ) {}

  async of({ id, kind }: SessionFacts): Promise<{ hasParts: boolean; hasTalks: boolean }> {
    return {
      hasParts: kind === 'study-day' && (await this.parts.of(id)).length > 0,
      hasTalks: kind === 'conference' && (await this.conferences.isDay(id)),
    };
  }
}
