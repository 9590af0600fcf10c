import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Command } from '#database';
import { type Day, type Id, NotFound } from '#kernel';
import { userKinds } from '#regulation';
import {
  isRequirementCode,
  type LocalDecisionKind,
  localDecisionKinds,
  type NisCode,
  type OwnTask,
  TaskCatalogue,
} from '#task-catalogue';
import { catalogueWords as says } from '../../words/nl/staff/catalogue';
import { Does, PathId } from '../../api/frame';
import { PathCode } from '../../api/task-catalogue/path-code';
import { asDay, needed, oneOf, OnScreen, Screen, words } from '../frame';
import { CatalogueList } from './catalogue-list';
import { DecisionPage, OwnTaskPage } from './decision-pages';
import { TaskFiles } from './task-file';

/** The field that each reason against a decision belongs to. */
const fieldOf = {
  'decision-reference-missing': 'reference',
  'decision-not-taken-yet': 'decidedOn',
  'decision-reaches-back': 'validFrom',
  'displacement-reasoning-missing': 'displacementReasoning',
  'municipality-not-served': 'municipalities',
  'municipality-not-there-on-day': 'municipalities',
  'task-denied-already': 'municipalities',
  'task-allowed-already': 'municipalities',
  'addition-was-struck': 'municipalities',
  'nothing-added-to-strike': 'municipalities',
  'nothing-decided-to-withdraw': 'municipalities',
  'task-group-unknown': 'group',
};

/** What municipalities decide about tasks, recorded with its reference and its days. */
@Controller('organisaties/:organiserId/taken')
@ApiExcludeController()
export class DecisionScreens {
  constructor(
    private readonly catalogue: TaskCatalogue,
    private readonly list: CatalogueList,
    private readonly files: TaskFiles,
  ) {}

  @Get('eigen')
  @Does('task.add')
  async askOwnTask(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(OwnTaskPage, await this.ownTaskGiven(organiser));
  }

  @Post('eigen')
  @Does('task.add')
  async addOwnTask(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const given = await this.ownTaskGiven(organiser);
    screen.onRefusal(OwnTaskPage, given, { fieldOf });
    const municipalities = given.municipalities.map(({ nisCode }) => nisCode);
    const task = readOwnTask(
      screen,
      given.groups.map(({ code }) => code),
    );
    const told = { ...readDecision(screen, 'addition', municipalities), task };
    const { answer } = await this.catalogue.recordAddition(screen.command({ organiser, body: told }), {
      ...told,
      displacementReasoning: screen.typed.text('displacementReasoning'),
    });
    return screen.goTo(`/organisaties/${organiser}/taken/${answer.task}?gedaan=addition`);
  }

  @Get(':taskCode/beslissing/:kind')
  @Does('task.deny')
  async ask(
    @PathId('organiserId') organiser: Id,
    @PathCode('taskCode') code: string,
    @Param('kind') asked: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const kind = kindOf(asked);
    const file = await this.files.of(organiser, code, this.list.today);
    return screen.show(DecisionPage, { organiser, kind, file });
  }

  @Post(':taskCode/beslissing/:kind')
  @Does('task.deny')
  async record(
    @PathId('organiserId') organiser: Id,
    @PathCode('taskCode') task: string,
    @Param('kind') asked: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const kind = kindOf(asked);
    const file = await this.files.of(organiser, task, this.list.today);
    screen.onRefusal(DecisionPage, { organiser, kind, file }, { fieldOf });
    const municipalities = file.municipalities.map(({ nisCode }) => nisCode);
    const told = { ...readDecision(screen, kind, municipalities), task };
    await this.take(kind, screen.command({ organiser, body: told }), told, screen);
    return screen.goTo(`/organisaties/${organiser}/taken/${task}?gedaan=${kind}`);
  }

  private async take(
    kind: LocalDecisionKind,
    command: Command,
    told: DecisionTyped & { readonly task: string },
    { typed }: Screen,
  ): Promise<void> {
    const displacementReasoning = typed.text('displacementReasoning');
    // The audit tells a strike from a denial, whichever form it came from.
    const verbs = {
      denial: 'task.deny',
      addition: 'task.add',
      strike: 'task.strike',
      withdrawal: 'task.withdraw',
    };
    const named = { ...command, verb: verbs[kind] };
    if (kind === 'denial') await this.catalogue.recordDenial(named, told);
    else if (kind === 'addition')
      await this.catalogue.recordAddition(named, { ...told, displacementReasoning });
    else if (kind === 'strike') await this.catalogue.recordStrike(named, told);
    else await this.catalogue.recordWithdrawal(named, told);
  }

  private async ownTaskGiven(organiser: Id) {
    const municipalities = await this.list.municipalities(organiser, this.list.today);
    return { organiser, municipalities, groups: await this.list.groups() };
  }
}

interface DecisionTyped {
  readonly municipalities: readonly NisCode[];
  readonly reference: string;
  readonly decidedOn: Day;
  readonly validFrom: Day;
}

/** @throws NotFound for what is no kind of decision */
function kindOf(asked: string): LocalDecisionKind {
  const kind = localDecisionKinds.find((one) => one === asked);
  if (kind === undefined) throw new NotFound('kind of decision', asked);
  return kind;
}

/** What was typed of a decision; a strike counts from the day it was decided. @throws Mistyped */
function readDecision(screen: Screen, kind: LocalDecisionKind, served: readonly NisCode[]): DecisionTyped {
  const { typed, today } = screen;
  const chosen = typed.list('municipalities').filter((code) => served.includes(code));
  const day = (missing: string) => asDay(today, missing);
  const { reference, decidedOn, validFrom } = typed.read({
    municipalities: { as: () => (chosen.length > 0 ? chosen : undefined), says: says.whichMissing },
    reference: words,
    decidedOn: day(says.decidedOnMissing),
    validFrom: kind === 'strike' ? words : day(says.validFromMissing),
  });
  return {
    municipalities: chosen,
    reference,
    decidedOn,
    validFrom: kind === 'strike' ? decidedOn : (validFrom as Day),
  };
}

/** What was typed of a task of one's own. @throws Mistyped */
function readOwnTask({ typed }: Screen, groups: readonly string[]): OwnTask {
  const kinds = userKinds.filter((kind) => typed.list('kinds').includes(kind));
  const { name, group } = typed.read({
    name: needed(says.ownNameMissing),
    group: oneOf(groups, says.ownGroupMissing),
    kinds: { as: () => (kinds.length > 0 ? kinds : undefined), says: says.ownKindsMissing },
  });
  return {
    name,
    group,
    userKinds: kinds,
    requirements: typed.list('requirements').filter(isRequirementCode),
    exclusions: typed
      .text('exclusions')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}
