import { CaseLife, CaseReleases, CaseReviews, CaseSubmissions } from '#cases';
import { Operation, readBody, versionExpected, Who, withEtag, type Reply, type Visit } from '#http';
import type { Actor } from '#kernel';
import { Controller, Param, Post, Put, Req, Res } from '@nestjs/common';
import { CasesShown } from './case-shown.js';
import { Acceptance, CaseShown, Reason, Submission, Words } from './cases.schema.js';

/** Sending a case, and what a second person does with it. */
@Controller('api/v1/cases/:id')
export class CaseReviewApi {
  constructor(
    private readonly shown: CasesShown,
    private readonly submissions: CaseSubmissions,
    private readonly reviews: CaseReviews,
    private readonly releases: CaseReleases,
  ) {}

  @Post('submission')
  @Operation({ summary: 'Send my case to a reviewer', body: Submission, answer: CaseShown })
  async submit(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.shown.find(actor, id);
    const { attested, checked = false, secondLook } = readBody(Submission, visit.body ?? {});
    const promised = { isPromised: attested, isChecked: checked };
    const meant = { id, version: versionExpected(visit) };
    if (secondLook) await this.submissions.hold(actor, meant, promised);
    else await this.submissions.submit(actor, meant, promised);
    return answer(this.shown, { actor, id, reply });
  }

  @Put('review')
  @Operation({ summary: 'I review this case (a second person)', answer: CaseShown })
  async take(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.reviews.take(actor, { id, version: versionExpected(visit) });
    return answer(this.shown, { actor, id, reply });
  }

  @Post('questions')
  @Operation({
    summary: 'Ask the presenter something (reviewer)',
    body: Words,
    answer: CaseShown,
    status: 201,
  })
  async ask(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.shown.find(actor, id);
    await this.reviews.ask(actor, { id, version: versionExpected(visit) }, readBody(Words, visit.body).text);
    return answer(this.shown, { actor, id, reply });
  }

  @Post('replies')
  @Operation({ summary: 'Answer the reviewer (presenter)', body: Words, answer: CaseShown, status: 201 })
  async reply(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.shown.find(actor, id);
    await this.reviews.reply(
      actor,
      { id, version: versionExpected(visit) },
      readBody(Words, visit.body).text,
    );
    return answer(this.shown, { actor, id, reply });
  }

  @Put('release')
  @Operation({
    summary: 'Let be what looks like an identifier and is none, with a reason (reviewer)',
    body: Reason,
    answer: CaseShown,
  })
  async release(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.shown.find(actor, id);
    await this.releases.release(
      actor,
      { id, version: versionExpected(visit) },
      readBody(Reason, visit.body).reason,
    );
    return answer(this.shown, { actor, id, reply });
  }

  @Put('acceptance')
  @Operation({
    summary: 'Accept it for a session (reviewer, not its presenter)',
    body: Acceptance,
    answer: CaseShown,
  })
  async accept(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.shown.find(actor, id);
    const { sessionId } = readBody(Acceptance, visit.body ?? {});
    await this.reviews.accept(actor, { id, version: versionExpected(visit) }, sessionId);
    return answer(this.shown, { actor, id, reply });
  }
}

/** What happens to a case from its session on, and its end. */
@Controller('api/v1/cases/:id')
export class CaseLifeApi {
  constructor(
    private readonly shown: CasesShown,
    private readonly life: CaseLife,
  ) {}

  @Put('presentation')
  @Operation({ summary: 'It was presented (reviewer, panel)', answer: CaseShown })
  async present(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.life.present(actor, { id, version: versionExpected(visit) });
    return answer(this.shown, { actor, id, reply });
  }

  @Put('closing')
  @Operation({ summary: 'Close it', answer: CaseShown })
  async close(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.life.close(actor, { id, version: versionExpected(visit) });
    return answer(this.shown, { actor, id, reply });
  }

  @Put('withdrawal')
  @Operation({ summary: 'Withdraw my case: what it says is erased at once', answer: CaseShown })
  async withdraw(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Req() visit: Visit,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    await this.life.withdraw(actor, { id, version: versionExpected(visit) });
    return answer(this.shown, { actor, id, reply });
  }
}

async function answer(shown: CasesShown, { actor, id, reply }: { actor: Actor; id: string; reply: Reply }) {
  const one = await shown.one(actor, id);
  withEtag(reply, one.version);
  return one;
}
