interface Failure {
  /** What the installer writes in this case. */
  readonly sign: RegExp;
  readonly sentence: string;
}

/** In the order in which they are looked for: without a network, pip also says that no version matches. */
const failures: readonly Failure[] = [
  {
    sign: /No space left on device|os error 28|Errno 28|not enough space on the disk/i,
    sentence: 'the disk is full; JupyterLab needs about 400 MB. Make room and run the command again.',
  },
  {
    sign: /ensurepip is not\s+available|No module named '?(venv|ensurepip)|ensurepip.*returned non-zero/i,
    sentence:
      'this Python cannot make virtual environments; install its module venv (on Debian and Ubuntu: ' +
      '`sudo apt install python3-venv`) and run the command again.',
  },
  {
    sign: /CERTIFICATE_VERIFY_FAILED|invalid peer certificate|UnknownIssuer|SSLError/i,
    sentence:
      'the package index answered with a certificate that this computer does not trust; if your network has its own, ' +
      'name its file in SSL_CERT_FILE and PIP_CERT, and run the command again.',
  },
  {
    sign: /name resolution|Name or service not known|nodename nor servname|getaddrinfo|dns error|Network is unreachable|Failed to establish a new connection|NewConnectionError|ConnectTimeout|ReadTimeout|Read timed out|ProxyError|tunnel error|error sending request|Connection (refused|reset|aborted)/i,
    sentence:
      'the package index could not be reached; the first start needs the internet, later ones do not. ' +
      'Check the network and its proxy, and run the command again.',
  },
  {
    sign: /Permission denied|Errno 13|os error 13|Access is denied/i,
    sentence:
      'a file could not be written; make sure that the folder of the course is yours to write, and run it again.',
  },
  {
    sign: /No matching distribution|No solution found|ResolutionImpossible|Invalid requirement|parse requirement|No such file or directory: '[^']*requirements\.txt/i,
    sentence:
      'requirements.txt asks for something that the package index does not have for this Python; undo your changes to ' +
      'that file, or take another Python with NNLAB_PYTHON.',
  },
];

/** One sentence for what an installer wrote before it failed: what is wrong, and what to do. */
export function explainInstallFailure(output: string): string {
  const failure = failures.find(({ sign }) => sign.test(output));
  if (failure) return failure.sentence;
  const lines = output.split(/\r?\n/).filter((line) => line.trim() !== '');
  const last = lines.filter((line) => /error/i.test(line)).at(-1) ?? lines.at(-1) ?? 'it said nothing';
  return `the installer failed: ${last.trim()}`;
}
