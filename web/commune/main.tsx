import '../style/base.css';
import '../style/commune.css';
import '../style/commune-parts.css';
import '../style/commune-acts.css';
import { mount } from '../common/mount.tsx';
import { CommunePage } from './commune-page.tsx';

mount(CommunePage);
