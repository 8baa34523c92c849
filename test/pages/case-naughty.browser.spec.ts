import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CaseDrafts,
  CaseReviews,
  CaseSubmissions,
  CaseTemplates,
  CaseTexts,
  CaseWriting,
  Recommendations,
  TemplateQueries,
} from '#cases';
import { DomainError, isBlank, isKeepable } from '#kernel';
import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { castOf, type Cast } from '../support/cast.js';
import { openBrowser, type TestBrowser } from '../support/browser.js';
import { asShown, listeningPage, packed } from '../support/listening.js';
import { publishedClinic } from '../support/programme.js';
import { Tried } from '../support/tried.js';
import { startServer, type Server } from '../support/server.js';

// Other people's lists stay beside the project.
const LISTS = join(import.meta.dirname, '../../../shared/samples/security');
const there = existsSync(LISTS);

const PART = 4800;
const QUESTION = 480;
const WORDS = 1800;

(there ? describe : describe.skip)(
  'lists of naughty strings in a case (skipped where ../shared/samples is absent)',
  () => {
    let server: Server;
    let cast: Cast;
    let browser: TestBrowser;
    let session: string;
    const strings = there ? naughtyStrings() : [];
    const keepable = strings.filter((one) => isKeepable(one) && !isBlank(one));
    const tried = new Tried(keepable);

    beforeAll(async () => {
      server = await startServer('sqlite');
      cast = await castOf(server);
      session = await publishedClinic(server, cast);
      browser = await openBrowser();
    });

    afterAll(async () => {
      await browser.close();
      await server.close();
    });

    const begin = (question: string) => server.get(CaseDrafts).begin(cast.ben.actor, { question });

    const listening = (who: string) => listeningPage(browser, server, who);

    it('come back as they were typed in every part of the story, and nothing of them runs', async () => {
      const parts = packed(keepable, PART);
      const questions = packed(keepable, QUESTION);
      const { page, heard } = await listening(cast.ben.id);
      const ben = await server.signedIn(cast.ben.id);
      const odd: string[] = [];
      for (const [n, story] of parts.entries()) {
        const question = questions[n] ?? questions[0]!;
        const id = await begin(question);
        const others = { tried: parts.at(n - 1)!, matters: parts.at(n - 2)!, team: parts.at(n - 3)! };
        await server.get(CaseWriting).write(cast.ben.actor, { id }, { parts: { story, ...others } });
        const text = await server.get(CaseTexts).of(id);
        const shown = typedIn((await ben.get(`/cases/${id}`)).html);
        if (text.question !== question || text.parts['story'] !== story) odd.push(`kept ${n}`);
        for (const words of [question, story, ...Object.values(others)])
          if (!shown.includes(asShown(words))) odd.push(`shown ${n}: ${words.slice(0, 60)}`);
        for (const path of n % 4 === 0
          ? ['', '/check', '/write/part-story?look=yes', '/write/question']
          : [''])
          await page.goto(`${server.url}/cases/${id}${path}`);
        if (n === 0) await page.goto(`${server.url}/cases`);
      }
      await page.goto(`${server.url}/cases`);
      tried.note(
        'the question and the parts of a story',
        parts,
        2 + parts.length + 3 * Math.ceil(parts.length / 4),
      );

      expect(keepable.length).toBeGreaterThan(6000);
      expect([odd, heard]).toEqual([[], []]);
    }, 600_000);

    it('come back in what is said about a case and in the network’s own forms, and nothing of them runs', async () => {
      const [reviews, advice] = [server.get(CaseReviews), server.get(Recommendations)];
      const id = await begin('What would you do?');
      const wish = {
        ageBand: keepable[3]!.slice(0, 80),
        region: '"><svg/onload=alert(1)>',
        parts: { story: 'A story.' },
      };
      await server.get(CaseWriting).write(cast.ben.actor, { id }, wish);
      await server.get(CaseSubmissions).submit(cast.ben.actor, { id }, { isPromised: true, isChecked: true });
      await reviews.take(cast.amina.actor, { id });
      const said: string[] = [];
      // Some lists hold telephone numbers and addresses, which nobody may say about a case.
      const say = async (words: string, act: () => Promise<unknown>) => {
        try {
          await act();
          said.push(words);
        } catch (error) {
          if (!(error instanceof DomainError) || error.code !== 'identifiers') throw error;
        }
      };
      const all = packed(keepable.slice(0, 1200), WORDS);
      for (const words of all.filter((_, n) => n % 2 === 0))
        await say(words, () => reviews.ask(cast.amina.actor, { id }, words));
      for (const words of all.filter((_, n) => n % 2 === 1))
        await say(words, () => reviews.reply(cast.ben.actor, { id }, words));
      await reviews.accept(cast.amina.actor, { id }, session);
      for (const words of all) await say(words, () => advice.capture(cast.amina.actor, { id }, { words }));
      const form = await naughtyForm();
      const { page, heard } = await listening(cast.amina.id);
      await page.goto(`${server.url}/cases/${id}`);
      const shown = typedIn(await page.content());
      const oli = await listening(cast.oli.id);
      for (const path of ['/cases', '/cases/settings', `/cases/settings/forms/${form.id}`, '/cases/new'])
        await oli.page.goto(server.url + path);
      const ben = await listening(cast.ben.id);
      await ben.page.goto(`${server.url}/cases/${id}`);

      tried.note('what is asked and answered about a case, and recommended', said, 2);
      tried.note('a form of the network’s own, where it is made and used', form.words, 4);
      expect(said.length).toBeGreaterThan(all.length);
      expect(said.filter((words) => !shown.includes(asShown(words)))).toEqual([]);
      expect([...heard, ...oli.heard, ...ben.heard]).toEqual([]);
    }, 600_000);

    it('are refused with a sentence where nobody could read them, or nothing would be there', async () => {
      const unreadable = strings.filter((one) => !isKeepable(one));
      const ben = await server.program(cast.ben.id);
      const { body } = await ben.post<{ id: string }>('/cases', { question: 'What would you do?' });
      const answers = new Set<number>();
      for (const story of unreadable) answers.add((await ben.patch(`/cases/${body.id}`, { story })).status);
      const blank = await (
        await server.signedIn(cast.ben.id)
      ).submit('/cases/new', { question: '\u200b\u00a0' });

      expect([...answers].filter((status) => status !== 422 && status !== 400)).toEqual([]);
      expect(blank.status).toBe(422);
    });

    it('are counted in the documents, place by place', () => {
      const { drawn, stands } = tried.tables({ document: 'docs/cases.md', mark: 'tried' });
      expect(stands).toBe(drawn);
    });

    async function naughtyForm(): Promise<{ readonly id: string; readonly words: readonly string[] }> {
      const [first] = await server.get(TemplateQueries).all();
      const lines = keepable.filter((one) => one.length < 90 && !/[\n|]/.test(one) && one.trim() === one);
      // A bare number is refused there: it is a single age.
      const bands = [...new Set(lines)].filter((one) => one.length <= 80 && one.includes('<'));
      const parts = lines
        .slice(40, 44)
        .map((label, n) => ({ key: `k${n}`, label, hint: lines[50 + n]!, isNeeded: false }));
      const draft = {
        ...{ ...first!, name: '<img src=x onerror=alert(1)>', purpose: lines[60]!, questionHint: lines[61]! },
        ...{
          promise: lines[62]!,
          ageBands: bands.slice(70, 76),
          regions: bands.slice(80, 86),
          parts,
          isRetired: false,
        },
      };
      const labels = parts.flatMap(({ label, hint }) => [label, hint]);
      const words = [
        draft.purpose,
        draft.questionHint,
        draft.promise,
        ...draft.ageBands,
        ...draft.regions,
        ...labels,
      ];
      return { id: await server.get(CaseTemplates).add(cast.oli.actor, draft), words };
    }
  },
);

function naughtyStrings(): string[] {
  const blns = JSON.parse(readFileSync(join(LISTS, 'blns.json'), 'utf8')) as string[];
  const xss = readFileSync(join(LISTS, 'xss-payload-list.txt'), 'utf8').split('\n');
  return [...blns, ...xss].filter((one) => one !== '');
}

type Node = DefaultTreeAdapterMap['node'];

/** The text of each paragraph that shows what somebody typed. */
function typedIn(html: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    const classes = 'attrs' in node ? (node.attrs.find(({ name }) => name === 'class')?.value ?? '') : '';
    if (classes.split(' ').includes('wh-typed')) found.push(textOf(node));
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html));
  return found;
}

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}
