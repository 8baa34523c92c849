import { MAPPABLE_FIELDS } from '#attendance-files';
import { z } from 'zod';

/** Answers that stand in the address of a preview; what is empty was not answered. */
const answered = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

export const AnswersForm = z.object({
  dateOrder: answered(z.enum(['dmy', 'mdy', 'ymd'])),
  timeZone: answered(z.string()),
});

export const AddForm = AnswersForm.extend({
  anotherDay: z
    .string()
    .optional()
    .transform((ticked) => ticked === 'yes'),
});

const place = answered(z.coerce.number().int().min(0));

/** Which column holds what; a form has a field for each, empty where the file has none. */
export const ColumnsForm = AnswersForm.extend({
  ...Object.fromEntries(MAPPABLE_FIELDS.map((field) => [field, place])),
  durationUnit: answered(z.enum(['hours', 'minutes', 'seconds'])),
}).transform(({ dateOrder, timeZone, ...columns }) => ({
  answers: { dateOrder, timeZone },
  columns: Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined)),
}));
