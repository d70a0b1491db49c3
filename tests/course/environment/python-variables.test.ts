import { pythonVariables } from '../../../lib/course/environment/python-variables';

test('pythonVariables drops what other Pythons left behind and keeps the rest', () => {
  const variables = pythonVariables({ PATH: '/bin', PYTHONPATH: '/lib', PYTHONHOME: '/usr', VIRTUAL_ENV: '/venv' });
  expect(variables).toMatchObject({ PATH: '/bin', PYTHONNOUSERSITE: '1', JUPYTER_PREFER_ENV_PATH: '1' });
  expect(Object.keys(variables)).not.toEqual(expect.arrayContaining(['PYTHONPATH']));
  expect(variables).not.toHaveProperty('PYTHONHOME');
  expect(variables).not.toHaveProperty('VIRTUAL_ENV');
});
