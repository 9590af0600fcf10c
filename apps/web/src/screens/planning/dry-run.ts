import { type Command } from '#database';

/** The same, done and undone, under no key: what is only looked at is never taken for the thing itself. */
export const dryRunOf = ({ id, verb, books, actor, subject, body, reason }: Command): Command => ({
  id,
  verb,
  books,
  actor,
  subject,
  body,
  ...(reason && { reason }),
  dryRun: true,
});
