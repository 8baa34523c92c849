import { Module } from '@nestjs/common';
import { AdviceController, CaseLifeController } from './advice.controller.js';
import { CaseAnswerController } from './answer.controller.js';
import { CaseChoices, CaseOrigins, CaseParts, CaseReading, CaseSurroundings } from './case-reading.js';
import { CaseController, CaseDrawing } from './case.controller.js';
import { CaseLearningController, CasesController } from './cases.controller.js';
import { CaseFileNotesController } from './file-notes.controller.js';
import { CaseFilesController } from './files.controller.js';
import { CaseFormsController } from './forms.controller.js';
import { CaseSettingsController } from './settings.controller.js';
import { KeptBackCaseFilesController } from './kept-back-files.controller.js';
import { LeaderNames } from '../programme/leader-names.js';
import { FollowUpController, RecommendationsPdfController } from './follow-up.controller.js';
import { CaseActs, ReviewController } from './review.controller.js';
import { CheckDrawing, SubmissionController } from './submission.controller.js';
import { NewCaseController, WriteCaseController } from './write.controller.js';
import { WritingReading } from './writing-reading.js';

/** Bringing a case, reviewing it, answering it, and hearing what became of it. */
@Module({
  controllers: [
    AdviceController,
    CaseAnswerController,
    CaseController,
    CaseFileNotesController,
    CaseFilesController,
    CaseFormsController,
    CaseLearningController,
    CaseLifeController,
    CasesController,
    CaseSettingsController,
    FollowUpController,
    KeptBackCaseFilesController,
    NewCaseController,
    RecommendationsPdfController,
    ReviewController,
    SubmissionController,
    WriteCaseController,
  ],
  providers: [
    CaseActs,
    CaseChoices,
    CaseDrawing,
    CaseOrigins,
    CaseParts,
    CaseReading,
    CaseSurroundings,
    CheckDrawing,
    LeaderNames,
    WritingReading,
  ],
})
export class CasesPagesModule {}
