/**
 * Parts of a page of which one is shown at a time: links of `nav.views[data-key]` to their anchors; the address says which
 * (`?show=targets`, the first without). Without a script they stand one after the other.
 */
export {};

for (const nav of document.querySelectorAll<HTMLElement>('nav.views[data-key]')) {
  const key = nav.dataset['key'] ?? '';
  const links = [...nav.querySelectorAll<HTMLAnchorElement>('a')];
  const names = links.map((link) => link.hash.slice(1));
  const show = () => {
    const query = new URLSearchParams(location.search);
    const asked = query.get(key) ?? (names.includes(location.hash.slice(1)) ? location.hash.slice(1) : '');
    const shown = Math.max(0, names.indexOf(asked));
    links.forEach((link, index) => {
      if (index === shown) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
      const part = document.getElementById(names[index] ?? '');
      if (part) part.hidden = index !== shown;
    });
  };
  links.forEach((link, index) => {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const query = new URLSearchParams(location.search);
      if (index === 0) query.delete(key);
      else query.set(key, names[index] ?? '');
      history.pushState(null, '', `${location.pathname}${query.size > 0 ? `?${query}` : ''}`);
      show();
    });
  });
  addEventListener('popstate', show);
  show();
}
