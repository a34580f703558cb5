/**
 * Short spellings of items' addresses for shared addresses. They are part of addresses that people keep: a code never
 * changes its meaning, new ones may be added. What no code fits stands whole after `=`, so every address has a spelling.
 *
 *   p0121123-130          branches/hokkaido/2021/#L123-L130      p branch (its JIS code) year blocks
 *   r0824 12              branches/ibaraki/2024/results/#L12
 *   k0121123 generic-rate branches/hokkaido/2021/?kpi=generic-rate#L123
 *   daction-plan-6#12     documents/action-plan-6/#L12
 *   cgeneric-rate/21#bars kpis/generic-rate/2021/#bars
 *   sq=歯科               search/?q=%E6%AD%AF%E7%A7%91
 */

/** In the order of their JIS codes, 01 to 47. Part of the addresses' form: the catalogue may change, this list not. */
const BRANCHES =
  'hokkaido aomori iwate miyagi akita yamagata fukushima ibaraki tochigi gunma saitama chiba tokyo kanagawa niigata toyama ishikawa fukui yamanashi nagano gifu shizuoka aichi mie shiga kyoto osaka hyogo nara wakayama tottori shimane okayama hiroshima yamaguchi tokushima kagawa ehime kochi fukuoka saga nagasaki kumamoto oita miyazaki kagoshima okinawa'.split(
    ' ',
  );

const codeOf = (branch: string) => String(BRANCHES.indexOf(branch) + 1).padStart(2, '0');
const branchOf = (code: string) => BRANCHES[Number(code) - 1];
/** `L123-2-L130` ⇄ `123-2~130`. */
const shortBlocks = (blocks: string) => blocks.replace('-L', '~').replace('L', '');
const longBlocks = (blocks: string) => `L${blocks.replace('~', '-L')}`;

interface Code {
  /** The address's form, and the code made of its groups. */
  long: RegExp;
  short: (groups: string[]) => string | null;
  /** The code's form, and the address made of its groups. */
  code: RegExp;
  back: (groups: string[]) => string | null;
}

const known = (branch: string) => (BRANCHES.includes(branch) ? codeOf(branch) : null);
const blocks = '(L\\d+(?:-\\d+)?(?:-L\\d+(?:-\\d+)?)?)';
const codes: readonly Code[] = [
  {
    long: new RegExp(`^branches/([a-z]+)/20(\\d\\d)/#${blocks}$`),
    short: ([branch = '', year, lines = '']) => known(branch) && `p${known(branch)}${year}${shortBlocks(lines)}`,
    code: /^p(\d\d)(\d\d)([\d~-]+)$/,
    back: ([branch = '', year, lines = '']) => `branches/${branchOf(branch)}/20${year}/#${longBlocks(lines)}`,
  },
  {
    long: new RegExp(`^branches/([a-z]+)/20(\\d\\d)/results/#${blocks}$`),
    short: ([branch = '', year, lines = '']) => known(branch) && `r${known(branch)}${year}${shortBlocks(lines)}`,
    code: /^r(\d\d)(\d\d)([\d~-]+)$/,
    back: ([branch = '', year, lines = '']) => `branches/${branchOf(branch)}/20${year}/results/#${longBlocks(lines)}`,
  },
  {
    long: new RegExp(`^branches/([a-z]+)/20(\\d\\d)/\\?kpi=([a-z0-9-]+)#${blocks}$`),
    short: ([branch = '', year, metric, lines = '']) =>
      known(branch) && `k${known(branch)}${year}${shortBlocks(lines)} ${metric}`,
    code: /^k(\d\d)(\d\d)([\d~-]+) ([a-z0-9-]+)$/,
    back: ([branch = '', year, lines = '', metric]) =>
      `branches/${branchOf(branch)}/20${year}/?kpi=${metric}#${longBlocks(lines)}`,
  },
  {
    long: new RegExp(`^documents/([a-z0-9-]+)/#${blocks}$`),
    short: ([slug, lines = '']) => `d${slug}#${shortBlocks(lines)}`,
    code: /^d([a-z0-9-]+)#([\d~-]+)$/,
    back: ([slug, lines = '']) => `documents/${slug}/#${longBlocks(lines)}`,
  },
  {
    long: /^kpis\/([a-z0-9-]+)\/20(\d\d)\/(.*)$/,
    short: ([metric, year, rest]) => `c${metric}/${year}${rest}`,
    code: /^c([a-z0-9-]+)\/(\d\d)(.*)$/,
    back: ([metric, year, rest]) => `kpis/${metric}/20${year}/${rest}`,
  },
  {
    long: /^search\/\?(.*)$/,
    short: ([query = '']) => `s${decoded(query)}`,
    code: /^s(.*)$/s,
    back: ([query = '']) => `search/?${new URLSearchParams(query)}`,
  },
];

/** Every address has a spelling; `lengthen` gives the very address back. */
export function shorten(at: string): string {
  for (const { long, short } of codes) {
    const made = long.exec(at);
    const spelling = made && short(made.slice(1));
    if (spelling && lengthen(spelling) === at) return spelling;
  }
  return `=${at}`;
}

/** null where no code of this version fits. */
export function lengthen(spelling: string): string | null {
  if (spelling.startsWith('=')) return spelling.slice(1);
  for (const { code, back } of codes) {
    const made = code.exec(spelling);
    const at = made && back(made.slice(1));
    if (at && !at.includes('/undefined/')) return at;
  }
  return null;
}

/** A query whose Japanese stands in three bytes a character, not nine; its marks stay encoded. */
function decoded(query: string): string {
  return query.replace(/(?:%[89A-F][0-9A-F])+/g, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
