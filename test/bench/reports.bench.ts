import { Migrator } from '#database';
import { emptyPlace, ENGINES } from '../support/databases.js';
import { inChild } from './child.js';
import { tidy } from './figures.js';
import { openLibraries } from './libraries.js';
import { ATTENDANCES, fillMillion } from './million.js';

export interface GroupFigures {
  readonly milliseconds: number;
  readonly rawMilliseconds: number;
  readonly rows: number;
}

export interface ExportFigures {
  readonly seconds: number;
  readonly rows: number;
  readonly megabytes: number;
  readonly residentMegabytes: number;
  readonly longestPauseMilliseconds: number;
}

/**
 * A million attendances: the report by tier, organisation and month beside the best SQL for it, and the
 * export of every row as CSV beside the rows iterated raw into csv-stringify.
 */
export async function reports(): Promise<object> {
  const figures: Record<string, unknown> = { attendances: ATTENDANCES };
  for (const engine of ENGINES) {
    const place = await emptyPlace(engine);
    try {
      const libraries = await openLibraries(place.settings);
      await libraries.get(Migrator).migrate();
      await libraries.close();
      await fillMillion(place.settings);
      figures[engine] = await measured(place.settings);
    } finally {
      await place.remove();
    }
  }
  return figures;
}

async function measured(settings: Parameters<typeof inChild>[1]): Promise<object> {
  const group = await inChild<GroupFigures>('reports.group', settings);
  const ours = await inChild<ExportFigures>('reports.export', settings);
  const raw = await inChild<ExportFigures>('reports.raw-export', settings);
  return {
    groupReport: { ...group, timesRaw: tidy(group.milliseconds / group.rawMilliseconds), atMost: 1.5 },
    csvExport: { ...ours, ratio: tidy(raw.seconds / ours.seconds), atLeast: 0.6, residentAtMost: 200 },
    csvExportRaw: raw,
  };
}
