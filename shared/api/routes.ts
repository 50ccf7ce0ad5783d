import { actActions } from '../domain/policy/act-actions.ts';
import type { Action } from '../domain/policy/rules.ts';

/** What a caller must be allowed to do, one thing of several where the request says which; or that anybody may call. */
export type RouteRule = { action: Action | readonly Action[] } | { public: true };

/**
 * Every way into the HTTP API, and the function that answers it. The stack makes its routes from this table and
 * OpenAPI its paths, so neither can name one that the other lacks. A route without
 * a rule is a type error.
 */
export const routes = [
  { method: 'POST', path: '/uploads', function: 'create-upload', action: ['send-report', 'key-in-report'] },
  { method: 'GET', path: '/uploads/{uploadId}', function: 'get-upload', action: 'read-upload' },
  { method: 'GET', path: '/uploads/{uploadId}/marked.xlsx', function: 'get-marked-file', action: 'read-upload' },
  { method: 'GET', path: '/uploads/{uploadId}/receipt.txt', function: 'get-receipt', action: 'read-upload' },
  { method: 'GET', path: '/communes/{communeId}/forms/{unitId}/{file}', function: 'get-form', action: 'read-form' },
  { method: 'GET', path: '/communes/{communeId}/progress/{period}', function: 'get-progress', action: 'read-progress' },
  { method: 'GET', path: '/communes/{communeId}/campaign', function: 'get-campaign', action: 'read-campaign' },
  {
    method: 'GET',
    path: '/communes/{communeId}/movements/{period}',
    function: 'get-movements',
    action: 'read-movements',
  },
  {
    method: 'GET',
    path: '/communes/{communeId}/participants/{period}',
    function: 'get-participants',
    action: 'read-participants',
  },
  { method: 'GET', path: '/communes/{communeId}/tasks/{period}', function: 'get-tasks', action: 'read-tasks' },
  {
    method: 'GET',
    path: '/communes/{communeId}/propaganda/{period}',
    function: 'get-propaganda',
    action: 'read-propaganda',
  },
  {
    method: 'GET',
    path: '/communes/{communeId}/reports/{file}',
    function: 'get-commune-report',
    action: 'read-report-paper',
  },
  { method: 'GET', path: '/communes/{communeId}/slots/{period}', function: 'get-slots', action: 'read-slots' },
  { method: 'GET', path: '/communes/{communeId}/warnings/{period}', function: 'get-warnings', action: 'read-warnings' },
  { method: 'GET', path: '/districts/{districtId}/summaries', function: 'list-summaries', action: 'read-summary' },
  {
    method: 'GET',
    path: '/districts/{districtId}/summaries/{period}',
    function: 'get-summary',
    action: 'read-summary',
  },
  {
    method: 'GET',
    path: '/districts/{districtId}/summaries/{period}/explain',
    function: 'explain-figure',
    action: 'explain-figure',
  },
  {
    method: 'GET',
    path: '/districts/{districtId}/papers/{file}',
    function: 'get-summary-paper',
    action: 'read-summary-paper',
  },
  {
    method: 'POST',
    path: '/communes/{communeId}/acts/{period}',
    function: 'record-act',
    action: Array.from(new Set(Object.values(actActions))),
  },
  { method: 'GET', path: '/communes/{communeId}/acts/{period}', function: 'get-acts', action: 'read-acts' },
  {
    method: 'POST',
    path: '/communes/{communeId}/evidence-files/{period}',
    function: 'create-evidence-file',
    action: 'add-evidence',
  },
  {
    method: 'GET',
    path: '/communes/{communeId}/evidence-files/{period}/{file}',
    function: 'get-evidence-file',
    action: 'read-evidence',
  },
  {
    method: 'POST',
    path: '/communes/{communeId}/unit-files/{period}',
    function: 'create-unit-file',
    action: 'send-unit-file',
  },
  {
    method: 'GET',
    path: '/communes/{communeId}/unit-files/{period}',
    function: 'get-unit-files',
    action: 'read-unit-files',
  },
  { method: 'GET', path: '/communes/{communeId}/slot-grid/{year}', function: 'get-slot-grid', action: 'read-slots' },
  {
    method: 'GET',
    path: '/districts/{districtId}/deliveries/{period}',
    function: 'get-deliveries',
    action: 'read-deliveries',
  },
  { method: 'POST', path: '/communes/{communeId}/links/{period}', function: 'make-links', action: 'make-links' },
  { method: 'GET', path: '/communes/{communeId}/link-pages/{file}', function: 'get-link-page', action: 'make-links' },
  // Public in that nobody is asked who they are: the link itself says what may be done.
  { method: 'GET', path: '/links/{token}', function: 'open-link', public: true },
  { method: 'GET', path: '/links/{token}/forms/{file}', function: 'get-link-form', public: true },
  { method: 'POST', path: '/links/{token}/uploads', function: 'create-link-upload', public: true },
  { method: 'POST', path: '/links/{token}/files', function: 'create-link-file', public: true },
  { method: 'GET', path: '/links/{token}/uploads/{uploadId}', function: 'get-link-upload', public: true },
  {
    method: 'GET',
    path: '/links/{token}/uploads/{uploadId}/marked.xlsx',
    function: 'get-link-marked-file',
    public: true,
  },
  {
    method: 'GET',
    path: '/links/{token}/uploads/{uploadId}/receipt.txt',
    function: 'get-link-receipt',
    public: true,
  },
  {
    method: 'POST',
    path: '/communes/{communeId}/photo-files/{period}',
    function: 'create-photo-file',
    action: 'send-photo',
  },
  { method: 'POST', path: '/communes/{communeId}/photos/{period}', function: 'make-photo', action: 'send-photo' },
  { method: 'GET', path: '/public/places/{placeId}', function: 'get-place', public: true },
  {
    method: 'GET',
    path: '/public/communes/{communeId}/progress.json',
    function: 'get-public-progress',
    public: true,
  },
  { method: 'GET', path: '/public/communes/{communeId}/news.json', function: 'get-news-feed', public: true },
  { method: 'GET', path: '/public/communes/{communeId}/news.rss', function: 'get-news-rss', public: true },
  { method: 'GET', path: '/public/communes/{communeId}/photos/{file}', function: 'get-photo', public: true },
  {
    method: 'GET',
    path: '/communes/{communeId}/rankings/{period}',
    function: 'get-ranking',
    action: 'read-ranking',
  },
  {
    method: 'GET',
    path: '/communes/{communeId}/commendation/{period}',
    function: 'get-commendation',
    action: 'read-commendation',
  },
  {
    method: 'GET',
    path: '/communes/{communeId}/commendation-papers/{file}',
    function: 'get-commendation-paper',
    action: 'read-commendation-paper',
  },
  { method: 'GET', path: '/health', function: 'get-health', public: true },
  { method: 'GET', path: '/openapi.json', function: 'get-openapi', public: true },
] as const satisfies readonly (RouteRule & { method: 'GET' | 'POST'; path: `/${string}`; function: string })[];

export type Route = (typeof routes)[number];
export type RouteFunction = Route['function'];
