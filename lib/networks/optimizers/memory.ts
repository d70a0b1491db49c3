/** Numbers that an optimizer keeps for each of a parameter's values: a velocity, a mean of squares. */
export interface Memory {
  (value: Float64Array): Float64Array;
}

/** A memory that starts with the same number everywhere, and forgets parameters that are gone. */
export function memory(start = 0): Memory {
  const kept = new WeakMap<Float64Array, Float64Array>();
  return (value) => {
    let numbers = kept.get(value);
    if (!numbers) kept.set(value, (numbers = new Float64Array(value.length).fill(start)));
    return numbers;
  };
}
