/**
 * Starts the search page: at once where the address asks for something, else when the browser has nothing better to do,
 * so that the page itself stands first. Until then the form works as one without a script.
 */
const load = () => void import('./page.ts');
if (location.search !== '' || !('requestIdleCallback' in window)) load();
else requestIdleCallback(load, { timeout: 500 });
