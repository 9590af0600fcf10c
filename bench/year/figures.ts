import { type Dialect } from '../place';
import { p50, percentile, printTable } from '../table';
import { type Checked } from './audit';
import { inLanes } from './caller';
import { type Killer, occasions } from './killer';
import { type Outbox } from './outbox';
import { type Scene } from './scene';
import { type SchoolYear } from './school-year';

interface Substitution {
  readonly leftAt: string;
  readonly foundAt?: string;
  readonly minutes?: number;
}

interface HoursTold {
  readonly month: { readonly worked: number };
}

const notSimulated =
  'Not simulated: log-in by password, people who come or leave in the course of the year, standing arrangements, ' +
  'offers asked by the mediator, replies by SMS, a real mail server, orders of paper with serial numbers, two servers ' +
  'over one database, a disk that fails. The dice are seeded; which of two requests that travel together comes first, ' +
  'and the millisecond of a kill, are not.';

/** What the year came to, and whether the server says the same of it as the driver. */
export class Figures {
  private constructor(
    private readonly at: { readonly scene: Scene; readonly year: SchoolYear; readonly killer: Killer },
    private readonly substitutions: readonly Substitution[],
    readonly checked: readonly Checked[],
  ) {}

  /** Asks the server, while it runs still. */
  static async read(scene: Scene, year: SchoolYear, killer: Killer): Promise<Figures> {
    const { caller, mediator } = scene;
    const { from, until } = year.year;
    const substitutions = await caller.all<Substitution>(
      mediator,
      `/substitutions?from=${from}&until=${until}`,
    );
    const checked = [
      await hoursAsTheServerTellsThem(scene, year),
      {
        question: 'what was acknowledged before a kill is told again',
        compared: killer.kills,
        differences: killer.toldOtherwise,
      },
      {
        question: 'answers agree with what was told',
        compared: scene.tally.performances.size,
        differences: scene.tally.contradictions,
      },
      {
        question: 'every month is closed',
        compared: year.office.closed.length,
        differences: year.isBrokenOff
          ? []
          : year.months.filter((month) => !year.office.closed.includes(month)),
      },
      {
        question: 'no error in the log of the server',
        compared: scene.server.starts,
        differences: scene.server.errors,
      },
    ];
    return new Figures({ scene, year, killer }, substitutions, checked);
  }

  /** Whether nothing differs, and the year was as large and as rough as was asked. */
  isSound(checked: readonly Checked[], asked: { performances: number; kills: number }): boolean {
    return (
      checked.every(({ differences, compared }) => differences.length === 0 && compared > 0) &&
      this.at.scene.tally.performances.size >= asked.performances &&
      this.at.killer.kills >= asked.kills
    );
  }

  /** What the year came to, by the words of the lines printed. */
  of() {
    const { scene, year, killer } = this.at;
    const { caller, tally, server } = scene;
    const minutes = this.substitutions.flatMap((one) => (one.minutes === undefined ? [] : [one.minutes]));
    const sorted = minutes.toSorted((one, other) => one - other);
    return {
      performances: tally.performances.size,
      hours: tally.hours,
      byState: countsOf([...tally.performances.values()].map(({ state }) => state)),
      placesAsked: year.planning.wished,
      placesFilled: year.planning.filled,
      plansOfTheNight: year.planning.plansOfTheNight,
      timesCalledOff: year.calledOff,
      absences: year.sickness.reported,
      placesLeft: year.sickness.placesLeft,
      substitutesFound: year.sickness.found,
      minutesToSubstitute: { median: p50(minutes), p90: percentile(sorted, 0.9), of: minutes.length },
      minutesByTheDriver: { median: p50(year.sickness.minutes), of: year.sickness.minutes.length },
      monthsClosed: year.office.closed.length,
      closingsRefused: year.office.notYet.length,
      deviations: tally.deviations.size,
      chequesBought: [...tally.bought.values()].reduce((sum, one) => sum + one, 0),
      writes: caller.acknowledged.length,
      reads: caller.reads,
      refused: Object.fromEntries([...caller.refusals].toSorted(([, one], [, other]) => other - one)),
      kills: killer.done,
      downMilliseconds: { median: Math.round(p50(server.downMilliseconds)) },
      cutOff: caller.cutOff,
      cutOffButStored: caller.cutOffButStored,
      answersLost: caller.lost,
      answersLostButStored: caller.lostButStored,
    };
  }

  print(dialect: Dialect, checked: readonly Checked[], outbox: Outbox): void {
    const { byState, refused, kills, ...single } = this.of();
    const lines = Object.entries(single).map(([name, value]) => [
      wordsOf(name),
      typeof value === 'number'
        ? String(value)
        : Object.entries(value)
            .map(([of, one]) => `${of} ${one}`)
            .join(', '),
    ]);
    console.log(`\nA school year on ${dialect}`);
    printTable([
      ...lines,
      ['states', inWords(byState)],
      ['kills', occasions.map((occasion) => `${kills[occasion]} while ${occasion}`).join(', ')],
    ]);
    console.log('\nRefused, by code');
    printTable(Object.entries(refused).map(([code, count]) => [code, String(count)]));
    console.log(`\nThe outbox of ${outbox.day}, of ${outbox.messages} messages in the year`);
    printTable(outbox.kinds.map(({ kind, count }) => [kind, String(count)]));
    console.log(
      outbox.dispatches.map(({ state, channel, count }) => `${count} ${state} ${channel}`.trim()).join(', '),
    );
    console.log('\nThe books against the answers');
    printTable(
      checked.map(({ question, compared, differences }) => [
        question,
        String(compared),
        differences.length === 0 ? 'all the same' : `${differences.length} DIFFER`,
      ]),
    );
    for (const { question, differences } of checked)
      for (const one of differences.slice(0, SHOWN)) console.log(`${question}: ${one}`);
    console.log(`\n${notSimulated}`);
  }
}

const SHOWN = 5;

async function hoursAsTheServerTellsThem(scene: Scene, year: SchoolYear): Promise<Checked> {
  const { caller, tally, region, mediator } = scene;
  const sums = tally.sums('worker', 'worked');
  const asked = year.office.closed.flatMap((month) => region.workers.map(({ id }) => ({ id, month })));
  const differences = await inLanes(asked, async ({ id, month }) => {
    const { month: told } = await caller.get<HoursTold>(mediator, `/workers/${id}/hours?month=${month}`);
    const mine = sums.get(`${id} ${month}`) ?? 0;
    return told.worked === mine ? [] : [`${id} ${month}: ${mine} by the driver, ${told.worked} told`];
  });
  return {
    question: 'hours by worker and month, as the server tells them',
    compared: asked.length,
    differences: differences.flat(),
  };
}

function countsOf(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

const inWords = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

const wordsOf = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
