/**
 * The keys of the office. Everything they do is a link or a button on the page: a key finds it by `data-key`, in the
 * row that has the cursor first. Pages work the same without this script.
 */
(() => {
  const ROW = '[data-row]';
  const GO_WAITS_MS = 1500;
  const TYPING_RESTS_MS = 120;
  const GOES_ON_MS = 1500;
  const go = {
    v: 'vandaag',
    b: 'bord',
    p: 'plan',
    a: 'aanvragen',
    m: 'mensen',
    g: 'gebruikers',
    u: 'uren',
    k: 'bekendmaken',
    s: 'sluitingen',
  };
  const root = /^\/organisaties\/[^/]+/.exec(location.pathname)?.[0];
  if (!root) return;
  const areOff = () => /(?:^|; )wijk_toetsen=uit/.test(document.cookie);

  /** Somebody types: the keys are letters then. */
  const isTyping = (element) =>
    element.isContentEditable ||
    element.matches('textarea, select, input:not([type=checkbox], [type=radio], [type=submit])');

  // What is folded away keeps its room in newer browsers, so that its size alone does not tell.
  const isShown = (element) =>
    element.getClientRects().length > 0 && !element.closest('details:not([open]) > :not(summary)');
  const rowNow = () => document.activeElement?.closest(ROW);

  function toRow(step) {
    const rows = [...document.querySelectorAll(ROW)];
    const at = rows.indexOf(rowNow());
    let next = at < 0 && step < 0 ? rows.length - 1 : at + step;
    while (rows[next] && !isShown(rows[next])) next += step;
    rows[next]?.querySelector('.row-head, a, button')?.focus();
  }

  const press = (key) => {
    const wanted = `[data-key="${key}"]`;
    const row = rowNow();
    // In a row a key is about that row or about the page, never about another row.
    const ofPage = [...document.querySelectorAll(`main ${wanted}`)].filter(
      (one) => !row || !one.closest(ROW),
    );
    const all = [...(row?.querySelectorAll(wanted) ?? []), ...ofPage];
    // A digit is one of a list that is open; other lists on the page have the same digits.
    const target = all.find(isShown) ?? (/\d/.test(key) ? undefined : all[0]);
    target?.click();
    return target !== undefined;
  };

  /** From cell to cell of the board; empty cells are passed by. */
  function toCell(across, down) {
    const cell = document.activeElement?.closest('.board td, .board th');
    if (!cell) return false;
    const rows = [...cell.closest('table').rows];
    let row = rows.indexOf(cell.parentElement) + down;
    let column = cell.cellIndex + across;
    while (rows[row]?.cells[column]) {
      const target = rows[row].cells[column].querySelector('a');
      if (target) {
        target.focus();
        return true;
      }
      row += down;
      column += across;
    }
    return false;
  }

  /** A part of another page, shown in a window above this one. */
  async function dialogWith(path, part) {
    const open = document.querySelector('dialog.box[open]');
    if (open) {
      open.close();
      if (open.dataset.path === path) return undefined;
    }
    const content = await partOf(path, part);
    if (!content) {
      location.assign(path);
      return undefined;
    }
    const dialog = document.createElement('dialog');
    dialog.className = 'box';
    dialog.dataset.path = path;
    const heading = content.querySelector('h1');
    if (heading) dialog.setAttribute('aria-label', heading.textContent);
    // What has nothing to focus must still be scrolled by keys.
    if (!content.querySelector('a, button, input')) content.tabIndex = 0;
    dialog.append(content);
    dialog.addEventListener('close', () => dialog.remove());
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
    document.body.append(dialog);
    dialog.showModal();
    return dialog;
  }

  async function pageAt(path) {
    const answer = await fetch(path).catch(() => undefined);
    if (!answer?.ok) return undefined;
    return new DOMParser().parseFromString(await answer.text(), 'text/html');
  }

  async function partOf(path, part) {
    const page = await pageAt(path);
    return page && page.querySelector(part);
  }

  async function commandBox() {
    const path = `${root}/commando`;
    const dialog = await dialogWith(path, '.command');
    const field = dialog?.querySelector('input[type=search]');
    if (!field) return;
    field.focus();
    let resting;
    let asked = 0;
    field.addEventListener('input', () => {
      clearTimeout(resting);
      resting = setTimeout(async () => {
        const number = ++asked;
        const found = await partOf(`${path}?zoek=${encodeURIComponent(field.value)}`, '.command');
        // An earlier question that is answered later must not hide the later answer.
        if (!found || number !== asked) return;
        const [old, fresh] = [dialog.querySelector('form ~ *'), found.querySelector('form ~ *')];
        if (fresh) old?.replaceWith(fresh);
      }, TYPING_RESTS_MS);
    });
    dialog.addEventListener('keydown', (event) => {
      const links = [...dialog.querySelectorAll('.found a')];
      const at = links.indexOf(document.activeElement);
      if (event.key === 'ArrowDown') links[at + 1]?.focus();
      else if (event.key === 'ArrowUp') (at > 0 ? links[at - 1] : field).focus();
      else if (event.key === 'Enter' && event.target === field && links[0] && asked > 0) links[0].click();
      else return;
      event.preventDefault();
    });
  }

  /** A cell of the board shows its card beside it; chosen once more, it opens what the card explains. */
  async function explain(cell) {
    const beside = document.querySelector('.explains');
    if (cell.hasAttribute('aria-current')) {
      beside.querySelector('.opens')?.click();
      return;
    }
    const what = new URL(cell.href).searchParams.get('kaart');
    const card = await partOf(`${root}/bord/kaart/${what}`, '.explains > *');
    if (!card) {
      location.assign(cell.href);
      return;
    }
    document.querySelector('.board td [aria-current]')?.removeAttribute('aria-current');
    cell.setAttribute('aria-current', 'true');
    beside.replaceChildren(card);
    beside.scrollIntoView({ block: 'nearest' });
    history.replaceState(null, '', cell.href);
  }

  /** What goes on is read again until it is done; then the whole page is. */
  async function follow(before) {
    const now = await partOf(location.href, '.goes-on');
    if (now === null) location.replace(location.pathname);
    else if (now && now.textContent !== before.textContent) before.replaceChildren(...now.childNodes);
  }
  const followed = document.querySelector('.goes-on');
  if (followed) setInterval(() => document.hidden || follow(followed), GOES_ON_MS);

  /** What takes longer to count than the page itself: each answer of the page behind the link stands where its question stood. */
  async function fillIn(link) {
    if (link.getAttribute('aria-busy') === 'true') return true;
    link.setAttribute('aria-busy', 'true');
    const page = await pageAt(link.href);
    for (const answer of page?.querySelectorAll('[data-part]') ?? []) {
      const here = document.querySelector(`main [data-part="${answer.dataset.part}"]`);
      // Whoever stands on the question stays on the answer.
      const row = here?.contains(document.activeElement) ? here.closest(ROW) : undefined;
      here?.replaceChildren(...answer.childNodes);
      row?.querySelector('.row-head')?.focus();
    }
    link.removeAttribute('aria-busy');
    return page !== undefined;
  }
  for (const link of document.querySelectorAll('a[data-fills="at-once"]')) void fillIn(link);

  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a[data-fills]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!(await fillIn(link))) location.assign(link.href);
  });

  document.addEventListener('click', (event) => {
    const cell = event.target.closest('.board td a[href*="kaart="]');
    if (!cell || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void explain(cell);
  });

  let goes = false;
  const forget = () => (goes = false);

  /** What a key of one character does; true when it did something. */
  function single(key) {
    if (goes) {
      forget();
      if (go[key]) location.assign(`${root}/${go[key]}`);
      return go[key] !== undefined;
    }
    switch (key) {
      case 'g':
        goes = true;
        setTimeout(forget, GO_WAITS_MS);
        return true;
      case 'j':
        return toRow(1) ?? true;
      case 'k':
        return toRow(-1) ?? true;
      case 'x':
        rowNow()?.querySelector('input[type=checkbox]')?.click();
        return true;
      case 'n':
        if (!press('n')) location.assign(`${root}/bellen`);
        return true;
      case '?':
        void dialogWith(`${root}/sneltoetsen`, '.keys');
        return true;
      case '/': {
        const field = document.querySelector('main input[type=search]');
        if (field) field.focus();
        else location.assign(`${root}/zoeken`);
        return true;
      }
      default:
        return /^[a-z1-9]$/.test(key) && press(key);
    }
  }

  const arrows = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    if ((ctrlKey || metaKey) && key.toLowerCase() === 'k') {
      event.preventDefault();
      void commandBox();
      return;
    }
    if (ctrlKey || metaKey || altKey || areOff()) return;
    if (document.querySelector('dialog[open]') && key !== '?') return;
    if (target instanceof Element && isTyping(target)) return;
    const step = arrows[key];
    if (step ? toCell(...step) : single(key)) event.preventDefault();
  });
})();
