/** What whoever runs this site sets. Empty strings are shown as "not set" or left out, never as broken links. */
export const site = {
  name: '支部プラン',
  tagline: '協会けんぽ47支部の事業計画を、読む・くらべる・さがす',
  description:
    '全国健康保険協会（協会けんぽ）47支部の事業計画を、原本の行番号つきで読み、施策とKPIごとに支部を並べて見られる非公式のサイトです。',
  /** Who runs it, as shown in the footer; may be empty. */
  operator: '',
  /** Where errors are reported: an `https://…` or `mailto:…` address; may be empty. */
  reportUrl: '',
  /** The day on which `npm test`, `npm run test:full` and `npm run audit` were last run and looked through: kept by hand. */
  accessibilityChecked: '2026-11-22',
} as const;
