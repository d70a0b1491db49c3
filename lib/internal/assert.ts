/** How a value reads inside an error message: short, on one line, strings in quotes. */
export function inWords(value: unknown): string {
  if (typeof value === 'string') return value.length > 60 ? `'${value.slice(0, 57)}…'` : `'${value}'`;
  if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return value.name ? `the function ${value.name}` : 'a function';
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (ArrayBuffer.isView(value)) return `a ${value.constructor.name}`;
  return typeof value === 'object' ? 'an object' : typeof value;
}

type Named<T> = Readonly<Record<string, T>>;

/** The one name and value of `{ name: value }`; asserts take their argument so, because the name belongs in the message. */
function only<T>(named: Named<T>): [string, T] {
  return Object.entries(named)[0]!;
}

export function assertSameLength(caller: string, named: Named<ArrayLike<unknown>>): void {
  const [[first, a], [second, b]] = Object.entries(named) as [
    [string, ArrayLike<unknown>],
    [string, ArrayLike<unknown>],
  ];
  assertNotEmpty(caller, { [first]: a });
  if (a.length !== b.length) {
    throw new RangeError(
      `${caller}: ${first} has length ${a.length}, ${second} ${b.length}; expected the same length.`,
    );
  }
}

export function assertNotEmpty(caller: string, named: Named<ArrayLike<unknown>>): void {
  const [name, value] = only(named);
  if (value.length === 0) throw new RangeError(`${caller}: ${name} is empty; expected at least one value.`);
}

export function assertPositive(caller: string, named: Named<number>): void {
  const [name, value] = only(named);
  if (!(typeof value === 'number' && value > 0 && value < Infinity)) {
    throw new RangeError(`${caller}: ${name} is ${inWords(value)}; expected a number above 0.`);
  }
}

export function assertNotNegative(caller: string, named: Named<number>): void {
  const [name, value] = only(named);
  if (!(typeof value === 'number' && value >= 0 && value < Infinity)) {
    throw new RangeError(`${caller}: ${name} is ${inWords(value)}; expected a number of at least 0.`);
  }
}

/** How many units each of some layers has; an empty list is one too. */
export function assertSizes(caller: string, named: Named<readonly number[]>): void {
  const [name, sizes] = only(named);
  if (!Array.isArray(sizes)) {
    throw new TypeError(`${caller}: ${name} is ${inWords(sizes)}; expected an array such as [100] or [64, 32].`);
  }
  sizes.forEach((units: number, i) => assertInteger(caller, { [`${name}[${i}]`]: units }, { min: 1 }));
}

/** A number from 0 up to, but not 1: a share, a rate of decay. */
export function assertFraction(caller: string, named: Named<number>): void {
  const [name, value] = only(named);
  if (!(typeof value === 'number' && value >= 0 && value < 1)) {
    throw new RangeError(`${caller}: ${name} is ${inWords(value)}; expected a number in [0, 1).`);
  }
}

/** A whole number of at least `min` and, where given, below `below`. */
export function assertInteger(
  caller: string,
  named: Named<number>,
  { min = 0, below = Infinity }: { min?: number; below?: number } = {},
): void {
  const [name, value] = only(named);
  if (!(Number.isSafeInteger(value) && value >= min && value < below)) {
    const range = below === Infinity ? `of at least ${min}` : `in [${min}, ${below})`;
    throw new RangeError(`${caller}: ${name} is ${inWords(value)}; expected a whole number ${range}.`);
  }
}

/** Every element of every list a finite number; NaN and Infinity stop at the door. */
export function assertAllFinite(caller: string, named: Named<ArrayLike<number>>): void {
  for (const [name, values] of Object.entries(named)) {
    for (let i = 0; i < values.length; i++) {
      if (!Number.isFinite(values[i])) {
        throw new RangeError(`${caller}: ${name}[${i}] is ${inWords(values[i])}; expected a finite number.`);
      }
    }
  }
}

/** Every element a number in [0, 1]; the remedy, where one is given, follows the message. */
export function assertProbabilities(caller: string, named: Named<ArrayLike<number>>, remedy = ''): void {
  const [name, values] = only(named);
  for (let i = 0; i < values.length; i++) {
    if (!(values[i]! >= 0 && values[i]! <= 1)) {
      throw new RangeError(`${caller}: ${name}[${i}] is ${inWords(values[i])}; expected a number in [0, 1]${remedy}.`);
    }
  }
}

/** Every element a whole number in [0, classes): a class label. */
export function assertLabels(caller: string, named: Named<ArrayLike<number>>, classes: number): void {
  const [name, labels] = only(named);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i]!;
    if (!(Number.isInteger(label) && label >= 0 && label < classes)) {
      throw new RangeError(`${caller}: ${name}[${i}] is ${inWords(label)}; expected an integer in [0, ${classes}).`);
    }
  }
}

export function assertOneOf<T>(caller: string, named: Named<T>, allowed: readonly T[]): void {
  const [name, value] = only(named);
  if (!allowed.includes(value)) {
    const list = allowed.map(inWords).join(', ');
    throw new RangeError(`${caller}: ${name} is ${inWords(value)}; expected one of ${list}.`);
  }
}
