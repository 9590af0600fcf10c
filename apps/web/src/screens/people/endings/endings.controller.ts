import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Looks } from '#identity';
import { type Id } from '#kernel';
import { consequenceActions, Endings, type SourcedAction } from '#registry';
import { endingWords as words } from '../../../words/nl/staff/people-endings';
import { Does, PathId } from '../../../api/frame';
import { needed, OnScreen, Screen } from '../../frame';
import { Mistyped } from '../../frame/typed';
import { demandOffice, officePath } from '../office';
import { EndingPage, fieldOf } from './ending-page';
import { EndingReads, type EndingShown } from './ending-reads';
import { EndingsPage } from './endings-page';
import { PreviewPage } from './preview-page';

/** "Gevolgen": what ended, what that touches, and the one action that settles it. */
@Controller('organisaties/:organiserId/gevolgen')
@ApiExcludeController()
export class EndingsScreens {
  constructor(
    private readonly reads: EndingReads,
    private readonly endings: Endings,
    private readonly looks: Looks,
  ) {}

  @Get()
  @Does('ending.read')
  async open(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    return screen.show(EndingsPage, { organiser, endings: await this.reads.open(organiser) });
  }

  @Get(':endingId')
  @Does('ending.read')
  async one(
    @PathId('organiserId') organiser: Id,
    @PathId('endingId') ending: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    return screen.show(EndingPage, { shown: await this.shown(screen, organiser, ending) });
  }

  /** What would happen: everything is done and undone again, so that it is exactly what happens. */
  @Post(':endingId/voorbeeld')
  @Does('ending.settle')
  async preview(
    @PathId('organiserId') organiser: Id,
    @PathId('endingId') ending: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const shown = await this.shown(screen, organiser, ending);
    screen.onRefusal(EndingPage, { shown });
    const { why } = screen.typed.read({ why: needed(words.why.wrong) });
    const actions = chosenActions(screen, shown);
    const { version } = shown.ending;
    const command = screen.command({ organiser, subject: ending, body: { actions }, reason: why });
    const { answer } = await this.endings.settle({ ...command, dryRun: true }, { version, actions });
    return screen.show(PreviewPage, { shown, actions, why, left: answer.consequences.length });
  }

  @Post(':endingId/afhandelen')
  @Does('ending.settle')
  async settle(
    @PathId('organiserId') organiser: Id,
    @PathId('endingId') ending: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const shown = await this.shown(screen, organiser, ending);
    screen.onRefusal(EndingPage, { shown });
    const { why } = screen.typed.read({ why: needed(words.why.wrong) });
    const actions = chosenActions(screen, shown);
    const version = Number(screen.typed.text('version'));
    const command = screen.command({ organiser, subject: ending, body: { version, actions }, reason: why });
    await this.endings.settle(command, { version, actions });
    return screen.goTo(`${officePath(organiser)}/gevolgen/${ending}?gedaan=afgehandeld`);
  }

  private async shown(screen: Screen, organiser: Id, ending: Id): Promise<EndingShown> {
    const { access } = screen;
    demandOffice(access);
    const shown = await this.reads.one(organiser, ending);
    const party = shown.ending.workerId ?? shown.ending.userId;
    if (party !== null) await this.looks.record({ actor: access.actor, organiser, party, what: 'ending' });
    return shown;
  }
}

/** The action of each line, else the one for all where the line can have it. @throws Mistyped when there is none */
function chosenActions({ typed }: Screen, { consequences }: EndingShown): SourcedAction[] {
  const forAll = consequenceActions.find((action) => action === typed.text('all'));
  const chosen = consequences.flatMap(({ consequence }): SourcedAction[] => {
    const { source, kind, ref, actions } = consequence;
    const own = actions.find((action) => action === typed.text(fieldOf(consequence)));
    const action = own ?? actions.find((one) => one === forAll);
    return action ? [{ source, kind, ref, action }] : [];
  });
  if (chosen.length === 0 && consequences.length > 0)
    throw new Mistyped([{ field: 'all', says: words.nothingChosen }]);
  return chosen;
}
