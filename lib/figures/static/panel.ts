import type { Json } from '../figure';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The part of a picture where one pair of axes lies. */
export interface Panel {
  readonly box: Box;
  /** From a value on the x axis to a pixel. */
  x(value: Json): number;
  y(value: Json): number;
}

/** Where the panel stands within plain paper coordinates, from 0 at the lower left to 1 at the upper right. */
export function onPaper({ left, top, width, height }: Box): Pick<Panel, 'x' | 'y'> {
  return {
    x: (share) => left + Number(share) * width,
    y: (share) => top + (1 - Number(share)) * height,
  };
}
