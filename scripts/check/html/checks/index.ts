import type { PageCheck, SiteCheck } from '../types.ts';
import { checkAttributes } from './attributes.ts';
import { checkDuplicates } from './duplicates.ts';
import { checkForms } from './forms.ts';
import { checkFrame } from './frame.ts';
import { checkLinks } from './links.ts';
import { checkPolicy } from './policy.ts';
import { checkTables } from './tables.ts';

export const pageChecks: readonly PageCheck[] = [checkFrame, checkTables, checkAttributes, checkForms, checkPolicy];
export const siteChecks: readonly SiteCheck[] = [checkDuplicates, checkLinks];
