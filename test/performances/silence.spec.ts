import { day, type Id } from '#kernel';
import { onTheClock, PerformanceReads, silenceOf, Silences, voicesOf, type Way } from '#performances';
import { regimeWith, wijkWerken } from '#regulation';
import { eachDatabase } from '../support/databases';
import { type ASchool } from './a-school';
import { schoolsOn } from './schools';

const told = (toldOn: string, through: Way, isPaidOnPaper = false) => ({
  toldOn: day(toldOn),
  through,
  isPaidOnPaper,
});

describe('until when silence waits', () => {
  test.each<[sentence: string, toldOn: string, through: Way, silence: [lastDay: string, remindOn: string]]>([
    ['five working days after a Monday on the screen', '2026-11-16', 'screen', ['2026-11-23', '2026-11-19']],
    ['five working days after a reply by SMS', '2026-11-16', 'sms', ['2026-11-23', '2026-11-19']],
    ['ten after a sheet of paper', '2026-11-16', 'paper', ['2026-11-30', '2026-11-26']],
    ['ten after a telephone call', '2026-11-16', 'phone', ['2026-11-30', '2026-11-26']],
    ['longer over Armistice Day', '2026-11-09', 'screen', ['2026-11-17', '2026-11-13']],
    ['longer over Easter Monday', '2026-04-01', 'screen', ['2026-04-09', '2026-04-07']],
    ['longer over Ascension and Whit Monday', '2026-05-13', 'paper', ['2026-05-29', '2026-05-27']],
    ['from a Sunday it begins on Monday', '2026-11-15', 'screen', ['2026-11-20', '2026-11-18']],
  ])('%s', (_sentence, toldOn, through, [lastDay, remindOn]) => {
    expect(silenceOf(wijkWerken, told(toldOn, through))).toEqual({ lastDay, remindOn });
  });

  it('never where cheques of paper pay: they confirm themselves', () => {
    expect(silenceOf(wijkWerken, told('2026-11-16', 'screen', true))).toBeUndefined();
  });

  it('as an organiser decided, from the day of the decision on', () => {
    const version = {
      from: day('2026-12-01'),
      decidedOn: day('2026-11-01'),
      value: false,
      source: 'beslissing van de organisator',
      certainty: 'found',
    } as const;
    const never = regimeWith(wijkWerken, [{ kind: 'principles', name: 'silence-confirms-hours', version }]);
    expect(silenceOf(never, told('2026-11-30', 'screen'))).toBeDefined();
    expect(silenceOf(never, told('2026-12-01', 'screen'))).toBeUndefined();
  });
});

const MONDAY = '2026-11-16';
/** Five working days after that Monday, and the day after. */
const LAST_DAY = '2026-11-23';
const TOO_LATE = '2026-11-24';

eachDatabase('silence', (open) => {
  const aSchool = schoolsOn(open, MONDAY);
  const passes = async (school: ASchool, on: string, key?: string) => {
    const { organiser } = school;
    const command = school.on(on).command(undefined, { verb: 'performance.lapse', ...(key && { key }) });
    return school.get(Silences).lapse(command, { organiser, on: day(on) });
  };
  const statesOf = async (school: ASchool, ...ids: Id[]) =>
    Promise.all(ids.map(async (id) => (await school.one(id)).state));

  it('confirms on the day after the last one, marked as silence, and books the hours', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    expect((await passes(school, LAST_DAY)).answer).toEqual([]);
    expect(await statesOf(school, id)).toEqual(['registered']);

    expect((await passes(school, TOO_LATE)).answer).toMatchObject([
      { id, state: 'confirmed-by-silence', confirmedAt: null },
    ]);
    expect(await school.hoursOf('2026-11')).toMatchObject({ month: { worked: 1, planned: 0 } });
    const { organiser, reading } = school;
    const events = await school.get(PerformanceReads).history(reading, { organiser, performance: id });
    expect(voicesOf(events)).toMatchObject({ user: undefined, silence: { says: 'right', hours: 1 } });
  });

  it('does nothing more when the night is done again', async () => {
    const school = await aSchool();
    await school.buys(10);
    await school.worked(MONDAY, '10:00', '11:00');
    const { answer } = await passes(school, TOO_LATE, 'nacht');
    const postings = await school.postings();
    expect(await passes(school, TOO_LATE, 'nacht')).toMatchObject({ replayed: true, answer });
    expect((await passes(school, TOO_LATE)).answer).toEqual([]);
    expect(await school.postings()).toEqual(postings);
  });

  it('counts from the day on which the hours were told anew', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    school.on('2026-11-20');
    const { organiser } = school;
    const { startsAt, endsAt, version } = await school.one(id);
    const visit = { starts: onTheClock(startsAt), ends: onTheClock(endsAt), breaks: [] };
    await school.registration.amend(school.command(id), { organiser, performance: id, version, visit });
    await passes(school, TOO_LATE);
    expect(await statesOf(school, id)).toEqual(['registered']);
    await passes(school, '2026-11-28');
    expect(await statesOf(school, id)).toEqual(['confirmed-by-silence']);
  });

  it('leaves open what is not covered, and keeps its mark when that is booked', async () => {
    const school = await aSchool();
    const assignment = await school.plans(MONDAY, '10:00', '11:00', 'later');
    const { id } = await school.registers(assignment);
    expect((await passes(school, TOO_LATE)).answer).toMatchObject([{ id, state: 'open' }]);
    await school.buys(1);
    const { organiser } = school;
    await school.openHours.retry(school.command(id), { organiser, performance: id });
    expect(await statesOf(school, id)).toEqual(['confirmed-by-silence']);
  });

  it('is no answer to what was contested', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    const { organiser } = school;
    const command = school.command(id, { reason: 'te lang' });
    await school.confirmation.contest(command, { organiser, performance: id });
    await passes(school, TOO_LATE);
    expect(await statesOf(school, id)).toEqual(['contested']);
  });

  it('never confirms hours that paper cheques pay', async () => {
    const school = await aSchool();
    await school.buys(10, 'paper');
    const id = await school.worked(MONDAY, '10:00', '11:00');
    await passes(school, '2026-12-24');
    expect(await statesOf(school, id)).toEqual(['registered']);
    const { organiser, reading } = school;
    expect(await school.get(Silences).coming(reading, { organiser })).toEqual([]);
  });

  it('is told to both, and whoever is silent is reminded once, also after days of nobody working', async () => {
    const school = await aSchool();
    await school.buys(10);
    await school.worked(MONDAY, '10:00', '11:00');
    const told = async () =>
      (
        await school.reading.rows<{ kind: string; party: Id }>(
          'select kind, party_id as party from message order by kind, party_id',
        )
      ).map(({ kind, party }) => [kind, party === school.user ? 'user' : 'worker']);
    const { organiser } = school;
    const reminds = async (on: string) =>
      (await school.get(Silences).remind(school.on(on).command(), { organiser, on: day(on) })).answer;
    expect(await reminds('2026-11-18')).toBe(0);
    const workedOut = jest.spyOn(school.get(Silences), 'coming');
    expect(await reminds('2026-11-20')).toBe(1);
    expect(workedOut).toHaveBeenCalledTimes(1);
    await reminds('2026-11-21');
    expect(await told()).toEqual([['hours-to-confirm', 'user']]);
    await passes(school, TOO_LATE);
    expect(await told()).toEqual(
      expect.arrayContaining([
        ['hours-confirmed-by-silence', 'user'],
        ['hours-confirmed-by-silence', 'worker'],
      ]),
    );
  });

  it('is foretold: until when, and when who is silent is reminded', async () => {
    const school = await aSchool();
    await school.buys(10);
    const id = await school.worked(MONDAY, '10:00', '11:00');
    const { organiser, reading, user } = school;
    expect(await school.get(Silences).coming(reading, { organiser, user })).toMatchObject([
      { performance: id, lastDay: LAST_DAY, remindOn: '2026-11-19' },
    ]);
  });
});
