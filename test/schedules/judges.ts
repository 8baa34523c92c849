import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Real programmes, and the schemas that other software checks them by: beside the project, not in it. */
export const SAMPLES = join(import.meta.dirname, '../../../shared/samples');
export const hasSamples = existsSync(SAMPLES);

const PYTHON = `
import json, sys, jsonschema
schema, document = (json.load(open(path)) for path in sys.argv[1:])
for error in jsonschema.Draft6Validator(schema, format_checker=jsonschema.FormatChecker()).iter_errors(document):
    print('/'.join(map(str, error.path)), error.message[:200])
`;

/** What libxml2 has against an XML by the XSD; empty when it is valid. */
export function againstXsd(xml: string): Promise<string> {
  const schema = join(SAMPLES, 'schema/schedule.xml.xsd');
  return said('xmllint', ['--noout', '--schema', schema, fileWith(xml)], (words) =>
    words.replace(/^.* validates\n$/, ''),
  );
}

/** What Debian's jsonschema has against a JSON by the schema; empty when it is valid. */
export function againstJsonSchema(json: string): Promise<string> {
  const schema = join(SAMPLES, 'schema/schedule.schema.json');
  return said('/usr/bin/python3', ['-c', PYTHON, schema, fileWith(json)], (words) => words);
}

/** Which pairs an own script, in another language, finds in a schedule.xml: sorted, by the guids of the talks. */
export async function clashesByScript(path: string): Promise<Record<'room' | 'speaker', [string, string][]>> {
  const words = ['-B', 'test/schedules/clashes_judge.py', path];
  return JSON.parse(await said('/usr/bin/python3', words, (spoken) => spoken)) as never;
}

export function fileWith(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'wheelhouse-schedule-')), 'schedule');
  writeFileSync(path, text);
  return path;
}

function said(command: string, words: readonly string[], tidy: (words: string) => string): Promise<string> {
  return new Promise((resolve) => {
    execFile(command, words, (error, out, err) => {
      const spoken = tidy(out + err);
      resolve(error && spoken === '' ? error.message : spoken);
    });
  });
}
