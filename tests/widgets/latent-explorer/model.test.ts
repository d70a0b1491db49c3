import { codes, decoded, learning, pictures, reconstructionError } from '../../../lib/widgets/latent-explorer/model';

test('learning brings the pictures back better, codes spread over the map', () => {
  const before = reconstructionError(learning(1, 0));
  const network = learning(1, 30);
  expect(reconstructionError(network)).toBeLessThan(before / 3);
  const xs = codes(network).map(([x]) => x);
  expect(Math.min(...xs)).toBeCloseTo(-1, 9);
  expect(Math.max(...xs)).toBeCloseTo(1, 9);
});

test('decoding the code of a picture is what the network makes of the picture', () => {
  const network = learning(1, 5);
  const [x, y] = codes(network)[10]!;
  const through = [...network.predict([pictures[10]!.pixels]).data];
  decoded(network, x, y).forEach((value, i) => expect(value).toBeCloseTo(through[i]!, 9));
});
