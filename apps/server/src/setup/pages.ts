import { SeeOther, Shown, type Reply, type Visit } from '#http';
import { Views } from '#views';
import { Injectable } from '@nestjs/common';
import { frameFor } from './frame.js';
import { keepNotice, takeNotice } from './notices.js';
import { Site } from './site.js';

/** Draws pages inside the frame that they share, and sends people on after something was done. */
@Injectable()
export class Pages {
  constructor(
    private readonly views: Views,
    private readonly site: Site,
  ) {}

  draw(page: Shown, visit: Visit, reply: Reply): string {
    const frame = frameFor(this.site, visit, {
      notice: takeNotice(visit, reply),
      csrf: reply.generateCsrf(),
    });
    void reply
      .status(page.status)
      .type('text/html; charset=utf-8')
      .header('Cache-Control', 'private, no-store');
    return this.views.render(page.view, { frame, ...page.model });
  }

  redirect(answer: SeeOther, reply: Reply): string {
    if (answer.notice) keepNotice(answer.notice, reply);
    void reply.status(303).header('Location', answer.path).type('text/plain; charset=utf-8');
    return `Go on at ${answer.path}`;
  }
}
