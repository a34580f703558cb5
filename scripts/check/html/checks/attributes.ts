/**
 * Attributes that HTML, ARIA or this site know. html-validate knows which values are allowed and what is deprecated; an
 * attribute that does not exist at all (a slip of the pen, a component's property written on an element) only shows here.
 */

import type { Fault, Page } from '../types.ts';

/** HTML's global attributes, and what assistive technology and search engines read everywhere. */
const everywhere = new Set(
  'accesskey autocapitalize autofocus class contenteditable dir draggable enterkeyhint hidden id inert inputmode itemid itemprop itemref itemscope itemtype lang nonce part popover role slot spellcheck style tabindex title translate'.split(
    ' ',
  ),
);

const ofElement: Record<string, string> = {
  a: 'href target download ping rel hreflang type referrerpolicy',
  button: 'type name value disabled form formaction popovertarget popovertargetaction',
  canvas: 'width height',
  col: 'span',
  colgroup: 'span',
  data: 'value',
  details: 'open name',
  dialog: 'open closedby',
  fieldset: 'disabled form name',
  form: 'action method name autocomplete novalidate target rel accept-charset enctype',
  html: '',
  img: 'src alt width height srcset sizes loading decoding fetchpriority crossorigin referrerpolicy usemap',
  input:
    'type name value placeholder autocomplete list min max step minlength maxlength pattern required readonly disabled checked multiple accept size form',
  label: 'for',
  li: 'value',
  link: 'rel href type sizes media as crossorigin hreflang integrity fetchpriority referrerpolicy color disabled',
  meta: 'name content charset http-equiv property media',
  meter: 'value min max low high optimum',
  ol: 'start reversed type',
  optgroup: 'label disabled',
  option: 'value selected disabled label',
  output: 'for form name',
  progress: 'value max',
  q: 'cite',
  blockquote: 'cite',
  script: 'src type async defer crossorigin integrity nomodule referrerpolicy fetchpriority',
  select: 'name multiple size required disabled form autocomplete',
  source: 'src srcset sizes media type width height',
  td: 'colspan rowspan headers',
  template: '',
  textarea: 'name rows cols placeholder required readonly disabled maxlength minlength autocomplete form wrap',
  th: 'colspan rowspan headers scope abbr',
  time: 'datetime',
};

const known = new Map(Object.entries(ofElement).map(([tag, names]) => [tag, new Set(names.split(' '))]));

/** ARIA 1.2. */
const aria = new Set(
  'activedescendant atomic autocomplete braillelabel brailleroledescription busy checked colcount colindex colindextext colspan controls current describedby description details disabled dropeffect errormessage expanded flowto grabbed haspopup hidden invalid keyshortcuts label labelledby level live modal multiline multiselectable orientation owns placeholder posinset pressed readonly relevant required roledescription rowcount rowindex rowindextext rowspan selected setsize sort valuemax valuemin valuenow valuetext'.split(
    ' ',
  ),
);

export function checkAttributes({ path, elements }: Page): Fault[] {
  return elements
    .filter((element) => !inDrawing(element.tagName))
    .flatMap((element) =>
      element.attributes
        .filter(({ key }) => !isKnown(element.tagName, key) && element.closest('svg, math') === null)
        .map(({ key }) => ({
          check: 'attribute-unknown',
          page: path,
          offset: element.location.offset,
          message: `<${element.tagName}> has no attribute ${key}`,
          fix: key.startsWith('on') ? 'listen by a script of src' : 'fix its name, or write it as data-…',
        })),
    );
}

function isKnown(tag: string, key: string): boolean {
  if (key.startsWith('data-')) return true;
  if (key.startsWith('aria-')) return aria.has(key.slice(5));
  return everywhere.has(key) || (known.get(tag)?.has(key) ?? false);
}

/** SVG and MathML have attributes of their own. */
const inDrawing = (tag: string) => tag === 'svg' || tag === 'math';
