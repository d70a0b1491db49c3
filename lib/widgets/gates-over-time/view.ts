import { startExplorer } from '../kit/view/start-explorer';
import { gatesExplorer } from './explorer';

startExplorer(gatesExplorer);
