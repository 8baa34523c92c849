import type { SessionFacts } from '#attendance';
import { ConferenceDayQueries } from '#conference';
import { OpenStays, type OpenStay } from '#live';
import { PartQueries } from '#study-days';
import { Injectable } from '@nestjs/common';

interface WithinASession {
  readonly hasParts: boolean;
  readonly hasTalks: boolean;
  readonly inRoom: readonly OpenStay[];
}

/** What a session is made of that has registers of its own, and who is in its room. Most have nothing, and are not asked. */
@Injectable()
export class Within {
  constructor(
    private readonly parts: PartQueries,
    private readonly conferences: ConferenceDayQueries,
    private readonly stays: OpenStays,
  ) {}

  async of({ id, kind }: SessionFacts): Promise<WithinASession> {
    return {
      hasParts: kind === 'study-day' && (await this.parts.of(id)).length > 0,
      hasTalks: kind === 'conference' && (await this.conferences.isDay(id)),
      inRoom: await this.stays.of(id),
    };
  }
}
