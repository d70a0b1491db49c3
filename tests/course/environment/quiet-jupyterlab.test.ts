import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietJupyterLab } from '../../../lib/course/environment/quiet-jupyterlab';
import { virtualEnvironment } from '../../../lib/course/environment/virtual-environment';
import { temporaryFolder } from './support/fake-python';

test('quietJupyterLab turns off what asks for news, versions and packages', () => {
  const target = virtualEnvironment(temporaryFolder());
  quietJupyterLab(target);
  const file = join(target.folder, 'etc', 'jupyter', 'labconfig', 'page_config.json');
  expect(JSON.parse(readFileSync(file, 'utf8')).disabledExtensions).toEqual({
    '@jupyterlab/apputils-extension:announcements': true,
    '@jupyterlab/extensionmanager-extension': true,
  });
});
