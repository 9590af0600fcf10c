import { type Letterhead, letterOf, type Pile } from '#messaging';
import { drawnPaper, type Paper } from '../people/papers/drawn-paper';
import { paperFonts } from '../people/papers/font';

const POINTS_PER_MM = 72 / 25.4;
const mm = (millimetres: number) => millimetres * POINTS_PER_MM;

/**
 * Where the address stands on an A4 sheet folded in three, seen through the window at the right of a DL or C5/6
 * envelope: under the 40 mm at the top that stay free, above the 30 mm at the bottom, and 15 mm from the right.
 * Source: bpost, MassPost guide, addressing, small format (January 2025).
 */
const window = { left: mm(112), top: mm(48), width: mm(80), height: mm(28) } as const;

const MARGIN = mm(20);
const TEXT_TOP = mm(105);
const SIZES = { address: 11, title: 13, text: 11, small: 8.5 } as const;

/** Letters as one PDF, each person a sheet. */
export function lettersPaper(piles: readonly Pile[], head: Letterhead): Promise<Buffer> {
  const info = { Title: `Brieven van ${head.organiser}`, Author: head.organiser };
  return drawnPaper({ margin: MARGIN, info, autoFirstPage: false }, (paper) => {
    for (const pile of piles) drawLetter(paper, pile, head);
  });
}

function drawLetter(paper: Paper, pile: Pile, head: Letterhead): void {
  const [{ reach }] = pile;
  const { subject, text } = letterOf(pile, head);
  paper.addPage();
  const sender = head.telephone === null ? head.organiser : `${head.organiser}, ${head.telephone}`;
  paper
    .font(paperFonts.plain)
    .fontSize(SIZES.small)
    .text(sender, MARGIN, MARGIN, { width: mm(80) });
  const { street = '', postalCode = '', town = '' } = reach.address ?? {};
  paper
    .fontSize(SIZES.address)
    .text(`${reach.name}\n${street}\n${postalCode} ${town}`, window.left, window.top, {
      width: window.width,
      height: window.height,
      ellipsis: true,
    });
  paper.font(paperFonts.bold).fontSize(SIZES.title).text(subject, MARGIN, TEXT_TOP);
  paper.moveDown().font(paperFonts.plain).fontSize(SIZES.text).text(text, { lineGap: 3 });
}
