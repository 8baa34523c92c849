import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { lint } from '#calendar';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server on a port of its own, which keeps what it is given. */
export interface PostOffice {
  readonly url: string;
  readonly letters: ParsedMail[];
  /** The same letters as they came over the wire. */
  readonly sources: string[];
  /** Answers every recipient with this code until it is set back to nothing. */
  refuseWith: number | undefined;
  /** Fails where a calendar file in one of the letters was wrong. */
  close(): Promise<void>;
}

export async function openPostOffice(): Promise<PostOffice> {
  const letters: ParsedMail[] = [];
  const sources: string[] = [];
  const faults: string[] = [];
  const office: { refuseWith: number | undefined } = { refuseWith: undefined };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: (_address, _session, answer) => {
      const code = office.refuseWith;
      answer(code === undefined ? null : Object.assign(new Error('No'), { responseCode: code }));
    },
    onData: (stream, _session, answer) => {
      keep(stream).then(() => {
        answer();
      }, answer);
    },
  });
  async function keep(stream: NodeJS.ReadableStream): Promise<void> {
    const source = await text(stream);
    const letter = await simpleParser(source);
    faults.push(...faultsOf(letter));
    letters.push(letter);
    sources.push(source);
  }
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(office, {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    sources,
    close: () =>
      new Promise<void>((resolve, reject) => {
        server.close(() => {
          if (faults.length > 0) reject(new Error(faults.join('\n')));
          else resolve();
        });
      }),
  });
}

/** No letter brings a calendar file that our own lint has not read. */
function faultsOf({ attachments }: ParsedMail): string[] {
  return attachments
    .filter(({ contentType }) => /^(text\/calendar|application\/ics)/.test(contentType))
    .flatMap(({ content }) => lint(content.toString()));
}
