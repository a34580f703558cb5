/** What is shown to a room: one passage or chart a slide. A slide that is too long for one screen goes on over several. */
export interface Slide {
  /** What is shown, as it is read aloud. */
  title: string;
  /** Where it comes from; small. */
  source: string;
  /** Its pieces, made anew each time: between them it may go on to another screen. */
  parts: () => HTMLElement[];
  /** Draws what the pieces cannot be before they stand on the screen. Such a slide fills one screen. */
  draw?: (part: HTMLElement) => Promise<void>;
}
