import { Delivery, MailQueries } from '#mail';
import type { Command } from '../command.js';
import { inHouse } from '../house.js';

/** What is done in the background: letters that wait or were given up. */
export const jobsList: Command = {
  name: 'jobs list',
  does: 'letters that wait to leave, and those that were given up',
  run: (call) =>
    inHouse(call, async (house) => {
      const mail = house.get(MailQueries);
      const { waiting, failed } = await mail.standing();
      const given = (await mail.failed()).map(({ failedAt, ...letter }) => ({
        ...letter,
        failedAt: new Date(failedAt).toISOString(),
      }));
      const lines = given.map(
        ({ id, subject, tries, failedAt, lastError }) =>
          `${id}  ${failedAt}  “${subject}” after ${tries} tries: ${lastError ?? 'no reason noted'}`,
      );
      const text = [`${waiting} letters wait, ${failed} were given up.`, ...lines].join('\n');
      return { json: { waiting, failed, letters: given }, text };
    }),
};

export const jobsRetry: Command = {
  name: 'jobs retry',
  does: 'try again to send the letters that were given up',
  run: (call) =>
    inHouse(call, async (house) => {
      const delivery = house.get(Delivery);
      const retried = await delivery.retryFailed();
      const sent = await call.terminal.during('Sending', () => delivery.deliverDue());
      return { json: { retried, sent }, text: `${retried} letters are tried again; ${sent} have left.` };
    }),
};
