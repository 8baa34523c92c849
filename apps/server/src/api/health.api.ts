import { Reader, sql } from '#database';
import { NotDescribed, Open } from '#http';
import { Controller, Get, ServiceUnavailableException } from '@nestjs/common';

/** For whatever watches over the server: is the process alive, and can it do its work? */
@Open()
@NotDescribed()
@Controller('health')
export class HealthApi {
  constructor(private readonly reader: Reader) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready() {
    try {
      await this.reader.rows(sql`select 1 as ready`);
      return { status: 'ok' };
    } catch {
      throw new ServiceUnavailableException({ status: 'the database does not answer' });
    }
  }
}
