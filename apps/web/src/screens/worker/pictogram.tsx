/** What each group of tasks is drawn as, in a square of 24; always beside its words. */
const drawings: Readonly<Record<string, string>> = {
  TUIN: 'M12 21V11M12 14C8 14 6 12 6 8c4 0 6 2 6 6ZM12 11c0-4 2-6 6-6 0 4-2 6-6 6ZM5 21h14',
  LTB: 'M12 21V7M12 12c-3 0-4-2-4-4 3 0 4 2 4 4ZM12 12c3 0 4-2 4-4-3 0-4 2-4 4ZM12 17c-3 0-4-2-4-4 3 0 4 2 4 4ZM12 17c3 0 4-2 4-4-3 0-4 2-4 4ZM12 7c-2-2-2-3 0-5 2 2 2 3 0 5Z',
  HERST: 'M14 6a4 4 0 0 1 5-3l-3 3 2 2 3-3a4 4 0 0 1-5 5L8 18a2.1 2.1 0 0 1-3-3l8-8Z',
  BEG: 'M8 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5ZM4 20v-5a4 4 0 0 1 8 0v5M16.5 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM14 20v-3a2.5 2.5 0 0 1 5 0v3',
  HUIS: 'M3 12 12 4l9 8M6 10v10h12V10M10 20v-6h4v6',
  LOG: 'M3 7h11v10H3ZM14 10h4l3 3v4h-7M7 19.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3ZM17.5 19.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3Z',
  ADM: 'M6 3h9l4 4v14H6ZM9 11h7M9 14h7M9 17h4M14 3v5h5',
  PREV: 'M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6Z',
};
const ANY = 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM8 12l3 3 5-6';

export function Pictogram({ group }: { readonly group: string }) {
  return (
    <svg class="pictogram" viewBox="0 0 24 24" width="40" height="40" aria-hidden="true" focusable="false">
      <path d={drawings[group] ?? ANY} />
    </svg>
  );
}
