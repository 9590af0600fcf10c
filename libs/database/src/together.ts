/**
 * Waits for steps of one command that need not wait for each other's answers, so that to a server their statements
 * travel together, in the order in which they stand. All have ended before the first complaint is passed on: nothing
 * may still write when the road undoes the command.
 */
export async function together<const Steps extends readonly Promise<unknown>[]>(
  ...steps: Steps
): Promise<{ -readonly [Step in keyof Steps]: Awaited<Steps[Step]> }> {
  const all = Promise.all(steps);
  await Promise.allSettled([all, ...steps]);
  return all;
}
