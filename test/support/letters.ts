import { Delivery } from '#mail';
import type { ParsedMail } from 'mailparser';
import type { House } from './house.js';
import type { PostOffice } from './post-office.js';

/** Lets the clock strike, and answers the letters that left because of what is done then, and no earlier ones. */
export async function lettersAt(
  moment: Date,
  { house, office }: { readonly house: House; readonly office: PostOffice },
  act: () => Promise<unknown>,
): Promise<ParsedMail[]> {
  house.clock.setTo(moment);
  office.letters.splice(0);
  await act();
  await house.get(Delivery).deliverDue();
  return [...office.letters];
}

/** The one address that it goes to. */
export function receiverOf({ to }: ParsedMail): string {
  return [to ?? []].flat()[0]?.text ?? '';
}
