import { encode } from 'uqr';

/** A QR code as a drawing: as many units wide and high as it has modules, without the margin of four that it needs around it. */
export interface QrDrawing {
  size: number;
  /** For a `<path>` with a line of one unit: each run of dark modules in a row is a piece of that line. */
  path: string;
}

/** Draws a text (an address) as a QR code that survives the loss of some 15 % of it: a fold, a stain. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: 0 });
  const rows = data.map((row, y) => {
    const modules = row.map((isDark) => (isDark ? '1' : '0')).join('');
    return [...modules.matchAll(/1+/g)].map((run) => `M${run.index} ${y + 0.5}h${run[0].length}`).join('');
  });
  return { size, path: rows.join('') };
}
