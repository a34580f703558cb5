/** Wordings of the three pillars: those of 2021, of the sixth action plan, and freer ones that a branch could print. */

export const pillarIds = ['core', 'strategic', 'organization'] as const;
export type PillarId = (typeof pillarIds)[number];

export const pillarWords: Record<PillarId, readonly string[]> = {
  core: [
    '基盤的保険者機能関係',
    '基盤的保険者機能の盤石化',
    '基盤的な保険者機能の更なる強化',
    '保険者の基盤となる業務',
    '基盤的保険者機能の着実な実施',
    '基盤的保険者機能',
    '基盤的業務の適正かつ迅速な実施',
    '保険者としての基盤業務の確実な遂行',
  ],
  strategic: [
    '戦略的保険者機能関係',
    '戦略的保険者機能の一層の発揮',
    '戦略的な保険者機能の発揮に向けて',
    '健康づくりと医療費適正化に向けた戦略的な取組',
    '戦略的保険者機能の更なる推進',
    '戦略的保険者機能',
    '保険者機能の戦略的な発揮',
    '加入者の健康を守る戦略的事業の推進',
  ],
  organization: [
    '組織・運営体制関係',
    '保険者機能の強化を支える組織・運営体制等の整備',
    '組織体制・運営の強化',
    '保険者機能を支える組織づくり',
    '組織・運営体制の強化',
    '組織運営体制の整備',
    '人材と組織運営の基盤づくり',
    '組織及び運営に関する事項',
  ],
};

/** The pillar that a block of the 2021 plans names, also where its name is cut in two; null for the second half. */
export function pillarOf(text: string): PillarId | null {
  if (text.includes('基盤的')) return 'core';
  if (text.includes('戦略的')) return 'strategic';
  return text.includes('組織') ? 'organization' : null;
}
