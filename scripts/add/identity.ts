/** Whose a document is, of which year, what and how far: told, said by the document, or asked for; never guessed. */
import { type TextReading, UNKNOWN_YEAR } from '../../src/convert/read-text.ts';
import { documentKind, type PlanDocument } from '../../src/schema/document.ts';
import { type Ask, answered } from './ask.ts';
import { oneOf, type Told, toldOf, wrong, yearOf } from './options.ts';

export interface Identity {
  branch: string | null;
  /** Of a national document. */
  slug?: string;
  fiscalYear: number;
  kind: PlanDocument['kind'];
  status: PlanDocument['status'];
  title: string;
  /** Which of them the document says itself. */
  bySelf: ('branch' | 'year' | 'kind' | 'status')[];
}

export interface IdentityInput {
  file: string;
  reading: TextReading;
  told: Told;
  branches: readonly string[];
  ask: Ask;
}

/** Throws Refused where something is not said and nobody can be asked. */
export async function identityOf(input: IdentityInput): Promise<Identity> {
  const { file, reading, told, ask, branches } = input;
  const { json, said } = reading;
  const bySelf: Identity['bySelf'] = [];
  const settled = <T>(name: Identity['bySelf'][number], mine: T | undefined, own: T | null): T | undefined => {
    if (mine !== undefined) return mine;
    if (own === null) return undefined;
    bySelf.push(name);
    return own;
  };
  const kind =
    settled('kind', told.kind, said.kind === null && json.kind === 'plan' ? null : json.kind) ??
    (await required(input, 'kind', `What is it (${documentKind.options.join(', ')})? `, (answer) =>
      oneOf(answer, documentKind.options, 'the kind'),
    ));
  const branch =
    kind === 'document'
      ? null
      : (settled('branch', told.branch, json.branch) ??
        (await required(
          input,
          'branch',
          'Whose is it (a slug such as saga)? ',
          (answer) => toldOf({ branch: answer }, branches, () => 'the branch').branch,
        )));
  const fiscalYear =
    settled('year', told.year, json.fiscalYear === UNKNOWN_YEAR ? null : json.fiscalYear) ??
    (await required(input, 'year', 'Of which fiscal year (such as 2026)? ', (answer) => yearOf(answer, 'the year')));
  const status =
    settled('status', told.status, said.status) ??
    (await required(input, 'status', 'Is it final or a draft (案)? ', (answer) =>
      oneOf(answer, ['final', 'draft'] as const, 'the status'),
    ));
  const slug =
    kind === 'document'
      ? (told.slug ??
        (await required(
          input,
          'slug',
          'Its address under /documents/ (such as hq-policy-2026)? ',
          (answer) => toldOf({ slug: answer }, branches, () => 'the slug').slug,
        )))
      : undefined;
  return { branch, ...(slug ? { slug } : {}), fiscalYear, kind, status, title: json.title || file, bySelf };

  async function required<T>(
    { file: name }: IdentityInput,
    what: string,
    question: string,
    check: (answer: string) => T | undefined,
  ): Promise<T> {
    const answer = await answered(ask, `${name} does not say it. ${question}`, check);
    if (answer !== null && answer !== undefined) return answer;
    throw wrong(name, `a document that says its ${what}`, 'none said in its first lines', `tell it with --${what}`);
  }
}
