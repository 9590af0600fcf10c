/** A state table: for each state, the state to which each event leads. What is absent may not happen. */
export type StateTable<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** The state after an event, or nothing where the table has none. */
export function after<State extends string, Event extends string>(
  table: StateTable<State, Event>,
  state: State,
  event: Event,
): State | undefined {
  return table[state][event];
}

/** The events that may happen in a state, in the order of the table. */
export function eventsIn<State extends string, Event extends string>(
  table: StateTable<State, Event>,
  state: State,
): Event[] {
  return Object.keys(table[state]) as Event[];
}

export const requestStates = [
  'received',
  'under-review',
  'open',
  'filled',
  'closed',
  'cancelled',
  'refused',
] as const;
export type RequestState = (typeof requestStates)[number];

export const requestEvents = ['review', 'allow', 'refuse', 'fill', 'reopen', 'close', 'cancel'] as const;
export type RequestEvent = (typeof requestEvents)[number];

/** On screen: ontvangen → mediator bekijkt → kandidaat gezocht → bevestigd. */
export const requestTable: StateTable<RequestState, RequestEvent> = {
  received: { review: 'under-review', allow: 'open' },
  'under-review': { allow: 'open', refuse: 'refused', cancel: 'cancelled' },
  open: { fill: 'filled', close: 'closed', cancel: 'cancelled' },
  filled: { reopen: 'open', close: 'closed', cancel: 'cancelled' },
  closed: {},
  cancelled: {},
  refused: {},
};

export const assignmentStates = [
  'proposed',
  'offered',
  'assigned',
  'declined',
  'cancelled',
  'replaced',
  'worked',
  'unfilled',
] as const;
export type AssignmentState = (typeof assignmentStates)[number];

export const assignmentEvents = [
  'offer',
  'assign',
  'decline',
  'cancel',
  'replace',
  'work',
  'withdraw',
  'miss',
  'come-after-all',
] as const;
export type AssignmentEvent = (typeof assignmentEvents)[number];

/**
 * Only an assigned place holds hours and cheques. Whoever cannot come declines; the organiser or the user
 * cancels; another worker replaces; work done ends it well, until the hours booked for it are withdrawn; nobody there
 * leaves it unfilled, until it turns out that somebody came after all.
 */
export const assignmentTable: StateTable<AssignmentState, AssignmentEvent> = {
  proposed: { offer: 'offered', assign: 'assigned', decline: 'declined', cancel: 'cancelled' },
  offered: { assign: 'assigned', decline: 'declined', cancel: 'cancelled' },
  assigned: {
    decline: 'declined',
    cancel: 'cancelled',
    replace: 'replaced',
    work: 'worked',
    miss: 'unfilled',
  },
  declined: {},
  cancelled: {},
  replaced: {},
  worked: { withdraw: 'assigned' },
  unfilled: { 'come-after-all': 'assigned' },
};

/** States in which a place is taken: a seat, an hour of the worker's day, a hold. */
export const takingStates = ['assigned', 'worked'] as const satisfies readonly AssignmentState[];
/** States in which something is still expected of the worker. */
export const pendingStates = [
  'proposed',
  'offered',
  'assigned',
] as const satisfies readonly AssignmentState[];
