import { Inject, Injectable, Logger } from '@nestjs/common';
import { READING, type Reading, Road } from '#database';
import { type Id, type IdSource, IDS, NotFound } from '#kernel';
import { organisers } from '#registry';
import { meaningOf } from '../rules';
import {
  keepReply,
  ownerOfNumber,
  readingOf,
  repliesUnderway,
  type ReplyReading,
  type TextReply,
  wordsOfReply,
} from '../store/replies';
import { ReplyAnswers } from './reply-answers';

/**
 * Text messages that come in: kept as they came, understood where they are plain, and left for a human being where
 * they are not. Each is answered once, whatever the gateway repeats and wherever a process stops.
 */
@Injectable()
export class Replies {
  private readonly log = new Logger('replies');

  constructor(
    private readonly road: Road,
    @Inject(READING) private readonly reading: Reading,
    @Inject(IDS) private readonly ids: IdSource,
    private readonly answers: ReplyAnswers,
  ) {}

  /** Takes a message that the gateway brings, in the name of an actor. The same gateway's key again does nothing. */
  async receive(text: TextReply, actor: Id): Promise<void> {
    const { answer } = await this.keep(text, actor);
    await this.goOn(answer, actor);
  }

  /**
   * Does what was left undone when a process stopped between reading a message and answering it. One that fails is told
   * in the log and keeps no other from its answer.
   */
  async goOnWithAll(actor: Id): Promise<void> {
    for (const reply of await repliesUnderway(this.reading))
      await this.goOn(reply, actor).catch((error: unknown) =>
        this.log.error(`answering ${reply.reply} failed: ${String(error)}`),
      );
  }

  private async keep(text: TextReply, actor: Id) {
    const owner = await ownerOfNumber(this.reading, text.sender);
    const organiser = owner?.organiser ?? (await this.onlyOrganiser());
    const reply = this.ids.next();
    const { says } = meaningOf(text.said);
    const books = [organiser ?? (await this.anyOrganiser())];
    const command = { id: reply, verb: 'textReply.receive', books, actor, subject: reply };
    return this.road.take(
      { ...command, key: `text reply ${text.gatewayKey}`, body: { says } },
      {
        perform: (tx) => {
          const [partyKind, party] = [owner?.kind ?? null, owner?.party ?? null];
          return keepReply(tx, text, { reply, organiser, partyKind, party, meaning: says });
        },
        answer: readingOf,
      },
    );
  }

  /** Where there is one organiser, a stranger's message is that one's; where there are several, it is nobody's yet. */
  private async onlyOrganiser(): Promise<Id | null> {
    const [first, ...others] = await organisers(this.reading);
    return first && others.length === 0 ? first.id : null;
  }

  /** In whose book stands what is nobody's: the number is the installation's. @throws NotFound */
  private async anyOrganiser(): Promise<Id> {
    const [first] = await organisers(this.reading);
    if (!first) throw new NotFound('organiser', 'any');
    return first.id;
  }

  private async goOn(reply: ReplyReading, actor: Id): Promise<void> {
    if (reply.outcome !== null) return;
    const { sender, said } = await wordsOfReply(this.reading, reply.reply);
    const meaning = meaningOf(said);
    const taken = await this.answers.ofOffer(reply, meaning, actor);
    const command = {
      id: this.ids.next(),
      verb: 'textReply.answer',
      actor,
      subject: reply.reply,
      body: null,
    };
    const books = [reply.organiser ?? (await this.anyOrganiser())];
    await this.road.take(
      { ...command, books, key: `answer to ${reply.reply}` },
      {
        perform: (tx) => this.answers.give(tx, { ...reply, sender, meaning, taken }),
        answer: async () => undefined,
      },
    );
  }
}
