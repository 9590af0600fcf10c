import { type Id } from '#kernel';
import { type LetterBatch } from '#messaging';
import { messageWords as words } from '../../words/nl/staff/messages';
import { Empty, Form, mayDo, momentTold, useScreen } from '../frame';
import { type PileCounts } from './message-reads';
import { messagesPath, PilePage } from './piles';

interface LettersPageProps {
  readonly organiser: Id;
  readonly counts: PileCounts;
  readonly batches: readonly LetterBatch[];
}

/** Letters that wait to be printed, and the batches that were. */
export function LettersPage({ organiser, counts, batches }: LettersPageProps) {
  const screen = useScreen();
  const at = `${messagesPath(organiser)}/brieven`;
  const { letters } = words;
  return (
    <PilePage organiser={organiser} counts={counts} pile="/brieven" {...letters}>
      {counts.letters === 0 && <Empty says={letters.empty} />}
      {counts.letters > 0 && <p>{letters.waiting(counts.letters)}</p>}
      {counts.letters > 0 && mayDo(screen, 'message.print') && (
        <Form action={at}>
          <button type="submit">{letters.make}</button>
        </Form>
      )}
      {batches.length > 0 && <h2>{letters.batches}</h2>}
      {batches.map(({ batch, madeAt, printedAt, letters: count }) => {
        const named = letters.batch(momentTold(madeAt, 'nl'), count);
        return (
          <section class="card" key={batch}>
            <p>
              <a href={`${at}/${batch}/pdf`}>
                {letters.print}
                <span class="unseen"> {named}</span>
              </a>
              {`, ${named}`}
              {printedAt !== null && `, ${letters.isPrinted}`}
            </p>
            {printedAt === null && mayDo(screen, 'message.print') && (
              <Form action={`${at}/${batch}/afgedrukt`}>
                <button type="submit" class="quiet">
                  {letters.printed}
                  <span class="unseen"> {named}</span>
                </button>
              </Form>
            )}
          </section>
        );
      })}
    </PilePage>
  );
}
