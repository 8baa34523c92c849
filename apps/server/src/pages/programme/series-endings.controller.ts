import { orRefused, seeOther, shown, Who, type Typed } from '#http';
import { counted, type Actor, type DomainError } from '#kernel';
import { SeriesEndings } from '#programme';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { listOf, textOf } from '../form-words.js';
import { cancellationPage, restorationPage } from './series-endings.page.js';

/** One request to end what is to come of a series, or to take that back. */
interface Asked {
  readonly actor: Actor;
  readonly id: string;
  readonly from?: string | undefined;
  readonly typed: Typed;
}

/** Cancelling what is to come of a series, and restoring it: each is shown date by date before it is done. */
@Controller('programme/series/:id')
export class SeriesEndingsController {
  constructor(private readonly endings: SeriesEndings) {}

  @Get('cancel')
  askWhy(@Who() actor: Actor, @Param('id') id: string, @Query('from') from?: string) {
    return this.cancellation({ actor, id, from, typed: {} });
  }

  @Post('cancel')
  async cancel(
    @Who() actor: Actor,
    @Param('id') id: string,
    @Body() typed: Typed,
    @Query('from') from?: string,
  ) {
    return orRefused(
      async () => {
        const meant = { id, from, seen: textOf(typed['seen']) };
        const count = await this.endings.cancel(actor, meant, textOf(typed['reason']));
        const text = `${areIn(count)} cancelled. We are writing to everybody who has a place or waits for one. If this was a mistake, restore them.`;
        return seeOther(`/programme/series/${id}`, { kind: 'success', text });
      },
      (refusal) => this.cancellation({ actor, id, from, typed }, drawable(refusal)),
    );
  }

  @Get('restoration')
  askWhich(@Who() actor: Actor, @Param('id') id: string) {
    return this.restoration({ actor, id, typed: {} });
  }

  @Post('restoration')
  async restore(@Who() actor: Actor, @Param('id') id: string, @Body() typed: Typed) {
    const only = listOf(typed['sessions']);
    return orRefused(
      async () => {
        const count = await this.endings.restore(actor, { id, only, seen: textOf(typed['seen']) });
        const text = `${areIn(count)} restored. Those who had places have them still, and we are writing to them.`;
        return seeOther(`/programme/series/${id}`, { kind: 'success', text });
      },
      (refusal) => this.restoration({ actor, id, typed }, drawable(refusal)),
    );
  }

  private async cancellation({ actor, id, from, typed }: Asked, refusal?: DomainError) {
    const rest = await this.endings.preview(actor, 'cancel', { id, from });
    const model = cancellationPage({ rest, id, from, typed, refusal });
    return shown('programme/cancel', model, refusal ? 422 : 200);
  }

  private async restoration({ actor, id, typed }: Asked, refusal?: DomainError) {
    const rest = await this.endings.preview(actor, 'restore', { id });
    const model = restorationPage({ rest, id, typed, refusal });
    return shown('programme/restoration', model, refusal ? 422 : 200);
  }
}

/** What the page can show beside the list; anything else is a page of its own. */
function drawable(refusal: DomainError): DomainError {
  if (refusal.code !== 'outdated' && refusal.fields.length === 0) throw refusal;
  return refusal;
}

function areIn(count: number): string {
  return counted(count, 'session is', 'sessions are');
}
