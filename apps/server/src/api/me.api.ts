import { Operation, Who } from '#http';
import { isSignedIn, type Actor } from '#kernel';
import { personNotFound, PersonQueries } from '#people';
import { Controller, Get } from '@nestjs/common';
import { personShown } from './people.api.js';
import { PersonShown } from './people.schema.js';

@Controller('api/v1/me')
export class MeApi {
  constructor(private readonly people: PersonQueries) {}

  @Get()
  @Operation({ summary: 'The person whose token this is', answer: PersonShown })
  async me(@Who() actor: Actor) {
    const row = isSignedIn(actor) ? await this.people.byId(actor.personId) : undefined;
    if (!row) throw personNotFound();
    return personShown(row);
  }
}
