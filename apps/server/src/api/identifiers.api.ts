import { Operation, readBody } from '#http';
import { findIdentifiers, adviceOn } from '#identifiers';
import { NetworkNames } from '#people';
import { Body, Controller, Post } from '@nestjs/common';
import { SpansShown, TextGiven } from './identifiers.schema.js';

/** What in a text may tell who a patient is. Nothing is kept: neither the text, nor that somebody asked. */
@Controller('api/v1/identifiers')
export class IdentifiersApi {
  constructor(private readonly names: NetworkNames) {}

  @Post()
  @Operation({
    summary: 'What in a text looks like a personal identifier: hints, never proof that there is none',
    body: TextGiven,
    answer: SpansShown,
  })
  async find(@Body() body: unknown) {
    const { text } = readBody(TextGiven, body);
    const spans = findIdentifiers(text, await this.names.all());
    return { spans: spans.map((span) => ({ ...span, advice: adviceOn(span.kind) })) };
  }
}
