import { SYSTEM } from '#kernel';
import { HandedLinks } from '#people';
import type { Command } from '../command.js';
import { inHouse } from '../house.js';

/** A way in where the server cannot send letters, or the letter does not arrive. */
export const userLink: Command = {
  name: 'user link',
  does: 'make a link with which a person signs in, once and within 15 minutes',
  options: {
    email: { type: 'string', value: 'ADDRESS', does: 'the person’s e-mail address', isNeeded: true },
  },
  run: (call) =>
    inHouse(call, async (house) => {
      const email = call.options.text('email') ?? '';
      const secret = await house.get(HandedLinks).make(SYSTEM, email);
      const link = `${house.config.baseUrl}/sign-in/link/${secret}`;
      return {
        json: { email, link },
        text: `${link}\nWhoever opens it is signed in as ${email}. It works once, for 15 minutes.`,
      };
    }),
};
