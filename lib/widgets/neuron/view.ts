import { startExplorer } from '../kit/view/start-explorer';
import { neuronExplorer } from './explorer';

startExplorer(neuronExplorer);
