/** The security policy stands in every page before anything it is about, and nothing in the page is against it. */
import type { HtmlElement } from 'html-validate';
import { inlineHashes } from '../../../../src/integrations/security-policy.ts';
import { metaPolicy } from '../../../../src/site/security-policy.ts';
import type { Fault, Page } from '../types.ts';

/** Attributes by which an element loads something at once. */
const loads: Record<string, string> = { script: 'src', img: 'src', link: 'href', source: 'src', iframe: 'src' };
/** Links that are told, not loaded. */
const told = /^(canonical|alternate|license|author|help|next|prev)$/;

export function checkPolicy({ path, html, elements, named }: Page): Fault[] {
  const faults: Fault[] = [];
  const report = (at: HtmlElement | null, message: string, fix: string) =>
    faults.push({ check: 'security-policy', page: path, offset: at?.location.offset ?? 0, message, fix });

  const second = named('head')[0]?.childElements[1] ?? null;
  const policy = second?.getAttributeValue('http-equiv') === 'content-security-policy' ? second : null;
  const given = policy?.getAttributeValue('content') ?? '';
  if (!policy || !given.startsWith(metaPolicy().split('; script-src')[0] ?? ''))
    report(second, 'the policy does not stand right behind the encoding', 'see src/integrations/security-policy.ts');

  const { scripts, styles } = inlineHashes(html);
  if (scripts.some((hash) => !given.includes(hash)))
    report(
      named('script')[0] ?? null,
      'an inline script without a hash',
      'import a file of src in the page’s <script>',
    );
  if (styles.some((hash) => !given.includes(hash)))
    report(named('style')[0] ?? null, 'an inline style without a hash', 'put it into src/styles');
  for (const element of elements) {
    const handler = element.attributes.find(({ key }) => /^on[a-z]/.test(key));
    if (handler) report(element, `${handler.key} is inline code, which is blocked`, 'listen by a script of src');
    const address = element.getAttributeValue(loads[element.tagName] ?? '');
    if (address === null || told.test(element.getAttributeValue('rel') ?? '')) continue;
    if (/^([a-z]+:)?\/\//i.test(address))
      report(element, `<${element.tagName}> loads from another host`, 'keep the file in public or src');
  }
  return faults;
}
