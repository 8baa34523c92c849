import type { Booking } from './who-may-see.js';

/** What the database says of a case's session and of the looker's place in it. */
export interface BookingRow {
  readonly sessionStatus: string | null;
  readonly part: string | null;
  readonly registration: string | null;
}

const PANEL: readonly string[] = ['facilitator', 'panel'];

/** The looker's standing; `dayHasCome` is worked out where clocks and zones are. */
export function bookingOf(row: BookingRow, dayHasCome: boolean): Booking | null {
  if (row.sessionStatus === null) return null;
  return {
    isOn: row.sessionStatus === 'published' || row.sessionStatus === 'held',
    dayHasCome,
    myPart: row.part === null ? null : PANEL.includes(row.part) ? 'panel' : 'other',
    amRegistered: row.registration === 'registered',
  };
}
