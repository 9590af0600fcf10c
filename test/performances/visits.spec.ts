import { day, momentInBrussels, timeOfDay } from '#kernel';
import {
  countHours,
  isVisit,
  onTheClock,
  type PerformanceRefusalCode,
  performedOn,
  type ToldVisit,
  visitAsTold,
} from '#performances/rules';
import { type Regime, wijkWerken } from '#regulation';

type Clock = readonly [day: string, time: string, repeated?: 'again'];
type ToldBreak = readonly [from: Clock, until: Clock, paid: 'paid' | 'unpaid'];

const wall = ([on, time, repeated]: Clock) => ({
  day: day(on),
  time: timeOfDay(time),
  ...(repeated ? { repeated: true } : {}),
});

function told(from: Clock, until: Clock, ...breaks: readonly ToldBreak[]): ToldVisit {
  return {
    starts: wall(from),
    ends: wall(until),
    breaks: breaks.map(([starts, ends, paid]) => ({
      starts: wall(starts),
      ends: wall(ends),
      paidByCheque: paid === 'paid',
    })),
  };
}

function visit(...what: Parameters<typeof told>) {
  const answer = visitAsTold(told(...what));
  if (!isVisit(answer)) throw new Error(answer.map(({ code }) => code).join());
  return answer;
}

const SCHOOL_DAY = '2026-09-14';
const at = (time: string): Clock => [SCHOOL_DAY, time];

describe('what a visit counts for', () => {
  test.each<{ sentence: string; from: Clock; until: Clock; breaks?: ToldBreak[]; counts: [number, number] }>([
    { sentence: '60 minutes are 1 hour', from: at('12:00'), until: at('13:00'), counts: [60, 1] },
    { sentence: '61 minutes are 2 hours', from: at('12:00'), until: at('13:01'), counts: [61, 2] },
    { sentence: 'a minute is an hour', from: at('12:00'), until: at('12:01'), counts: [1, 1] },
    {
      sentence: 'a night over midnight goes on',
      from: ['2026-09-14', '22:30'],
      until: ['2026-09-15', '01:30'],
      counts: [180, 3],
    },
    {
      sentence: 'the end of the day may be written 24:00',
      from: at('22:00'),
      until: at('24:00'),
      counts: [120, 2],
    },
    {
      sentence: 'the night the clock goes back is an hour longer',
      from: ['2026-10-24', '23:00'],
      until: ['2026-10-25', '06:00'],
      counts: [480, 8],
    },
    {
      sentence: 'the night the clock goes forward is an hour shorter',
      from: ['2026-03-28', '23:00'],
      until: ['2026-03-29', '06:00'],
      counts: [360, 6],
    },
    {
      sentence: 'from half past two until half past two again is an hour',
      from: ['2026-10-25', '02:30'],
      until: ['2026-10-25', '02:30', 'again'],
      counts: [60, 1],
    },
    {
      sentence: 'a break paid by cheque counts as work',
      from: at('09:00'),
      until: at('12:00'),
      breaks: [[at('10:15'), at('10:30'), 'paid']],
      counts: [180, 3],
    },
    {
      sentence: 'an unpaid break makes two performances, each rounded apart',
      from: at('09:00'),
      until: at('12:00'),
      breaks: [[at('10:15'), at('10:30'), 'unpaid']],
      counts: [165, 4],
    },
    {
      sentence: 'a break at the very start leaves one stretch',
      from: at('09:00'),
      until: at('11:00'),
      breaks: [[at('09:00'), at('09:30'), 'unpaid']],
      counts: [90, 2],
    },
  ])('$sentence', ({ from, until, breaks = [], counts: [minutes, hours] }) => {
    expect(countHours(visit(from, until, ...breaks), wijkWerken)).toMatchObject({ minutes, hours });
  });

  it('cuts at a paid break too once the principle says that no break counts', () => {
    const withBreak = visit(at('09:00'), at('12:00'), [at('10:15'), at('10:30'), 'paid']);
    expect(countHours(withBreak, withoutPaidBreaks())).toMatchObject({ minutes: 165, hours: 4 });
  });

  it('explains each stretch, so that a screen can say why', () => {
    const counted = countHours(
      visit(at('09:00'), at('12:00'), [at('10:01'), at('10:30'), 'unpaid']),
      wijkWerken,
    );
    expect(counted.stretches.map(({ minutes, hours }) => [minutes, hours])).toEqual([
      [61, 2],
      [90, 2],
    ]);
    expect(counted.article).not.toBe('');
  });

  it('belongs to the day it began', () => {
    expect(performedOn(visit(['2026-09-30', '23:30'], ['2026-10-01', '00:30']))).toBe('2026-09-30');
  });
});

function withoutPaidBreaks(): Regime {
  const name = 'breaks-paid-by-cheque-count-as-worked';
  return {
    ...wijkWerken,
    chapters: wijkWerken.chapters.map((chapter) => {
      const entry = chapter.principles[name];
      if (entry === undefined) return chapter;
      const versions = entry.versions.map((version) => ({ ...version, value: false }));
      return { ...chapter, principles: { ...chapter.principles, [name]: { ...entry, versions } } };
    }),
  };
}

describe('what is no visit', () => {
  test.each<[sentence: string, what: ToldVisit, codes: PerformanceRefusalCode[]]>([
    [
      'a time in the hour that spring skips',
      told(['2026-03-29', '02:30'], ['2026-03-29', '04:00']),
      ['visit-time-not-on-clock'],
    ],
    ['an end before the start', told(at('13:00'), at('12:00')), ['visit-end-before-start']],
    ['an end at the start', told(at('12:00'), at('12:00')), ['visit-end-before-start']],
    [
      'more than a day, such as a wrong date',
      told(['2026-09-14', '12:00'], ['2026-09-15', '13:00']),
      ['visit-longer-than-a-day'],
    ],
    [
      'a break that ends before it starts',
      told(at('09:00'), at('12:00'), [at('11:00'), at('10:00'), 'paid']),
      ['break-end-before-start'],
    ],
    [
      'a break before the visit',
      told(at('09:00'), at('12:00'), [at('08:30'), at('09:30'), 'paid']),
      ['break-outside-visit'],
    ],
    [
      'a break after the visit',
      told(at('09:00'), at('12:00'), [at('12:00'), at('12:30'), 'paid']),
      ['break-outside-visit'],
    ],
    [
      'two breaks at once',
      told(
        at('09:00'),
        at('12:00'),
        [at('10:00'), at('10:30'), 'paid'],
        [at('10:15'), at('10:45'), 'unpaid'],
      ),
      ['breaks-overlap'],
    ],
  ])('%s', (_sentence, what, codes) => {
    const answer = visitAsTold(what);
    expect(isVisit(answer) ? [] : answer.map(({ code }) => code)).toEqual(codes);
  });

  it('lets two breaks touch', () => {
    const touching = told(
      at('09:00'),
      at('12:00'),
      [at('10:00'), at('10:15'), 'paid'],
      [at('10:15'), at('10:30'), 'paid'],
    );
    expect(isVisit(visitAsTold(touching))).toBe(true);
  });
});

describe('the clock on the wall', () => {
  it('tells the second half past two in the night the clock goes back', () => {
    const twice = visit(['2026-10-25', '02:30'], ['2026-10-25', '02:30', 'again']);
    expect(onTheClock(twice.startsAt)).toEqual({ day: '2026-10-25', time: '02:30' });
    expect(onTheClock(twice.endsAt)).toEqual({ day: '2026-10-25', time: '02:30', repeated: true });
  });

  it('takes a time that comes once for that time, also when called repeated', () => {
    const once = visit(at('12:00'), [SCHOOL_DAY, '13:00', 'again']);
    expect(once.endsAt).toBe(momentInBrussels(day(SCHOOL_DAY), timeOfDay('13:00')));
  });
});
