// Its types leave it out: https://github.com/panva/node-oidc-provider/blob/main/lib/adapters/memory_adapter.js
declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  import type { AdapterFactory } from 'oidc-provider';

  export function createMemoryAdapter(): AdapterFactory;
}
