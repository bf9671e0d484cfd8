import jsQR from 'jsqr';
import { describe, expect, test } from 'vitest';
import { drawQr, type QrDrawing } from '../../src/components/qr-path.ts';

/** Pixels of a module, and the empty modules around a code, in the picture that is read. */
const SCALE = 4;
const MARGIN = 4;

/** What a reader that is not ours makes of a drawing, painted on white. `stain`: rows from the top that are blotted out. */
function readBack({ size, path }: QrDrawing, stain = 0): string | undefined {
  const width = (size + 2 * MARGIN) * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, length] of path.matchAll(/M(\d+) ([\d.]+)h(\d+)/g)) {
    const top = Number(y) - 0.5;
    if (top < stain) continue;
    for (let row = 0; row < SCALE; row += 1) {
      for (let column = 0; column < Number(length) * SCALE; column += 1) {
        const at = ((top + MARGIN) * SCALE + row) * width + (Number(x) + MARGIN) * SCALE + column;
        pixels.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  return jsQR(pixels, width, width)?.data;
}

describe('a QR code', () => {
  test.each([
    'https://ketenkaart.example/gemeente/zwolle',
    'https://ketenkaart.example/ar/gemeente/gemeente-met-een-heel-erg-lange-naam-in-het-land-van-maas-en-waal',
    'http://127.0.0.1:8080/gemeente/s-gravenhage',
  ])('is read by a reader of others as %s', (address) => {
    expect(readBack(drawQr(address))).toBe(address);
  });

  test('is small enough to be read at two centimetres: at most 41 modules for an address of ours', () => {
    const { size, path } = drawQr('https://ketenkaart.example/ar/gemeente/nissewaard-en-voorne-aan-zee');
    expect(size).toBeLessThanOrEqual(41);
    expect(path.length).toBeLessThan(6_000);
  });

  test('of which the finders are gone is not read: the reader does look at the picture', () => {
    expect(readBack(drawQr('https://ketenkaart.example/gemeente/zwolle'), 9)).toBeUndefined();
  });
});
