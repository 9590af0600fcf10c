/** Certificates as a letter names them; a kind that is not here is called as it was written. */
export const certificateNames: Readonly<Record<string, string>> = {
  'extract-596-2': 'uittreksel voor werk met kinderen',
  'driving-licence': 'rijbewijs',
  'food-hygiene': 'attest voedselhygiëne',
  'mandate-crossing': 'machtiging gemachtigd opzichter',
};
