import { Controller, Get, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { type ComplainantKind, complaintKinds, Complaints } from '#complaints';
import { type Id, isDay, isId, NotFound } from '#kernel';
import { factsOfUsers, usersPage, workerNames, workersPage } from '#registry';
import { complaintScreens } from '../../../words/nl/screens-complaints';
import { complaintWords as words } from '../../../words/nl/staff/complaints';
import { Does, PathId } from '../../../api/frame';
import { dateTold, needed, oneOf, OnScreen, Screen } from '../../frame';
import { mediatorNames } from '../../people/caseload/mediators';
import { demandOffice, officePath } from '../../people/office';
import { ComplaintReads } from './complaint-reads';
import { TakeInPage, type TakeInProps } from './take-in-page';

const FOUND_MAXIMUM = 12;

interface From {
  readonly kind: ComplainantKind;
  readonly id: Id;
  readonly name: string;
}

/** A complaint of somebody who calls or comes by. */
@Controller('organisaties/:organiserId/meldingen/nieuw')
@ApiExcludeController()
export class TakeInScreens {
  constructor(
    private readonly complaints: Complaints,
    private readonly reads: ComplaintReads,
  ) {}

  @Get()
  @Does('complaint.make')
  async ask(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    return screen.show(TakeInPage, await this.given(screen, organiser));
  }

  @Post()
  @Does('complaint.make')
  async takeIn(@PathId('organiserId') organiser: Id, @OnScreen() screen: Screen): Promise<string> {
    const from = await this.from(screen, organiser);
    if (!from) throw new NotFound('worker', screen.asked('van'));
    const given = await this.given(screen, organiser);
    screen.onRefusal(TakeInPage, given);
    const typed = screen.typed.read({
      kind: oneOf(complaintKinds, complaintScreens.kindMissing),
      words: needed(complaintScreens.wordsMissing),
    });
    const about = given.staff.find(([id]) => id === screen.typed.text('about'))?.[0];
    const input = { organiser, from, toldBy: 'desk', ...typed, ...(about && { aboutActor: about }) } as const;
    const { answer } = await this.complaints.make(screen.command({ organiser, body: input }), input);
    return screen.goTo(`${given.at}?nummer=${answer.number}&antwoord=${answer.answerBy}`);
  }

  private async given(screen: Screen, organiser: Id): Promise<TakeInProps> {
    demandOffice(screen.access);
    const search = screen.asked('zoek').trim();
    const [number, day] = [Number(screen.asked('nummer')), screen.asked('antwoord')];
    const isTakenIn = Number.isSafeInteger(number) && number > 0 && isDay(day);
    return {
      at: `${officePath(organiser)}/meldingen/nieuw`,
      search,
      found: await this.found(organiser, search),
      from: await this.from(screen, organiser),
      staff: [...(await mediatorNames(this.reads.reading, organiser))],
      receipt: isTakenIn ? words.receipt(number, dateTold(day, 'nl')) : undefined,
    };
  }

  /** People with a file whose name fits, workers first. */
  private async found(organiser: Id, search: string): Promise<(readonly [Id, string])[]> {
    if (search === '') return [];
    const asked = { organiser, search, limit: FOUND_MAXIMUM };
    const workers = await workersPage(this.reads.reading, asked);
    const users = await usersPage(this.reads.reading, asked);
    return [...workers.items, ...users.items].map(({ id, name }) => [id, name] as const);
  }

  /** Who complains, as the address names them; undefined while it names nobody that the organiser knows. */
  private async from(screen: Screen, organiser: Id): Promise<From | undefined> {
    const id = screen.asked('van');
    if (!isId(id)) return undefined;
    const worker = (await workerNames(this.reads.reading, { organiser, workers: [id] })).get(id);
    if (worker !== undefined) return { kind: 'worker', id, name: worker };
    const [user] = await factsOfUsers(this.reads.reading, { organiser, user: id });
    return user && { kind: 'user', id, name: user.name };
  }
}
