import { createServer, type AddressInfo } from 'node:net';
import { portProblem } from '../../../lib/course/environment/port-problem';

describe('portProblem', () => {
  test('a port is busy while somebody listens on it, and free before and after', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect(await portProblem(port)).toBe('busy');
    await new Promise((resolve) => server.close(resolve));
    expect(await portProblem(port)).toBeUndefined();
    expect(await portProblem(port)).toBeUndefined();
  });
});
