import { NetworkNames } from '#people';
import { Injectable } from '@nestjs/common';
import { findingsIn, type Finding } from '../domain/findings.js';
import { fieldsOf, type CaseText } from '../domain/story.js';

/** Reads what was written for what may say who a child is. It assists: the presenter promises, a second person reads. */
@Injectable()
export class IdentifierCheck {
  constructor(private readonly names: NetworkNames) {}

  of(text: CaseText): Promise<Finding[]> {
    return this.in(fieldsOf(text));
  }

  async in(fields: readonly (readonly [string, string])[]): Promise<Finding[]> {
    return findingsIn(fields, await this.names.all());
  }
}
