/** Style that comes with a script, where the script alone makes the elements. The security policy allows this way. */
export function addStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
