import { HttpCode, SetMetadata } from '@nestjs/common';
import { z } from 'zod';
import { whenDescribed, type Describer } from './described.js';
import { ONLY, type Only } from './visit.js';

type JsonSchema = Record<string, unknown>;

/** What one call of the API is for, takes and answers, in the same schemas that check it. */
export interface OperationWords {
  readonly summary: string;
  readonly body?: z.ZodType;
  readonly query?: z.ZodObject;
  readonly answer?: z.ZodType;
  readonly status?: number;
  /** What it answers where that is a file, such as `image/png`. */
  readonly files?: readonly string[];
  /** The body is a form with a file in it. */
  readonly isUpload?: boolean;
  /** Refused to all others before the body is looked at: what is wrong with it is not for them to hear. */
  readonly only?: Only;
}

/** Documents a call for the OpenAPI document, and sets the status of its answer. */
export function Operation(words: OperationWords): MethodDecorator {
  return (target, key, descriptor) => {
    HttpCode(words.status ?? 200)(target, key, descriptor);
    if (words.only) SetMetadata(ONLY, words.only)(target, key, descriptor);
    whenDescribed((describer) => {
      for (const decorate of decorators(words, describer)) decorate(target, key, descriptor);
    });
  };
}

function decorators(
  words: OperationWords,
  { ApiBody, ApiConsumes, ApiOperation, ApiQuery, ApiResponse }: Describer,
): MethodDecorator[] {
  const refusal = { description: 'Refused: an RFC 9457 problem document' };
  return [
    ApiOperation({ summary: words.summary }),
    ...(words.body ? [ApiBody({ schema: asJson(words.body, 'input') })] : []),
    ...(words.isUpload ? [ApiConsumes('multipart/form-data')] : []),
    ...queryFields(words.query).map(ApiQuery),
    ApiResponse({
      status: words.status ?? 200,
      description: words.summary,
      ...(words.answer ? { schema: asJson(words.answer, 'output') } : {}),
      ...(words.files ? { content: contentOf(words.files) } : {}),
    }),
    ApiResponse({ status: '4XX', ...refusal }),
  ];
}

function contentOf(types: readonly string[]): Record<string, { schema: JsonSchema }> {
  return Object.fromEntries(types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]));
}

function queryFields(
  query: z.ZodObject | undefined,
): { name: string; schema: JsonSchema; required: boolean }[] {
  if (!query) return [];
  const { properties = {}, required = [] } = asJson(query, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    schema,
    required: required.includes(name),
  }));
}

function asJson(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const json: JsonSchema = { ...z.toJSONSchema(schema, { io, unrepresentable: 'any' }) };
  // The dialect is said once, by the OpenAPI document around it.
  delete json['$schema'];
  return json;
}
