import { Complaints, eventsOfComplaint, type NewComplaint, wordsOfComplaint } from '#complaints';
import { day, type Id } from '#kernel';
import { Messages } from '#messaging';
import { Erasure, Workers } from '#registry';
import { ErasedComplaints } from '../../libs/complaints/src/services/erased';
import { aRandomId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { type ASchool } from '../performances/a-school';
import { schoolsOn } from '../performances/schools';

const MONDAY = '2026-11-16';

eachDatabase('a complaint', (open) => {
  const aSchool = schoolsOn(open, MONDAY);
  const [mia, ann] = [aRandomId(), aRandomId()];

  const made = async (more: Partial<NewComplaint> = {}) => {
    const school = await aSchool();
    const { organiser, worker } = school;
    const complaints = new Complaints(school.at.database.road, new Messages());
    const { answer } = await complaints.make(school.command(), {
      organiser,
      kind: 'unsafe-place',
      from: { kind: 'worker', id: worker },
      toldBy: 'worker',
      words: 'De ladder wankelt.',
      ...more,
    });
    return { school, complaints, complaint: answer, seen: { organiser, complaint: answer.id } };
  };
  const by = (school: ASchool, actor: Id) => school.command(aRandomId(), { actor });

  it('gets a number and a term as receipt', async () => {
    const { complaint } = await made();
    expect(complaint).toMatchObject({
      number: 1,
      state: 'received',
      receivedOn: MONDAY,
      answerBy: '2026-12-31',
      handlerId: null,
    });
  });

  it('is taken, answered, appealed, and answered by somebody else for good', async () => {
    const { school, complaints, seen } = await made();
    await complaints.take(by(school, mia), seen);
    await expect(complaints.answer(by(school, ann), { ...seen, words: 'Goed.' })).rejects.toThrow(
      'complaint-in-other-hands',
    );
    await complaints.answer(by(school, mia), { ...seen, words: 'Er komt een nieuwe ladder.' });
    await complaints.appeal(by(school, school.worker), { ...seen, words: 'Ze is er nog niet.' });
    await expect(complaints.take(by(school, mia), seen)).rejects.toThrow('complaint-handled-before');
    await complaints.take(by(school, ann), seen);
    const { answer } = await complaints.answer(by(school, ann), { ...seen, words: 'Ze is er nu.' });
    expect(answer.state).toBe('closed');
    const said = await wordsOfComplaint(school.reading, seen);
    expect(said.map(({ voice, words }) => [voice, words])).toEqual([
      ['complainant', 'De ladder wankelt.'],
      ['organiser', 'Er komt een nieuwe ladder.'],
      ['complainant', 'Ze is er nog niet.'],
      ['organiser', 'Ze is er nu.'],
    ]);
    const events = await eventsOfComplaint(school.reading, seen);
    expect(events.map(({ step, state }) => `${step} ${state}`)).toEqual([
      'make received',
      'take in-hand',
      'answer answered',
      'appeal appealed',
      'take appeal-in-hand',
      'answer closed',
    ]);
  });

  it('whose handler fell ill is taken over, as its history tells; its appeal never by who answered first', async () => {
    const { school, complaints, seen } = await made();
    const cas = aRandomId();
    await complaints.take(by(school, mia), seen);
    await complaints.take(by(school, ann), seen);
    await complaints.answer(by(school, ann), { ...seen, words: 'Goed.' });
    await complaints.appeal(by(school, school.worker), { ...seen, words: 'Nee.' });
    await complaints.take(by(school, cas), seen);
    await expect(complaints.take(by(school, ann), seen)).rejects.toThrow('complaint-handled-before');
    await complaints.take(by(school, mia), seen);
    expect((await complaints.answer(by(school, mia), { ...seen, words: 'Toch.' })).answer.state).toBe(
      'closed',
    );
    const events = await eventsOfComplaint(school.reading, seen);
    expect(events.filter(({ step }) => step === 'take').map(({ actorId }) => actorId)).toEqual([
      ...[mia, ann],
      ...[cas, mia],
    ]);
  });

  it('cannot be appealed once the term is over', async () => {
    const { school, complaints, seen } = await made();
    await complaints.take(by(school, mia), seen);
    await complaints.answer(by(school, mia), { ...seen, words: 'Goed.' });
    school.on('2026-12-17');
    await expect(complaints.appeal(by(school, school.worker), { ...seen, words: 'Nee.' })).rejects.toThrow(
      'complaint-appeal-too-late',
    );
  });

  it('about a handler is not read, taken or listed by that handler', async () => {
    const { school, complaints, seen } = await made({ aboutActor: mia });
    const { organiser } = school;
    await expect(complaints.one(school.reading, { ...seen, actor: mia })).rejects.toThrow('no complaint');
    await expect(complaints.take(by(school, mia), seen)).rejects.toThrow('no complaint');
    const list = (notAbout: Id) => complaints.list(school.reading, { organiser, notAbout, limit: 9 });
    expect(await list(mia)).toEqual([]);
    expect(await list(ann)).toHaveLength(1);
    expect(await complaints.count(school.reading, { organiser, notAbout: mia })).toBe(0);
    expect(await complaints.count(school.reading, { organiser, states: ['received'] })).toBe(1);
  });

  it('of somebody unknown, or about a job of others, is not taken in', async () => {
    const { school, complaints } = await made();
    const { organiser } = school;
    const assignment = await school.plans(MONDAY, '11:00', '12:00', 'later');
    const of = (id: Id, kind: 'worker' | 'user') =>
      complaints.make(school.command(), {
        organiser,
        kind: 'complaint',
        from: { kind, id },
        toldBy: 'desk',
        words: 'Iets.',
        assignment,
      });
    await expect(of(aRandomId(), 'worker')).rejects.toThrow('no worker');
    await expect(of(school.worker, 'user')).rejects.toThrow('no user');
    expect((await of(school.user, 'user')).answer.assignmentId).toBe(assignment);
  });

  it('loses its words when they are erased, and keeps that it was handled', async () => {
    const { school, complaints, seen } = await made();
    await complaints.withdraw(by(school, school.worker), seen);
    await complaints.eraseWords(by(school, mia), seen);
    expect(await wordsOfComplaint(school.reading, seen)).toEqual([]);
    expect(await eventsOfComplaint(school.reading, seen)).toHaveLength(3);
  });

  it('is acknowledged with its term, and so are the answer and the appeal; no message says what it is', async () => {
    const { school, complaints, seen } = await made();
    await complaints.take(by(school, mia), seen);
    await complaints.answer(by(school, mia), { ...seen, words: 'Er komt een nieuwe ladder.' });
    await complaints.appeal(by(school, school.worker), { ...seen, words: 'Ze is er nog niet.' });
    const told = await school.reading.rows<{ kind: string; facts: string }>(
      `select kind, facts from message join message_facts on message_id = id order by id`,
    );
    expect(told.map(({ kind, facts }) => [kind, JSON.parse(facts) as object])).toEqual([
      ['report-received', { number: 1, by: '2026-12-31' }],
      ['report-news', { number: 1 }],
      ['report-received', { number: 1, by: '2026-12-31' }],
    ]);
  });

  it('loses its words with the person, while it still waits, and stays counted', async () => {
    const { school, complaints, seen } = await made();
    const erasure = school.get(Erasure);
    new ErasedComplaints(erasure);
    const { worker: subject, organiser } = school;
    await school.get(Workers).leave(school.command(subject), { version: 1, leftOn: day('2026-11-15') });
    await erasure.eraseWorker(school.command(subject));
    expect(await wordsOfComplaint(school.reading, seen)).toEqual([]);
    expect(await complaints.count(school.reading, { organiser })).toBe(1);
  });
});
