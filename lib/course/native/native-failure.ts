/** What making the addon needs while it is made; two thirds of it stay in use. */
export const neededDisk = 1.6e9;

interface Failure {
  readonly sign: RegExp;
  readonly sentence: string;
}

const failures: readonly Failure[] = [
  {
    sign: /No space left on device|Errno 28|ENOSPC/i,
    sentence: `the disk is full; expected ${neededDisk / 1e9} GB free. Make room and run the command again`,
  },
  {
    sign: /DO NOT MATCH THE HASHES/i,
    sentence:
      'what was downloaded is not the file that was asked for (its SHA-256 differs), so nothing of it was used. ' +
      'Run the command again; if that does not help, a proxy on your network changes downloads',
  },
  {
    sign: /ensurepip is not\s+available|No module named '?(venv|ensurepip)|ensurepip.*returned non-zero/i,
    sentence:
      'this Python cannot make virtual environments; install its module venv (on Debian and Ubuntu: ' +
      '`sudo apt install python3-venv`) and run the command again',
  },
  {
    sign: /CERTIFICATE_VERIFY_FAILED|SSLError/i,
    sentence:
      'the package index answered with a certificate that this computer does not trust; if your network has its own, ' +
      'name its file in PIP_CERT and run the command again',
  },
  {
    sign: /name resolution|Name or service not known|Network is unreachable|Failed to establish a new connection|NewConnectionError|ConnectTimeout|ReadTimeout|Read timed out|ProxyError|Connection (refused|reset|aborted)/i,
    sentence:
      'the Python package index could not be reached; check the network and its proxy, and run the command again',
  },
  {
    sign: /No matching distribution/i,
    sentence: 'the Python package index has no TensorFlow for this computer',
  },
];

/** What is wrong, and what to do, for what a program wrote before it failed. Without a full stop. */
export function explainNativeFailure(output: string): string {
  const failure = failures.find(({ sign }) => sign.test(output));
  if (failure) return failure.sentence;
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '');
  const last = lines.filter((line) => /error/i.test(line)).at(-1) ?? lines.at(-1) ?? 'it said nothing';
  return last.trim().replace(/\.$/, '');
}
