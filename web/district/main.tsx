import '../style/base.css';
import { mount } from '../common/mount.tsx';
import { DistrictPage } from './district-page.tsx';

mount(DistrictPage);
