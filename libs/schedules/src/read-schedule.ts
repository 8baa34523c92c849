import { damagedFile } from '#loose';
import { putRight } from './mending/put-right.js';
import { looseJson } from './read-json.js';
import type { ScheduleRead } from './schedule.js';
import { notASchedule } from './schedules.errors.js';

/** Reads a programme of either format, in any of the usual encodings, and puts it right. */
export async function readSchedule(bytes: Uint8Array): Promise<ScheduleRead> {
  const text = textOf(bytes);
  if (/^\s*\{/.test(text)) return { format: 'schedule-json', ...(await putRight(await looseJson(text))) };
  if (!/^\s*</.test(text) || /^\s*<(?:!doctype html|html)/i.test(text)) throw notASchedule();
  const { looseXml } = await import('./read-xml.js');
  return { format: 'schedule-xml', ...(await putRight(await looseXml(text))) };
}

/** By its byte order mark, else by what its first line says, else UTF-8. What it says falsely refuses it. */
function textOf(bytes: Uint8Array): string {
  const mark =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  const first = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const said = /^\s*(?:\xef\xbb\xbf)?<\?xml[^>]*encoding=["']([\w.:-]+)["']/i.exec(first)?.[1];
  try {
    return new TextDecoder(mark ?? said ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw damagedFile(first.trimStart().startsWith('{') ? 'JSON' : 'XML');
  }
}
