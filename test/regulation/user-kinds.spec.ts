import { isUserKind, userKinds } from '#regulation';

describe('users', () => {
  it('are of six kinds, and nobody else', () => {
    expect(userKinds).toHaveLength(6);
    expect(userKinds.every(isUserKind)).toBe(true);
  });

  it.each(['firm', 'vzw', 'School', '', undefined])('%p is none of them', (text) => {
    expect(isUserKind(text)).toBe(false);
  });
});
