/** Filled when the databases come. */
export default function globalTeardown(): void {}
