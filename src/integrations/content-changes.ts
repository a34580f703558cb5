/** The development server: a changed file of the content is read anew, and pages, data and search made of it. */
import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import { contentFolder } from '../content/folder.ts';
import { forgetContent } from '../content/load.ts';

export function contentChanges(): AstroIntegration {
  return {
    name: 'content-changes',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const folder = resolve(contentFolder) + sep;
        server.watcher.on('all', (_event, file) => {
          // `npm run convert` builds aside in content/.cache before it puts anything in place.
          if (!resolve(file).startsWith(folder) || resolve(file).startsWith(`${folder}.cache`)) return;
          forgetContent();
          for (const environment of Object.values(server.environments)) {
            environment.moduleGraph.invalidateAll();
            environment.hot.send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}
