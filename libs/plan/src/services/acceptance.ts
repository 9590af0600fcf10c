import { type Command, Database, type Reading, type Taken, type Writing } from '#database';
import { Inject, Injectable } from '@nestjs/common';
import { type Id, IDS, type IdSource, type Refusal, Refused } from '#kernel';
import { type PairInput, Pairings, type PairingReason } from '#matching';
import {
  changedSince,
  isOpen,
  type PlanLine,
  type PlanRefusingReason,
  refusalsOfNobody,
  refusalsToDecide,
  refusalsToDecideLine,
} from '../rules';
import { lineIn, linesFollowed, linesPage, recordDecision, recordPairing } from '../store/lines';
import { newestPlan, type PlanRunRef, runIn } from '../store/runs';
import { groupsOf } from './groups';
import { LineSteps } from './line-steps';

export interface PlanLineRef extends PlanRunRef {
  readonly line: Id;
}

export interface OverrideInput extends PlanLineRef {
  readonly reason: PlanRefusingReason;
  /** Who comes instead. */
  readonly worker: Id;
}

export interface PairLineInput extends PlanLineRef {
  readonly reason: PairingReason;
}

/** What became of a set of lines that were accepted together. */
export interface Accepted {
  readonly accepted: readonly Id[];
  /** Lines whose facts changed since the plan was made; `refusals` of each say how. */
  readonly conflicts: readonly PlanLine[];
}

/**
 * What people decide on the lines of a plan. Every line that is followed goes through the steps of matching, so that all
 * hard rules are asked again in its own transaction: what changed meanwhile stops that line, and no other.
 */
@Injectable()
export class PlanAcceptance {
  constructor(
    private readonly database: Database,
    private readonly steps: LineSteps,
    private readonly pairings: Pairings,
    @Inject(IDS) private readonly ids: IdSource,
  ) {}

  /**
   * Follows one line. The command's reason carries over warnings, as when a place is given by hand.
   * @throws Refused with why it is not possible any more; the line then stands as a conflict
   */
  async accept(command: Command, ref: PlanLineRef): Promise<Taken<PlanLine>> {
    try {
      return await this.decide(command, ref, (tx, line) => this.steps.follow(tx, [line]));
    } catch (error) {
      if (isOfFacts(error) && !command.dryRun) await this.conflict(command, ref, error);
      throw error;
    }
  }

  /**
   * Follows every line that is still open, or some of them. Lines that hang together by their workers go in one
   * transaction, so that two may change places; where that is refused each is tried alone. What somebody decides on
   * meanwhile stays as decided. Asked again under the same key, it goes on with what is still open, and answers also what
   * was followed the first time.
   * @throws Refused where the run's lines are not decided on, or no more since a newer plan came; @throws NotFound
   */
  async acceptAll(
    command: Command,
    { lines, ...ref }: PlanRunRef & { readonly lines?: readonly Id[] },
  ): Promise<Taken<Accepted>> {
    const { road, reading } = this.database;
    const asked = await road.take<undefined>(command, {
      perform: (tx) => mayDecide(tx, ref),
      answer: async () => undefined,
    });
    const open = await openLines(reading, ref, lines);
    if (!asked.dryRun) for (const group of groupsOf(open)) await this.followed(command, ref, group);
    const tried = new Set(open.map(({ id }) => id));
    const conflicts = await linesPage(reading, { ...ref, states: ['conflict'] });
    const accepted = await linesFollowed(reading, ref, { actor: command.actor, key: keyOfParts(command) });
    return { ...asked, answer: { accepted, conflicts: conflicts.filter(({ id }) => tried.has(id)) } };
  }

  /** Does not follow a line, and says why. @throws Refused where it was decided already */
  refuse(
    command: Command,
    { reason, ...ref }: PlanLineRef & { readonly reason: PlanRefusingReason },
  ): Promise<Taken<PlanLine>> {
    return this.decide(command, ref, (tx, line) =>
      recordDecision(tx, line, { ...NOTHING, kind: 'refuse', reason }),
    );
  }

  /** Gives the seat to somebody else than was proposed. @throws Refused as when a place is given by hand */
  override(command: Command, { reason, worker, ...ref }: OverrideInput): Promise<Taken<PlanLine>> {
    return this.decide(command, ref, async (tx, line) => {
      workerOn(line);
      const assignmentId = await this.steps.seat(tx, { ...line, workerId: worker });
      const decided = { ...NOTHING, reason, workerId: worker, assignmentId };
      await recordDecision(tx, line, { ...decided, kind: 'override' });
    });
  }

  /** This worker stays on this request from the day of the line on; the line itself still waits for a decision. */
  lock(command: Command, input: PairLineInput): Promise<Taken<PlanLine>> {
    const { reason, ...ref } = input;
    return this.database.road.take(
      { ...command, subject: ref.line },
      {
        perform: async (tx) => {
          const line = await lineIn(tx, ref);
          await this.pair(tx, line, { kind: 'lock', reason, from: line.day });
        },
        answer: (reading) => lineIn(reading, ref),
      },
    );
  }

  /** Not these two, from today on: the line is refused. @throws Refused as `refuse`; then nobody is banned */
  ban(command: Command, { reason, ...ref }: PairLineInput): Promise<Taken<PlanLine>> {
    return this.decide(command, ref, async (tx, line) => {
      await this.pair(tx, line, { kind: 'ban', reason, from: tx.today });
      await recordDecision(tx, line, { ...NOTHING, kind: 'refuse', reason: 'pair-banned' });
    });
  }

  private async pair(
    tx: Writing,
    line: PlanLine,
    how: Pick<PairInput, 'kind' | 'from'> & { readonly reason: PairingReason },
  ): Promise<void> {
    const { requestId: request, organiserId: organiser } = line;
    const [id, worker] = [tx.ids.next(), workerOn(line)];
    await this.pairings.make(tx, id, { ...how, organiser, request, worker, until: null });
    await recordPairing(tx, line, id);
  }

  /** Follows lines together; where they are refused so, each alone, and what is refused alone stands as a conflict. */
  private async followed(command: Command, ref: PlanRunRef, group: readonly PlanLine[]): Promise<void> {
    try {
      const part = this.part(command, 'plan.accept', group[0]?.id);
      const key = `${keyOfParts(command)}${part.subject}`;
      await this.database.road.take(
        { ...part, key },
        {
          perform: async (tx) => {
            await mayDecide(tx, ref);
            await this.steps.follow(tx, await stillOpen(tx, ref, group));
          },
          answer: async () => undefined,
        },
      );
    } catch (error) {
      if (!isOfFacts(error)) throw error;
      const [only] = group;
      if (only && group.length === 1) return this.conflict(command, { ...ref, line: only.id }, error);
      for (const line of group) await this.followed(command, ref, [line]);
    }
  }

  /** A command of its own for a part of what was asked, by the same actor and for the same reason. */
  private part(command: Command, verb: string, subject: Id = command.subject): Command {
    return { ...withoutKey(command), id: this.ids.next(), verb, subject };
  }

  private async conflict(command: Command, ref: PlanLineRef, { refusals }: Refused): Promise<void> {
    await this.database.road.take(this.part(command, 'plan.meetConflict', ref.line), {
      perform: async (tx) => {
        const line = await lineIn(tx, ref);
        if (isOpen(line)) await recordDecision(tx, line, { ...NOTHING, kind: 'conflict', refusals });
      },
      answer: async () => undefined,
    });
  }

  private decide(
    command: Command,
    ref: PlanLineRef,
    act: (tx: Writing, line: PlanLine) => Promise<void>,
  ): Promise<Taken<PlanLine>> {
    return this.database.road.take(
      { ...command, subject: ref.line },
      {
        perform: async (tx) => {
          await mayDecide(tx, ref);
          const line = await lineIn(tx, ref);
          refuseIf(refusalsToDecideLine(line));
          await act(tx, line);
        },
        answer: (reading) => lineIn(reading, ref),
      },
    );
  }
}

const NOTHING = { reason: null, workerId: null, assignmentId: null, refusals: [] };

/** What the key of each part begins with: by it the answer of the whole is found again. */
const keyOfParts = ({ key, id }: Command): string => `${key ?? id} `;

/** The caller's key is of the whole; a part is done again only where its line is still open. */
const withoutKey = (command: Command): Command => {
  const { id, verb, books, actor, subject, body, onBehalf, reason } = command;
  const more = { ...(onBehalf && { onBehalf }), ...(reason !== undefined && { reason }) };
  return { id, verb, books, actor, subject, body, ...more };
};

/** The lines as they stand now, without those on which somebody decided since they were read. */
async function stillOpen(tx: Writing, ref: PlanRunRef, lines: readonly PlanLine[]): Promise<PlanLine[]> {
  const now: PlanLine[] = [];
  for (const { id: line } of lines) now.push(await lineIn(tx, { ...ref, line }));
  return now.filter(isOpen);
}

/** Refused for what changed since the plan was made, and not because nothing is decided on it, or on this line, any more. */
const isOfFacts = (error: unknown): error is Refused =>
  error instanceof Refused &&
  error.refusals.every(({ code }) => !code.startsWith('plan-') || changedSince.includes(code));

/** Who comes by a line. @throws Refused where nobody does */
function workerOn(line: PlanLine): Id {
  if (line.workerId === null) throw new Refused(refusalsOfNobody(line));
  return line.workerId;
}

function refuseIf(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw new Refused(refusals);
}

/** @throws Refused where the run has no plan, its check failed, or a newer plan took its place; @throws NotFound */
async function mayDecide(tx: Writing, ref: PlanRunRef): Promise<void> {
  const run = await runIn(tx, ref);
  const newest = await newestPlan(tx, ref.organiser);
  refuseIf(refusalsToDecide(run, newest?.id ?? run.id));
}

async function openLines(
  reading: Reading,
  ref: PlanRunRef,
  wanted: readonly Id[] | undefined,
): Promise<PlanLine[]> {
  const lines = await linesPage(reading, { ...ref, states: ['proposed', 'conflict'] });
  return wanted === undefined ? lines : lines.filter(({ id }) => wanted.includes(id));
}
