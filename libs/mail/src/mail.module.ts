import { Module, type DynamicModule } from '@nestjs/common';
import { Delivery, MAIL_SETTINGS } from './delivery.service.js';
import { MailQueries } from './mail.queries.js';
import { Outbox } from './outbox.service.js';
import type { MailSettings } from './postman.js';

@Module({})
export class MailModule {
  static with(settings: MailSettings): DynamicModule {
    const services = [Outbox, Delivery, MailQueries];
    return {
      module: MailModule,
      global: true,
      providers: [{ provide: MAIL_SETTINGS, useValue: settings }, ...services],
      exports: services,
    };
  }
}
