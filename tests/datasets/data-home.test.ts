import { resolve } from 'node:path';
import { findCourseFolder } from '../../lib/datasets/catalog';
import { dataHome } from '../../lib/datasets/data-home';
import { temporaryFolder } from './support/data-home';

const course = findCourseFolder();

describe('dataHome', () => {
  test('dataHome({}) keeps downloads in datasets/cache and may download', () => {
    const home = dataHome({});
    expect(home.cacheFolder).toBe(resolve(course, 'datasets', 'cache'));
    expect(home.dataFolder).toBeUndefined();
    expect(home.offline).toBe(false);
    expect(home.catalog.datasets).toHaveLength(4);
  });

  test.each([
    ['1', true],
    ['true', true],
    ['', false],
    ['0', false],
    ['false', false],
  ])("NNLAB_OFFLINE='%s' gives offline %p", (value, offline) => {
    expect(dataHome({ NNLAB_OFFLINE: value }).offline).toBe(offline);
  });

  test('an empty NNLAB_DATA counts as none', () => {
    expect(dataHome({ NNLAB_DATA: '' }).dataFolder).toBeUndefined();
  });

  test('an absolute NNLAB_DATA is taken as it is, there or not', () => {
    const folder = temporaryFolder();
    expect(dataHome({ NNLAB_DATA: folder }).dataFolder).toBe(folder);
    expect(dataHome({ NNLAB_DATA: resolve(folder, 'absent') }).dataFolder).toBe(resolve(folder, 'absent'));
  });

  test('a relative NNLAB_DATA counts from the working folder, or else from the course', () => {
    // Whatever the working folder, only the course has lib/datasets when seen from lib.
    expect(dataHome({ NNLAB_DATA: 'lib/datasets' }).dataFolder).toBe(resolve(course, 'lib/datasets'));
    expect(dataHome({ NNLAB_DATA: 'no/such/folder' }).dataFolder).toBe(resolve('no/such/folder'));
  });

  test('every call shares what the process remembers of its downloads', () => {
    expect(dataHome({}).memory).toBe(dataHome({ NNLAB_OFFLINE: '1' }).memory);
  });
});
