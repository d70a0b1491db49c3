import { startExplorer } from '../kit/view/start-explorer';
import { flowExplorer } from './explorer';

startExplorer(flowExplorer);
