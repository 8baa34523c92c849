const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new id: 26 letters and digits, the first ten of them the time, so that rows made one after
 * another lie beside each other in an index. The other sixteen hold 80 random bits.
 */
export function newId(at: Date): string {
  const random = someBytes();
  let digits = timeDigits(+at);
  for (const byte of random) digits += digit(byte & 31);
  return digits;
}

const EACH = 16;
const pool = new Uint8Array(256 * EACH);
let used = pool.length;

/** Sixteen random bytes that were never given before. Asking the system for each id alone takes most of its time. */
function someBytes(): Uint8Array {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  return pool.subarray(used, (used += EACH));
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
