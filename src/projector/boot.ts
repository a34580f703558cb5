/** Offers the projector where a page has what suits it: a plan's text, charts, a measure's common wordings. */
if (document.querySelector('article.plan, figure.chart, .common > li')) void import('./offer.ts');
