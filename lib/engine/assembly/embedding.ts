// A table of `vocabulary` rows in panels of eight columns; a row is looked up by a number stored as a float.

/** y[i] = table[indices[i]] */
export function embed(indices: usize, table: usize, y: usize, count: i32, vocabulary: i32, columns: i32): void {
  for (; count > 0; count--, indices += 4) {
    const row = <usize>(<i32>load<f32>(indices)) * 32;
    for (let c = 0; c < columns; c++, y += 4) {
      store<f32>(y, load<f32>(table + <usize>(c >> 3) * <usize>vocabulary * 32 + row + <usize>(c & 7) * 4));
    }
  }
}

/** gradient[indices[i]] += g[i], in the columns of panels [panel, lastPanel), after these are set to 0. */
export function embedGradient(
  indices: usize, g: usize, gradient: usize, count: i32, vocabulary: i32, columns: i32, panel: i32, lastPanel: i32,
): void {
  const bytes = <usize>vocabulary * 32;
  memory.fill(gradient + <usize>panel * bytes, 0, <usize>(lastPanel - panel) * bytes);
  const from = panel * 8;
  const to = min(columns, lastPanel * 8);
  for (; count > 0; count--, indices += 4, g += <usize>columns << 2) {
    const row = gradient + <usize>(<i32>load<f32>(indices)) * 32;
    for (let c = from; c < to; c++) {
      const at = row + <usize>(c >> 3) * bytes + <usize>(c & 7) * 4;
      store<f32>(at, load<f32>(at) + load<f32>(g + (<usize>c << 2)));
    }
  }
}
