/** A block's words with the mark that was printed in front of them. */
type Marked = { marker: string | null; text: string };

/** As one text, as it is searched and held against its source: `（１）健診の推進` stays together. */
export function withMarker({ marker, text }: Marked): string {
  return `${marker ?? ''}${text}`;
}

/** As pages show it: a blank between the mark and the words. */
export function withMarkerApart({ marker, text }: Marked): string {
  return marker === null ? text : `${marker} ${text}`;
}
