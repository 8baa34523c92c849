import type { Visitor } from './visitors.js';

/** Asks the first question of a case on the pages, and gives the case's id. */
export async function begunBy(visitor: Visitor, question = 'How do we help him sleep?'): Promise<string> {
  await visitor.get('/cases/new');
  const { location = '' } = await visitor.submit('/cases/new', { question });
  return /\/cases\/([^/]+)\//.exec(location)?.[1] ?? '';
}

/** Fills in a case on the pages as far as it must be to be sent, for this session. */
export async function filledBy(
  visitor: Visitor,
  sessionId: string,
  story = 'He cries at night.\n\nNobody knows why.',
): Promise<string> {
  const id = await begunBy(visitor);
  const answers = [
    ['age', '5 to 9 years'],
    ['region', 'North'],
    ['weeks', '4'],
    ['part-story', story],
    ['session', sessionId],
  ] as const;
  for (const [at, answer] of answers) await visitor.submit(`/cases/${id}/write/${at}`, { answer });
  return id;
}
