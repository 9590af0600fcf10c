import { Body, Controller, Get, Inject, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Access, Looks, onlyOwn } from '#identity';
import { type Id } from '#kernel';
import { InszVault, workerFile, Workers, workersPage } from '#registry';
import {
  Answers,
  AnswersMade,
  AnswersPage,
  Does,
  done,
  type Hand,
  IfMatch,
  InHand,
  made,
  PathId,
  Who,
} from '../frame';
import { ListedAnswer, shownWorker, WorkerAnswer } from './answers';
import { EditWorkerFields, NameQuery, RegisterWorkerFields, WorkerDetailsFields } from './fields';
import { edited, peoplePage, shownAs } from './told';

/** The workers of an organiser: found, registered, shown, corrected. */
@Controller('organisers/:organiserId/workers')
@ApiTags('workers')
export class WorkersController {
  constructor(
    private readonly workers: Workers,
    private readonly vault: InszVault,
    private readonly looks: Looks,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Get()
  @Does('worker.search')
  @AnswersPage(ListedAnswer)
  async listWorkers(@PathId('organiserId') organiser: Id, @Query() query: NameQuery) {
    return peoplePage(await workersPage(this.reading, { organiser, ...query }));
  }

  @Post()
  @Does('worker.register')
  @AnswersMade(WorkerAnswer)
  async registerWorker(@InHand({ key: 'required' }) hand: Hand, @Body() body: RegisterWorkerFields) {
    const {
      givenName,
      familyName,
      bornOn = null,
      phone = null,
      email = null,
      street = null,
      iban = null,
    } = body;
    const { registeredOn, insz, status, domicile } = body;
    const { vdabNumber = null, mediatorId = null, pwaProof = null } = body;
    const taken = await this.workers.register(hand(body), {
      details: { givenName, familyName, bornOn, phone, email, street, iban },
      ...(registeredOn && { registeredOn }),
      file: { vdabNumber, mediatorId, pwaProof },
      ...(insz && { insz }),
      ...(status && { status: { from: status.from, status: status.status, source: status.source ?? null } }),
      ...(domicile && {
        domicile: {
          from: domicile.from,
          postalCode: domicile.postalCode,
          place: domicile.place,
          municipality: domicile.municipality ?? null,
        },
      }),
    });
    return made(shownAs(taken, shownWorker), `/organisers/${hand.organiser}/workers/${taken.subject}`);
  }

  @Get(':workerId')
  @Does('worker.read')
  @Answers(WorkerAnswer)
  async getWorker(
    @PathId('organiserId') organiser: Id,
    @PathId('workerId') worker: Id,
    @Who() access: Access,
  ) {
    onlyOwn(access, { worker });
    const file = await workerFile(this.reading, this.vault, { organiser, worker });
    await this.looks.record({ actor: access.actor, organiser, party: worker, what: 'worker' });
    return shownWorker(file);
  }

  @Patch(':workerId')
  @Does('worker.edit')
  @Answers(WorkerAnswer)
  async editWorker(
    @PathId('workerId') subject: Id,
    @IfMatch() version: number,
    @InHand() hand: Hand,
    @Body() body: EditWorkerFields,
  ) {
    return done(
      shownAs(await this.workers.edit(hand(body, { subject }), edited(version, body)), shownWorker),
    );
  }

  /** The version to match is that of the details, `detailsVersion`. */
  @Patch(':workerId/details')
  @Does('worker.editDetails')
  @Answers(WorkerAnswer)
  async editWorkerDetails(
    @PathId('workerId') subject: Id,
    @IfMatch() version: number,
    @InHand() hand: Hand,
    @Body() body: WorkerDetailsFields,
  ) {
    onlyOwn(hand.access, { worker: subject });
    const taken = await this.workers.editDetails(hand(body, { subject }), edited(version, body));
    return done(shownAs(taken, shownWorker));
  }
}
