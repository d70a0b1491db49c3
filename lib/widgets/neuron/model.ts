/** What stands on each input of the house-price neuron, and its unit. */
export const inputs = [
  { key: 'area', name: 'area', unit: 'm²' },
  { key: 'bedrooms', name: 'bedrooms', unit: '' },
  { key: 'distance', name: 'distance', unit: 'km' },
  { key: 'age', name: 'age', unit: 'years' },
] as const;

/** One house, one weight an input, a bias, and the threshold from which the neuron fires. */
export interface NeuronState {
  readonly area: number;
  readonly bedrooms: number;
  readonly distance: number;
  readonly age: number;
  readonly weightOfArea: number;
  readonly weightOfBedrooms: number;
  readonly weightOfDistance: number;
  readonly weightOfAge: number;
  readonly bias: number;
  readonly threshold: number;
}

/** One term of the sum: where it begins and where it ends. */
export interface Term {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The bias, then each product wᵢ xᵢ, each starting where the last one ended. */
export function terms(state: NeuronState): Term[] {
  const products = [
    state.area * state.weightOfArea,
    state.bedrooms * state.weightOfBedrooms,
    state.distance * state.weightOfDistance,
    state.age * state.weightOfAge,
  ];
  const made: Term[] = [{ name: 'bias', from: 0, to: state.bias }];
  products.forEach((product, i) => {
    const from = made.at(-1)!.to;
    made.push({ name: inputs[i]!.name, from, to: from + product });
  });
  return made;
}

/** b + Σ wᵢ xᵢ, in thousand euros. */
export function price(state: NeuronState): number {
  return terms(state).at(-1)!.to;
}

/** Whether the sum reaches the threshold. */
export function fires(state: NeuronState): boolean {
  return price(state) >= state.threshold;
}
