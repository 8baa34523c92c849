import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport, type SendMailOptions } from 'nodemailer';

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
  stop(): void;
}

export function postmanFor(settings: MailSettings): Postman | undefined {
  if (settings.smtpUrl) return smtpPostman(settings.smtpUrl, settings.from);
  return settings.folder ? folderPostman(settings.folder, settings.from) : undefined;
}

/** What a letter may draw in: nothing but its own words. */
const CLOSED = { disableFileAccess: true, disableUrlAccess: true } as const;

function smtpPostman(url: string, from: string): Postman {
  const waits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
  const transport = createTransport({ url, pool: true, maxConnections: 1, ...waits, ...CLOSED }, { from });
  return {
    carry: async (letter) => {
      await transport.sendMail(letter);
    },
    greet: async () => {
      await transport.verify();
    },
    stop: () => {
      transport.close();
    },
  };
}

function folderPostman(folder: string, from: string): Postman {
  const transport = createTransport({ streamTransport: true, buffer: true, ...CLOSED }, { from });
  return {
    carry: async (letter) => {
      const { message } = await transport.sendMail(letter);
      await mkdir(folder, { recursive: true });
      const name =
        letter.messageId
          .replace(/[^a-z0-9]/g, ' ')
          .trim()
          .split(' ')[0] ?? 'letter';
      await writeFile(join(folder, `${name}.eml`), message as Buffer);
    },
    greet: () => Promise.resolve(),
    stop: () => {
      transport.close();
    },
  };
}
