import { periodInWords, type Indicator, type Scope } from '#reporting';
import { inWords } from './figures.js';
import { hrefOf, scopeParts } from './reports.form.js';

/** The figures in the order in which a board asks for them. */
export function indicatorsPage(indicators: readonly Indicator[], scope: Scope) {
  return {
    title: 'Indicators',
    caption: captionOf(scope),
    back: hrefOf('/reports', scopeParts(scope)),
    indicators: indicators.map((indicator) => ({
      name: indicator.name,
      value: valueInWords(indicator),
      n: inWords(indicator.n),
      formula: indicator.formula,
      ...rowsBehind(indicator, scope),
    })),
  };
}

function rowsBehind({ groupBy }: Indicator, scope: Scope) {
  if (groupBy.length === 0) return { rows: 'See the conversations', href: '/discussion' };
  return { rows: 'See the rows', href: hrefOf('/reports', { ...scopeParts(scope), groupBy }) };
}

function valueInWords({ value, unit }: Indicator): string {
  if (value === null) return 'no figure';
  if (unit === 'share') return `${(value * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })}%`;
  return value.toLocaleString('en-GB', { maximumFractionDigits: 1 });
}

function captionOf({ from, to }: Scope): string {
  return from !== undefined && to !== undefined ? periodInWords({ from, to }) : 'All sessions so far';
}
