/** Why a task may not be asked for, here, by this user, on this day. */
export const requestRefusalCodes = [
  'task-unknown',
  'task-not-listed-on-day',
  'task-not-for-user-kind',
  'task-transitional-only',
  'task-denied-locally',
  'task-not-added-here',
  'task-addition-struck',
  'place-not-in-flanders',
  'municipality-not-there-on-day',
  'former-municipality-elsewhere',
  'former-municipality-needed',
  'municipality-not-served',
] as const;
export type RequestRefusalCode = (typeof requestRefusalCodes)[number];

/** Why a local decision cannot be recorded as it was told. */
export const decisionRefusalCodes = [
  'task-unknown',
  'task-not-listed-on-day',
  'place-not-in-flanders',
  'municipality-not-there-on-day',
  'municipality-not-served',
  'decision-reference-missing',
  'decision-not-taken-yet',
  'displacement-reasoning-missing',
  'task-denied-already',
  'task-allowed-already',
  'task-group-unknown',
  'nothing-added-to-strike',
  'nothing-decided-to-withdraw',
  'addition-was-struck',
  'decision-reaches-back',
] as const;
export type DecisionRefusalCode = (typeof decisionRefusalCodes)[number];

/** Why a municipality's choice of organiser, or a decision that unites a merged one, cannot be recorded. */
export const organisingRefusalCodes = [
  'place-not-in-flanders',
  'municipality-not-there-on-day',
  'decision-reference-missing',
  'decision-not-taken-yet',
  'municipality-served-already',
  'municipality-not-merged',
  'municipality-united-already',
] as const;
export type OrganisingRefusalCode = (typeof organisingRefusalCodes)[number];

/** Why a file, or a line of it, cannot be taken up. */
export const importRefusalCodes = [
  'file-not-readable',
  'file-field-unclear',
  'line-field-missing',
  'line-field-unclear',
  'line-field-unknown',
  'line-refers-to-nothing',
  'line-twice',
  'line-of-other-regime',
  'line-not-in-flanders',
] as const;
export type ImportRefusalCode = (typeof importRefusalCodes)[number];

export type TaskCatalogueRefusalCode =
  RequestRefusalCode | DecisionRefusalCode | OrganisingRefusalCode | ImportRefusalCode;
