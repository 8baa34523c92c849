import { Open, shown } from '#http';
import { Controller, Get } from '@nestjs/common';
import { ApiDescription } from '../../setup/api-description.js';
import { apiPage } from './api.page.js';

@Open()
@Controller('api')
export class ApiController {
  constructor(private readonly description: ApiDescription) {}

  @Get()
  async read() {
    return shown('api/api', apiPage(await this.description.read()));
  }
}
