import { Command } from 'commander';
import { checkCommand } from './check';
import { dataCommand } from './data';
import { doctorCommand } from './doctor';
import { kernelCommand } from './kernel';
import { labCommand } from './lab';
import { normaliseCommand } from './normalise';
import { runCommand } from './run';
import { textCommand } from './text';

const program = new Command('nnlab')
  .description('run, check and keep the lessons of nnlab')
  .addCommand(labCommand())
  .addCommand(doctorCommand())
  .addCommand(runCommand())
  .addCommand(checkCommand())
  .addCommand(kernelCommand())
  .addCommand(normaliseCommand())
  .addCommand(textCommand())
  .addCommand(dataCommand());

program.parseAsync().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
