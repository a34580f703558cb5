/** What frames a plan's text: its title, the heads of its table, the numbers of its pillars. Data for ../split.ts. */

/** The number in front of a pillar's name: １．, (1), （Ⅰ）. */
export const pillarNumber = /^(?:[0-9０-９]{1,2}\s*[．.]|[（(]\s*(?:[0-9０-９]{1,2}|[ⅠⅡⅢI]{1,3})\s*[）)])\s*/u;

/** The left column's name of what stands before the pillars, on the line of the right column's first words. */
export const policyName = /^(?:[0-9０-９]{1,2}\s*[．.]\s*)?基本方針(?=[\s　]+\S)/u;

/** Head of the two-column table that every plan is printed in. */
export const tableHead = /^分\s*野\s*(?:具体的施策等?|令和\s*[0-9０-９]+\s*年度)?$/u;
