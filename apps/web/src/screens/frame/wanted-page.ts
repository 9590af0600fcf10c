/** The page somebody wanted before they had to do something else: a path of our own, and nothing else. */
export function wantedPage(asked: string, otherwise = '/'): string {
  const isOwn = asked.startsWith('/') && !asked.startsWith('//') && !/[\\\s]/.test(asked);
  return isOwn ? asked : otherwise;
}
