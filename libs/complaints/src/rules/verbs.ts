/** What an actor may be allowed to do with complaints; identity gives each role its verbs. */
export const complaintsVerbs = [
  'complaint.make',
  'complaint.read',
  'complaint.take',
  'complaint.answer',
  'complaint.appeal',
  'complaint.withdraw',
  'complaint.eraseWords',
] as const;

export type ComplaintsVerb = (typeof complaintsVerbs)[number];
