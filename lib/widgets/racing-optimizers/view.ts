import { startExplorer } from '../kit/view/start-explorer';
import { raceExplorer } from './explorer';

startExplorer(raceExplorer);
