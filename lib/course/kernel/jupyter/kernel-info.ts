import { readFileSync } from 'node:fs';
import { protocolVersion } from './wire-format';

/** The kernel_info_reply. The language is described as stock tslab does, so that notebooks can be exchanged. */
export function kernelInfo(): object {
  const [version, typescript] = [versionOf('nnlab'), versionOf('@tslab/typescript-for-tslab')];
  return {
    status: 'ok',
    protocol_version: protocolVersion,
    implementation: 'nnlab',
    implementation_version: version,
    banner: `nnlab ${version}: TypeScript ${typescript} on Node ${process.version}`,
    language_info: {
      name: 'typescript',
      version: typescript,
      mimetype: 'text/typescript',
      file_extension: '.ts',
      codemirror_mode: { mode: 'typescript', name: 'javascript', typescript: true },
    },
    help_links: [],
    debugger: false,
  };
}

/** From the package's own file: loading TypeScript to ask for its version would take a second. */
function versionOf(name: string): string {
  const file = readFileSync(require.resolve(`${name}/package.json`), 'utf8');
  return (JSON.parse(file) as { version: string }).version;
}
