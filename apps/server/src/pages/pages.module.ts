import { Module } from '@nestjs/common';
import { AccountModule } from './account/account.module.js';
import { ApiController } from './api/api.controller.js';

@Module({
  imports: [AccountModule],
  controllers: [
    ApiController, //
  ],
})
export class PagesModule {}
