import { shown, type Shown, type Visit } from '#http';

/** A word of a form is what somebody chose from it; more than one of them is what somebody wrote. */
const WRITTEN = /\S\s+\S|[^\w:.@/-]/;

interface Field {
  readonly name: string;
  readonly value: string;
}

/**
 * The page for somebody whose sign-in ended while they wrote: what they sent stands on it, to be sent again once they are
 * signed in. Without it an evening's words are lost, as a browser that goes back asks for the page anew.
 *
 * Nothing where there is nothing to lose: no words, a file, or a program that was on no page of ours.
 */
export function signedOutPage({ method, headers, body, url }: Visit): Shown | undefined {
  if (method === 'GET' || headers.referer === undefined) return undefined;
  const fields = fieldsOf(body);
  const written = fields?.filter(({ value }) => WRITTEN.test(value)) ?? [];
  if (!fields || written.length === 0) return undefined;
  const model = {
    title: 'You were signed out before this was sent',
    action: url,
    written: written.map((field, place) => ({ ...field, ...labelOf(place, written.length) })),
    hidden: fields.filter((field) => !written.includes(field)),
  };
  return shown('errors/signed-out', model, 401);
}

/** All that was sent but the form's token, which the page has anew; nothing where a file is among it. */
function fieldsOf(body: unknown): Field[] | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const fields: Field[] = [];
  for (const [name, sent] of Object.entries(body as Record<string, unknown>)) {
    if (name === '_csrf') continue;
    for (const value of Array.isArray(sent) ? (sent as unknown[]) : [sent]) {
      if (typeof value !== 'string') return undefined;
      fields.push({ name, value });
    }
  }
  return fields;
}

function labelOf(place: number, all: number) {
  return {
    id: `written-${place + 1}`,
    label: all === 1 ? 'What you wrote' : `What you wrote, ${place + 1} of ${all}`,
  };
}
