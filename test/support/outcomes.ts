/**
 * What a failing promise says. The driver of SQLite throws errors that a second test file in the same process does
 * not know as errors of its own, so `rejects.toThrow` cannot be trusted with them.
 */
export async function complaintOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    return String((error as { message?: unknown }).message);
  }
  return 'nothing: it was done';
}
