import { Command } from 'commander';

/** `nnlab kernel`: the kernel that Jupyter starts for a notebook. */
export function kernelCommand(): Command {
  return new Command('kernel')
    .description('serve one notebook to Jupyter; started by Jupyter itself')
    .requiredOption('--connection-file <file>', 'the file by which Jupyter says where to listen')
    .action(async ({ connectionFile }: { connectionFile: string }) => {
      // Loaded late: ZeroMQ is a native addon that no other command needs.
      const { serveKernel } = await import('../kernel/jupyter/server');
      await serveKernel(connectionFile);
    });
}
