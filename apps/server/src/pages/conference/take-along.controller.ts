import { AgendaQueries, ConferenceQueries, ReleaseQueries, type ConferenceRow } from '#conference';
import { Open, sent, Who } from '#http';
import { isSignedIn, type Actor } from '#kernel';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { changesAsAtom } from './changes.atom.js';
import { Drawn } from './drawn.js';
import { offlinePage } from './offline.page.js';
import { programmeOnPaper, sizeAsked } from './programme.pdf.js';

/** The programme to take along: one file that opens without a network, on paper, and its changes as a feed. */
@Controller('conferences/:slug')
export class TakeAlongController {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly agendas: AgendaQueries,
    private readonly releases: ReleaseQueries,
    private readonly drawn: Drawn,
  ) {}

  @Open()
  @Get('offline.html')
  async offline(@Who() actor: Actor, @Param('slug') slug: string) {
    const { conference, talks } = await this.programme(slug);
    const mine = isSignedIn(actor) ? await this.agendas.of(actor, slug) : undefined;
    const at = this.drawn.clock.now();
    const html = this.drawn.html('conference/offline', offlinePage({ conference, talks, mine, at }));
    return sent('text/html; charset=utf-8', html, named(conference, 'html'));
  }

  /** Drawing a thousand talks takes a moment: for those who are signed in. */
  @Get('programme.pdf')
  async paper(@Who() actor: Actor, @Param('slug') slug: string, @Query() query: Record<string, unknown>) {
    const isMine = query['mine'] === 'yes';
    const mine = isMine ? await this.agendas.of(actor, slug) : undefined;
    const { conference, talks } = mine ?? (await this.programme(slug));
    const made = { by: this.drawn.site.networkName, at: this.drawn.clock.now() };
    const paper = { conference, talks, isMine, places: mine?.places, size: sizeAsked(query['size']) };
    return sent('application/pdf', await programmeOnPaper(paper, made), named(conference, 'pdf'));
  }

  @Open()
  @Get('changes.atom')
  async changes(@Param('slug') slug: string) {
    const conference = await this.queries.there(slug);
    const releases = await this.releases.of(conference.id);
    return sent('application/atom+xml; charset=utf-8', changesAsAtom(conference, releases, this.drawn.site), {
      cache: 'public, max-age=300',
    });
  }

  private async programme(slug: string) {
    const conference = await this.queries.there(slug);
    return { conference, talks: await this.queries.talks(conference.id) };
  }
}

function named({ slug }: ConferenceRow, kind: string) {
  return { fileName: `${slug}.${kind}`, cache: 'private, no-store' };
}
