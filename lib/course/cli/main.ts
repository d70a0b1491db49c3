import { Command } from 'commander';
import { checkCommand } from './check';
import { dataCommand } from './data';
import { doctorCommand } from './doctor';
import { glossaryCommand } from './glossary';
import { kernelCommand } from './kernel';
import { labCommand } from './lab';
import { nativeCommand } from './native';
import { normaliseCommand } from './normalise';
import { releaseCommand } from './release';
import { runCommand } from './run';
import { textCommand } from './text';

const program = new Command('nnlab')
  .description('run, check and keep the lessons of nnlab')
  .addCommand(labCommand())
  .addCommand(doctorCommand())
  .addCommand(runCommand())
  .addCommand(checkCommand())
  .addCommand(releaseCommand())
  .addCommand(kernelCommand())
  .addCommand(normaliseCommand())
  .addCommand(textCommand())
  .addCommand(glossaryCommand())
  .addCommand(dataCommand())
  .addCommand(nativeCommand());

program.parseAsync().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
