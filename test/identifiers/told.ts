import type { Labelled } from './labelled.js';
import { scored, type Score, type Scored } from './scored.js';

/** The tables that the documents keep: by kind, first of the sentences that nobody looked at, then of the hard ones, then of all. */
export function tablesOf(sentences: readonly Labelled[]): string {
  const sections: [string, Labelled[]][] = [
    ['Held out', sentences.filter(({ isHeldOut, isHard }) => isHeldOut && !isHard)],
    ['Hard', sentences.filter(({ isHard }) => isHard)],
    ['All', [...sentences]],
  ];
  return sections
    .flatMap(([title, some]) => [...section(`${title}: ${counted(some)}`, scored(some)), ''])
    .join('\n');
}

function counted(sentences: readonly Labelled[]): string {
  const clean = sentences.filter(({ labels }) => labels.length === 0).length;
  return `${sentences.length} sentences, ${clean} of them clean`;
}

function section(title: string, { kinds, clean, disturbed }: Scored): string[] {
  const total: Score = { labelled: 0, found: 0, findings: 0, wrong: 0 };
  for (const score of kinds.values()) {
    for (const name of Object.keys(total) as (keyof Score)[]) total[name] += score[name];
  }
  return [
    `### ${title}`,
    '',
    '| kind | labelled | found | recall | findings | wrong | precision |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...Array.from(kinds, ([kind, score]) =>
      score.labelled + score.findings > 0 ? row(kind, score) : [],
    ).flat(),
    row('all', total),
    '',
    `Clean sentences left in peace: ${clean - disturbed} of ${clean}.`,
  ];
}

function row(name: string, { labelled, found, findings, wrong }: Score): string {
  const cells = [labelled, found, share(found, labelled), findings, wrong, share(findings - wrong, findings)];
  return `| ${[name, ...cells].join(' | ')} |`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(0)} %`;
}
