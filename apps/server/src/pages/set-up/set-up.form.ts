import { isEmail } from '#people';
import { z } from 'zod';

export const SET_UP_FIELDS = ['code', 'network', 'organisation', 'name', 'email'] as const;

const said = (sentence: string) => z.string(sentence).trim().min(1, sentence);

export const SetUpForm = z.object({
  code: said('Enter the code that was printed when the server started'),
  network: said('Enter the network’s name').max(100, 'Keep the name to 100 letters or fewer'),
  organisation: said('Enter the name of the organisation that you work for'),
  name: said('Enter your name'),
  email: said('Enter your e-mail address').refine(
    isEmail,
    'Enter an e-mail address, such as name@example.org',
  ),
});
export type SetUpForm = z.output<typeof SetUpForm>;
