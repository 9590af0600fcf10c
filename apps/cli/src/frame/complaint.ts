import { KeyUsedForSomethingElse, NotStored, OutcomeUnknown } from '#database';
import { ChangedMeanwhile, NotFound, Refused } from '#kernel';
import { NotUnderstood } from './options';
import { sentencesOf } from './sentences';

/** What went wrong, in sentences for who typed the command; `undefined` for what nobody foresaw. */
export function complaint(error: unknown): string[] | undefined {
  if (error instanceof NotUnderstood) return [...error.sentences];
  if (error instanceof Refused) return ['Dit kan niet:', ...error.refusals.flatMap(sentencesOf)];
  if (error instanceof NotFound) return [`Er is hier geen ${error.noun} met ${error.ref}.`];
  if (error instanceof ChangedMeanwhile)
    return [`Intussen gewijzigd door iemand anders: ${error.noun} ${error.ref}.`];
  if (error instanceof KeyUsedForSomethingElse)
    return [`De sleutel ${error.key} is al gebruikt voor iets anders; neem een nieuwe.`];
  if (error instanceof NotStored) return ['Niet bewaard: er is niets van opgeslagen. Probeer het opnieuw.'];
  if (error instanceof OutcomeUnknown)
    return ['Onbekend of het bewaard is. Vraag het opnieuw met dezelfde --key: dan gebeurt het één keer.'];
  return undefined;
}
