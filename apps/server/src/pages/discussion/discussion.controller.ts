import { canKeepSpaces, SpaceQueries, ThreadQueries, type SpaceSeen } from '#discussion';
import { shown, Who } from '#http';
import { Clock, isSignedIn, keyIn, type Actor } from '#kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { Site } from '../../setup/site.js';
import { discussionPage } from './discussion.page.js';

const ON_A_PAGE = 20;

interface Asked {
  readonly space?: unknown;
  readonly after?: unknown;
}

/** Where people talk: the spaces that a person sees, and what was written in last. */
@Controller('discussion')
export class DiscussionController {
  constructor(
    private readonly spaces: SpaceQueries,
    private readonly threads: ThreadQueries,
    private readonly clock: Clock,
    private readonly site: Site,
  ) {}

  @Get()
  async list(@Who() actor: Actor, @Query() asked: Asked) {
    const personId = isSignedIn(actor) ? actor.personId : '';
    const spaces = await this.spaces.seenBy(actor);
    const chosen = typeof asked.space === 'string' ? chosenOf(spaces, asked.space) : undefined;
    const after = typeof asked.after === 'string' ? keyIn(asked.after) : undefined;
    const within = (chosen ? [chosen] : spaces).map(({ id }) => id);
    const now = this.clock.now();
    const [page, counts, pinned] = await Promise.all([
      this.threads.list(personId, within, { limit: ON_A_PAGE, ...(after && { after }) }),
      this.threads.unread(
        personId,
        spaces.map(({ id }) => id),
        now,
      ),
      after ? [] : this.threads.pinned(personId, within),
    ]);
    const facts = {
      spaces,
      chosen,
      page,
      pinned,
      counts,
      now,
      timeZone: this.site.timeZone,
      isFirst: !after,
      keepsSpaces: canKeepSpaces(actor),
    };
    return shown('discussion/discussion', discussionPage(facts));
  }
}

/** A space that they do not see is not there: they get all of theirs. */
function chosenOf(spaces: readonly SpaceSeen[], id: string): SpaceSeen | undefined {
  return spaces.find((space) => space.id === id);
}
