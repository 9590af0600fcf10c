import { type Refusal, Refused } from '#kernel';

/** The codes with which a promise is refused; none when it is done. */
export async function refusedWith(promise: Promise<unknown>): Promise<string[]> {
  return (await refusalsOf(promise)).map(({ code }) => code);
}

export async function refusalsOf(promise: Promise<unknown>): Promise<readonly Refusal[]> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refused) return error.refusals;
    throw error;
  }
  return [];
}
