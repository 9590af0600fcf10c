import { day, type Id } from '#kernel';
import { Consequences, type ValidityEnded } from '#registry';
import { anId } from '../support/commands';
import { eachDatabase } from '../support/databases';
import { schoolsOn } from './schools';

const MONDAY = '2026-11-16';

eachDatabase('an agreement that ended, known late', (open) => {
  const aSchool = schoolsOn(open, MONDAY);

  it('shows the hours that were worked after it, and not those before', async () => {
    const school = await aSchool();
    await school.buys(10);
    await school.worked('2026-11-12', '10:00', '11:00');
    const after = await school.worked(MONDAY, '10:00', '12:00');
    await school.confirms(after);
    const withdrawn = await school.worked('2026-11-13', '10:00', '11:00');
    const reason = school.command(withdrawn, { reason: 'dubbel' });
    await school.correction.withdraw(reason, { organiser: school.organiser, performance: withdrawn });

    const ended = (whose: { worker: Id | null; user: Id | null }): ValidityEnded => ({
      ending: anId(),
      organiser: school.organiser,
      kind: whose.worker ? 'worker-agreement' : 'user-agreement',
      ref: anId(),
      lastDay: day('2026-11-12'),
      reason: 'brief kwam te laat',
      ...whose,
    });
    const of = async (ending: ValidityEnded) =>
      (await school.get(Consequences).of(school.reading, ending))
        .filter(({ source }) => source === 'performances')
        .map(({ kind, ref, figures }) => [kind, ref, figures.hours, figures.state]);
    const hours = [['hours-worked-after', after, 2, 'confirmed']];
    expect(await of(ended({ worker: school.worker, user: null }))).toEqual(hours);
    expect(await of(ended({ worker: null, user: school.user }))).toEqual(hours);
    expect(await of(ended({ worker: anId(), user: null }))).toEqual([]);
  });
});
