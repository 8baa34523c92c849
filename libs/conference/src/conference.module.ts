import { AuditModule } from '#audit';
import { Module } from '@nestjs/common';
import { ChosenProgrammes } from './chosen-programmes.service.js';
import { ClashQueries } from './clashes/clashes.queries.js';
import { ConferenceImports } from './conference-imports.service.js';
import { ConferenceQueries } from './conference.queries.js';
import { OwnFacts } from './own-facts.service.js';
import { Stars } from './stars.service.js';

const offered = [ChosenProgrammes, ClashQueries, ConferenceImports, ConferenceQueries, OwnFacts, Stars];

@Module({ imports: [AuditModule], providers: offered, exports: offered })
export class ConferenceModule {}
