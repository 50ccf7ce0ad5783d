import '../style/base.css';
import '../style/send.css';
import { mount } from '../common/mount.tsx';
import { registerWorker } from './register-worker.ts';
import { SendPage } from './send-page.tsx';

mount(SendPage);
registerWorker();
