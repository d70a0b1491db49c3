import { startExplorer } from '../kit/view/start-explorer';
import { perceptronLineExplorer } from './explorer';

startExplorer(perceptronLineExplorer);
