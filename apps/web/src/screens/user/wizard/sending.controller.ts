import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, NotFound, Refused } from '#kernel';
import { RequestDrafts, type RequestForm, Requests } from '#matching';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { keyless } from '../keyless';
import { InSpace, type Space } from '../own-space';
import { TaskNames } from '../task-names';
import { CheckPage, type CheckProps } from './check-page';
import { DiscardPage } from './sent-pages';
import { stepPath } from './question-page';
import { firstOpen, formOf } from './steps';
import { type Asked, Wizard } from './wizard';

/** The end of the questions: checking, sending, or throwing away. */
@Controller('organisaties/:organiserId/voor/:userId/aanvragen')
@ApiExcludeController()
export class SendingScreens {
  constructor(
    private readonly wizard: Wizard,
    private readonly requests: Requests,
    private readonly drafts: RequestDrafts,
    private readonly names: TaskNames,
  ) {}

  @Get('nieuw/:draftId/nakijken')
  @Does('request.register')
  async check(@InSpace() space: Space, @PathId('draftId') draft: Id, @OnScreen() screen: Screen) {
    const asked = await this.wizard.asked(space, draft);
    const form = formOf(space.user, { answers: asked.answers, kind: space.kind });
    if (form === undefined) return screen.goTo(await this.whereTo(asked));
    return screen.show(CheckPage, await this.checked(screen, asked, form));
  }

  /** Sent twice it is one request: the draft's id is the request's, and the second time the draft is gone. */
  @Post('nieuw/:draftId/nakijken')
  @Does('request.register')
  async send(@InSpace() space: Space, @PathId('draftId') draft: Id, @OnScreen() screen: Screen) {
    const asked = await this.wizard.asked(space, draft);
    const form = formOf(space.user, { answers: asked.answers, kind: space.kind });
    if (form === undefined) return screen.goTo(await this.whereTo(asked));
    const { organiser } = space;
    screen.onRefusal(
      CheckPage,
      { ...(await this.checked(screen, asked, form)), refused: [] },
      { says: screen.words.ask.refusals },
    );
    await this.requests.register(screen.command({ organiser, subject: draft, body: form }), {
      organiser,
      form,
    });
    return screen.goTo(`${space.base}/aanvragen/${draft}/ontvangen`);
  }

  @Get('nieuw/:draftId/weg')
  @Does('request.register')
  async askToDiscard(@InSpace() space: Space, @PathId('draftId') draft: Id, @OnScreen() screen: Screen) {
    const asked = await this.wizard.asked(space, draft);
    if (asked.answers.site === undefined) return screen.goTo(`${space.base}/aanvragen`);
    const { task } = await this.names.one(asked.answers.task ?? '', space.today);
    return screen.show(DiscardPage, { asked, task });
  }

  @Post('nieuw/:draftId/weg')
  @Does('request.register')
  async discard(@InSpace() space: Space, @PathId('draftId') draft: Id, @OnScreen() screen: Screen) {
    const { organiser, user } = space;
    const { answers } = await this.wizard.asked(space, draft);
    // Thrown away twice it is gone as well.
    if (Object.keys(answers).length > 0)
      await this.drafts.discard(screen.command({ organiser, subject: draft, body: {} }), { organiser, user });
    return screen.goTo(`${space.base}/aanvragen?gedaan=discarded`);
  }

  private async whereTo(asked: Asked): Promise<string> {
    const { space, draft, answers } = asked;
    if (await this.wizard.wasSent(space, draft)) return `${space.base}/aanvragen/${draft}/ontvangen`;
    return stepPath(asked, firstOpen({ answers, kind: space.kind }));
  }

  /** What would happen, asked of the verb itself in a dry run. */
  private async checked(screen: Screen, asked: Asked, form: RequestForm): Promise<CheckProps> {
    const { organiser, today } = asked.space;
    const { task } = await this.names.one(form.task, today);
    const plan = await this.wizard.plan(asked);
    if (plan === undefined) throw new NotFound('draft', asked.draft);
    const command = keyless(screen.command({ organiser, subject: asked.draft, body: form }));
    const shown = { asked, form, task, plan };
    try {
      const { answer } = await this.requests.register({ ...command, dryRun: true }, { organiser, form });
      return { ...shown, isLookedAt: answer.state === 'under-review', refused: [] };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const says: Readonly<Record<string, string>> = screen.words.ask.refusals;
      const refused = error.refusals.map(({ code }) => says[code] ?? screen.words.ask.refusals.other);
      return { ...shown, isLookedAt: false, refused: [...new Set(refused)] };
    }
  }
}
