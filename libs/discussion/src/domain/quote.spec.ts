import { withQuote } from './quote.js';

describe('a post that is quoted', () => {
  it.each([
    ['one line', '', 'Ring the hub.', '> Ring the hub.\n\n'],
    ['lines with one left empty', '', 'First\r\n\r\nThen', '> First\n>\n> Then\n\n'],
    ['under what was written', 'I think so.\n', 'Ring the hub.', 'I think so.\n\n> Ring the hub.\n\n'],
    [
      'once, however often it is asked for',
      '> Ring the hub.\n\nYes.',
      'Ring the hub.',
      '> Ring the hub.\n\nYes.',
    ],
    ['a quote in it, as one of two', '', '> Now?\nYes', '> > Now?\n> Yes\n\n'],
  ])('stands in the box: %s', (_story, written, post, box) => {
    expect(withQuote(written, post)).toBe(box);
  });

  it('is cut where it is long, and never in the middle of a letter', () => {
    const box = withQuote('', `${'x'.repeat(1999)}😀`);

    expect(box).toBe(`> ${'x'.repeat(1999)}…\n\n`);
  });
});
