/** How a reader tells how far it is, and is told to end. */
export interface Progress {
  signal?: AbortSignal | undefined;
  onPage?: ((page: number, of: number) => void) | undefined;
  /** Pages that are asked for; all where absent. */
  wanted?: ((page: number) => boolean) | undefined;
}
