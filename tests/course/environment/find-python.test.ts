import { findPython } from '../../../lib/course/environment/find-python';
import { programs } from './support/fake-python';

describe('findPython', () => {
  test('takes python3 before python, and gives its version and path', async () => {
    const { environment, addPython } = programs();
    addPython('python', '3.12.1');
    const executable = addPython('python3', '3.9.0');
    expect(await findPython(environment)).toEqual({ python: { version: '3.9.0', executable } });
  });

  test('passes by what is too old', async () => {
    const { environment, addPython } = programs();
    addPython('python3', '3.8.18');
    const executable = addPython('python', '3.10.2');
    expect(await findPython(environment)).toEqual({ python: { version: '3.10.2', executable } });
  });

  test('compares versions as numbers, not as text', async () => {
    const { environment, addPython } = programs();
    addPython('python3', '2.10.0');
    const executable = addPython('python', '4.0.0');
    expect(await findPython(environment)).toEqual({ python: { version: '4.0.0', executable } });
  });

  test('says which Pythons are too old', async () => {
    const { environment, addPython } = programs();
    addPython('python3', '3.8.18');
    addPython('python', '2.7.18');
    const problem = 'no Python 3.9 or newer was found (python3 is 3.8.18, python is 2.7.18)';
    expect(await findPython(environment)).toMatchObject({ problem });
  });

  test('says where to get one when there is none', async () => {
    const { environment, add } = programs();
    add('python', 'process.exit(9009);');
    expect(await findPython(environment)).toEqual({
      problem: 'no Python was found',
      remedy: 'install Python 3.9 or newer from https://www.python.org/downloads/, or name yours in NNLAB_PYTHON',
    });
  });

  test('takes what NNLAB_PYTHON names before all others', async () => {
    const { environment, addPython } = programs();
    addPython('python3', '3.12.1');
    const executable = addPython('mine/python', '3.11.0');
    const search = findPython({ ...environment, NNLAB_PYTHON: executable });
    expect(await search).toEqual({ python: { version: '3.11.0', executable } });
  });

  test('does not pass by a NNLAB_PYTHON that is of no use', async () => {
    const { environment, add, addPython } = programs();
    addPython('python3', '3.12.1');
    const other = add('other', 'console.log("hello");');
    expect(await findPython({ ...environment, NNLAB_PYTHON: other })).toMatchObject({
      problem: `NNLAB_PYTHON is '${other}', which does not run as Python`,
    });
    const old = addPython('old', '3.7.2');
    expect(await findPython({ ...environment, NNLAB_PYTHON: old })).toMatchObject({
      problem: 'NNLAB_PYTHON is Python 3.7.2; expected Python 3.9 or newer',
    });
  });
});
