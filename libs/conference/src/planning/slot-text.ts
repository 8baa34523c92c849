interface Slot {
  readonly startsAt: number;
  readonly minutes: number;
  readonly roomId: string;
}

/** When and where: what a speaker says yes to. */
export function slotText({ startsAt, minutes, roomId }: Slot): string {
  return [startsAt, minutes, roomId].join(' ');
}
