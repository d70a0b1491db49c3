import { Command } from 'commander';
import { findCourseFolder } from '../../datasets/catalog';
import { installNative } from '../native/install-native';

/** `nnlab native`: installs TensorFlow.js's native addon. */
export function nativeCommand(): Command {
  return new Command('native')
    .description('install the native addon of TensorFlow.js: download it, or else build it')
    .option('--build', 'build it against TensorFlow’s Python package without trying the download first')
    .action(async ({ build }: { build?: boolean }) => {
      const say = (line: string): void => void process.stdout.write(`${line}\n`);
      await installNative({ courseFolder: findCourseFolder(), environment: process.env, say, build });
    });
}
