import { fixturesOf, optionsOf } from './fixtures.js';
import { DESIGN } from './index.js';
import { parityOf, PIECES } from './parity.js';

const INTRODUCTION = `# Design components

Our components are Handlebars partials in \`libs/views/src/components\`. Each is drawn with every example that nhsuk-frontend
publishes for it and compared, as a tree of elements, with what the original draws. "Equal" counts the examples that come out the same;
the rest are named in \`libs/views/src/components/parity.ts\` with the reason. "Options left out" are options of the original that ours refuses
with a sentence; deprecated options are left out everywhere and not counted.

Two examples of identity are treated as given: the header is compared without the drawing of the NHS logo and with its name supplied as
an option, and the footer with its copyright line supplied as an option. We draw and write neither ourselves.

| component | fixtures | equal | options left out | what is different |
| --- | ---: | ---: | --- | --- |
`;

/** docs/components.md, written from the same lists that the parity test reads. */
export function parityTable(): string {
  const measured = DESIGN.filter(({ name }) => !PIECES.includes(name));
  const counts = measured.map(({ name }) => counted(name));
  const total = (which: 'fixtures' | 'equal'): string =>
    String(counts.reduce((sum, count) => sum + count[which], 0));
  const rows = measured.map(({ name, takes }, index) => {
    const { fixtures = 0, equal = 0 } = counts[index] ?? {};
    const missing = optionsOf(name).filter((option) => !takes.includes(option) && option !== 'caller');
    const reasons = Object.keys(parityOf(name).leftOut);
    return `| ${name} | ${String(fixtures)} | ${String(equal)} | ${missing.join(', ')} | ${reasons.join('; ')} |`;
  });
  const all = `| **all** | **${total('fixtures')}** | **${total('equal')}** | | |`;
  return `${INTRODUCTION}${[...rows.sort(), all].join('\n')}\n`;
}

function counted(component: string): { fixtures: number; equal: number } {
  const names = fixturesOf(component).map(({ name }) => name);
  const leftOut = Object.values(parityOf(component).leftOut).flat();
  return { fixtures: names.length, equal: names.filter((name) => !leftOut.includes(name)).length };
}
