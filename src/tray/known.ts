/** What the tray's page is told of catalogue and sources; it stands in the page as JSON (src/tray/known-at-build.ts makes it). */
export interface TrayData {
  site: string;
  mainYear: number;
  branches: { slug: string; name: string }[];
  metrics: { id: string; name: string }[];
  /** By source file: who published it, and its own title. */
  sources: Record<string, { publisher: string; title: string; url: string }>;
}
