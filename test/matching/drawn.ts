/** The cells of a table that is drawn as text: each state with every event, and where it leads, or a dash. */
export function cells(drawn: string) {
  const [head = '', ...rows] = drawn.trim().split('\n');
  const events = head.trim().split(/\s+/);
  return rows.flatMap((row) => {
    const [state = '', ...leads] = row.trim().split(/\s+/);
    return leads.map((to, index) => ({ state, event: events[index] ?? '', to: to === '-' ? undefined : to }));
  });
}
