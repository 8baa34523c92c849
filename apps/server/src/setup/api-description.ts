import { describer, type Describer } from '#http';
import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '../api/api.module.js';

/** The description is drawn up once, at the first asking. */
@Injectable()
export class ApiDescription {
  private description: Promise<OpenAPIObject> | undefined;
  private app: NestFastifyApplication | undefined;

  of(app: NestFastifyApplication): void {
    this.app = app;
  }

  async read(): Promise<OpenAPIObject> {
    if (!this.app) throw new Error('The server has not been opened yet.');
    return (this.description ??= describe(this.app));
  }
}

export function serveApiDescription(app: NestFastifyApplication): void {
  const description = app.get(ApiDescription);
  description.of(app);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', () => description.read());
}

/** Describes `/api/v1` in OpenAPI 3.1, from the very schemas that check what is sent. */
async function describe(app: NestFastifyApplication): Promise<OpenAPIObject> {
  const loaded = await describer();
  return loaded.SwaggerModule.createDocument(app, wordsIn(loaded), { include: [ApiModule] });
}

function wordsIn({ DocumentBuilder }: Describer): Omit<OpenAPIObject, 'paths'> {
  return new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Wheelhouse')
    .setDescription(
      'Everything that the pages do, for other systems. Ids are opaque strings; instants are ISO 8601 with Z.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
}
