import { localPath } from '#http';
import { isEmail } from '#people';
import { z } from 'zod';

export const SIGN_IN_FIELDS = ['email', 'next'] as const;

const next = z
  .string()
  .optional()
  .transform((path) => localPath(path));

export const SignInForm = z.object({
  email: z
    .string('Enter your e-mail address')
    .trim()
    .min(1, 'Enter your e-mail address')
    .refine(isEmail, 'Enter an e-mail address, such as name@example.org'),
  next,
});

export const LinkForm = z.object({ ownDevice: z.string().optional() });

export const CastForm = z.object({ personId: z.string(), next });
