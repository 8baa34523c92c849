import { CaseBookings, CaseDrafts, CaseWriting, markOfAnswers, type CaseText, type CaseWish } from '#cases';
import { orRefused, readForm, seeOther, sent, shown, statusOf, Who, type Typed } from '#http';
import { conflict, isBlank, notFound, type Actor, type DomainError, type FieldError } from '#kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { z } from 'zod';
import { textOf } from '../form-words.js';
import { WritingReading } from './writing-reading.js';
import { answerTo, stepsOf, type Step } from './steps.js';
import { onFrom, stepPage } from './write.page.js';

interface At {
  readonly id: string;
  readonly step: string;
}

const Asked = z.object({
  check: z.literal('yes').optional().catch(undefined),
  look: z.literal('yes').optional().catch(undefined),
});
type Asked = z.output<typeof Asked>;

/** A case is written one question a page; each answer is saved before the next is asked. */
@Controller('cases/:id/write/:step')
export class WriteCaseController {
  constructor(
    private readonly reading: WritingReading,
    private readonly writing: CaseWriting,
    private readonly bookings: CaseBookings,
  ) {}

  @Get()
  async show(@Who() actor: Actor, @Param() at: At, @Query() query: unknown) {
    return this.draw(actor, at, Asked.parse(query));
  }

  @Post()
  async save(@Who() actor: Actor, @Param() at: At, @Query() query: unknown, @Body() body: Typed) {
    const asked = Asked.parse(query);
    const { step, template } = await this.found(actor, at);
    const typed = typedIn(body);
    return orRefused(
      async () => {
        await this.writing.write(actor, { id: at.id }, { ...wishOf(step, typed), over: overOf(body) });
        const isChecking = asked.check === 'yes';
        const worthALook = await this.reading.worthALook(step, typed);
        const here = `/cases/${at.id}/write/${at.step}?look=yes${isChecking ? '&check=yes' : ''}`;
        return seeOther(worthALook ? here : onFrom(at, stepsOf(template), { at: at.step, isChecking }));
      },
      (refusal) => this.draw(actor, at, asked, { typed, refusal }),
    );
  }

  /** What is typed into a draft is kept as it is typed, where there is script. Answers the mark of what is kept now. */
  @Post('typed')
  async keep(@Who() actor: Actor, @Param() at: At, @Body() body: Typed) {
    const { row, step, text } = await this.found(actor, at);
    if (step.kind !== 'text' || row.status !== 'draft')
      throw conflict('not-a-draft', 'Press “Save and go on”.');
    const wish = wishOf(step, typedIn(body));
    await this.writing.write(actor, { id: at.id }, { ...wish, over: overOf(body) });
    return sent('text/plain; charset=utf-8', markOfAnswers(written(text, wish), wish));
  }

  private async draw(actor: Actor, at: At, asked: Asked, wrong?: { typed: string; refusal: DomainError }) {
    const found = await this.found(actor, at);
    const sessions = found.step.kind === 'session' ? await this.bookings.ahead(actor) : [];
    const findings = asked.look
      ? await this.reading.findings(found.step, answerTo(found.step, found.text))
      : [];
    const model = stepPage({
      ...{ ...found, sessions, findings, isChecking: asked.check === 'yes' },
      over: found.step.kind === 'session' ? '' : markOfAnswers(found.text, wishOf(found.step, '')),
      wrong: wrong && { typed: wrong.typed, code: wrong.refusal.code, errors: errorsOf(wrong.refusal) },
    });
    return shown('cases/step', model, wrong ? statusOf(wrong.refusal.kind) : 200);
  }

  private async found(actor: Actor, at: At) {
    const { seen, text, template } = await this.reading.toWrite(actor, at.id);
    const step = stepsOf(template).find((one) => one.at === at.step);
    if (!step) throw notFound('this question');
    return { row: seen.row, text, template, step };
  }
}

/** The first question begins the case. */
@Controller('cases/new')
export class NewCaseController {
  constructor(
    private readonly reading: WritingReading,
    private readonly drafts: CaseDrafts,
  ) {}

  @Get()
  async show() {
    return this.draw({}, []);
  }

  @Post()
  async begin(@Who() actor: Actor, @Body() body: Typed) {
    const form = readForm(BeginForm, body);
    if (!form.ok) return this.draw(body, form.errors);
    const question = form.value.question.replace(/\r\n/g, '\n');
    return orRefused(
      async () => {
        const id = await this.drafts.begin(actor, { ...form.value, question });
        const { template } = await this.reading.toWrite(actor, id);
        return seeOther(onFrom({ id }, stepsOf(template), { at: 'question', isChecking: false }));
      },
      ({ fields }) => this.draw(body, fields),
    );
  }

  private async draw(typed: Typed, errors: readonly FieldError[]) {
    return shown('cases/new', await this.reading.newPage(typed, errors), errors.length > 0 ? 422 : 200);
  }
}

const BeginForm = z.object({
  question: z
    .string()
    .refine((text) => !isBlank(text), 'Enter what you would like the group to help with')
    .max(500, 'Use 500 characters at the most'),
  templateId: z.string().optional(),
});

/** Told at the one field of the page, where they are of a field. */
function errorsOf({ fields, message }: DomainError): FieldError[] {
  const atAnswer = fields.map((field) => ({ ...field, field: 'answer' }));
  return atAnswer.length > 0 ? atAnswer : [{ field: 'maincontent', message }];
}

function typedIn(body: Typed): string {
  return textOf(body['answer']).replace(/\r\n/g, '\n');
}

/** Nothing where the form did not say: a program, or a page from before. */
function overOf(body: Typed): string | undefined {
  return textOf(body['over']) || undefined;
}

function written(text: CaseText, { parts, ...wish }: CaseWish): CaseText {
  return { ...text, ...wish, parts: { ...text.parts, ...parts } };
}

function wishOf({ kind, field, at }: Step, typed: string): CaseWish {
  if (kind === 'session') return { sessionId: typed === '' ? null : typed };
  if (at.startsWith('part-')) return { parts: { [field]: typed } };
  if (field === 'weeksBefore') return { weeksBefore: typed === '' ? null : Number(typed) };
  return { [field]: typed };
}
