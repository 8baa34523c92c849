const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new id: 26 letters and digits, the first ten of them the time, so that rows made one after
 * another lie beside each other in an index. The other sixteen hold 80 random bits.
 */
export function newId(at: Date): string {
  const random = crypto.getRandomValues(new Uint8Array(16));
  return timeDigits(+at) + Array.from(random, (byte) => digit(byte & 31)).join('');
}

function timeDigits(milliseconds: number): string {
  let rest = milliseconds;
  let digits = '';
  for (let place = 0; place < 10; place++) {
    digits = digit(rest % 32) + digits;
    rest = Math.floor(rest / 32);
  }
  return digits;
}

function digit(value: number): string {
  return DIGITS.charAt(value);
}
