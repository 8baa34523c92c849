import { orRefused, readForm, readQuery, seeOther, shown, Who, type Typed } from '#http';
import { authorise, type Actor, type FieldError } from '#kernel';
import {
  canChange,
  isChangeable,
  KeptPlacesKeeping,
  NOT_YOURS_TO_CHANGE,
  notChangeable,
  PlaceQueries,
  SessionQueries,
  withParts,
  type SessionRow,
} from '#programme';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { KeptForm, keptIn, Version } from './kept-places.form.js';
import { keptPlacesPage } from './kept-places.page.js';

/** Places that stay for some staff until a day, so that those who hear of a session later have a chance. */
@Controller('programme/sessions/:id/places')
export class KeptPlacesController {
  constructor(
    private readonly sessions: SessionQueries,
    private readonly queries: PlaceQueries,
    private readonly keeping: KeptPlacesKeeping,
  ) {}

  @Get()
  show(@Who() actor: Actor, @Param('id') id: string) {
    return this.draw(actor, id, {});
  }

  @Post()
  async keep(@Who() actor: Actor, @Param('id') id: string, @Body() body: Typed) {
    const form = readForm(KeptForm, body);
    if (!form.ok) return this.draw(actor, id, body, form.errors);
    const session = await this.changeable(actor, id);
    const { kept } = await this.queries.seenBy(actor, session);
    return orRefused(
      async () => {
        const wanted = [...kept, keptIn(form.value, session.timeZone)];
        await this.keeping.keep(actor, { id, ...readQuery(Version, body) }, wanted);
        return back(id, 'Saved. The page of the session says for whom the places are kept.');
      },
      ({ message, fields }) =>
        this.draw(actor, id, body, [{ field: 'places', message: fields[0]?.message ?? message }]),
    );
  }

  @Post(':position/end')
  async open(
    @Who() actor: Actor,
    @Param() { id, position }: { id: string; position: string },
    @Body() body: Typed,
  ) {
    const { kept } = await this.queries.seenBy(actor, await this.changeable(actor, id));
    const rest = kept.filter((one) => String(one.position) !== position);
    // The clock may have opened them while the page was looked at.
    if (rest.length === kept.length) return back(id, 'These places are open to everybody already.');
    await this.keeping.keep(actor, { id, ...readQuery(Version, body) }, rest);
    return back(id, 'These places are open to everybody now. Whoever waits for one has it.');
  }

  private async draw(actor: Actor, id: string, typed: Typed, errors: readonly FieldError[] = []) {
    const session = await this.changeable(actor, id);
    const { kept } = await this.queries.seenBy(actor, session);
    const model = keptPlacesPage({ session, kept, typed, errors });
    return shown('places/kept-places', model, errors.length > 0 ? 422 : 200);
  }

  private async changeable(actor: Actor, id: string): Promise<SessionRow> {
    const session = await this.sessions.byId(actor, id);
    const leaders = await this.sessions.leadersOf(id);
    authorise(canChange(actor, withParts(session, leaders)), NOT_YOURS_TO_CHANGE);
    if (!isChangeable(session.status)) throw notChangeable(session.status);
    return session;
  }
}

function back(id: string, text: string) {
  return seeOther(`/programme/sessions/${id}/places`, { kind: 'success', text });
}
