/** What the network may be shown of a point, by name. */
export const features = {
  x1: { wording: 'x₁', of: (x: number, _: number): number => x },
  x2: { wording: 'x₂', of: (_: number, y: number): number => y },
  x1Squared: { wording: 'x₁²', of: (x: number, _: number): number => x * x },
  x2Squared: { wording: 'x₂²', of: (_: number, y: number): number => y * y },
  x1TimesX2: { wording: 'x₁x₂', of: (x: number, y: number): number => x * y },
  sinX1: { wording: 'sin x₁', of: (x: number, _: number): number => Math.sin(x) },
  sinX2: { wording: 'sin x₂', of: (_: number, y: number): number => Math.sin(y) },
} as const;

export type FeatureName = keyof typeof features;

export const featureNames = Object.keys(features) as FeatureName[];

/** The row of inputs for a point. */
export function featuresOf(
  names: readonly FeatureName[],
  { x, y }: { readonly x: number; readonly y: number },
): number[] {
  return names.map((name) => features[name].of(x, y));
}
