import { remembered } from '#kernel';
import cookie from '@fastify/cookie';

type Signer = ReturnType<typeof cookie.signerFactory>;
type Unsigned = ReturnType<Signer['unsign']>;

const FORGED: Unsigned = { valid: false, renew: false, value: null };

/**
 * Signs cookies, and remembers the ones that it has found to be genuine: a browser sends the same cookie with each
 * page, and working its signature out again costs as much as a query. A forged one is looked at each time.
 */
export function rememberingSigner(secret: string): Signer {
  const signer = cookie.signerFactory(secret);
  const genuine = remembered<Unsigned | undefined>();
  return {
    sign: (value) => signer.sign(value),
    unsign: (signed) => genuine(signed, () => onlyValid(signer.unsign(signed))) ?? FORGED,
  };
}

function onlyValid(unsigned: Unsigned): Unsigned | undefined {
  return unsigned.valid ? unsigned : undefined;
}
