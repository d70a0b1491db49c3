import { argumentsOf, type KernelFunction } from './backend';

/** Adds up the rows of x that have the same number in `segmentIds`; rows with a number out of range count for nothing. */
export const unsortedSegmentSum: KernelFunction = (kernelArguments) => {
  const { inputs, attributes, backend } = argumentsOf<'x' | 'segmentIds', { numSegments: number }>(kernelArguments);
  const { x, segmentIds } = inputs;
  const { numSegments } = attributes;
  const out = backend.makeOutput([numSegments, ...x.shape.slice(segmentIds.shape.length)], x.dtype);
  const [from, ids, to] = [x, segmentIds, out].map((tensor) => backend.typedArrayFromHeap(tensor));
  const size = to!.length / numSegments;
  to!.fill(0);
  ids!.forEach((id, row) => {
    if (id < 0 || id >= numSegments) return;
    for (let i = 0; i < size; i++) to![id * size + i]! += from![row * size + i]!;
  });
  return out;
};
