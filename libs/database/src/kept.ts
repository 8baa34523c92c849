import type { Sql } from 'sql-template-tag';

/** What the read door runs: a statement's words for either engine, and what goes into it. */
export type Question = Pick<Sql, 'sql' | 'text' | 'values'>;

/** A gap in a question, filled when it is asked. */
class Gap {
  constructor(readonly name: PropertyKey) {}
}

/**
 * A question whose words never change. They are put together once, when it is first asked, since for a small question
 * that takes as long as the answer; after that only what is asked goes in.
 *
 * @param words builds the question with a gap for each thing that is asked
 */
export function keptQuestion<Asked extends object>(
  words: (gap: (name: keyof Asked) => unknown) => Sql,
): (asked: Asked) => Question {
  let kept: Question | undefined;
  return (asked) => {
    kept ??= textsOf(words((name) => new Gap(name)));
    const { sql, text } = kept;
    return { sql, text, values: kept.values.map((value) => filled(value, asked)) };
  };
}

/** A template's texts are made anew at each look: here they are looked at once. */
function textsOf({ sql, text, values }: Sql): Question {
  return { sql, text, values };
}

function filled(value: unknown, asked: object): unknown {
  return value instanceof Gap ? (asked as Record<PropertyKey, unknown>)[value.name] : value;
}
