import { personActor, SYSTEM } from '#kernel';
import { Members, RoomDesk } from '#live';
import { People } from '#people';
import { Registrations } from '#programme';
import type { ClinicRoom } from './clinic-room.js';

/** So many staff nurses of Elm House, by the ids of their persons. */
export async function crowdOf({ server, cast }: ClinicRoom, size: number): Promise<string[]> {
  const crowd: string[] = [];
  for (let n = 0; n < size; n++)
    crowd.push(
      await server.get(People).add(SYSTEM, {
        ...{ name: `Person ${String(n).padStart(3, '0')}`, email: `p${n}@crowd.example` },
        ...{ accessLevel: 'member', organisationId: cast.places.elmHouse, roleId: 'staff-nurse' },
      }),
    );
  return crowd;
}

/** They have places in the clinic and come in all at once; whoever comes from now on comes after them. */
export async function comeIn(
  { server, clinic: sessionId }: ClinicRoom,
  crowd: readonly string[],
): Promise<void> {
  for (const personId of crowd) await server.get(Registrations).register(SYSTEM, { sessionId, personId });
  await Promise.all(
    crowd.map(async (personId) => {
      const member = await server.get(Members).of(personActor(personId, 'member'), sessionId);
      const connectionId = `of-${personId}`;
      await server.get(RoomDesk).ask({ does: 'enter', sessionId, member, connectionId, by: 'socket' });
    }),
  );
  server.clock.advance(1000);
}
