/** The offset in UTF-16 units, as JavaScript counts, of an offset in Unicode code points, as Jupyter does. */
export function toUtf16Offset(text: string, codePoints: number): number {
  let offset = 0;
  for (let i = 0; i < codePoints && offset < text.length; i++) offset += text.codePointAt(offset)! > 0xffff ? 2 : 1;
  return offset;
}

/** The offset in Unicode code points of an offset in UTF-16 units. */
export function toCodePointOffset(text: string, offset: number): number {
  return [...text.slice(0, offset)].length;
}
