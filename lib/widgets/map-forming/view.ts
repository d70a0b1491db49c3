import { startExplorer } from '../kit/view/start-explorer';
import { mapExplorer } from './explorer';

startExplorer(mapExplorer);
