import { rememberingSigner } from './remembering-signer.js';

describe('a signer that remembers', () => {
  const signer = rememberingSigner('a secret that only this test knows of');

  it('knows what it has signed, the first time and the second', () => {
    const signed = signer.sign('a token');

    expect(signer.unsign(signed)).toMatchObject({ valid: true, value: 'a token' });
    expect(signer.unsign(signed)).toMatchObject({ valid: true, value: 'a token' });
  });

  it('refuses what another has signed, however often it comes', () => {
    const forged = rememberingSigner('another secret, of somebody else').sign('a token');

    expect(signer.unsign(forged)).toMatchObject({ valid: false, value: null });
    expect(signer.unsign(forged)).toMatchObject({ valid: false, value: null });
  });

  it('refuses a genuine signature on another value', () => {
    const signature = signer.sign('a token').split('.').at(-1) ?? '';

    expect(signer.unsign(`another.${signature}`).valid).toBe(false);
  });

  it('still tells them apart after more cookies than it keeps', () => {
    const many = Array.from({ length: 1500 }, (_, n) => signer.sign(`token ${n}`));

    expect(many.every((signed) => signer.unsign(signed).valid)).toBe(true);
    expect(signer.unsign(`${many[0]}x`).valid).toBe(false);
    expect(signer.unsign(many[0] ?? '')).toMatchObject({ valid: true, value: 'token 0' });
  });
});
