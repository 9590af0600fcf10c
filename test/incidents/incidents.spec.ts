import { IncidentSteps, type IncidentTold, Incidents, healthIn, Whereabouts } from '#incidents';
import { day, moment, Refused, timeOfDay } from '#kernel';
import { Messages } from '#messaging';
import { ErasedTexts, PerformanceReads } from '#performances';
import { Erasure, Workers } from '#registry';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { type ASchool } from '../performances/a-school';
import { schoolsOn } from '../performances/schools';
import { ErasedIncidents } from '../../libs/incidents/src/services/erased';
import { IncidentTelling } from '../../libs/incidents/src/services/telling';

const MONDAY = '2026-11-16';

const told: IncidentTold = {
  kind: 'accident',
  happenedOn: day(MONDAY),
  happenedAt: timeOfDay('12:10'),
  place: 'speelplaats',
  happening: 'gevallen over een springtouw',
  damage: '',
  witnesses: 'juf An',
};
const health = { injury: 'gekneusde pols', care: 'doctor' } as const;

eachDatabase('an accident at a job', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  /** A job at noon, and what can be done with what happened at it. */
  const atNoon = async () => {
    const school = await aSchool();
    await school.buys(10);
    const { organiser } = school;
    const assignment = await school.plans(MONDAY, '11:00', '12:00');
    const { road } = school.at.database;
    const telling = new IncidentTelling(new Messages());
    const incidents = new Incidents(road, telling);
    const tells = async (what: Partial<IncidentTold> = {}) => {
      const input = { organiser, assignment, toldBy: 'worker', told: { ...told, ...what }, health } as const;
      return (await incidents.tell(school.command(), input)).answer;
    };
    return { school, organiser, assignment, incidents, steps: new IncidentSteps(road, telling), tells };
  };
  const inTables = async ({ reading }: ASchool, word: string): Promise<string[]> => {
    const found: string[] = [];
    for (const table of ['incident', 'incident_event', 'incident_health', 'command', 'command_text']) {
      const rows = await reading.rows(`select * from ${table}`);
      if (JSON.stringify(rows).includes(word)) found.push(table);
    }
    return found;
  };

  it('takes person, place, hours and task from the job, and counts seven working days', async () => {
    const { school, assignment, tells } = await atNoon();
    expect(await tells()).toMatchObject({
      number: 1,
      assignmentId: assignment,
      workerId: school.worker,
      userId: school.user,
      siteId: school.site,
      task: 'KIND-01',
      plannedFrom: `${MONDAY}T11:00:00.000Z`,
      reportBy: '2026-11-25',
      state: 'declared',
    });
    expect((await tells({ happenedAt: null })).state).toBe('draft');
  });

  it('is told, completed, sent, settled, reopened: each step stands in the history with who and why', async () => {
    const { school, organiser, incidents, steps, tells } = await atNoon();
    const { id: incident } = await tells({ place: '' });
    const seen = { organiser, incident };
    const command = (reason?: string) => school.command(incident, reason === undefined ? {} : { reason });
    await expect(steps.send(command(), { ...seen, sentOn: day(MONDAY), reference: 'AO-17' })).rejects.toThrow(
      'incident-state-forbids',
    );
    await incidents.complete(command(), { ...seen, version: 1, told });
    await steps.send(command(), { ...seen, version: 2, sentOn: day(MONDAY), reference: ' AO-17 ' });
    await steps.settle(command(), { ...seen, outcome: 'refused', settledOn: day(MONDAY) });
    await expect(steps.reopen(command(), seen)).rejects.toThrow('incident-reason-missing');
    const { answer } = await steps.reopen(command('nieuwe getuige'), seen);
    expect(answer).toMatchObject({ state: 'sent', reference: 'AO-17', outcome: null, settledOn: null });
    const history = await incidents.history(school.reading, seen);
    expect(history.map(({ step, state, facts, reason }) => [step, state, facts, reason])).toEqual([
      ['tell', 'draft', {}, null],
      ['complete', 'declared', {}, null],
      ['send', 'sent', { sentOn: MONDAY, reference: 'AO-17' }, null],
      ['settle', 'settled', { outcome: 'refused', settledOn: MONDAY }, null],
      ['reopen', 'sent', {}, 'nieuwe getuige'],
    ]);
  });

  it('that somebody else changed meanwhile is not overwritten', async () => {
    const { school, organiser, incidents, tells } = await atNoon();
    const { id: incident } = await tells();
    const complete = () =>
      incidents.complete(school.command(incident), { organiser, incident, version: 1, told });
    await complete();
    await expect(complete()).rejects.toThrow('changed meanwhile');
  });

  it('keeps what is about health in one place, from which it can be erased', async () => {
    const { school, organiser, steps, tells } = await atNoon();
    const { id: incident } = await tells();
    const seen = { organiser, incident };
    expect(await inTables(school, 'gekneusde pols')).toEqual(['incident_health']);
    expect(await healthIn(school.reading, seen)).toEqual(health);
    await expect(steps.eraseHealth(school.command(incident), seen)).rejects.toThrow(
      'incident-reason-missing',
    );
    await steps.eraseHealth(school.command(incident, { reason: 'op vraag van de wijk-werker' }), seen);
    expect(await inTables(school, 'gekneusde pols')).toEqual([]);
    expect(await healthIn(school.reading, seen)).toBeUndefined();
    expect(await inTables(school, 'springtouw')).toEqual(['incident']);
  });

  it('is told once, also when the form is sent twice at once', async () => {
    const { school, organiser, assignment, incidents } = await atNoon();
    const twice = () =>
      incidents.tell(school.command(anId(), { key: 'een klik' }), {
        organiser,
        assignment,
        toldBy: 'user',
        told,
      });
    const [one, other] = await Promise.all([twice(), twice()]);
    expect(one.subject).toBe(other.subject);
    expect(await incidents.list(school.reading, { organiser, limit: 9 })).toHaveLength(1);
  });

  it('lists the first deadline first, of some states, within somebody’s own', async () => {
    const { school, organiser, incidents, tells } = await atNoon();
    const late = await tells();
    const [reading, worker] = [school.reading, school.worker];
    const list = async (more: object) =>
      (await incidents.list(reading, { organiser, limit: 9, ...more })).map(({ id }) => id);
    expect(await list({ states: ['declared'] })).toEqual([late.id]);
    expect(await list({ states: ['draft'] })).toEqual([]);
    expect(await list({ within: { users: [], workers: [worker] } })).toEqual([late.id]);
    expect(await list({ within: { users: [worker], workers: [] } })).toEqual([]);
    expect(await list({ after: { reportBy: late.reportBy, id: late.id } })).toEqual([]);
    expect(await incidents.count(reading, { organiser, states: ['declared'] })).toBe(1);
    expect(await incidents.count(reading, { organiser, states: [] })).toBe(0);
  });

  it('is acknowledged to who told it, and told on when the insurer was told and when it answered', async () => {
    const { school, organiser, steps, tells } = await atNoon();
    const { id: incident, reportBy } = await tells();
    const seen = { organiser, incident };
    await steps.send(school.command(incident), { ...seen, sentOn: day(MONDAY), reference: 'P-1' });
    const settled = { outcome: 'accepted', settledOn: day(MONDAY) } as const;
    await steps.settle(school.command(incident), { ...seen, ...settled });
    const told = await school.reading.rows<{ kind: string; party: string; facts: string }>(
      `select kind, party_id as party, facts from message join message_facts on message_id = id order by id`,
    );
    expect(told.map(({ kind, party }) => [kind, party])).toEqual([
      ['report-received', school.worker],
      ['report-news', school.worker],
      ['report-news', school.worker],
    ]);
    expect(JSON.parse(told[0]?.facts ?? '')).toEqual({ number: 1, by: reportBy });
  });

  it('keeps its words until it is settled, and loses them with the person; that it happened stays', async () => {
    const { school, organiser, incidents, steps, tells } = await atNoon();
    const erasure = school.get(Erasure);
    new ErasedIncidents(erasure);
    const { id: incident } = await tells();
    const { worker: subject } = school;
    await school.get(Workers).leave(school.command(subject), { version: 1, leftOn: day('2026-11-15') });
    const erase = () => erasure.eraseWorker(school.command(subject));
    await expect(erase()).rejects.toThrow('incident-still-open');
    await steps.withdraw(school.command(incident, { reason: 'dubbel gemeld' }), { organiser, incident });
    await erase();
    expect(await inTables(school, 'springtouw')).toEqual([]);
    expect(await inTables(school, 'gekneusde pols')).toEqual([]);
    await school.get(ErasedTexts).erase(school.command(), organiser);
    expect(await inTables(school, 'dubbel gemeld')).toEqual([]);
    expect(await incidents.one(school.reading, { organiser, incident })).toMatchObject({
      number: 1,
      kind: 'accident',
      happening: '',
    });
  });

  it('history is never rewritten', async () => {
    const { school, tells } = await atNoon();
    await tells();
    const rewriting = school.act(async (tx) => {
      await tx.run(`update incident_event set step = 'withdraw'`);
    });
    // The driver's own error is an Error of another realm here: only its words are looked at.
    await expect(rewriting.catch(String)).resolves.toContain('append-only');
  });

  it('of a job that was called off is refused, with the words of the rule', async () => {
    const { school, assignment, tells } = await atNoon();
    await school.act(async (tx) => {
      await tx.run(`update assignment set state = 'cancelled' where id = ?`, [assignment]);
    });
    await expect(tells()).rejects.toThrow(Refused);
  });

  it('who was where is told from plans, from hours, and from where the work is', async () => {
    const { school, organiser, assignment } = await atNoon();
    const whereabouts = new Whereabouts(school.get(PerformanceReads));
    const at = moment(`${MONDAY}T11:10:00.000Z`);
    const found = async (more: object = {}) =>
      (await whereabouts.at(school.reading, { organiser, at, ...more })).map(({ sureness }) => sureness);
    expect(await found()).toEqual(['planned']);
    expect(await found({ municipality: '24062' })).toEqual(['planned']);
    expect(await found({ municipality: '11002' })).toEqual([]);
    expect(await found({ site: anId() })).toEqual([]);
    await school.registers(assignment);
    expect(await found({ site: school.site, user: school.user })).toEqual(['told']);
    expect(await found({ at: moment(`${MONDAY}T12:00:00.000Z`) })).toEqual([]);
    expect(await found({ organiser: anId() })).toEqual([]);
  });
});
