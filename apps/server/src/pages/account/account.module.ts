import { Module } from '@nestjs/common';
import { AccountController, OwnDetails } from './account.controller.js';
import { CalendarAddressController } from './calendar.controller.js';
import { CastController } from './cast.controller.js';
import { LinkController } from './link.controller.js';
import { MyDataController } from './my-data.controller.js';
import { MyFilesController } from './my-files.controller.js';
import { NotificationsController, NotificationsDrawing } from './notifications.controller.js';
import { SessionCookie } from './session-cookie.js';
import { SignInController } from './sign-in.controller.js';
import { SignOutController } from './sign-out.controller.js';
import { StopController } from './stop.controller.js';
import { ThreadLettersController } from './thread-letters.controller.js';
import { TokensController } from './tokens.controller.js';

/** Signing in and out, and a person's own account. */
@Module({
  controllers: [
    AccountController,
    CalendarAddressController,
    TokensController,
    CastController,
    LinkController,
    MyDataController,
    MyFilesController,
    NotificationsController,
    StopController,
    SignInController,
    SignOutController,
    ThreadLettersController,
  ],
  providers: [NotificationsDrawing, OwnDetails, SessionCookie],
  exports: [SessionCookie],
})
export class AccountModule {}
