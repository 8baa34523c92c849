import { DiscussionModule } from '#discussion';
import { Module } from '@nestjs/common';
import { CaseBeginnings } from './case-beginnings.js';
import { ClinicAnswers } from './clinic-answers.service.js';
import { ClinicQuestionQueries } from './clinic-questions.queries.js';
import { ClinicQuestions } from './clinic-questions.service.js';
import { TakingChecks, TakingParts } from './taking-parts.js';
import { ThreadsToTake } from './threads-to-take.js';

const offered = [CaseBeginnings, ClinicAnswers, ClinicQuestionQueries, ClinicQuestions, ThreadsToTake];

@Module({
  imports: [DiscussionModule],
  providers: [...offered, TakingChecks, TakingParts],
  exports: offered,
})
export class ClinicQuestionsModule {}
