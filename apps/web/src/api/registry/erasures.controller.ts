import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READING, type Reading } from '#database';
import { type Id } from '#kernel';
import { Erasure, InszVault, userFile, workerFile } from '#registry';
import { AnswersMade, Does, type Hand, InHand, made, PathId } from '../frame';
import { shownUser, shownWorker, UserAnswer, WorkerAnswer } from './answers';
import { ErasureFields } from './fields';

/** Personal details of who has left, erased; what remains names nobody. */
@Controller('organisers/:organiserId')
@ApiTags('erasures')
export class ErasuresController {
  constructor(
    private readonly erasure: Erasure,
    private readonly vault: InszVault,
    @Inject(READING) private readonly reading: Reading,
  ) {}

  @Post('workers/:workerId/erasures')
  @Does('worker.erase')
  @AnswersMade(WorkerAnswer)
  async eraseWorker(
    @PathId('workerId') worker: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: ErasureFields,
  ) {
    const { organiser } = hand;
    const taken = await this.erasure.eraseWorker(hand(body, { subject: worker }));
    const file = await workerFile(this.reading, this.vault, { organiser, worker });
    return made({ ...taken, answer: shownWorker(file) }, `/organisers/${organiser}/workers/${worker}`);
  }

  @Post('users/:userId/erasures')
  @Does('user.erase')
  @AnswersMade(UserAnswer)
  async eraseUser(
    @PathId('userId') user: Id,
    @InHand({ key: 'required' }) hand: Hand,
    @Body() body: ErasureFields,
  ) {
    const { organiser } = hand;
    const taken = await this.erasure.eraseUser(hand(body, { subject: user }));
    const file = await userFile(this.reading, { organiser, user });
    return made({ ...taken, answer: shownUser(file) }, `/organisers/${organiser}/users/${user}`);
  }
}
