import { startExplorer } from '../kit/view/start-explorer';
import { graphExplorer } from './explorer';

startExplorer(graphExplorer);
