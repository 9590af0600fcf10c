import { day } from '#kernel';
import { wijkWerken } from '#regulation';
import { filterTasks, matches, tilesOf } from '#task-catalogue';
import { aDecision, aLandscape, aTask, LEUVEN, ORGANISER } from './a-region';

describe('the tiles a user chooses from', () => {
  const tiles = tilesOf({
    request: {
      userKind: 'private-person',
      municipality: LEUVEN,
      organiser: ORGANISER,
      on: day('2026-05-04'),
    },
    regime: wijkWerken,
    versions: [
      aTask(),
      aTask({ code: 'BEG-07', userKinds: ['school'] }),
      aTask({ code: 'BEG-12', certainty: 'found-second-hand' }),
      aTask({ code: 'TUIN-01', state: 'ended' }),
      aTask({ code: '24062-01', origin: 'municipality', scope: 'local' }),
      aTask({ code: '11002-01', origin: 'municipality', scope: 'local' }),
    ],
    local: aLandscape({ decisions: [aDecision('addition', LEUVEN, '2025-01-01', { task: '24062-01' })] }),
  });

  it('are open, for the mediator to look at, or greyed with their reasons', () => {
    expect(tiles.map(({ task, state }) => `${task.code} ${state}`)).toEqual([
      '24062-01 allowed',
      'BEG-07 refused',
      'BEG-12 review',
      'TUIN-05 allowed',
    ]);
    expect(tiles[1]?.verdict.refusals.map(({ code }) => code)).toEqual(['task-not-for-user-kind']);
  });
});

describe('looking for a task', () => {
  const tasks = [
    aTask(),
    aTask({
      code: 'LOG-04',
      group: 'LOG',
      name: 'Hulp in refter, cafetaria of grootkeuken',
      userKinds: ['school'],
    }),
  ];

  it.each([
    [{ search: 'GRAS' }, ['TUIN-05']],
    [{ search: 'refter hulp' }, ['LOG-04']],
    [{ search: 'log-04' }, ['LOG-04']],
    [{ search: 'gras refter' }, []],
    [{ group: 'LOG' }, ['LOG-04']],
    [{ userKind: 'private-person' as const }, ['TUIN-05']],
    [{}, ['TUIN-05', 'LOG-04']],
  ])('by %j', (filter, codes) => {
    expect(filterTasks(tasks, filter).map(({ code }) => code)).toEqual(codes);
  });

  it('sees no difference between é and e', () => {
    expect(matches('voedselhygiene', ['Voedselhygiëne'])).toBe(true);
  });
});
