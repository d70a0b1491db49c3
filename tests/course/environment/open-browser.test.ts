import { existsSync, readFileSync } from 'node:fs';
import { browserCommand, openBrowser } from '../../../lib/course/environment/open-browser';
import { programs } from './support/fake-python';

describe('browserCommand', () => {
  const address = 'http://127.0.0.1:1/a';
  test.each([
    ['linux', { DISPLAY: ':0' }, ['xdg-open', address]],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open', address]],
    ['linux', {}, undefined],
    ['linux', { WSL_DISTRO_NAME: 'Debian' }, ['cmd.exe', '/c', 'start', address]],
    ['linux', { BROWSER: '/opt/editor/browser.sh', DISPLAY: ':0' }, ['/opt/editor/browser.sh', address]],
    ['darwin', {}, ['open', address]],
    ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler', address]],
  ] as const)('on %s with %o', (platform, environment, command) => {
    expect(browserCommand(address, { platform, environment })).toEqual(command);
  });
});

describe('openBrowser', () => {
  test('hands the address to the browser', async () => {
    const { environment, add } = programs();
    const BROWSER = add('browser', "require('node:fs').writeFileSync(__filename + '.seen', process.argv[2]);");
    expect(await openBrowser('http://127.0.0.1:1/a', { ...environment, BROWSER })).toBe(true);
    expect(existsSync(`${BROWSER}.seen`) && readFileSync(`${BROWSER}.seen`, 'utf8')).toBe('http://127.0.0.1:1/a');
  });

  test('is false where the browser fails or is not there', async () => {
    const { environment, add } = programs();
    const BROWSER = add('browser', 'process.exit(3);');
    expect(await openBrowser('http://127.0.0.1:1/a', { ...environment, BROWSER })).toBe(false);
    expect(await openBrowser('http://127.0.0.1:1/a', { ...environment, BROWSER: '/nowhere' })).toBe(false);
  });
});
