import { type Command, type Reading, Road, type Taken, type Writing } from '#database';
import { Injectable } from '@nestjs/common';
import { addDays, type Day, type Id, NotFound } from '#kernel';
import { regimeOf, userFacts } from '#registry';
import { figure } from '#regulation';
import { type DraftAnswers, type RequestDraft } from '../rules';
import { draftOf, dropDraft, dropDraftsBefore, storeDraft } from '../store/drafts';

interface SaveDraftInput {
  readonly organiser: Id;
  readonly user: Id;
  /** What was answered now; earlier answers to other questions stay. */
  readonly answers: DraftAnswers;
}

/** Requests that somebody is still filling in: kept at each step, on whichever device. */
@Injectable()
export class RequestDrafts {
  constructor(private readonly road: Road) {}

  /**
   * Keeps what was answered. The command's subject is the draft: the first answer begins it, a later answer to the
   * same question takes the place of the earlier one, whoever gave it.
   * @throws NotFound where the organiser has no such user, or the draft is somebody else's
   */
  save(command: Command, { organiser, user, answers }: SaveDraftInput): Promise<Taken<RequestDraft>> {
    const of = { organiser, user };
    return this.road.take(command, {
      perform: async (tx) => {
        await userFacts(tx, of);
        await mustNotBeAnothers(tx, of);
        const known = await draftOf(tx, { ...of, draft: tx.command.subject });
        const draft: RequestDraft = {
          id: tx.command.subject,
          organiserId: organiser,
          userId: user,
          answers: { ...known?.answers, ...answers },
          changedAt: tx.now,
        };
        await storeDraft(tx, draft, known === undefined);
      },
      answer: (reading, id) => mustBeThere(reading, { ...of, draft: id }),
    });
  }

  /** The user will not ask it after all. @throws NotFound where the user has no such draft */
  discard(
    command: Command,
    { organiser, user }: Pick<SaveDraftInput, 'organiser' | 'user'>,
  ): Promise<Taken<undefined>> {
    return this.road.take(command, {
      perform: async (tx) => {
        await dropDraft(tx, await mustBeThere(tx, { organiser, user, draft: tx.command.subject }));
      },
      answer: async () => undefined,
    });
  }

  /** What nobody went on with for too long is thrown away: names and addresses stand in it. Source: `request-draft-days`. */
  clean(
    command: Command,
    { organiser, on }: { readonly organiser: Id; readonly on: Day },
  ): Promise<Taken<undefined>> {
    return this.road.take(command, {
      perform: async (tx) => {
        const days = figure(await regimeOf(tx, organiser), 'request-draft-days', on);
        await dropDraftsBefore(tx, { organiser, before: addDays(on, -days) });
      },
      answer: async () => undefined,
    });
  }
}

async function mustBeThere(reading: Reading, asked: Parameters<typeof draftOf>[1]): Promise<RequestDraft> {
  const found = await draftOf(reading, asked);
  if (!found) throw new NotFound('draft', asked.draft);
  return found;
}

/** An id that stands for a draft of somebody else, or for a request, begins nothing here. */
async function mustNotBeAnothers(
  tx: Writing,
  { organiser, user }: { organiser: Id; user: Id },
): Promise<void> {
  const { subject } = tx.command;
  const taken = await tx.row(
    `select id from request_draft where id = ? and (organiser_id <> ? or user_id <> ?)
     union all select id from request where id = ?`,
    [subject, organiser, user, subject],
  );
  if (taken) throw new NotFound('draft', subject);
}
