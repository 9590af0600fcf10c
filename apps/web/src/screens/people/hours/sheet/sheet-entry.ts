import { Injectable } from '@nestjs/common';
import { type Command } from '#database';
import { type Day, Refused } from '#kernel';
import { Assignments } from '#matching';
import {
  Confirmation,
  onTheClock,
  type Performance,
  Registration,
  toldLike,
  type ToldVisit,
} from '#performances';
import { sheetWords as words } from '../../../../words/nl/staff/people-sheets';
import { spokenWordsOf } from '../../../../words/words-of';
import { dateTold, type Screen } from '../../../frame';
import { typedDay } from '../../../frame/readers';
import { type Fault } from '../../../frame/typed';
import { type Sheet, type SheetAsked, type SheetLine } from './sheet-reads';
import { type TypedLine, typedLine } from './typed-times';

/** Visits of one arrangement that fit on one sheet. */
export const ARRANGED_LINES = [0, 1, 2, 3, 4] as const;

/** Names of the fields of a line; an arrangement has more of them, each with its day. */
export const fieldsOf = ({ assignment: { id } }: SheetLine, nth?: number) =>
  nth === undefined ? { times: `uren-${id}` } : { times: `uren-${id}-${nth}`, day: `dag-${id}-${nth}` };

/** What became of a sheet: how many lines were taken, and what is wrong with the others. */
export interface Entered {
  readonly taken: number;
  /** Lines that were told before with the same hours: this sheet was typed already. */
  readonly known: number;
  readonly faults: readonly Fault[];
}

type Outcome = 'taken' | 'known' | 'empty' | Fault;

interface LineAt {
  readonly line: SheetLine;
  /** Of the lines of an arrangement. */
  readonly nth: number | undefined;
  readonly all: string;
}

/** A line as it stands in the form, with what it says. */
interface Typed {
  readonly line: SheetLine;
  readonly says: TypedLine;
  readonly field: string;
  /** The day that was typed, on a line of an arrangement. */
  readonly on?: Day;
}

/**
 * Takes a whole sheet of hours, line by line, each a command of its own under the key of the form: what is refused stays
 * in the form with its reason, and what was taken is taken once, however often the form is sent.
 */
@Injectable()
export class SheetEntry {
  constructor(
    private readonly registration: Registration,
    private readonly confirmation: Confirmation,
    private readonly assignments: Assignments,
  ) {}

  /** `all`: the times of every line in which nothing else is typed. */
  async enter(
    screen: Screen,
    sheet: Pick<Sheet, 'lines'> & { readonly asked: Pick<SheetAsked, 'from' | 'until'> },
    all = '',
  ): Promise<Entered> {
    const outcomes: Outcome[] = [];
    for (const line of sheet.lines)
      for (const nth of line.isArranged ? ARRANGED_LINES : [undefined])
        outcomes.push(await this.line(screen, sheet, { line, nth, all }));
    return {
      taken: outcomes.filter((one) => one === 'taken').length,
      known: outcomes.filter((one) => one === 'known').length,
      faults: outcomes.filter((one) => typeof one === 'object'),
    };
  }

  private async line(
    screen: Screen,
    { asked, lines }: Parameters<SheetEntry['enter']>[1],
    { line, nth, all }: LineAt,
  ): Promise<Outcome> {
    const { times: field, day } = fieldsOf(line, nth);
    const says = typedLine(screen.typed.text(field) || all);
    if (says === undefined) return { field, says: words.lineWrong };
    if (says.kind === 'empty') return 'empty';
    const on = day === undefined ? undefined : typedDay(screen.typed.text(day), screen.today);
    if (day !== undefined && (on === undefined || says.kind !== 'times'))
      return { field: day, says: words.dayWrong };
    if (on !== undefined && (on < asked.from || asked.until < on))
      return { field: day, says: words.otherSheet(dateTold(on, 'nl')) };
    const told = on === undefined ? line.told : toldOfArrangement(lines, { line, on, says });
    if (told) return isSame(told, line, says) ? 'known' : { field, says: words.toldOtherwise };
    return this.taken(screen, { line, says, field, ...(on && { on }) });
  }

  /** @returns the fault with the words of the refusal, where it is refused */
  private async taken(screen: Screen, typed: Typed): Promise<Outcome> {
    try {
      await this.take(screen, typed);
      return 'taken';
    } catch (refused) {
      if (!(refused instanceof Refused)) throw refused;
      const told = refused.refusals.map(spokenWordsOf).map(({ says, helps }) => `${says} ${helps}`);
      return { field: typed.field, says: told.join(' ') };
    }
  }

  private async take(screen: Screen, { line, says, field, on }: Typed): Promise<void> {
    const {
      organiserId: organiser,
      id: assignment,
      requestId,
      workerId: worker,
      userId: user,
    } = line.assignment;
    const part = (verb: string, told: object): Command => commandFor(screen, { line, field, verb, told });
    if (says.kind === 'nobody-came') {
      const command = part('assignment.reportNoShow', { assignment });
      await this.assignments.reportNoShow({ ...command, subject: assignment }, { organiser, assignment });
      return;
    }
    const visit = visitOf(line, says, on);
    const told = { organiser, said: { by: 'worker', through: 'paper' } as const };
    const command = part('performance.register', { assignment, visit });
    const { subject: performance } =
      visit && on
        ? await this.registration.registerArranged(command, {
            ...told,
            arrangement: requestId,
            worker,
            visit,
          })
        : await this.registration.register(command, { ...told, assignment, ...(visit && { visit }) });
    if (screen.typed.text('signed') !== 'both') return;
    const confirming = part('performance.confirm', { performance });
    await this.confirmation.confirm(
      { ...confirming, subject: performance, ...onBehalf(screen, user) },
      { organiser, performance, said: { by: 'user', through: 'paper' } },
    );
  }
}

const onBehalf = ({ access }: Screen, party: SheetLine['assignment']['userId']) =>
  access.mayRepresent ? { onBehalf: { party, channel: 'paper', reason: words.fromSheet } as const } : {};

/** A part of the form's one press: sent twice, each part is still one event. */
function commandFor(
  screen: Screen,
  { line, field, verb, told }: { line: SheetLine; field: string; verb: string; told: object },
): Command {
  const { organiserId: organiser, workerId } = line.assignment;
  const command = screen.command({ organiser, body: told });
  return {
    ...command,
    verb,
    ...onBehalf(screen, workerId),
    ...(command.key !== undefined && { key: `${command.key} ${field} ${verb}` }),
  };
}

/** The visit as the line tells it; undefined where the planned times stand. */
function visitOf({ assignment }: SheetLine, says: TypedLine, on: Day | undefined): ToldVisit | undefined {
  if (says.kind !== 'times') return undefined;
  const { start, end } = says;
  const { startsAt, endsAt, day } = assignment;
  if (startsAt !== null && endsAt !== null) return toldLike({ startsAt, endsAt }, { start, end });
  const at = on ?? day;
  return { starts: { day: at, time: start }, ends: { day: at, time: end }, breaks: [] };
}

/** Whether a line says what was told before. */
function isSame(told: Performance, { assignment }: SheetLine, says: TypedLine): boolean {
  if (says.kind === 'as-planned')
    return told.startsAt === assignment.startsAt && told.endsAt === assignment.endsAt;
  if (says.kind !== 'times') return false;
  return onTheClock(told.startsAt).time === says.start && onTheClock(told.endsAt).time === says.end;
}

/** The same visit of an arrangement, told before: it stands on a line of its own. */
const toldOfArrangement = (
  lines: readonly SheetLine[],
  { line, on, says }: { readonly line: SheetLine; readonly on: Day; readonly says: TypedLine },
): Performance | undefined =>
  lines
    .filter(({ assignment }) => assignment.requestId === line.assignment.requestId)
    .map(({ told }) => told)
    .find((told) => told?.performedOn === on && isSame(told, line, says));
