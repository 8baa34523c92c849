import { seenOf, type DayDraft, type Draft } from '#conference';
import type { Typed } from '#http';
import type { FieldError } from '#kernel';
import { wallClockAt } from '#programme';
import { formWords, listOf } from '../form-words.js';
import { planPath, planTabs } from './plan-words.js';

export interface FrameTyped {
  readonly typed: Typed | undefined;
  readonly errors: readonly FieldError[];
}

export function titlePage(draft: Draft, { typed, errors }: FrameTyped) {
  const { head } = draft.planned;
  return {
    back: { href: planPath(draft), text: 'The programme' },
    form: formWords(['title', 'seen'], { title: head.title, ...typed, seen: seenOf(head) }, errors),
    theirs: theirs(head.title, { typed, errors }),
  };
}

export function zonePage(draft: Draft, { typed, errors }: FrameTyped) {
  const { zone } = draft.planned;
  return {
    ...{ title: `Time zone: ${draft.planned.head.title}`, conference: draft.planned.head.title },
    back: { href: planPath(draft), text: 'The programme' },
    form: formWords(['timeZone', 'seen'], { ...zone, ...typed, seen: seenOf(zone) }, errors),
    theirs: theirs(zone.timeZone, { typed, errors }),
  };
}

const ROOM_FOR_NEW = 3;

export function tracksPage(draft: Draft, { typed, errors }: FrameTyped) {
  const { tracks, head } = draft.planned;
  const wanted = typed
    ? tracksIn(typed)
    : [...tracks, ...Array.from({ length: ROOM_FOR_NEW }, () => ({ slug: '', name: '' }))];
  return {
    ...{ title: `Tracks: ${head.title}`, conference: head.title, tabs: planTabs(draft, 'Tracks') },
    rows: wanted.map(({ slug, name }, at) => ({
      ...{ slug, name, id: at === 0 ? 'tracks' : `track-${at}` },
      label: slug === '' ? 'New track' : 'Track',
      error: at === 0 ? errors.find(({ field }) => field === 'tracks')?.message : undefined,
    })),
    form: formWords(['tracks', 'seen'], { seen: seenOf(tracks) }, errors),
    theirs: theirs(tracks.map(({ name }) => name).join(', '), { typed, errors }),
  };
}

export function tracksIn(typed: Typed): { slug: string; name: string }[] {
  const slugs = listOf(typed['slug']);
  return listOf(typed['name']).map((name, at) => ({ slug: slugs[at] ?? '', name }));
}

export function daysPage(draft: Draft, { typed, errors }: FrameTyped) {
  const { conference, planned } = draft;
  const at = (instant: number) => wallClockAt(new Date(instant), conference.timeZone).time;
  const kept = planned.days.map(({ index, date, startsAt, endsAt }) => ({
    ...{ index, date, from: at(startsAt), to: at(endsAt) },
  }));
  const wanted = typed ? allDaysIn(typed) : [...kept, { index: 0, date: '', from: '09:00', to: '17:00' }];
  const errorFor = (field: string) => errors.find((error) => error.field === field)?.message;
  return {
    ...{ title: `Days: ${planned.head.title}`, conference: planned.head.title },
    tabs: planTabs(draft, 'Days'),
    rows: wanted.map((day, row) => ({
      ...day,
      legend: day.index === 0 ? 'One more day' : `Day ${row + 1}`,
      ids: { date: `date-${row}`, from: `from-${row}`, to: `to-${row}` },
      errors: { date: errorFor(`date-${row}`), from: errorFor(`from-${row}`), to: errorFor(`to-${row}`) },
    })),
    form: formWords(
      ['seen', ...wanted.flatMap((_, row) => [`date-${row}`, `from-${row}`, `to-${row}`])],
      { seen: seenOf(planned.days) },
      errors,
    ),
    theirs: theirs(kept.map(({ date, from, to }) => `${date} ${from}–${to}`).join(', '), { typed, errors }),
  };
}

/** A day without a date is none. */
export function daysIn(typed: Typed): DayDraft[] {
  return allDaysIn(typed).filter(({ date }) => date !== '');
}

function allDaysIn(typed: Typed): DayDraft[] {
  const [dates, froms, tos] = ['date', 'from', 'to'].map((field) => listOf(typed[field]));
  return listOf(typed['index']).map((index, at) => ({
    index: /^\d{1,3}$/.test(index) ? Number(index) : 0,
    ...{ date: dates?.[at]?.trim() ?? '', from: froms?.[at]?.trim() ?? '', to: tos?.[at]?.trim() ?? '' },
  }));
}

/** What is kept now, where somebody else saved it meanwhile. */
function theirs(text: string, { typed, errors }: FrameTyped): string | undefined {
  return typed && errors.some(({ field }) => field === '') ? text : undefined;
}
