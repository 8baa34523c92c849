import { faultsOfContent, linesIn, minutesToCatchUp, NOTHING_YET, saysSomething } from './content.js';

const link = (url: string) => ({ kind: 'link', url }) as const;

it.each([
  ['nothing at all', {}, []],
  ['five lines', { lines: ['a', 'b', 'c', 'd', 'e'] }, []],
  ['six lines', { lines: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['lines']],
  ['a line that goes on and on', { lines: ['x'.repeat(301)] }, ['lines']],
  ['a line with an NHS number', { lines: ['Ask about 485 777 3457.'] }, ['lines']],
  ['eleven questions', { questions: Array.from({ length: 11 }, () => 'Why?') }, ['questions']],
  ['slides on the web', { slides: link('https://slides.example/pain') }, []],
  ['a script for slides', { slides: link('javascript:alert(1)') }, ['slides.url']],
  ['a recording over http', { recording: { url: 'http://video.example', minutes: 50 } }, ['recording.url']],
  [
    'a recording of no length',
    { recording: { url: 'https://video.example', minutes: 0 } },
    ['recording.minutes'],
  ],
])('finds the faults of %s', (_story, content, fields) => {
  expect(faultsOfContent({ ...NOTHING_YET, ...content }).map(({ field }) => field)).toEqual(fields);
});

it('reads one line of text as one line, without the marks of a list', () => {
  const text = '- Pain is  what the child says\r\n\n • Ring the hub first \n* Ôl-ofal';

  expect(linesIn(text)).toEqual(['Pain is what the child says', 'Ring the hub first', 'Ôl-ofal']);
});

it.each([
  ['the recording', { lines: ['One'], recording: { url: 'https://video.example', minutes: 48 } }, 48],
  ['a short summary', { lines: ['One line'] }, 1],
  ['a long summary', { lines: Array.from({ length: 5 }, () => 'word '.repeat(60).trim()) }, 2],
])('takes as long as %s', (_story, content, minutes) => {
  expect(minutesToCatchUp({ ...NOTHING_YET, ...content })).toBe(minutes);
});

it('says something with a line, slides or a recording, and not with questions alone', () => {
  expect(saysSomething({ ...NOTHING_YET, questions: ['What now?'] })).toBe(false);
  expect(saysSomething({ ...NOTHING_YET, lines: ['One'] })).toBe(true);
  expect(saysSomething({ ...NOTHING_YET, slides: link('https://slides.example') })).toBe(true);
});
