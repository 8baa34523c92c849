import type { Engine } from '#database';
import { dayInWords } from '#programme';
import { linted } from '../support/linted.js';
import { MailClient } from '../support/mail-client.js';
import { fetchedAndListed, judgedTexts, READERS } from './judges.js';
import { writtenIn, type Written } from './written.js';
import { describeJudged } from '../support/judged.js';

/** 52 Mondays from 4 January 2027; British Summer Time is from 28 March to 31 October. */
const MONDAYS = Array.from({ length: 52 }, (_, week) => new Date(Date.UTC(2027, 0, 4 + 7 * week)));
const DAYS = MONDAYS.map((monday) => monday.toISOString().slice(0, 10));
const STARTS = DAYS.map((day) => `${day}T12:30`);
const INSTANTS = DAYS.map((day) => `${day}T${day > '2027-03-28' && day < '2027-10-31' ? '11:30' : '12:30'}`);
const WORDS = MONDAYS.map((monday) => `${dayInWords(monday, 'UTC')}, 12:30 to 13:30`);

const PLACES: readonly (readonly [string, Engine, number])[] = [
  ['UTC', 'sqlite', 0],
  ['America/New_York', 'postgres', 240],
  ['Pacific/Auckland', 'sqlite', -720],
];

describeJudged('a weekly 12:30 in London, January to December', () => {
  describe.each(PLACES)('written and read by processes in %s, on %s', (timeZone, engine, summerOffset) => {
    let written: Written;

    beforeAll(async () => {
      written = await writtenIn(timeZone, engine);
    }, 120_000);

    it('is 12:30 on every page and in every letter', () => {
      expect(written.summerOffset).toBe(summerOffset);
      expect(written.pages).toEqual(WORDS);
      expect([...written.letters].sort(byDate)).toEqual(WORDS);
    });

    it.each(READERS)('is 12:30 to %s, in the feed and in the invitations', async (judge) => {
      for (const texts of [[linted(written.feed)], written.invitations.map(linted)]) {
        const { events, complaints } = await judgedTexts(judge, texts, timeZone);

        expect(complaints).toEqual([]);
        expect(events.map(({ start }) => start)).toEqual(STARTS);
        expect(events.map(({ at }) => at)).toEqual(INSTANTS);
        expect(new Set(events.map(({ zone }) => zone))).toEqual(new Set(['Europe/London']));
      }
    });

    it('is 12:30 to vdirsyncer that fetches the feed, and to khal that lists it for somebody in London', async () => {
      const { synced, listed } = await fetchedAndListed(written.feed, timeZone);

      for (const { events, complaints } of [synced, listed]) {
        expect(complaints).toEqual([]);
        expect(events.map(({ start }) => start)).toEqual(STARTS);
        expect(new Set(events.map(({ zone }) => zone))).toEqual(new Set(['Europe/London']));
      }
    });

    it('is 12:30 in the calendar of a mail program that took the invitations', () => {
      const client = new MailClient();
      written.invitations.forEach((text) => client.open(text));

      expect(client.shown.map(({ start, zone }) => `${start.slice(0, 16)} ${zone}`)).toEqual(
        STARTS.map((start) => `${start} Europe/London`),
      );
    });
  });
});

const byDate = (one: string, other: string) => WORDS.indexOf(one) - WORDS.indexOf(other);
