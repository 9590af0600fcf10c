import { create } from 'qrcode';

/** Light around the code, in squares: without it no camera finds the corners. */
const MARGIN = 4;

/** A text as squares that a camera reads, drawn on the server; black on white, also in the dark. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const size = modules.size + 2 * MARGIN;
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} focusable="false">
      <rect width={size} height={size} fill="#fff" />
      <path d={squaresOf(modules.size, (x, y) => modules.get(y, x) === 1)} fill="#000" />
    </svg>
  );
}

/** Squares that touch in a row are drawn as one: a third of the bytes. */
function squaresOf(size: number, isDark: (x: number, y: number) => boolean): string {
  let path = '';
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const start = x;
      while (x < size && isDark(x, y)) x++;
      if (x > start) path += `M${start + MARGIN} ${y + MARGIN}h${x - start}v1h-${x - start}z`;
    }
  return path;
}
