import { Injectable } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { ApiModule } from '../api/api.module.js';

/** The description is drawn up once, at the first asking. */
@Injectable()
export class ApiDescription {
  private description: OpenAPIObject | undefined;
  private app: NestFastifyApplication | undefined;

  of(app: NestFastifyApplication): void {
    this.app = app;
  }

  read(): OpenAPIObject {
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
function describe(app: NestFastifyApplication): OpenAPIObject {
  const words = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Wheelhouse')
    .setDescription(
      'Everything that the pages do, for other systems. Ids are opaque strings; instants are ISO 8601 with Z.',
    )
    .setVersion('1')
    .addBearerAuth()
    .addSecurityRequirements('bearer')
    .build();
  return SwaggerModule.createDocument(app, words, { include: [ApiModule] });
}
