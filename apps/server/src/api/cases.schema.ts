import { CASE_STATUSES, OUTCOMES } from '#cases';
import { z } from 'zod';

const parts = z
  .record(z.string(), z.string())
  .describe('What is written under each part of the form, by its key');

const TEXT = {
  question: z.string().describe('What the group is asked to help with'),
  ageBand: z.string().describe('A band of the form, such as “5 to 9 years”; never a date of birth'),
  region: z.string().describe('A region of the form; never a place'),
  weeksBefore: z.int().nullable().describe('About how many weeks before the session it began'),
  story: z.string().describe('The first part of the form'),
  parts,
  sessionId: z.string().nullable().describe('The session that the presenter would like'),
};

export const NewCase = z.object({
  ...TEXT,
  question: TEXT.question.min(1, 'Enter what you would like the group to help with'),
  ageBand: TEXT.ageBand.optional(),
  region: TEXT.region.optional(),
  weeksBefore: TEXT.weeksBefore.optional(),
  story: TEXT.story.optional(),
  parts: parts.optional(),
  sessionId: TEXT.sessionId.optional(),
  templateId: z.string().optional().describe('The network’s first form if nothing is said'),
});

export const CaseChange = z.object(TEXT).partial().describe('What is left out stays as it is');

export const CaseLine = z.object({
  id: z.string(),
  code: z.string().describe('Random and pronounceable; it says nothing'),
  status: z.enum(CASE_STATUSES),
  sessionId: z.string().nullable(),
  sees: z.enum(['story', 'envelope']).describe('How much of it I may read'),
  why: z.enum(['presenter', 'reviewer', 'panel', 'registered']).nullable(),
  version: z.int(),
});

export const RecommendationShown = z.object({
  id: z.string(),
  text: z.string().nullable(),
  ownerId: z.string(),
  agreed: z.int().describe('How many of the panel agree'),
  issuedAt: z.string().nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
});

export const CaseShown = CaseLine.extend({
  question: TEXT.question.nullable(),
  ageBand: TEXT.ageBand.nullable(),
  region: TEXT.region.nullable(),
  weeksBefore: TEXT.weeksBefore,
  story: TEXT.story.nullable(),
  parts: parts.nullable(),
  templateId: z.string(),
  promise: z.string().nullable().describe('What its presenter promises when they send it'),
  recommendations: z.array(RecommendationShown),
  followUps: z.array(z.object({ weeks: z.int(), dueAt: z.string(), answeredAt: z.string().nullable() })),
  erasedAt: z.string().nullable(),
});

export const Submission = z
  .object({
    attested: z
      .literal(
        true,
        'Say attested: true yourself: it is the promise of the form, and nobody makes it for you',
      )
      .describe('The promise of the form, as `promise` of the case says it: whoever sends it makes it'),
    checked: z.boolean().optional().describe('I have looked at everything of medium confidence'),
    secondLook: z
      .boolean()
      .optional()
      .describe('What looks like an identifier is none: a reviewer looks first'),
  })
  .describe('Sending it is the promise that nothing in it says who the child is');

export const Acceptance = z.object({
  sessionId: z.string().optional().describe('The one that the presenter would like if nothing is said'),
});

export const Words = z.object({ text: z.string() });
export const Reason = z.object({ reason: z.string() });

export const NewRecommendation = z.object({
  text: z.string(),
  ownerId: z.string().optional().describe('Who sees to it: the presenter if nothing is said'),
});

export const FollowUpTold = z.object({
  outcome: z.enum(OUTCOMES),
  why: z.string().optional().describe('Needed where it was not done, or only in part'),
  happened: z.string().optional(),
});
