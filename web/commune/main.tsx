import '../style/base.css';
import '../style/commune.css';
import { mount } from '../common/mount.tsx';
import { CommunePage } from './commune-page.tsx';

mount(CommunePage);
