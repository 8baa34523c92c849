import {
  canKeepSpaces,
  FirstPosts,
  ONLY_COORDINATORS_OPEN,
  SeriesWithoutSpace,
  SpaceQueries,
  Spaces,
  type SpaceDraft,
} from '#discussion';
import { orRefused, seeOther, shown, statusOf, Who, type Typed } from '#http';
import { authorise, type Actor, type FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { listOf, textOf } from '../form-words.js';
import { faultsIn } from './post.form.js';
import { groupsOfTiers, newSpacePage, spacePage, spacesPage } from './spaces.page.js';

/** Opening, renaming and closing spaces: for coordinators. */
@Controller('discussion/spaces')
export class SpacesController {
  constructor(
    private readonly queries: SpaceQueries,
    private readonly spaces: Spaces,
    private readonly series: SeriesWithoutSpace,
    private readonly first: FirstPosts,
  ) {}

  @Get()
  async list(@Who() actor: Actor) {
    authorise(canKeepSpaces(actor), ONLY_COORDINATORS_OPEN);
    return shown('discussion/spaces', spacesPage(await this.queries.seenBy(actor), await this.first.rule()));
  }

  @Get('new')
  ask(@Who() actor: Actor) {
    return this.drawNew(actor, { kind: 'open' }, []);
  }

  @Post('new')
  async open(@Who() actor: Actor, @Body() typed: Typed) {
    authorise(canKeepSpaces(actor), ONLY_COORDINATORS_OPEN);
    return orRefused(
      async () => {
        const id = await this.spaces.open(actor, draftOf(typed));
        return seeOther(`/discussion?space=${id}`, { kind: 'success', text: 'The space is open.' });
      },
      (refusal) => this.drawNew(actor, typed, faultsIn(refusal), statusOf(refusal.kind)),
    );
  }

  @Get(':space')
  async show(@Who() actor: Actor, @Param('space') id: string) {
    authorise(canKeepSpaces(actor), ONLY_COORDINATORS_OPEN);
    const space = await this.queries.find(actor, id);
    return shown('discussion/space', spacePage(space, { name: space.name, about: space.about }, []));
  }

  @Post(':space')
  async rename(@Who() actor: Actor, @Param('space') id: string, @Body() typed: Typed) {
    authorise(canKeepSpaces(actor), ONLY_COORDINATORS_OPEN);
    const space = await this.queries.find(actor, id);
    const words = { name: textOf(typed['name']), about: textOf(typed['about']) };
    return orRefused(
      async () => {
        await this.spaces.rename(actor, id, words);
        return seeOther('/discussion/spaces', { kind: 'success', text: 'The change is kept.' });
      },
      (refusal) => shown('discussion/space', spacePage(space, typed, faultsIn(refusal)), 422),
    );
  }

  @Post(':space/closing')
  async close(@Who() actor: Actor, @Param('space') id: string) {
    await this.spaces.close(actor, id, true);
    return seeOther('/discussion/spaces', {
      kind: 'success',
      text: 'Closed. Nobody asks or answers there any more, and all who could read it still can.',
    });
  }

  @Post(':space/closing/end')
  async reopen(@Who() actor: Actor, @Param('space') id: string) {
    await this.spaces.close(actor, id, false);
    return seeOther('/discussion/spaces', { kind: 'success', text: 'It is open again.' });
  }

  private async drawNew(actor: Actor, typed: Typed, errors: readonly FieldError[], status = 200) {
    authorise(canKeepSpaces(actor), ONLY_COORDINATORS_OPEN);
    const series = await this.series.all();
    return shown('discussion/new-space', newSpacePage({ typed, errors, series }), status);
  }
}

function draftOf(typed: Typed): SpaceDraft {
  const seriesId = textOf(typed['seriesId']);
  return {
    name: textOf(typed['name']),
    about: textOf(typed['about']),
    kind: textOf(typed['kind']),
    seriesId: seriesId === '' ? null : seriesId,
    staffGroups: [...new Set([...groupsOfTiers(listOf(typed['tiers'])), ...listOf(typed['staffGroups'])])],
  };
}
