import type { LoggerService } from '@nestjs/common';

/** Errors go to stderr, a line each; stdout belongs to the command's answer. What is thrown is told once, by `run`. */
export class QuietLogger implements LoggerService {
  log(): void {
    // Nobody asked.
  }

  warn(): void {
    // The command's own answer says what matters.
  }

  error(message: unknown, ...more: unknown[]): void {
    if (more.at(-1) !== 'ExceptionHandler') process.stderr.write(`${String(message)}\n`);
  }
}
