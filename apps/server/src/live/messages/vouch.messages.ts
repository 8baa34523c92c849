import { Vouching } from '#attendance';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { inRoom, type LiveMessages } from '../message.js';

const Colleagues = z
  .array(
    z.object({
      name: z.string().trim().min(1, 'Enter their name.').max(200, 'Use 200 letters at most.'),
      roleId: z.string().min(1, 'Choose their role.').max(64),
      email: z.string().trim().max(254).optional(),
    }),
  )
  .min(1, 'Name at least one colleague.')
  .max(20, 'Name 20 colleagues at most at a time.');

/** "Me and others here": each colleague round the screen has a line of their own in the register. */
@Injectable()
export class VouchMessages implements LiveMessages {
  constructor(private readonly vouching: Vouching) {}

  readonly messages = [
    inRoom('vouch', z.object({ people: Colleagues }), async ({ sessionId }, { people }, { actor }) => ({
      added: await this.vouching.vouch(actor, sessionId, people),
    })),
  ];
}
