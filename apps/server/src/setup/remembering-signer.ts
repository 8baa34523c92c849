import cookie from '@fastify/cookie';

type Signer = ReturnType<typeof cookie.signerFactory>;
type Unsigned = ReturnType<Signer['unsign']>;

const KEPT = 1000;

/**
 * Signs cookies, and remembers the ones that it has found to be genuine: a browser sends the same cookie with each
 * page, and working its signature out again costs as much as a query. A forged one is looked at each time.
 */
export function rememberingSigner(secret: string): Signer {
  const signer = cookie.signerFactory(secret);
  const genuine = new Map<string, Unsigned>();
  const remember = (signed: string, unsigned: Unsigned): Unsigned => {
    if (genuine.size >= KEPT) genuine.clear();
    genuine.set(signed, unsigned);
    return unsigned;
  };
  return {
    sign: (value) => signer.sign(value),
    unsign: (signed) => {
      const known = genuine.get(signed);
      if (known) return known;
      const unsigned = signer.unsign(signed);
      return unsigned.valid ? remember(signed, unsigned) : unsigned;
    },
  };
}
