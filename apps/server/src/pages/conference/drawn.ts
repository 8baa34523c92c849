import { Clock } from '#kernel';
import { Views } from '#views';
import { Injectable } from '@nestjs/common';
import { Site } from '../../setup/site.js';

/** What a file needs that is drawn here and read elsewhere: whose it is, and when it was made. */
@Injectable()
export class Drawn {
  constructor(
    readonly views: Views,
    readonly site: Site,
    readonly clock: Clock,
  ) {}

  html(view: string, model: object): string {
    return this.views.render(view, { ...model, networkName: this.site.networkName, home: this.site.baseUrl });
  }
}
