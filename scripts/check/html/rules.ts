/**
 * html-validate's rules for the built pages: all that it recommends, and those for whole documents.
 * A rule that is changed or off has its reason beside it.
 */
import { type ConfigData, defineConfig } from 'html-validate';

export const rules: ConfigData = defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Every file is the site's own, beside the page; a hash guards what another host could change.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Forms that act on every change, and stand only where scripts run, send nothing. The check `form-button` holds
    // those that lead somewhere to it.
    'wcag/h32': 'off',
  },
});
