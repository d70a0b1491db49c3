import {
  examineComputer,
  examineDisk,
  examineMemory,
  examineNode,
  examineNpm,
  judgeDisk,
} from '../../../lib/course/environment/examine-computer';

describe('examineNode', () => {
  test.each([
    ['20.0.0', 'fine'],
    ['24.1.0', 'fine'],
    ['18.20.4', 'broken'],
    ['9.11.2', 'broken'],
  ])('Node.js %s is %s', (version, standing) => {
    expect(examineNode(version)).toMatchObject({ value: version, standing });
  });
});

test('examineNpm takes npm’s own word, and is silent without it', () => {
  const agent = 'npm/10.8.2 node/v20.20.2 linux x64 workspaces/false';
  expect(examineNpm({ npm_config_user_agent: agent })).toEqual([{ subject: 'npm', standing: 'fine', value: '10.8.2' }]);
  expect(examineNpm({})).toEqual([]);
});

test('examineMemory minds less than 1.5 GB', () => {
  expect(examineMemory(1.5e9, 8e9)).toEqual({ subject: 'memory', standing: 'fine', value: '1.5 GB free of 8.0 GB' });
  expect(examineMemory(1.4e9, 8e9)).toMatchObject({ standing: 'notice', value: '1.4 GB free of 8.0 GB' });
  expect(examineMemory().value).toMatch(/^\d+\.\d GB free of \d+\.\d GB$/);
});

test('examineDisk minds less than 1 GB', async () => {
  expect(judgeDisk(1e9)).toEqual({ subject: 'disk', standing: 'fine', value: '1.0 GB free' });
  expect(judgeDisk(4e8)).toMatchObject({ standing: 'notice', value: '0.4 GB free' });
  expect((await examineDisk('.')).value).toMatch(/^\d+\.\d GB free$/);
});

test('examineComputer names system and processor', () => {
  expect(examineComputer().value).toMatch(/^\S+ \S+ \S+, \d+ cores \(.+\)$/);
});
