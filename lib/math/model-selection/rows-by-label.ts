/** The rows of each label, labels and rows in the order in which they occur; `order` says in which order to go through the rows. */
export function rowsByLabel(
  labels: ArrayLike<number | string>,
  order: readonly number[] = Array.from(labels, (_, row) => row),
): number[][] {
  const groups = new Map<number | string, number[]>();
  for (const row of order) {
    const label = labels[row]!;
    if (!groups.has(label)) groups.set(label, []);
    groups.get(label)!.push(row);
  }
  return [...groups.values()];
}
