// Of a page that has moved (src/redirects/files.ts): leads on and takes the anchor along, which a refresh in the markup would lose.
(() => {
  const { to, anchors } = document.currentScript.dataset;
  const anchor = location.hash.slice(1);
  const own = JSON.parse(anchors);
  const there = Object.hasOwn(own, anchor) ? own[anchor] : to.includes('#') ? to : to + location.hash;
  location.replace(new URL(there, document.baseURI));
})();
