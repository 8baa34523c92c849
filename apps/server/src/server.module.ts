import { join } from 'node:path';
import type { Clock } from '#kernel';
import { NetworkName } from '#organisations';
import { Assets, keptTemplates, themeOf, Views } from '#views';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { ApiModule } from './api/api.module.js';
import type { Config } from './config.js';
import { LibrariesModule } from './libraries.module.js';
import { LiveSurfaceModule } from './live/live-surface.module.js';
import { PagesModule } from './pages/pages.module.js';
import { ApiDescription } from './setup/api-description.js';
import { ASSETS_FOLDER } from './setup/assets.js';
import { FirstRun } from './setup/first-run.js';
import { Pages } from './setup/pages.js';
import { RefusalFilter } from './setup/refusal.filter.js';
import { SignInGuard } from './setup/sign-in.guard.js';
import { Site } from './setup/site.js';
import { WrongGuesses } from './setup/wrong-guesses.js';
import { Today } from './setup/today.js';

/** The libraries and the surfaces; nothing else. */
@Module({})
export class ServerModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return {
      module: ServerModule,
      global: true,
      imports: [LibrariesModule.with(config, clock), PagesModule, ApiModule, LiveSurfaceModule],
      providers: [
        ApiDescription,
        FirstRun,
        Pages,
        Today,
        {
          provide: Views,
          useFactory: async () => Views.open([join(import.meta.dirname, 'pages')], await keptTemplates()),
        },
        WrongGuesses,
        { provide: Site, useFactory: siteFrom(config), inject: [NetworkName] },
        { provide: APP_GUARD, useClass: SignInGuard },
        { provide: APP_FILTER, useClass: RefusalFilter },
      ],
      exports: [ApiDescription, FirstRun, Site, Today, Views, WrongGuesses],
    };
  }
}

function siteFrom(config: Config): (network: NetworkName) => Promise<Site> {
  return async (network) => {
    const site = new Site(config, new Assets(ASSETS_FOLDER, config.themeDir));
    const name = themeOf(config.themeDir).networkName ?? (await network.current());
    if (name) site.networkName = name;
    return site;
  };
}
