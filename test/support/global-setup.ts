/** Filled when the databases come. */
export default function globalSetup(): void {
  process.env['TZ'] = 'UTC';
}
