import { startExplorer } from '../kit/view/start-explorer';
import { basisExplorer } from './explorer';

startExplorer(basisExplorer);
