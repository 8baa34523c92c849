import {
  Beginnings,
  ConferenceImports,
  ConferenceQueries,
  minutesToWalk,
  Stars,
  TalkPlaceQueries,
  type TalkPlacesSeen,
  type RoomRow,
  type TalkRow,
} from '#conference';
import { Operation, readBody, readQuery, uploadedFile, Who, type Reply } from '#http';
import { invalid, isSignedIn, type Actor } from '#kernel';
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query, Res } from '@nestjs/common';
import { PLANNERS } from './only.js';
import {
  ConferenceBegun,
  ConferenceImportAsked,
  ConferenceImported,
  ConferenceShown,
  ConferencesShown,
  NewConference,
} from './conferences.schema.js';

@Controller('api/v1/conferences')
export class ConferencesApi {
  constructor(
    private readonly imports: ConferenceImports,
    private readonly queries: ConferenceQueries,
    private readonly beginnings: Beginnings,
    private readonly places: TalkPlaceQueries,
  ) {}

  @Get()
  @Operation({ summary: 'Conferences, the latest first', answer: ConferencesShown })
  async list() {
    const rows = await this.queries.all();
    const items = rows.map(({ slug, title, timeZone, version, ...span }) => ({
      ...{ slug, title, timeZone, version, startsAt: iso(span.startsAt), endsAt: iso(span.endsAt) },
    }));
    return { items, next: null };
  }

  @Post()
  @Operation({
    only: PLANNERS,
    summary: 'Begin a conference (educator): nobody else sees it before its programme is released',
    body: NewConference,
    answer: ConferenceBegun,
    status: 201,
  })
  async begin(@Who() actor: Actor, @Body() body: unknown) {
    return { slug: await this.beginnings.begin(actor, readBody(NewConference, body)) };
  }

  @Post('import')
  @Operation({
    only: PLANNERS,
    summary:
      'Bring in a programme, schedule.xml or schedule.json (educator): again and again, and only what differs is written',
    query: ConferenceImportAsked,
    answer: ConferenceImported,
    isUpload: true,
  })
  async bringIn(
    @Who() actor: Actor,
    @Body() body: object,
    @Query() query: object,
    @Res({ passthrough: true }) reply: Reply,
  ) {
    const { dryRun } = readQuery(ConferenceImportAsked, { ...query, ...body });
    const file = uploadedFile(body, 'file');
    if (!file)
      throw invalid([{ field: 'file', message: 'Send the programme as a multipart form with a `file`.' }]);
    void reply.status(200);
    return dryRun ? this.imports.dryRun(actor, file.bytes) : this.imports.add(actor, file.bytes);
  }

  @Get(':slug')
  @Operation({ summary: 'A conference with all its talks', answer: ConferenceShown })
  async one(@Who() actor: Actor, @Param('slug') slug: string) {
    const conference = await this.queries.there(slug);
    const [rooms, talks, places] = await Promise.all([
      this.queries.rooms(conference.id),
      this.queries.talks(conference.id),
      this.places.seenBy(conference.id, isSignedIn(actor) ? actor.personId : ''),
    ]);
    const { title, timeZone, version, facts } = conference;
    return {
      ...{ slug, title, timeZone, version },
      days: facts.days.map((day) => ({ ...day, startsAt: iso(day.startsAt), endsAt: iso(day.endsAt) })),
      rooms: rooms.map((room) => roomShown(room, rooms)),
      tracks: facts.tracks.map((track) => ({ name: track.name, slug: track.slug })),
      talks: talks.map((talk) => talkShown(talk, places.get(talk.id))),
    };
  }
}

@Controller('api/v1/talks/:id/star')
export class StarsApi {
  constructor(private readonly stars: Stars) {}

  @Put()
  @Operation({ summary: 'Star a talk that I mean to hear', status: 204 })
  @HttpCode(204)
  async add(@Who() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.stars.add(actor, id);
  }

  @Delete()
  @Operation({ summary: 'Take my star away', status: 204 })
  @HttpCode(204)
  async remove(@Who() actor: Actor, @Param('id') id: string): Promise<void> {
    await this.stars.remove(actor, id);
  }
}

function roomShown(room: RoomRow, rooms: readonly RoomRow[]) {
  const { id, name, ours } = room;
  const walks = rooms.map((other) => [other.id, minutesToWalk(room, other)] as const);
  return {
    id,
    name,
    capacity: ours.capacity,
    walk: Object.fromEntries(walks.filter(([, minutes]) => minutes > 0)),
  };
}

function talkShown(talk: TalkRow, seen: TalkPlacesSeen | undefined) {
  const { id, guid, slug, title, day, room, startsAt, endsAt, track, kind, facts, ours } = talk;
  const speakers = facts.persons.map(({ name }) => name);
  return {
    ...{
      id,
      guid,
      slug,
      title,
      day,
      room,
      startsAt: iso(startsAt),
      endsAt: iso(endsAt),
      track,
      kind,
      speakers,
    },
    ...{ capacity: ours.capacity, placed: seen?.placed ?? 0, waiting: seen?.waiting ?? 0 },
    myPlace: seen?.mine ?? null,
  };
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
