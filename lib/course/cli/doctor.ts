import { Command } from 'commander';
import { findCourseFolder } from '../../datasets/catalog';
import { dataHome } from '../../datasets/data-home';
import { formatCard, isBroken, type Finding } from '../environment/environment-card';
import { examineComputer, examineDisk, examineMemory, examineNode, examineNpm } from '../environment/examine-computer';
import { examineJupyter } from '../environment/examine-jupyter';
import { examineData, examineSetup } from '../environment/examine-lessons';

/** `nnlab doctor`: the environment card. Exit code 1 where lessons cannot run. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('say whether this computer is ready for the lessons; exit code 1 if they cannot run')
    .option('--json', 'for programs: a list of findings')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine(process.env);
      process.stdout.write(json ? `${JSON.stringify(findings, null, 2)}\n` : formatCard(findings));
      process.exitCode = isBroken(findings) ? 1 : 0;
    });
}

async function examine(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const courseFolder = findCourseFolder();
  return [
    ...(await examineSetup(courseFolder, environment)),
    examineNode(),
    ...examineNpm(environment),
    examineComputer(),
    examineMemory(),
    await examineDisk(courseFolder),
    ...(await examineJupyter({ courseFolder, environment })),
    ...(await examineData(dataHome(environment))),
  ];
}
