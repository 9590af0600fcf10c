const ADDRESS = /^[^\s@,;:<>()"]+@[^\s@,;:<>()"]+\.[^\s@,;:<>()"]+$/;
const CHARACTERS_MAXIMUM = 254;

/** A field that must be one e-mail address. */
export const emailTyped = (says: string) => ({
  as: (text: string) => (ADDRESS.test(text) && text.length <= CHARACTERS_MAXIMUM ? text : undefined),
  says,
});
