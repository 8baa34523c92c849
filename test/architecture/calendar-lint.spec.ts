import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createTransport } from 'nodemailer';
import { openPostOffice } from '../support/post-office.js';

const WRONG = 'BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:PUBLISH\nEND:VCALENDAR\n';

describe('our lint of calendar files', () => {
  it('reads every file that any test fetches', async () => {
    const server = createServer((_asked, answer) => {
      answer.setHeader('content-type', 'text/calendar; charset=utf-8').end(WRONG);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;

    const fetched = fetch(`http://127.0.0.1:${port}`);

    await expect(fetched).rejects.toThrow('a line ends with LF and not with CRLF');
    server.close();
  });

  it('reads every file that comes with a letter', async () => {
    const office = await openPostOffice();
    const letter = { from: 'a@b.example', to: 'c@d.example', text: 'Come' };
    const attachments = [{ filename: 'invite.ics', content: WRONG, contentType: 'application/ics' }];
    const transport = createTransport(office.url);

    await transport.sendMail({ ...letter, attachments });
    transport.close();

    await expect(office.close()).rejects.toThrow('a line ends with LF and not with CRLF');
  });
});
