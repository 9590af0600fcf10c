export { Mail } from './mail/mail';
export { mailRoute } from './mail/mail-route';
export { type Letter } from './mail/post-letter';
export { MessagingModule, type MessagingOptions } from './messaging.module';
export { OutboxModule } from './outbox.module';
export { ROUTES, type Routes } from './routes';
export * from './rules';
export { Messages } from './services/messages';
export { type OfferAnswer, OfferAnswers, type ReplyTaker } from './services/offer-answers';
export { Replies } from './services/replies';
export { Sender } from './services/sender';
export { textRoute } from './texts/text-route';
export { type ChosenChannels, chosenBy, Choosing } from './services/choosing';
export { type CallNoted, callOutcomes, type CallOutcome, Dispatches } from './services/dispatches';
export {
  callsDue,
  deadDispatches,
  type DispatchesAsked,
  type DispatchSeen,
  dispatchSeen,
  lettersWaiting,
  type OutboxCounts,
  outboxCounts,
  repliesPage,
  repliesSeen,
  type ReplySeen,
  replySeen,
  type ToldAsked,
  toldTo,
  triesOf,
  type TrySeen,
} from './store/dispatch-reads';
export { type ClosedWay, closedWays } from './store/closed-ways';
export { forgetMessagesAbout } from './store/erasing';
export { addresseeOf } from './store/messages';
export { type Addressee, reachOf } from './store/reach';
export { type ChoiceAbout } from './store/choices';
export { Watches } from './services/watches';
export { hasWatched, watchesOf, type WatchRow } from './store/watches';
export { Forgetting } from './services/forgetting';
export {
  type LetterBatch,
  letterBatch,
  letterBatches,
  LetterBatches,
  lettersInBatch,
} from './services/letter-batches';
export { type Letterhead, letterOf, type Pile } from './services/parcels';
