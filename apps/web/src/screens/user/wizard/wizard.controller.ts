import { Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, type IdSource, IDS, NotFound } from '#kernel';
import { RequestDrafts } from '#matching';
import { Does, PathId } from '../../../api/frame';
import { OnScreen, Screen } from '../../frame';
import { keyless } from '../keyless';
import { InSpace, type Space } from '../own-space';
import { fieldOfDays, readers } from './answers';
import { Question, type QuestionProps } from './question';
import { stepPath } from './question-page';
import { firstOpen, isStep, mayShow, type Step, stepAfter } from './steps';
import { type Asked, Wizard } from './wizard';

/** The questions of a request, one a page. Each answer is kept at once; the address says where one is. */
@Controller('organisaties/:organiserId/voor/:userId/aanvragen/nieuw')
@ApiExcludeController()
export class WizardScreens {
  constructor(
    private readonly wizard: Wizard,
    private readonly drafts: RequestDrafts,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /** Nothing is kept until the first answer: whoever only looks leaves no draft behind. */
  @Get()
  @Does('request.register')
  begin(@InSpace() space: Space, @OnScreen() screen: Screen): string {
    return screen.goTo(stepPath({ space, draft: this.ids.next() }, 'plaats'));
  }

  /** A draft is gone on with where it was left. */
  @Get(':draftId')
  @Does('request.register')
  async goOn(@InSpace() space: Space, @PathId('draftId') draft: Id, @OnScreen() screen: Screen) {
    const asked = await this.wizard.asked(space, draft);
    return screen.goTo(stepPath(asked, firstOpen({ ...asked, kind: space.kind })));
  }

  @Get(':draftId/:step')
  @Does('request.register')
  async question(
    @InSpace() space: Space,
    @PathId('draftId') draft: Id,
    @Param('step') step: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const asked = await this.wizard.asked(space, draft);
    const elsewhere = await this.elsewhere(asked, questionNamed(step));
    if (elsewhere !== undefined) return screen.goTo(elsewhere);
    return screen.show(Question, await this.given(asked, questionNamed(step)));
  }

  @Post(':draftId/:step')
  @Does('request.register')
  async answer(
    @InSpace() space: Space,
    @PathId('draftId') draft: Id,
    @Param('step') name: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const step = questionNamed(name);
    const asked = await this.wizard.asked(space, draft);
    const elsewhere = await this.elsewhere(asked, step);
    if (elsewhere !== undefined) return screen.goTo(elsewhere);
    const given = await this.given(asked, step);
    const says = screen.words.ask.refusals;
    screen.onRefusal(Question, given, { fieldOf: fieldOfDays, says });
    const answers =
      step === 'dagen'
        ? {}
        : readers[step](screen, {
            space,
            answers: asked.answers,
            tasks: given.groups.flatMap(({ tiles }) =>
              tiles.filter(({ state }) => state !== 'refused').map(({ task }) => task.code),
            ),
            closed: await this.wizard.closed(asked),
          });
    if (step !== 'dagen') await this.keep(screen, asked, answers);
    const known = { answers: { ...asked.answers, ...answers }, kind: space.kind };
    return screen.goTo(stepPath(asked, stepAfter(step, known)));
  }

  /** The same answer twice is one answer, so that it needs no key: whoever came back and chose anew is heard. */
  private async keep(screen: Screen, { space, draft }: Asked, answers: Asked['answers']): Promise<void> {
    const { organiser, user } = space;
    const command = screen.command({ organiser, subject: draft, body: { answers } });
    await this.drafts.save(keyless(command), { organiser, user, answers });
  }

  /** Where to, for who cannot be at this question: it was sent already, or an earlier one is still open. */
  private async elsewhere(asked: Asked, step: Step): Promise<string | undefined> {
    const { space, draft, answers } = asked;
    const known = { answers, kind: space.kind };
    if (answers.site === undefined && (await this.wizard.wasSent(space, draft)))
      return `${space.base}/aanvragen/${draft}/ontvangen`;
    return mayShow(step, known) ? undefined : stepPath(asked, firstOpen(known));
  }

  private async given(asked: Asked, step: QuestionProps['step']): Promise<QuestionProps> {
    return {
      asked,
      step,
      groups: step === 'klus' ? await this.wizard.tiles(asked) : [],
      contacts: step === 'contact' ? await this.wizard.contacts(asked) : [],
      plan: step === 'dagen' ? await this.wizard.plan(asked) : undefined,
    };
  }
}

/** @throws NotFound for a question nobody asks */
function questionNamed(name: string): QuestionProps['step'] {
  if (!isStep(name) || name === 'nakijken') throw new NotFound('question', name);
  return name;
}
