/** A PDF of so many bytes, not all of which are text. It holds no pages: nobody opens it. */
export function pdfBytes(size = 1_200): Uint8Array<ArrayBuffer> {
  const bytes = Uint8Array.from({ length: size }, (_, index) => (index * 31) % 256);
  bytes.set(new TextEncoder().encode('%PDF-1.7\n'));
  return bytes;
}

export function pdfFile(name = 'Ketenafspraak getekend.pdf', bytes = pdfBytes()): File {
  return new File([bytes], name, { type: 'application/pdf' });
}
