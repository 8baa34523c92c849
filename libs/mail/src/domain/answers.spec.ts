import { codeOf, isAboutTheAddress } from './answers.js';

const refusal = (command: string, response: string) => ({
  code: 'EENVELOPE',
  command,
  response,
  responseCode: Number(response.slice(0, 3)),
});

describe('what a mail server says of an address', () => {
  it.each([
    ['nobody of that name', refusal('RCPT TO', '550 5.1.1 No such user'), true],
    ['nobody, said without a longer code', refusal('RCPT TO', '550 No'), true],
    ['a mailbox that is closed', refusal('RCPT TO', '552 5.2.1 Disabled'), true],
    ['busy: ask again', refusal('RCPT TO', '451 4.2.0 Later'), false],
    ['no relaying for us', refusal('RCPT TO', '554 5.7.1 Relay access denied'), false],
    ['the sender is refused', refusal('MAIL FROM', '550 5.1.8 Bad sender'), false],
    ['the text is refused', refusal('DATA', '554 5.6.0 Too long'), false],
    ['the server is away', { code: 'ECONNREFUSED' }, false],
  ])('%s', (_story, error, expected) => {
    expect(isAboutTheAddress(error)).toBe(expected);
  });

  it('is kept as a code, which names nobody', () => {
    expect(codeOf(refusal('RCPT TO', '550 5.1.1 <priya@northmoor.example> unknown'))).toBe('550');
    expect(codeOf({ code: 'ECONNREFUSED' })).toBe('ECONNREFUSED');
    expect(codeOf(new Error('?'))).toBe('unknown');
  });
});
