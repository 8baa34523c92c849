import type { Viewer } from '#http';
import { tierOf } from '#kernel';
import { PersonQueries, RoleQueries, type PersonRow } from '#people';
import type { Learner, SessionRow } from '#programme';
import { Injectable } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { vocabularyOf, type Vocabulary } from './session-words.js';

/** The person who looks, as far as training is concerned. */
export interface Looking {
  readonly learner: Learner;
  readonly roleName: string | null;
  readonly words: Vocabulary;
  /** Nothing for a stranger. */
  readonly person: PersonRow | undefined;
}

/** Finds out who looks and how to speak to them: two statements, whatever the page. */
@Injectable()
export class Learners {
  constructor(
    private readonly people: PersonQueries,
    private readonly roles: RoleQueries,
    private readonly site: Site,
  ) {}

  async looking(viewer: Viewer | undefined): Promise<Looking> {
    const words = await this.words();
    const person = viewer && (await this.people.byId(viewer.personId));
    if (!person) return { learner: { personId: '', job: null }, roleName: null, words, person };
    const job = { roleId: person.roleId, tier: tierOf(person.staffGroup) };
    return { learner: { personId: person.id, job }, roleName: person.roleName, words, person };
  }

  /** How to speak of one session: only the roles that it is made for have to be named. */
  async wordsFor({ audience }: Pick<SessionRow, 'audience'>): Promise<Vocabulary> {
    return vocabularyOf(await this.roles.named(audience.roles), this.site);
  }

  async words(): Promise<Vocabulary> {
    return vocabularyOf(await this.roles.all(), this.site);
  }
}
