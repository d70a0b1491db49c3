import { startExplorer } from '../kit/view/start-explorer';
import { ganExplorer } from './explorer';

startExplorer(ganExplorer);
