import { conflict, SYSTEM } from '#kernel';
import { PersonQueries, Tokens } from '#people';
import type { Command } from '../command.js';
import { inHouse } from '../house.js';

/** Makes a key for another program, which then acts as that person. */
export const tokenCreate: Command = {
  name: 'token create',
  does: 'make a token with which another program acts as a person',
  options: {
    email: { type: 'string', value: 'ADDRESS', does: 'the person’s e-mail address', isNeeded: true },
    name: { type: 'string', value: 'NAME', does: 'what the token is for; “command line” if not given' },
  },
  run: (call) =>
    inHouse(call, async (house) => {
      const email = call.options.text('email') ?? '';
      const [person] = await house.get(PersonQueries).byEmails([email]);
      if (!person || person.leftAt !== null) throw nobody(email);
      const name = call.options.text('name') ?? 'command line';
      const { id, token } = await house.get(Tokens).create(SYSTEM, person.id, name);
      return {
        json: { id, token, personId: person.id, email: person.email, name },
        text: `${token}\nIt acts as ${person.name}. Keep it safe: it is not shown again.`,
      };
    }),
};

function nobody(email: string): Error {
  return conflict('nobody', `Nobody in the network has the e-mail address ${email}. No token was made.`);
}
