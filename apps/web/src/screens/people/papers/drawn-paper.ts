import { createRequire } from 'node:module';
import type PDFDocument from 'pdfkit';
import { paperFonts } from './font';

export type Paper = InstanceType<typeof PDFDocument>;
type PaperOptions = NonNullable<ConstructorParameters<typeof PDFDocument>[0]>;

/** A server that prints nothing does not load what draws paper. */
const load = createRequire(__filename);

/** Draws a PDF of A4 sheets: in Dutch and tagged, so that it can be read aloud too. */
export async function drawnPaper(
  options: Pick<PaperOptions, 'margin' | 'info' | 'autoFirstPage'>,
  draw: (paper: Paper) => void,
): Promise<Buffer> {
  const Drawn = load('pdfkit') as typeof PDFDocument;
  const paper = new Drawn({
    ...options,
    size: 'A4',
    lang: 'nl-BE',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    font: paperFonts.plain,
  });
  const parts: Buffer[] = [];
  const drawn = new Promise<Buffer>((resolve, reject) => {
    paper.on('data', (part: Buffer) => parts.push(part));
    paper.on('end', () => {
      resolve(Buffer.concat(parts));
    });
    paper.on('error', reject);
  });
  draw(paper);
  paper.end();
  return drawn;
}
