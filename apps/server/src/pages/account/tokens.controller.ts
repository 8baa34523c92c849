import { readBody, readForm, seeOther, shown, SignedIn, Who, type Typed, type Viewer } from '#http';
import type { Actor, FieldError } from '#kernel';
import { Tokens } from '#people';
import { Body, Controller, Get, Post } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { TokenForm, WhichForm } from './account.form.js';
import { tokensPage } from './account.page.js';

/** A person's keys for other programs. */
@Controller('account/tokens')
export class TokensController {
  constructor(
    private readonly tokens: Tokens,
    private readonly site: Site,
  ) {}

  @Get()
  list(@SignedIn() viewer: Viewer | undefined) {
    return this.draw(viewer);
  }

  /** Answers the page itself and no redirect: the token can be read this once. */
  @Post()
  async make(@Who() actor: Actor, @SignedIn() viewer: Viewer | undefined, @Body() body: unknown) {
    const form = readForm(TokenForm, body);
    if (!form.ok) return this.draw(viewer, form, 422);
    const { token } = await this.tokens.create(actor, viewer?.personId ?? '', form.value.name);
    return this.draw(viewer, { typed: {}, made: token }, 201);
  }

  @Post('revocation')
  async revoke(@Who() actor: Actor, @Body() body: unknown) {
    await this.tokens.revoke(actor, readBody(WhichForm, body).id);
    return seeOther('/account/tokens', {
      kind: 'success',
      text: 'The token is revoked. It opens nothing any more.',
    });
  }

  private async draw(
    viewer: Viewer | undefined,
    form: { typed: Typed; errors?: readonly FieldError[]; made?: string } = { typed: {} },
    status = 200,
  ) {
    const tokens = await this.tokens.list(viewer?.personId ?? '');
    return shown('account/tokens', tokensPage(tokens, this.site.timeZone, form), status);
  }
}
