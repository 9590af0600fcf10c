import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type Id, isId, NotFound } from '#kernel';
import { Caseloads } from '#registry';
import { caseloadPageWords as words } from '../../../words/nl/staff/people-caseload';
import { Does, PathId } from '../../../api/frame';
import { needed, OnScreen, Screen } from '../../frame';
import { asDay } from '../../frame/readers';
import { Mistyped, type Reader } from '../../frame/typed';
import { demandOffice, officePath } from '../office';
import { CaseloadPage, CaseloadsPage, NOBODY } from './caseload-page';
import { type CaseloadOfOne, CaseloadReads } from './caseload-reads';

/** Who follows whom, and handing over. */
@Controller('organisaties/:organiserId/caseload')
@ApiExcludeController()
export class CaseloadScreens {
  constructor(
    private readonly reads: CaseloadReads,
    private readonly caseloads: Caseloads,
  ) {}

  @Get()
  @Does('caseload.read')
  async all(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    demandOffice(screen.access);
    return screen.show(CaseloadsPage, {
      organiser,
      mediators: await this.reads.all(organiser, screen.today),
    });
  }

  @Get(':mediatorId')
  @Does('caseload.read')
  async one(
    @PathId('organiserId') organiser: Id,
    @Param('mediatorId') mediator: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    demandOffice(screen.access);
    return screen.show(CaseloadPage, { organiser, one: await this.of(screen, organiser, mediator) });
  }

  @Post(':mediatorId')
  @Does('caseload.handOver')
  async handOver(
    @PathId('organiserId') organiser: Id,
    @Param('mediatorId') mediator: string,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    const one = await this.of(screen, organiser, mediator);
    screen.onRefusal(CaseloadPage, { organiser, one });
    const { why, ...told } = toldHandOver(screen, one);
    await this.caseloads.handOver(screen.command({ organiser, body: told, reason: why }), told);
    return screen.goTo(`${officePath(organiser)}/caseload?gedaan=overgedragen`);
  }

  @Post(':mediatorId/team')
  @Does('caseload.team')
  async joinTeam(
    @PathId('organiserId') organiser: Id,
    @PathId('mediatorId') mediator: Id,
    @OnScreen() screen: Screen,
  ): Promise<string> {
    screen.onRefusal(CaseloadPage, async () => ({
      organiser,
      one: await this.of(screen, organiser, mediator),
    }));
    const told = { mediator, from: screen.today, team: screen.typed.text('team') };
    await this.caseloads.joinTeam(screen.command({ organiser, body: told }), told);
    return screen.goTo(`${officePath(organiser)}/caseload?gedaan=team`);
  }

  private of(screen: Screen, organiser: Id, mediator: string): Promise<CaseloadOfOne> {
    if (mediator !== NOBODY && !isId(mediator)) throw new NotFound('mediator', mediator);
    return this.reads.one(organiser, isId(mediator) ? mediator : null, screen.today);
  }
}

const asMediator = ({ others }: CaseloadOfOne): Reader<Id> => ({
  as: (text) => others.find(([id]) => id === text)?.[0],
  says: words.to.wrong,
});

/** Who goes to whom, from when and why. @throws Mistyped with everything that was wrong */
function toldHandOver({ typed, today }: Screen, one: CaseloadOfOne) {
  const ticked = typed.list('workers');
  const everybody = typed.text('everybody') !== '';
  const workers = one.workers
    .map(({ worker }) => worker)
    .filter((worker) => everybody || ticked.includes(worker));
  const nobody = workers.length === 0 ? [{ field: 'workers', says: words.whichWrong }] : [];
  try {
    const { to, from, why } = typed.read({
      to: asMediator(one),
      from: asDay(today, words.from.wrong),
      why: needed(words.why.wrong),
    });
    if (nobody.length > 0) throw new Mistyped([]);
    return { workers, to, from, why };
  } catch (error) {
    throw error instanceof Mistyped ? new Mistyped([...nobody, ...error.faults]) : error;
  }
}
