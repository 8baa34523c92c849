import type { LooseEvent, LoosePerson } from '../loose-schedule.js';
import type { SchedulePerson } from '../schedule.js';
import type { Notes } from './notes.js';
import { isUuid, numberFrom, uuid5 } from './uuid5.js';

const LARGEST = 2_147_483_647;

/** Gives each talk a guid, a number and a slug that no other has, and the same ones for the same file. */
export class Ids {
  private readonly guids = new Set<string>();
  private readonly numbers = new Set<number>();
  private readonly slugs = new Set<string>();

  constructor(
    private readonly acronym: string,
    private readonly mended: Notes,
  ) {}

  /** Made of what stays when a talk is moved: by its guid people's stars, doors and questions find it again. */
  guidOf({ guid, id, title }: LooseEvent): string {
    const written = guid?.toLowerCase();
    if (isUuid(written) && this.isNew(this.guids, written)) return written;
    const why = written === undefined ? 'had no guid' : 'had a guid that was not right or came twice';
    this.mended.add('guid', `Talks that ${why} got one of their own.`, title);
    return this.free(this.guids, (turn) => uuid5(this.acronym, 'talk', id ?? title ?? '', String(turn)));
  }

  numberOf({ id, title }: LooseEvent, guid: string): number {
    const written = Number(id);
    const isRight = Number.isInteger(written) && written > 0 && written <= LARGEST;
    if (isRight && this.isNew(this.numbers, written)) return written;
    this.mended.add('number', 'Talks without a number of their own got one.', title);
    return this.free(this.numbers, (turn) => numberFrom(guid, turn));
  }

  slugOf(wanted: string, { slug, title }: LooseEvent): string {
    if (wanted !== slug) this.mended.add('slug', 'Talks got a short name for their address.', title);
    return this.free(this.slugs, (turn) => (turn === 0 ? wanted : `${wanted}-${turn + 1}`));
  }

  personOf({ name, guid, id }: LoosePerson): SchedulePerson {
    const written = guid?.toLowerCase();
    if (!isUuid(written) || id === undefined)
      this.mended.add('person', 'Speakers without a guid or a number got them.', name);
    const own = isUuid(written) ? written : uuid5(this.acronym, 'person', id ?? name);
    const number = Number(id);
    return { name, guid: own, number: Number.isInteger(number) && number > 0 ? number : numberFrom(own) };
  }

  private isNew<Value>(taken: Set<Value>, value: Value): boolean {
    if (taken.has(value)) return false;
    taken.add(value);
    return true;
  }

  private free<Value>(taken: Set<Value>, make: (turn: number) => Value): Value {
    for (let turn = 0; ; turn++) {
      const value = make(turn);
      if (this.isNew(taken, value)) return value;
    }
  }
}
