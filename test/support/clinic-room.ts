import type { Engine } from '#database';
import { CLINIC_AGENDAS } from '#programme';
import { castOf, type Cast, type Member } from './cast.js';
import { publishedClinic, registered } from './programme.js';
import { seatOf, type Seat } from './room.js';
import { startServer, type Server } from './server.js';

export const at = (time: string) => new Date(`2026-11-30T${time}Z`);

/** A server with a clinic of Amina's from 12:30 to 13:30, in which Ben, Joan and Priya have places. */
export interface ClinicRoom {
  readonly server: Server;
  readonly cast: Cast;
  clinic: string;
  /** A new clinic, at its start, with nobody in its room. */
  begin(): Promise<void>;
  seat(who: Pick<Member, 'id'>): Promise<Seat>;
  /** Seats of these people, who are in the room. */
  inside(...those: Pick<Member, 'id'>[]): Promise<Seat[]>;
  closeSeats(): void;
}

export async function clinicRoom(
  engine: Engine,
  environment: Record<string, string> = {},
): Promise<ClinicRoom> {
  const server = await startServer(engine, { environment });
  const cast = await castOf(server);
  const seats: Seat[] = [];
  const house: ClinicRoom = {
    server,
    cast,
    clinic: '',
    async begin() {
      server.clock.setTo(at('12:00:00'));
      house.clinic = await publishedClinic(server, cast, { agenda: CLINIC_AGENDAS[60] });
      for (const who of [cast.ben, cast.joan, cast.priya]) await registered(server, who, house.clinic);
      server.clock.setTo(at('12:30:00'));
    },
    async seat({ id }) {
      const taken = await seatOf(server, id);
      seats.push(taken);
      return taken;
    },
    async inside(...those) {
      const taken = await Promise.all(those.map((who) => house.seat(who)));
      for (const one of taken) await one.enter(house.clinic);
      return taken;
    },
    closeSeats: () => seats.splice(0).forEach((seat) => seat.close()),
  };
  return house;
}
