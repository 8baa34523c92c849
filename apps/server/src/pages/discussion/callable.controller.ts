import { CallableQueries, SpaceQueries, type Callable } from '#discussion';
import { sent, Who } from '#http';
import type { Actor } from '#kernel';
import { Controller, Get, Query } from '@nestjs/common';

const FEWEST_LETTERS = 2;
const MOST_LETTERS = 60;

/** Whom somebody may mean who types @ and a few letters: for script; without it a name is typed to its end. */
@Controller('discussion/callable')
export class CallableController {
  constructor(
    private readonly spaces: SpaceQueries,
    private readonly callable: CallableQueries,
  ) {}

  @Get()
  async offer(@Who() actor: Actor, @Query('space') space: unknown, @Query('q') q: unknown) {
    const { id } = await this.spaces.find(actor, typeof space === 'string' ? space : '');
    const typed = typeof q === 'string' ? q.slice(0, MOST_LETTERS) : '';
    const found = typed.trim().length < FEWEST_LETTERS ? [] : await this.callable.beginningWith(id, typed);
    return sent('application/json; charset=utf-8', JSON.stringify(found.map(offerOf)), {
      cache: 'private, no-store',
    });
  }
}

function offerOf({ kind, name }: Callable) {
  return { name, says: kind === 'person' ? name : `Everybody here who is: ${name}` };
}
