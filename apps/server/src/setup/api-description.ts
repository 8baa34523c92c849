import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** Describes `/api/v1` in OpenAPI 3.1, from the very schemas that check what is sent. */
export function apiDescription(app: NestFastifyApplication): OpenAPIObject {
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
  return SwaggerModule.createDocument(app, words);
}

export function serveApiDescription(app: NestFastifyApplication): void {
  let description: OpenAPIObject | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', () => (description ??= apiDescription(app)));
}
