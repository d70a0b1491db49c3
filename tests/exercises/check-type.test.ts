import { check, notDoneYet } from 'nnlab';
import { complaint, printed } from './printed';

type Scale = (values: number[], factor: number) => number[];

describe('check.type', () => {
  test('passes where the function has the signature and can be called', () => {
    const scale = (values: number[], factor: number): number[] => values.map((value) => factor * value);
    expect(printed(() => check.type<Scale>('scale', { given: [[1], 2], actual: scale }))).toBe('✓ scale\n');
  });

  test('the compiler refuses another signature', () => {
    const wrong = (values: string[]): number => values.length;
    // @ts-expect-error -- a text is no number
    expect(printed(() => check.type<Scale>('scale', { given: [[1], 2], actual: wrong }))).toContain('✓');
  });

  test('an unsolved exercise is not done yet, and one that throws fails', () => {
    const unsolved: Scale = () => {
      throw notDoneYet('scale');
    };
    expect(printed(() => check.type<Scale>('scale', { given: [[], 1], actual: unsolved }))).toContain('not done yet');
    const broken: Scale = () => {
      throw new RangeError('boom');
    };
    expect(complaint(() => check.type<Scale>('scale', { given: [[], 1], actual: broken }))).toContain(
      'RangeError: boom',
    );
  });
});
