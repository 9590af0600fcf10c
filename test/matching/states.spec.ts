import {
  after,
  assignmentEvents,
  assignmentStates,
  assignmentTable,
  eventsIn,
  leavingReasons,
  pendingStates,
  reasonsOfUser,
  reasonsOfWorker,
  requestEvents,
  requestStates,
  requestTable,
  takingStates,
} from '#matching';
import { cells } from './drawn';

/** Each state with every event: where it leads, or a dash. Written out so that a change of the table is seen. */
const requests = `
              review        allow  refuse   fill    reopen  close   cancel
received      under-review  open   -        -       -       -       -
under-review  -             open   refused  -       -       -       cancelled
open          -             -      -        filled  -       closed  cancelled
filled        -             -      -        -       open    closed  cancelled
closed        -             -      -        -       -       -       -
cancelled     -             -      -        -       -       -       -
refused       -             -      -        -       -       -       -`;

const assignments = `
           offer    assign    decline   cancel     replace   work    withdraw  miss      come-after-all
proposed   offered  assigned  declined  cancelled  -         -       -         -         -
offered    -        assigned  declined  cancelled  -         -       -         -         -
assigned   -        -         declined  cancelled  replaced  worked  -         unfilled  -
declined   -        -         -         -          -         -       -         -         -
cancelled  -        -         -         -          -         -       -         -         -
replaced   -        -         -         -          -         -       -         -         -
worked     -        -         -         -          -         -       assigned  -         -
unfilled   -        -         -         -          -         -       -         -         assigned`;

describe('the table of states of a request', () => {
  const drawn = cells(requests);

  it('is drawn whole', () => {
    expect(drawn).toHaveLength(requestStates.length * requestEvents.length);
  });

  it.each(drawn)('leads a request that is $state by $event to $to', ({ state, event, to }) => {
    expect(after(requestTable, state as never, event as never)).toBe(to);
  });
});

describe('the table of states of an assignment', () => {
  const drawn = cells(assignments);

  it('is drawn whole', () => {
    expect(drawn).toHaveLength(assignmentStates.length * assignmentEvents.length);
  });

  it.each(drawn)('leads one that is $state by $event to $to', ({ state, event, to }) => {
    expect(after(assignmentTable, state as never, event as never)).toBe(to);
  });

  it('expects something of a worker exactly where something can still happen, but that work and absence can be undone', () => {
    const open = assignmentStates.filter((state) => eventsIn(assignmentTable, state).length > 0);
    expect(open).toEqual([...pendingStates, 'worked', 'unfilled']);
    expect(eventsIn(assignmentTable, 'worked')).toEqual(['withdraw']);
    expect(eventsIn(assignmentTable, 'unfilled')).toEqual(['come-after-all']);
  });

  it('lets a seat be taken only by who was assigned', () => {
    const reached = assignmentStates.filter((state) =>
      Object.values(assignmentTable).some((row) => Object.values(row).includes(state)),
    );
    for (const state of takingStates) expect(reached).toContain(state);
  });
});

describe('the reasons for which a job is called off', () => {
  it('are each of the side of the worker or of the user, and none is lost', () => {
    expect(new Set([...reasonsOfWorker, ...reasonsOfUser])).toEqual(new Set(leavingReasons));
  });

  it('have only "something else" on both sides', () => {
    const ofUser: readonly string[] = reasonsOfUser;
    expect(reasonsOfWorker.filter((why) => ofUser.includes(why))).toEqual(['other']);
  });
});
