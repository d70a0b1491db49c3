import { startExplorer } from '../kit/view/start-explorer';
import { descentExplorer } from './explorer';

startExplorer(descentExplorer);
