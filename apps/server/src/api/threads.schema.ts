import { LONGEST_POST, STANCES } from '#discussion';
import { z } from 'zod';
import { FileLine } from './files.schema.js';
import { pageQuery } from './lists.schema.js';

const instant = z.iso.datetime();
const body = z.string().describe(`Markdown, ${LONGEST_POST.toLocaleString('en-GB')} letters at most`);
const isAnonymous = z
  .boolean()
  .default(false)
  .describe('Shows your name to nobody; moderators can ask for it');

const hasLooked = z
  .boolean()
  .default(false)
  .describe('You looked at what may tell who a patient is, after a refusal about `looked`');

export const ThreadsAsked = z.object({ ...pageQuery, space: z.string().optional() });
export const PostsAsked = z.object(pageQuery);
export const NewThreadSent = z.object({ space: z.string(), title: z.string(), body, isAnonymous, hasLooked });
export const NewPostSent = z.object({
  body,
  isAnonymous,
  hasLooked,
  inReplyTo: z.string().optional().describe('The id of a post of the same thread'),
});
export const Following = z.object({ stance: z.enum(STANCES).default('following') });

export const SpacesShown = z.object({
  items: z.array(
    z.object({
      ...{ id: z.string(), name: z.string(), about: z.string(), kind: z.string() },
      unread: z.int().describe('Threads with something that you have not read'),
    }),
  ),
});

const author = z
  .object({ id: z.string(), name: z.string(), role: z.string().nullable(), workplace: z.string().nullable() })
  .nullable()
  .describe('Null where they asked not to be named, and where it is the word of several');

const by = {
  author,
  signed: z.string().nullable().describe('What stands there in place of a person: “The clinic”'),
  isAnonymous: z.boolean().describe('Whoever wrote it asked not to be named'),
};

export const PostShown = z.object({
  ...{ id: z.string(), threadId: z.string(), number: z.int(), body: z.string(), html: z.string() },
  ...{ ...by, isMine: z.boolean(), inReplyTo: z.int().nullable().describe('A number') },
  ...{ files: z.array(FileLine), createdAt: instant, version: z.int() },
});

export const ThreadShown = z.object({
  ...{ id: z.string(), space: z.string(), title: z.string(), posts: z.int(), unread: z.int() },
  ...{ createdAt: instant, lastPostAt: instant, stance: z.enum(STANCES), version: z.int() },
});

/** A thread begins with what was asked. */
export const ThreadWithPost = z.object({ ...ThreadShown.shape, body: z.string(), ...by });

export const PostsTakenOut = z.object({
  posts: z.array(z.int()).default([]).describe('Their numbers, from 2 on: the first post stays'),
  from: z.int().optional().describe('In place of `posts`: all from this number on'),
  title: z.string(),
  space: z.string().optional().describe('Where the new one stands; beside the old one unless you say'),
  hasLooked,
});
export const ThreadJoined = z.object({
  to: z.string().describe('The id of the thread that goes on'),
  toVersion: z.int().optional().describe('Its version: refused where it is another by now'),
});

export const PostChanged = z.object({ body, hasLooked });
export const PostReported = z.object({ reason: z.string() });
export const ReportNoted = z.object({ id: z.string() });
export const AnswerMarked = z.object({ postId: z.string() });
