import { ConferenceQueries, type ConferenceRow, type TalkRow } from '#conference';
import { Clock, isSignedIn, type Actor } from '#kernel';
import { canChange } from '#programme';
import { Injectable } from '@nestjs/common';

const STREAM_OPENS = 15 * 60_000;

/** Beside a talk, for those who are signed in: its questions, and its stream when it is on. */
@Injectable()
export class TalkLinks {
  constructor(
    private readonly queries: ConferenceQueries,
    private readonly clock: Clock,
  ) {}

  async of(actor: Actor, conference: ConferenceRow, talk: TalkRow) {
    const { id, slug } = conference;
    if (!isSignedIn(actor)) return {};
    const isOn = isStreamed(talk, +this.clock.now());
    const rooms = isOn ? await this.queries.rooms(id) : [];
    const path = `/conferences/${slug}/talks/${talk.slug}`;
    return {
      placesHref: canChange(actor, conference) ? `${path}/places` : undefined,
      questionsHref: `${path}/questions`,
      streamHref: rooms.find((room) => room.id === talk.roomId)?.ours.streamUrl ?? undefined,
    };
  }
}

/** From a quarter of an hour before it, until it ends. */
function isStreamed({ ours, startsAt, endsAt }: TalkRow, now: number): boolean {
  return ours.isStreamed && startsAt - STREAM_OPENS <= now && now < endsAt;
}
