import { Open, orRefused, readForm, seeOther, shown, type Reply, type Typed, type Visit } from '#http';
import { notFound, type FieldError } from '#kernel';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { FirstRun } from '../../setup/first-run.js';
import { formWords } from '../form-words.js';
import { FoundersDoor } from './founders-door.js';
import { Founding } from './founding.js';
import { SET_UP_FIELDS, SetUpForm } from './set-up.form.js';

/** Opens the new network for its founder. */
@Open()
@Controller('set-up')
export class SetUpController {
  constructor(
    private readonly firstRun: FirstRun,
    private readonly founding: Founding,
    private readonly door: FoundersDoor,
  ) {}

  @Get()
  async ask() {
    await this.refuseLater();
    return draw({});
  }

  @Post()
  @RouteConfig({ rateLimit: { max: 20, timeWindow: '1 hour' } })
  async found(@Body() body: unknown, @Req() visit: Visit, @Res({ passthrough: true }) reply: Reply) {
    await this.refuseLater();
    const form = readForm(SetUpForm, body);
    if (!form.ok) return draw(form.typed, form.errors);
    if (!this.firstRun.isCode(form.value.code)) return draw(body as Typed, WRONG_CODE);
    return orRefused(
      async () => {
        const personId = await this.founding.of(form.value);
        await this.door.open(personId, form.value.network, { visit, reply });
        const text =
          'Your network is set up, and you are its administrator. Add your organisations and people next.';
        return seeOther('/admin', { kind: 'success', text });
      },
      (refusal) => draw(body as Typed, refusal.fields),
    );
  }

  private async refuseLater(): Promise<void> {
    if (!(await this.firstRun.isDue())) throw notFound('this page');
  }
}

const WRONG_CODE = [
  {
    field: 'code',
    message: 'This is not the code. It was printed when the server started, and changes at each start',
  },
];

function draw(typed: Typed, errors?: readonly FieldError[]) {
  return shown('set-up/set-up', { form: formWords(SET_UP_FIELDS, typed, errors) }, errors ? 422 : 200);
}
