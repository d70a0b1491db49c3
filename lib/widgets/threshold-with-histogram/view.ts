import { startExplorer } from '../kit/view/start-explorer';
import { thresholdExplorer } from './explorer';

startExplorer(thresholdExplorer);
