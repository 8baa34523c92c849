import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SendMailOptions } from 'nodemailer';

/** How letters leave: by an SMTP server, as files in a folder, or (with neither) not at all. */
export interface MailSettings {
  readonly smtpUrl?: string | undefined;
  readonly from: string;
  /** In the demonstration letters are written here, each an .eml file. */
  readonly folder?: string | undefined;
}

/** Carries one letter out of the house. */
export interface Postman {
  carry(letter: SendMailOptions & { readonly messageId: string }): Promise<void>;
  /** Rejects where letters could not leave now. */
  greet(): Promise<void>;
  stop(): Promise<void>;
}

export function postmanFor(settings: MailSettings): Postman | undefined {
  if (settings.smtpUrl) return smtpPostman(settings.smtpUrl, settings.from);
  return settings.folder ? folderPostman(settings.folder, settings.from) : undefined;
}

/** What a letter may draw in: nothing but its own words. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const;

function smtpPostman(url: string, from: string): Postman {
  const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const transport = new AtNeed(async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport({ url, pool: true, maxConnections: 1, ...waits, ...CLOSED }, { from });
  });
  return {
    carry: async (letter) => {
      await (await transport.open()).sendMail(letter);
    },
    greet: async () => {
      await (await transport.open()).verify();
    },
    stop: () => transport.close(),
  };
}

function folderPostman(folder: string, from: string): Postman {
  const transport = new AtNeed(async () => {
    const { createTransport } = await import('nodemailer');
    return createTransport({ streamTransport: true, buffer: true, ...CLOSED }, { from });
  });
  return {
    carry: async (letter) => {
      const { message } = await (await transport.open()).sendMail(letter);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, fileOf(letter.messageId)), message as Buffer);
    },
    greet: () => Promise.resolve(),
    stop: () => transport.close(),
  };
}

function fileOf(messageId: string): string {
  const words = messageId.replace(/[^a-z0-9]/g, ' ').trim();
  return `${words.split(' ')[0] || 'letter'}.eml`;
}

/** Nothing of it is loaded until the first letter: a start waits for no mail. */
class AtNeed<Transport extends { close(): void }> {
  private opened: Promise<Transport> | undefined;

  constructor(private readonly opening: () => Promise<Transport>) {}

  open(): Promise<Transport> {
    return (this.opened ??= this.opening());
  }

  async close(): Promise<void> {
    (await this.opened)?.close();
  }
}
