/** Colours of drawings as `#rrggbb`; white and none are absent. */
import { attribute, child, elements, numberOf, type XmlNode } from './xml.ts';

export const asColor = (digits: string | undefined): string | undefined => {
  const six = digits?.replace(/^#/u, '').slice(-6).toLowerCase();
  return six && /^[0-9a-f]{6}$/u.test(six) ? `#${six}` : undefined;
};

/** A theme's colours by their names: `accent1`, `dk1`. */
export type Theme = ReadonlyMap<string, string>;

export function themeOf(theme: XmlNode | undefined): Theme {
  const scheme = child(child(theme, 'a:themeElements'), 'a:clrScheme');
  return new Map(
    elements(scheme).flatMap((entry) => {
      const [color] = elements(entry);
      const value = asColor(attribute(color, 'lastClr') ?? attribute(color, 'val'));
      return value ? [[entry.name.slice(2), value] as const] : [];
    }),
  );
}

/** As a drawing maps them by default. */
const mapped: Record<string, string> = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' };

/** The colour of a `a:solidFill` among the children of `node`. */
export function solidFill(node: XmlNode | undefined, theme: Theme): string | undefined {
  const [color] = elements(child(node, 'a:solidFill'));
  if (!color) return undefined;
  const value = attribute(color, 'val');
  const base =
    color.name === 'a:srgbClr'
      ? asColor(value)
      : color.name === 'a:sysClr'
        ? asColor(attribute(color, 'lastClr'))
        : theme.get(mapped[value ?? ''] ?? value ?? '');
  return base && changed(base, color);
}

/** Brightness as a drawing changes it: shares of white (`lumMod` with `lumOff`, `tint`) and of black (`shade`). */
function changed(color: string, { children }: XmlNode): string {
  let channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  for (const change of children) {
    if (typeof change === 'string') continue;
    const share = (numberOf(attribute(change, 'val')) ?? 100_000) / 100_000;
    if (change.name === 'a:lumMod' || change.name === 'a:shade') channels = channels.map((value) => value * share);
    else if (change.name === 'a:lumOff') channels = channels.map((value) => value + share);
    else if (change.name === 'a:tint') channels = channels.map((value) => 1 - (1 - value) * share);
  }
  return hex(channels);
}

export const hex = (channels: readonly number[]): string =>
  `#${channels
    .map((value) =>
      Math.round(Math.min(1, Math.max(0, value)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

export const unlessWhite = (color: string | undefined): { fill?: string } =>
  color === undefined || color === '#ffffff' ? {} : { fill: color };
