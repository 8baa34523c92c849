import { z } from 'zod';
import { readForm } from './forms.js';
import './index.js';

describe('what is wrong with a field, where the schema has no words of its own', () => {
  it.each<[string, z.ZodType, unknown, string]>([
    ['missing', z.string(), undefined, 'Give this: it is missing'],
    ['another kind', z.string(), 5, 'Give text here'],
    ['none of a list', z.enum(['a', 'b']), 'c', 'Choose one of these: a, b'],
    ['too short', z.string().min(2), 'x', 'Give 2 letters or more'],
    ['too many', z.array(z.string()).max(1), ['a', 'b'], 'Give 1 of these or fewer'],
    ['not above', z.number().positive(), 0, 'Give more than 0'],
    ['not below', z.number().lt(3), 3, 'Give less than 3'],
    ['no date', z.iso.date(), '5 May', 'Give a date such as 2026-10-05'],
    ['unknown', z.strictObject({}), { x: 1 }, 'Leave out what is not known here: x'],
  ])('%s', (_story, schema, value, message) => {
    const form = readForm(z.object({ field: schema }), { field: value });

    expect(form.ok ? [] : form.errors.map((error) => error.message)).toEqual([message]);
  });
});
