import { startExplorer } from '../kit/view/start-explorer';
import { kernelExplorer } from './explorer';

startExplorer(kernelExplorer);
