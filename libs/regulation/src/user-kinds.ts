/** The six kinds of users, and nobody else: an ordinary firm is no kind. Source: the principle `user-kinds`. */
export const userKinds = ['private-person', 'municipality', 'ocmw', 'school', 'farm', 'non-profit'] as const;
export type UserKind = (typeof userKinds)[number];

export const isUserKind = (text: unknown): text is UserKind => userKinds.some((kind) => kind === text);
