import { availableParallelism, cpus, freemem, release, totalmem, type } from 'node:os';
import { statfs } from 'node:fs/promises';
import type { Finding } from './environment-card';

const gigabyte = 1e9;
/** A lesson with its notebook, its browser and TensorFlow.js stays below this. */
const enoughMemory = 1.5 * gigabyte;
/** JupyterLab needs 300 MB, the data 50 MB. */
const enoughDisk = gigabyte;
const oldestNode = 20;

export function examineNode(version: string = process.versions.node): Finding {
  if (Number(version.split('.')[0]) >= oldestNode) return { subject: 'Node.js', standing: 'fine', value: version };
  const remedy = `The course needs Node.js ${oldestNode} or newer: https://nodejs.org`;
  return { subject: 'Node.js', standing: 'broken', value: version, remedy };
}

/** npm tells the scripts it runs who it is; asked otherwise, we do not start it just to know. */
export function examineNpm(environment: NodeJS.ProcessEnv): Finding[] {
  const [, version] = /\bnpm\/(\S+)/.exec(environment['npm_config_user_agent'] ?? '') ?? [];
  return version ? [{ subject: 'npm', standing: 'fine', value: version }] : [];
}

export function examineComputer(): Finding {
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const value = `${type()} ${release()} ${process.arch}, ${availableParallelism()} cores (${model})`;
  return { subject: 'computer', standing: 'fine', value };
}

export function examineMemory(free: number = freeMemory(), total: number = totalmem()): Finding {
  const value = `${inGigabytes(free)} free of ${inGigabytes(total)}`;
  if (free >= enoughMemory) return { subject: 'memory', standing: 'fine', value };
  return { subject: 'memory', standing: 'notice', value, remedy: 'Close programs and browser tabs before a lesson.' };
}

export async function examineDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  return judgeDisk(bavail * bsize);
}

export function judgeDisk(free: number): Finding {
  const value = `${inGigabytes(free)} free`;
  if (free >= enoughDisk) return { subject: 'disk', standing: 'fine', value };
  return {
    subject: 'disk',
    standing: 'notice',
    value,
    remedy: 'Make room: JupyterLab and the data need about 0.4 GB.',
  };
}

/** Within a container, what the container may still use. */
function freeMemory(): number {
  return (process as { availableMemory?: () => number }).availableMemory?.() ?? freemem();
}

function inGigabytes(bytes: number): string {
  return `${(bytes / gigabyte).toFixed(1)} GB`;
}
