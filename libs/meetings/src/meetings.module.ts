import { Module, type DynamicModule } from '@nestjs/common';
import { KeptSessions } from './janus/kept-sessions.js';
import { Keepers } from './janus/keepers.js';
import { Media } from './janus/media.service.js';
import { MediaCare } from './janus/media-care.js';
import { Pins } from './janus/pins.js';
import { Seats } from './janus/seats.js';
import { Meetings } from './meetings.service.js';
import { MEETINGS_SETTINGS, type MeetingsSettings } from './meetings-settings.js';

const offered = [Media, MediaCare, Meetings];

@Module({})
export class MeetingsModule {
  static with(settings: MeetingsSettings): DynamicModule {
    return {
      module: MeetingsModule,
      global: true,
      providers: [
        ...offered,
        Keepers,
        KeptSessions,
        Pins,
        Seats,
        { provide: MEETINGS_SETTINGS, useValue: settings },
      ],
      exports: offered,
    };
  }
}
