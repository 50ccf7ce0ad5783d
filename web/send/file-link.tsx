import type { ComponentChildren } from 'preact';
import { Download } from '../common/download.tsx';

interface FileLinkProps {
  path: string;
  byLink: boolean;
  isMain?: boolean;
  children: ComponentChildren;
}

/** A file of the API: by a link it is a plain address, which every telephone can save; else it needs the token. */
export function FileLink({ path, byLink, isMain = false, children }: FileLinkProps) {
  if (!byLink) return <Download path={path}>{children}</Download>;
  return (
    <a class={`button ${isMain ? 'main' : 'quiet'}`} href={`/api${path}`} download>
      {children}
    </a>
  );
}
