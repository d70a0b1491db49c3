import { serveAsWorker } from './view/engine';
import { startPlayground } from './view/start-playground';

// The page makes its worker from this same script.
if (typeof document === 'undefined') serveAsWorker();
else startPlayground(document.currentScript?.textContent ?? '');
