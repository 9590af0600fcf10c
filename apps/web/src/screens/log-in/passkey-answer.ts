const CHARACTERS_MAXIMUM = 8000;

/** What the script put in the form for the device: longer than anybody types, and never shown again. */
export function passkeyAnswer(body: unknown): string {
  const fields = typeof body === 'object' && body !== null ? { ...body } : {};
  const answer = 'answer' in fields ? fields.answer : '';
  return typeof answer === 'string' ? answer.slice(0, CHARACTERS_MAXIMUM) : '';
}
