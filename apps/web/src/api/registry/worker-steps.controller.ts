import { Body, Controller, Get, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, Looks } from '#identity';
import { type Id } from '#kernel';
import { InszVault, revealedInsz, Workers } from '#registry';
import { Answers, AnswersMade, Does, type Hand, IfMatch, InHand, IsText, made, PathId, Who } from '../frame';
import { shownWorker, WorkerAnswer } from './answers';
import { DepartureFields, InszFields, RevealQuery } from './fields';
import { shownAs } from './told';

class InszAnswer {
  @IsText({ max: 20 }) readonly insz!: string;
}

/** What happens to a worker once: a number is kept or seen, they leave, they die. */
@Controller('organisers/:organiserId/workers/:workerId')
@ApiTags('workers')
export class WorkerStepsController {
  constructor(
    private readonly workers: Workers,
    private readonly vault: InszVault,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Post('nationalNumbers')
  @Does('worker.recordInsz')
  @AnswersMade(WorkerAnswer)
  async recordNationalNumber(
    @PathId('workerId') subject: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: InszFields,
  ) {
    const taken = await this.workers.recordInsz(hand(body, { subject }), body);
    return made(shownAs(taken, shownWorker), placeOf(hand, subject));
  }

  /** Shows the number itself; who looked and why stays on record. */
  @Get('nationalNumber')
  @Does('worker.revealInsz')
  @Answers(InszAnswer)
  async revealNationalNumber(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @Who() access: Access,
    @Query() { reason }: RevealQuery,
  ): Promise<InszAnswer> {
    const insz = await revealedInsz(this.reading, this.vault, { organiser, worker });
    await this.looks.record({ actor: access.actor, organiser, party: worker, what: `insz: ${reason}` });
    return { insz };
  }

  @Post('departures')
  @Does('worker.leave')
  @AnswersMade(WorkerAnswer)
  async leaveWorker(
    @PathId('workerId') subject: Id,
    @IfMatch() version: number,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: DepartureFields,
  ) {
    const taken = await this.workers.leave(hand(body, { subject }), { version, leftOn: body.on });
    return made(shownAs(taken, shownWorker), placeOf(hand, subject));
  }

  @Post('deaths')
  @Does('worker.recordDeath')
  @AnswersMade(WorkerAnswer)
  async recordDeath(
    @PathId('workerId') subject: Id,
    @IfMatch() version: number,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: DepartureFields,
  ) {
    const taken = await this.workers.recordDeath(hand(body, { subject }), { version, diedOn: body.on });
    return made(shownAs(taken, shownWorker), placeOf(hand, subject));
  }
}

const placeOf = ({ organiser }: Hand, worker: Id) => `/organisers/${organiser}/workers/${worker}`;
