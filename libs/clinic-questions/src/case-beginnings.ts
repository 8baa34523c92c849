import { CaseBookings, CaseDrafts, CaseWriting, TemplateQueries } from '#cases';
import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';

/** What goes over into the case, as its presenter left it. */
export interface CaseBeginning {
  readonly sessionId: string;
  readonly question: string;
  readonly story: string;
}

/** Begins a case with what somebody chose to say of a conversation. */
@Injectable()
export class CaseBeginnings {
  constructor(
    private readonly drafts: CaseDrafts,
    private readonly writing: CaseWriting,
    private readonly templates: TemplateQueries,
    private readonly bookings: CaseBookings,
  ) {}

  /** The clinics that it can be taken to, the next first. */
  clinics(actor: Actor) {
    return this.bookings.ahead(actor);
  }

  /** A draft like any other: it is checked, promised and read by a second person before anybody else sees it. Answers its id. */
  async begin(actor: Actor, { sessionId, question, story }: CaseBeginning): Promise<string> {
    const template = (await this.templates.all()).find(({ isRetired }) => !isRetired);
    const id = await this.drafts.begin(actor, { question, templateId: template?.id });
    const [first] = template?.parts ?? [];
    const parts = first && story !== '' ? { [first.key]: story } : {};
    await this.writing.write(actor, { id }, { sessionId, parts });
    return id;
  }
}
