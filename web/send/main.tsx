import '../style/base.css';
import { mount } from '../common/mount.tsx';
import { SendPage } from './send-page.tsx';

mount(SendPage);
