import type { FieldError } from '#kernel';
import { findIdentifiers } from '#identifiers';
import { LONGEST_BAND } from './story.js';
import type { TemplateContent } from './template.js';

const MOST_PARTS = 8;
const LONGEST_LINE = 200;
const LONGEST_HELP = 500;
const LONGEST_PROMISE = 1000;

/** An age to the year, the month or the week: with a rare illness it is a name. */
const ONE_AGE = /^(?:aged?\s+)?\d+\s*(?:days?|weeks?|months?|years?|yrs?|y)?(?:\s+olds?)?$/i;

/** What stands for one day or one door is no band, and no region. */
const NO_BAND: readonly string[] = ['date', 'date-of-birth', 'postcode'];

/** What is wrong with a template: the first mistake of each field of its form. */
export function faultsOfTemplate(name: string, content: TemplateContent): FieldError[] {
  const faults = [
    name === '' || name.length > 100
      ? { field: 'name', message: 'Enter a name of up to 100 letters' }
      : undefined,
    longer('purpose', content.purpose, LONGEST_HELP),
    longer('questionHint', content.questionHint, LONGEST_HELP),
    ...faultsOfLines('ageBands', content.ageBands, 'age bands'),
    singleAge(content.ageBands),
    ...faultsOfLines('regions', content.regions, 'regions'),
    content.promise === '' ? { field: 'promise', message: 'Enter what the presenter promises' } : undefined,
    longer('promise', content.promise, LONGEST_PROMISE),
    ...faultsOfParts(content),
  ].filter((fault) => fault !== undefined);
  return faults.filter(({ field }, place) => faults.findIndex((one) => one.field === field) === place);
}

/** What can be chosen is kept with the answer: it has to fit there, and each stands for something else. */
function faultsOfLines(field: string, lines: readonly string[], what: string): (FieldError | undefined)[] {
  const twice = lines.find((line, place) => lines.indexOf(line) < place);
  const telling = lines.find((line) => findIdentifiers(line).some(({ kind }) => NO_BAND.includes(kind)));
  return [
    lines.length < 2 ? { field, message: `Enter two ${what} or more, one on each line` } : undefined,
    twice === undefined ? undefined : { field, message: `“${twice}” is there twice: take one of them out` },
    telling === undefined
      ? undefined
      : {
          field,
          message: `“${telling.slice(0, LONGEST_BAND)}” may tell who somebody is: use something wider`,
        },
    longerLine(field, lines, LONGEST_BAND),
  ];
}

function singleAge(bands: readonly string[]): FieldError | undefined {
  const one = bands.find((band) => ONE_AGE.test(band));
  return one === undefined
    ? undefined
    : { field: 'ageBands', message: `“${one}” is a single age: use a band, such as “1 to 4 years”` };
}

function faultsOfParts({ parts }: TemplateContent): (FieldError | undefined)[] {
  const field = 'parts';
  const labels = new Set(parts.map(({ label }) => label));
  return [
    parts.length === 0 ? { field, message: 'Enter one part of the story or more' } : undefined,
    parts.length > MOST_PARTS
      ? { field, message: `Use ${MOST_PARTS} parts of the story at the most` }
      : undefined,
    labels.has('')
      ? { field, message: 'Begin each line with the name of the part, before the bar' }
      : undefined,
    labels.size < parts.length ? { field, message: 'Give each part of the story its own name' } : undefined,
    longerLine(
      field,
      parts.flatMap(({ label, hint }) => [label, hint]),
      LONGEST_LINE,
    ),
  ];
}

function longerLine(field: string, lines: readonly string[], longest: number): FieldError | undefined {
  return lines.some((line) => line.length > longest)
    ? { field, message: `Keep each line to ${longest} letters or fewer` }
    : undefined;
}

function longer(field: string, text: string, longest: number): FieldError | undefined {
  return text.length > longest ? { field, message: `Keep this to ${longest} letters or fewer` } : undefined;
}
