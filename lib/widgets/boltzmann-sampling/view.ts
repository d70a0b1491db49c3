import { startExplorer } from '../kit/view/start-explorer';
import { boltzmannExplorer } from './explorer';

startExplorer(boltzmannExplorer);
