import type { Blue, Conversion } from './conversion';

/** Another order or number of channels; a new fourth channel is opaque. */
export function reorder(from: 3 | 4, to: 3 | 4, { swap }: { swap: boolean }): Conversion {
  const [first, third] = swap ? [2, 0] : [0, 2];
  return {
    from,
    to,
    convert(source, i, target, o) {
      target[o] = source[i + first]!;
      target[o + 1] = source[i + 1]!;
      target[o + 2] = source[i + third]!;
      if (to === 4) target[o + 3] = from === 4 ? source[i + 3]! : 255;
    },
  };
}

/** Grey in every channel. */
export function grayTo(to: 3 | 4): Conversion {
  return {
    from: 1,
    to,
    convert(source, i, target, o) {
      target[o] = target[o + 1] = target[o + 2] = source[i]!;
      if (to === 4) target[o + 3] = 255;
    },
  };
}

// In units of 2⁻¹⁵.
export const [BLUE_WEIGHT, GREEN_WEIGHT, RED_WEIGHT] = [3735, 19235, 9798] as const;

/**
 * Brightness as the eye weighs it: 0.114 B + 0.587 G + 0.299 R.
 *
 * @see ITU-R BT.601
 */
export function toGray(from: 3 | 4, blue: Blue): Conversion {
  const red = 2 - blue;
  return {
    from,
    to: 1,
    convert(source, i, target, o) {
      const [b, g, r] = [source[i + blue]!, source[i + 1]!, source[i + red]!];
      target[o] = (BLUE_WEIGHT * b + GREEN_WEIGHT * g + RED_WEIGHT * r + (1 << 14)) >> 15;
    },
  };
}
