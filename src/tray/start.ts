/** Starts the tray's page, behind what the page itself shows first. */
void import('./page.ts');
