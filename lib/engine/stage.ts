import { MOST_PIECES } from './desk';
import { partOf, type Phase, type Share } from './share';

/** Pieces that there are of a stage for each thread, at least: one that is held up then holds up the others less. */
const PIECES_A_THREAD = 4;
/** Rows that are not worth dividing for that. */
const FEW_ROWS = 16;

/** Operations that are done in pieces, by any thread in any order: all of them before the next stage begins. */
export interface Stage {
  readonly operations: Phase;
  /** Rows that are done at a time, a multiple of the grain. Left out where the stage is not divided by rows. */
  readonly strip?: number;
  readonly grain: number;
}

/** How many pieces several threads divide a stage into. */
export function piecesOf(stage: Stage, rows: number, threads: number): number {
  return stage.strip ? Math.ceil(rows / rowsOfPiece(stage, rows, threads)) : PIECES_A_THREAD * threads;
}

/** One of the pieces that several threads divide a stage into. */
export function runPiece(stage: Stage, share: Share, { piece, threads }: { piece: number; threads: number }): void {
  if (stage.strip) {
    const { rows } = share;
    const grains = Math.ceil(rows / stage.grain);
    const [first, end] = partOf({ part: piece, parts: piecesOf(stage, rows, threads) }, grains);
    runRows(stage, share, { first: stage.grain * first, end: Math.min(rows, stage.grain * end) });
  } else runPart(stage, share, { part: piece, parts: PIECES_A_THREAD * threads });
}

/** A stage that one thread does alone. */
export function runAlone(stage: Stage, share: Share): void {
  if (stage.strip) runRows(stage, share, { first: 0, end: share.rows });
  else runPart(stage, share, { part: 0, parts: 1 });
}

function rowsOfPiece({ strip, grain }: Stage, rows: number, threads: number): number {
  const even = Math.ceil(rows / threads);
  const wanted = Math.min(strip!, Math.max(Math.ceil(even / PIECES_A_THREAD), Math.min(even, FEW_ROWS)));
  return grain * Math.ceil(Math.max(wanted, rows / MOST_PIECES) / grain);
}

function runRows({ operations, strip }: Stage, share: Share, { first, end }: { first: number; end: number }): void {
  for (let row = first; row < end; row += strip!) {
    share.from = row;
    share.to = Math.min(end, row + strip!);
    for (const operation of operations) operation(share);
  }
}

function runPart({ operations }: Stage, share: Share, { part, parts }: { part: number; parts: number }): void {
  share.part = part;
  share.parts = parts;
  for (const operation of operations) operation(share);
}
