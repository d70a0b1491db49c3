import { explainInstallFailure } from '../../../lib/course/environment/install-failure';

// What installers wrote when each of these happened.
const pipOffline = `WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by 'NewConnectionError('<pip._vendor.urllib3.connection.HTTPSConnection object at 0x7f>: Failed to establish a new connection: [Errno -3] Temporary failure in name resolution')': /simple/jupyterlab/
ERROR: Could not find a version that satisfies the requirement jupyterlab==4.5.11 (from versions: none)
ERROR: No matching distribution found for jupyterlab==4.5.11`;
const uvOffline = `error: Request failed after 3 retries in 8.2s
  cause: Failed to fetch: https://pypi.org/simple/nbconvert/
  cause: error sending request for url (https://pypi.org/simple/nbconvert/)
  cause: failed to lookup address information: Temporary failure in name resolution`;
const pipProxy = `WARNING: Retrying after connection broken by 'ProxyError('Cannot connect to proxy.')': /simple/jupyterlab/
ERROR: No matching distribution found for jupyterlab==4.5.11`;
const debian = `The virtual environment was not created successfully because ensurepip is not
available.  On Debian/Ubuntu systems, you need to install the python3-venv
package using the following command.`;

describe('explainInstallFailure', () => {
  test.each([
    ['pip without a network', pipOffline, 'the package index could not be reached'],
    ['uv without a network', uvOffline, 'the package index could not be reached'],
    ['pip with a dead proxy', pipProxy, 'the package index could not be reached'],
    ['Debian without python3-venv', debian, '`sudo apt install python3-venv`'],
    ['a Python without venv', '/usr/bin/python3: No module named venv', 'install its module venv'],
    [
      'a full disk, pip',
      'ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device',
      'disk is full',
    ],
    ['a full disk, uv', 'error: Failed to install\n  cause: No space left on device (os error 28)', 'the disk is full'],
    ['a full disk, ours', 'ENOSPC: no space left on device, write', 'the disk is full'],
    [
      'a certificate',
      'SSLError(SSLCertVerificationError(1, "CERTIFICATE_VERIFY_FAILED"))',
      'name its file in SSL_CERT_FILE',
    ],
    ['a folder of somebody else', "PermissionError: [Errno 13] Permission denied: '.venv'", 'yours to write'],
    [
      'an unknown version',
      'ERROR: No matching distribution found for jupyterlab==99',
      'undo your changes to that file',
    ],
    [
      'an unknown version, uv',
      'error: No solution found when resolving dependencies',
      'undo your changes to that file',
    ],
    [
      'a line that is no requirement',
      "ERROR: Invalid requirement: 'not a req!!' (from line 1)",
      'requirements.txt asks',
    ],
    [
      'a line that is no requirement, uv',
      "error: Couldn't parse requirement in `requirements.txt`",
      'requirements.txt asks',
    ],
  ])('%s', (_, output, sentence) => expect(explainInstallFailure(output)).toContain(sentence));

  test('what it does not know it passes on, the line that speaks of an error first', () => {
    const output = 'Collecting a\nERROR: the moon is in the way\nnotice: bye\n';
    expect(explainInstallFailure(output)).toBe('the installer failed: ERROR: the moon is in the way');
    expect(explainInstallFailure('Collecting a\nstopped\n\n')).toBe('the installer failed: stopped');
    expect(explainInstallFailure('')).toBe('the installer failed: it said nothing');
  });
});
