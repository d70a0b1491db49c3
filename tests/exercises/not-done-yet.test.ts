import { notDoneYet } from 'nnlab';

describe('notDoneYet', () => {
  test('notDoneYet(name) returns an error that says what to do, and throws nothing', () => {
    const error = notDoneYet('neuron');
    expect(error).toBeInstanceOf(Error);
    expect(error.message).toBe(
      'neuron is not done yet. Write it in the exercise cell, run that cell, then run this one again.',
    );
  });

  test.each([[''], [undefined]])('notDoneYet(%p) asks for a name', (name) => {
    expect(() => notDoneYet(name as string)).toThrow(/^notDoneYet: got .*; expected the name of the exercise\.$/);
  });
});
