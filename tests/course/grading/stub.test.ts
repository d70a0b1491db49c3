import { withStubs } from '../../../lib/course/grading/stub';

const solution = '// BEGIN SOLUTION\n    return 1;\n    // END SOLUTION';

describe('withStubs', () => {
  test.each([
    ['a function', `function one(): number {\n    ${solution}\n}`, 'one'],
    ['an arrow function', `const one = (): number => {\n    ${solution}\n};`, 'one'],
    ['a function with a declared type', `const one: () => number = () => {\n    ${solution}\n};`, 'one'],
    ['a method', `class Unit {\n  one(): number {\n    ${solution}\n  }\n}`, 'Unit.one'],
    ['a constructor', `class Unit {\n  constructor() {\n    ${solution}\n  }\n}`, 'new Unit'],
    [
      'the inner of two functions',
      `function f(): void {\n  const one = (): number => {\n    ${solution}\n  };\n}`,
      'one',
    ],
  ])('names the stub after %s', (_, source, name) => {
    expect(withStubs(source)).toBe(source.replace(solution, `throw notDoneYet('${name}');`));
  });

  test('keeps what stands around the solution, indented as it was', () => {
    const source = 'function f(): number {\n  const a = 1;\n  // BEGIN SOLUTION\n  let b = a;\n  // END SOLUTION\n}';
    expect(withStubs(source)).toBe("function f(): number {\n  const a = 1;\n  throw notDoneYet('f');\n}");
  });

  test('replaces several solutions', () => {
    const one = (name: string): string => `function ${name}(): number {\n    ${solution}\n}\n`;
    expect(withStubs(one('f') + one('g'))).toBe(
      "function f(): number {\n    throw notDoneYet('f');\n}\nfunction g(): number {\n    throw notDoneYet('g');\n}\n",
    );
  });

  test.each([
    ['outside every function', solution, 'a solution stands outside every function'],
    ['without a type', `function one() {\n${solution}\n}`, 'one does not declare what it returns'],
    ['without a name', `xs.map((x): number => {\n${solution}\n});`, 'a solution stands in a function without a name'],
    ['nested', `function f(): number {\n// BEGIN SOLUTION\n${solution}\n}`, 'BEGIN SOLUTION stands inside another'],
    ['without an end', 'function f(): number {\n// BEGIN SOLUTION\n}', 'BEGIN SOLUTION has no END SOLUTION after it'],
    [
      'without a beginning',
      'function f(): number {\n// END SOLUTION\n}',
      'END SOLUTION has no BEGIN SOLUTION before it',
    ],
  ])('refuses a solution %s', (_, source, message) => expect(() => withStubs(source)).toThrow(message));
});
