/**
 * Every way into the HTTP API, and the function that answers it. The stack makes its routes from this table and
 * OpenAPI its paths, so neither can name one that the other lacks.
 */
export const routes = [
  { method: 'POST', path: '/uploads', function: 'create-upload' },
  { method: 'GET', path: '/uploads/{uploadId}', function: 'get-upload' },
  { method: 'GET', path: '/uploads/{uploadId}/marked.xlsx', function: 'get-marked-file' },
  { method: 'GET', path: '/uploads/{uploadId}/receipt.txt', function: 'get-receipt' },
  { method: 'GET', path: '/communes/{communeId}/forms/{unitId}/{file}', function: 'get-form' },
  { method: 'GET', path: '/communes/{communeId}/progress/{period}', function: 'get-progress' },
  { method: 'GET', path: '/communes/{communeId}/reports/{file}', function: 'get-commune-report' },
  { method: 'GET', path: '/communes/{communeId}/slots/{period}', function: 'get-slots' },
  { method: 'GET', path: '/communes/{communeId}/warnings/{period}', function: 'get-warnings' },
  { method: 'GET', path: '/districts/{districtId}/summaries', function: 'list-summaries' },
  { method: 'GET', path: '/districts/{districtId}/summaries/{period}', function: 'get-summary' },
  { method: 'GET', path: '/districts/{districtId}/summaries/{period}/explain', function: 'explain-figure' },
  { method: 'GET', path: '/districts/{districtId}/papers/{file}', function: 'get-summary-paper' },
  { method: 'POST', path: '/communes/{communeId}/acts/{period}', function: 'record-act' },
  { method: 'GET', path: '/communes/{communeId}/acts/{period}', function: 'get-acts' },
  { method: 'POST', path: '/communes/{communeId}/evidence-files/{period}', function: 'create-evidence-file' },
  { method: 'GET', path: '/communes/{communeId}/slot-grid/{year}', function: 'get-slot-grid' },
  { method: 'GET', path: '/districts/{districtId}/deliveries/{period}', function: 'get-deliveries' },
  { method: 'GET', path: '/openapi.json', function: 'get-openapi' },
] as const;

export type Route = (typeof routes)[number];
export type RouteFunction = Route['function'];
