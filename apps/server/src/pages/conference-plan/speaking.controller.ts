import { SpeakerAnswers, type SpeakerSlotSeen } from '#conference';
import { Open, orRefused, readForm, seeOther, shown, type Typed } from '#http';
import type { FieldError } from '#kernel';
import { whenInWords } from '#programme';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { z } from 'zod';
import { formWords } from '../form-words.js';
import { written } from './written.js';

const AnswerForm = z.object({
  answer: z.enum(['yes', 'no'], 'Choose whether the slot suits you'),
  words: written,
  slot: z.string().catch(''),
});

/** A speaker's own page, by the link of their letter. Opening it changes nothing, since mail programs do. */
@Open()
@Controller('speaking/:secret')
export class SpeakingController {
  constructor(private readonly answers: SpeakerAnswers) {}

  @Get()
  show(@Param('secret') secret: string) {
    return this.draw(secret);
  }

  @Post()
  async answer(@Param('secret') secret: string, @Body() body: Typed) {
    await this.answers.behind(secret);
    const form = readForm(AnswerForm, body);
    if (!form.ok) return this.draw(secret, body, form.errors);
    return orRefused(
      async () => {
        await this.answers.answer(secret, form.value);
        return seeOther(`/speaking/${secret}`, { kind: 'success', text: thanksFor(form.value.answer) });
      },
      ({ message, fields }) => this.draw(secret, body, fields.length > 0 ? fields : [{ field: '', message }]),
    );
  }

  private async draw(secret: string, typed?: Typed, errors: readonly FieldError[] = []) {
    const model = speakingPage(await this.answers.behind(secret), typed, errors);
    return shown('conference-plan/speaking', model, errors.length > 0 ? 422 : 200);
  }
}

function thanksFor(answer: 'yes' | 'no'): string {
  return answer === 'yes'
    ? 'Thank you. We look forward to hearing you.'
    : 'Thank you for telling us. The organisers will get in touch.';
}

function speakingPage(slot: SpeakerSlotSeen, typed: Typed | undefined, errors: readonly FieldError[]) {
  const { name, conference, slug, timeZone, title, talkSlug, startsAt, endsAt, room, chairs } = slot;
  return {
    title: slot.answer === null ? 'Does your slot suit you?' : 'Your slot',
    ...{ name, conference, talk: title, room, slot: slot.slot },
    href: `/conferences/${slug}/talks/${talkSlug}`,
    when: `${whenInWords(new Date(startsAt), new Date(endsAt), timeZone)} (${timeZone})`,
    chairs: chairs.map((chair) => chair.name).join(', ') || undefined,
    said: saidOf(slot),
    form: formWords(['answer', 'words'], typed ?? { answer: slot.answer ?? '', words: slot.words }, errors),
    choices: [
      { value: 'yes', text: 'I will be there' },
      { value: 'no', text: 'This does not work for me' },
    ],
  };
}

function saidOf({ answer }: SpeakerSlotSeen): string | undefined {
  if (answer === null) return undefined;
  const said = answer === 'yes' ? 'You said that you will be there.' : 'You said that this does not work.';
  return `${said} You can change your answer.`;
}
