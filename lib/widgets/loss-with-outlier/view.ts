import { startExplorer } from '../kit/view/start-explorer';
import { outlierExplorer } from './explorer';

startExplorer(outlierExplorer);
