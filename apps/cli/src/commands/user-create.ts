import { ACCESS_LEVELS, invalid, SYSTEM, type AccessLevel } from '#kernel';
import { OrganisationQueries } from '#organisations';
import { NOT_KNOWN, People, PersonQueries } from '#people';
import { WrongUsage, type Call, type Command } from '../command.js';
import { inHouse, type House } from '../house.js';

/** Adds a person: the first administrator of a new network, above all. */
export const userCreate: Command = {
  name: 'user create',
  does: 'add a person, who then signs in by a link in an e-mail',
  options: {
    email: { type: 'string', value: 'ADDRESS', does: 'where the sign-in link goes', isNeeded: true },
    name: { type: 'string', value: 'NAME', does: 'as it stands on a register', isNeeded: true },
    access: { type: 'string', value: 'LEVEL', does: `${ACCESS_LEVELS.join(', ')}; member if not given` },
    role: { type: 'string', value: 'ROLE', does: 'a role’s id, such as staff-nurse' },
    organisation: { type: 'string', value: 'NAME', does: 'the name, short name or id of where they work' },
  },
  run: (call) =>
    inHouse(call, async (house) => {
      const draft = {
        name: call.options.text('name') ?? '',
        email: call.options.text('email') ?? '',
        accessLevel: accessIn(call),
        roleId: call.options.text('role') ?? NOT_KNOWN,
        organisationId: await organisationIn(call, house),
      };
      const id = await house.get(People).add(SYSTEM, draft);
      const person = await house.get(PersonQueries).byId(id);
      const { name, email, accessLevel } = person ?? draft;
      return {
        json: { id, name, email, accessLevel, roleId: draft.roleId, organisationId: draft.organisationId },
        text: `Added ${name} <${email ?? ''}>, ${accessLevel}. They can sign in now.`,
      };
    }),
};

function accessIn({ options }: Call): AccessLevel {
  const said = options.text('access') ?? 'member';
  const level = ACCESS_LEVELS.find((one) => one === said);
  if (!level) throw new WrongUsage(`--access is one of ${ACCESS_LEVELS.join(', ')}.`);
  return level;
}

async function organisationIn({ options }: Call, house: House): Promise<string | null> {
  const said = options.text('organisation');
  if (said === undefined) return null;
  const all = await house.get(OrganisationQueries).all();
  const found = all.find(({ id, name, shortName }) => [id, name, shortName].includes(said));
  if (found) return found.id;
  throw invalid([{ field: 'organisation', message: `There is no organisation called “${said}”.` }]);
}
