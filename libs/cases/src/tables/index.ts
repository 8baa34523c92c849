import { CaseAnswer } from './case-answer.entity.js';
import { CaseLesson } from './case-lesson.entity.js';
import { CaseRecord } from './case-record.entity.js';
import { CaseStory } from './case-text.entity.js';
import {
  CaseAgreement,
  CaseFollowUp,
  CaseOutcome,
  CaseRecommendation,
} from './case-recommendation.entity.js';
import { CaseReviewer, CaseRulesKept, CaseTemplate, CaseTemplateVersion } from './case-template.entity.js';
import { CaseWord } from './case-word.entity.js';

export {
  CaseAgreement,
  CaseAnswer,
  CaseFollowUp,
  CaseLesson,
  CaseOutcome,
  CaseRecommendation,
  CaseRecord,
  CaseReviewer,
  CaseRulesKept,
  CaseStory,
  CaseTemplate,
  CaseTemplateVersion,
  CaseWord,
};
export type { WordKind } from './case-word.entity.js';

export const casesEntities: (new () => object)[] = [
  CaseAgreement,
  CaseAnswer,
  CaseFollowUp,
  CaseLesson,
  CaseOutcome,
  CaseRecommendation,
  CaseRecord,
  CaseReviewer,
  CaseRulesKept,
  CaseStory,
  CaseTemplate,
  CaseTemplateVersion,
  CaseWord,
];
