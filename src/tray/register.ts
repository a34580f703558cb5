/** The tray keeps what other parts of the site offer to keep; what does it is loaded when first asked. */
import { registerKeeper } from '../passage/keep.ts';

registerKeeper(async (at) => {
  const { addToTray } = await import('./add.ts');
  let sentence = '';
  addToTray({ at }, (text) => {
    sentence = text;
  });
  return sentence;
});
