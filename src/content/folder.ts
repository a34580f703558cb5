/** Where the content lies, seen from the project's folder. CONTENT_DIR lets a test build the site from a fixture. */
export const contentFolder = process.env['CONTENT_DIR'] ?? 'content';
