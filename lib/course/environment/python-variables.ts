/**
 * The environment for Python programs of ours: without what an activated Python of the user's would mix in, and with our
 * .venv before what is installed for the user, who may have a kernel of the same name.
 */
export function pythonVariables(environment: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const variables: NodeJS.ProcessEnv = {
    ...environment,
    PYTHONNOUSERSITE: '1',
    PYTHONUNBUFFERED: '1',
    PYTHONUTF8: '1',
    JUPYTER_PREFER_ENV_PATH: '1',
    PIP_DISABLE_PIP_VERSION_CHECK: '1',
  };
  for (const name of ['PYTHONHOME', 'PYTHONPATH', 'VIRTUAL_ENV']) delete variables[name];
  return variables;
}
