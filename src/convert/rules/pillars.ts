/** How the plans print the names of the three pillars; `number` is the number in front, if any. */
export const pillarNames: { pillar: 'core' | 'strategic' | 'organization'; name: RegExp; example: string }[] = [
  { pillar: 'core', name: /^基盤的保険者機\s*能\s*関係/u, example: '１．基盤的保険者機能関係' },
  { pillar: 'strategic', name: /^戦略的保険者機\s*能\s*関係/u, example: '２．戦略的保険者機能関係' },
  { pillar: 'organization', name: /^組織・?運営体制\s*関\s*係/u, example: '３．組織・運営体制関係' },
];

/** First halves of a pillar's name that is broken over two lines. */
export const pillarHalf = /^(?:[0-9０-９]+[．.]\s*)?(?:基盤的保険者機|戦略的保険者機|組織・?運営体制関?)$/u;
export const pillarRest = /^(?:能?関?係)$/u;

/** The number in front of a pillar's name: １．, (1), （Ⅰ）. */
export const pillarNumber = /^(?:[0-9０-９]{1,2}\s*[．.]|[（(]\s*(?:[0-9０-９]{1,2}|[ⅠⅡⅢI]{1,3})\s*[）)])\s*/u;

/** The left column's name of what stands before the pillars, on the line of the right column's first words. */
export const policyName = /^(?:[0-9０-９]{1,2}\s*[．.]\s*)?基本方針(?=[\s　]+\S)/u;

/** Head of the two-column table that every plan is printed in. */
export const tableHead = /^分\s*野\s*(?:具体的施策等?|令和\s*[0-9０-９]+\s*年度)?$/u;

/** A plan's title line. */
export const planTitle = /^令和\s*[0-9０-９]+\s*年度\s*事業計画（.+支部）$/u;
