import '../style/base.css';
import { mount } from '../common/mount.tsx';
import { CommunePage } from './commune-page.tsx';

mount(CommunePage);
