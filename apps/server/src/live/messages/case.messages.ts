import { RoomDesk } from '#live';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CaseShowing } from '../case-showing.js';
import { inRoom, type LiveMessages } from '../message.js';
import { Id, Nothing, Words } from '../shapes.js';

const Advice = z.object({ text: Words, caseId: Id.optional() });

/** The case of the moment, and what is recommended. What a case says never goes over the line: each page asks for it. */
@Injectable()
export class CaseMessages implements LiveMessages {
  constructor(
    private readonly showing: CaseShowing,
    private readonly desk: RoomDesk,
  ) {}

  readonly messages = [
    inRoom('case.show', z.object({ caseId: Id }), ({ sessionId }, { caseId }, { actor }) =>
      this.showing.show(actor, { sessionId, caseId }),
    ),
    inRoom('case.hide', Nothing, ({ sessionId }, _, { actor }) => this.showing.hide(actor, sessionId)),
    inRoom('recommend', Advice, async ({ sessionId, member }, { text, caseId }, { actor }) => {
      if (caseId !== undefined)
        return { id: await this.showing.recommend(actor, { sessionId, caseId }, text) };
      const kind = 'recommendation';
      return {
        id: await this.desk.ask({ does: 'say', sessionId, member, text, kind, to: 'everybody' }),
      };
    }),
  ];
}
