interface Edge {
  readonly from: number;
  readonly to: number;
}

/** Where the nodes of a graph stand: columns from left to right, rows from bottom to top. */
export interface GraphLayout {
  readonly places: readonly (readonly [x: number, y: number])[];
  readonly columns: number;
  readonly rows: number;
}

/**
 * Lays out a graph whose edges all lead to later nodes. A node stands one column right of its last operand, an input one column left
 * of the first node that needs it; within a column nodes stand in the order of what they are joined to, so that few lines cross.
 */
export function layGraph(count: number, edges: readonly Edge[]): GraphLayout {
  const column = new Array<number>(count).fill(0);
  for (const { from, to } of [...edges].sort((a, b) => a.to - b.to))
    column[to] = Math.max(column[to]!, column[from]! + 1);
  for (let node = 0; node < count; node++) {
    if (edges.some(({ to }) => to === node)) continue;
    const users = edges.filter(({ from }) => from === node).map(({ to }) => column[to]!);
    if (users.length > 0) column[node] = Math.min(...users) - 1;
  }
  const columns = Math.max(...column) + 1;
  const members = Array.from({ length: columns }, (_, c) => column.flatMap((at, node) => (at === c ? [node] : [])));
  const rows = Math.max(...members.map((nodes) => nodes.length));
  const height = new Array<number>(count).fill(0);
  const spread = (nodes: readonly number[]): void =>
    nodes.forEach((node, i) => (height[node] = (rows - 1) / 2 + ((nodes.length - 1) / 2 - i) * (rows / nodes.length)));
  members.forEach(spread);
  const centre = (node: number, neighbour: (edge: Edge) => number | undefined): number => {
    const heights = edges.flatMap((edge) => (neighbour(edge) === undefined ? [] : [height[neighbour(edge)!]!]));
    return heights.length === 0 ? height[node]! : heights.reduce((sum, value) => sum + value, 0) / heights.length;
  };
  // Back and forth, so that both sides of a column have their say.
  for (let pass = 0; pass < 4; pass++) {
    for (const nodes of pass % 2 === 0 ? [...members].reverse() : members) {
      const wish = (node: number): number =>
        centre(node, ({ from, to }) =>
          pass % 2 === 0 ? (from === node ? to : undefined) : to === node ? from : undefined,
        );
      const wishes = new Map(nodes.map((node) => [node, wish(node)]));
      nodes.sort((a, b) => wishes.get(b)! - wishes.get(a)! || a - b);
      spread(nodes);
    }
  }
  return { places: column.map((x, node) => [x, height[node]!] as const), columns, rows };
}
