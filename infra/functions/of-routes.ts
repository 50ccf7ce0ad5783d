import type { Construct } from 'constructs';
import type { RouteFunction } from '../../shared/api/routes.ts';
import { createEvidenceFile } from './create-evidence-file.ts';
import { createLinkFile } from './create-link-file.ts';
import { createLinkUpload } from './create-link-upload.ts';
import { createUnitFile } from './create-unit-file.ts';
import { createUpload } from './create-upload.ts';
import { explainFigure } from './explain-figure.ts';
import { getActs } from './get-acts.ts';
import { getCommuneReport } from './get-commune-report.ts';
import { getDeliveries } from './get-deliveries.ts';
import { getEvidenceFile } from './get-evidence-file.ts';
import { getForm } from './get-form.ts';
import { getHealth } from './get-health.ts';
import { getLinkForm } from './get-link-form.ts';
import { getLinkMarkedFile } from './get-link-marked-file.ts';
import { getLinkPage } from './get-link-page.ts';
import { getLinkReceipt } from './get-link-receipt.ts';
import { getLinkUpload } from './get-link-upload.ts';
import { getMarkedFile } from './get-marked-file.ts';
import { functionsOfDriveRoutes } from './of-drive-routes.ts';
import { getOpenapi } from './get-openapi.ts';
import { getPlace } from './get-place.ts';
import { getProgress } from './get-progress.ts';
import { getReceipt } from './get-receipt.ts';
import { getSlotGrid } from './get-slot-grid.ts';
import { getSlots } from './get-slots.ts';
import { getSummary } from './get-summary.ts';
import { getSummaryPaper } from './get-summary-paper.ts';
import { getUnitFiles } from './get-unit-files.ts';
import { getUpload } from './get-upload.ts';
import { getWarnings } from './get-warnings.ts';
import { listSummaries } from './list-summaries.ts';
import { makeLinks } from './make-links.ts';
import { openLink } from './open-link.ts';
import { recordAct } from './record-act.ts';
import type { Parts } from './parts.ts';

/** What answers each route. One left out is a type error. */
export function functionsOfRoutes(scope: Construct, parts: Parts) {
  return {
    'get-marked-file': getMarkedFile(scope, parts),
    'get-receipt': getReceipt(scope, parts),
    'create-upload': createUpload(scope, parts),
    'get-upload': getUpload(scope, parts),
    'get-form': getForm(scope, parts),
    'get-commune-report': getCommuneReport(scope, parts),
    'get-progress': getProgress(scope, parts),
    'get-slots': getSlots(scope, parts),
    'get-warnings': getWarnings(scope, parts),
    'list-summaries': listSummaries(scope, parts),
    'get-summary': getSummary(scope, parts),
    'get-summary-paper': getSummaryPaper(scope, parts),
    'explain-figure': explainFigure(scope, parts),
    'record-act': recordAct(scope, parts),
    'get-acts': getActs(scope, parts),
    'get-evidence-file': getEvidenceFile(scope, parts),
    'create-evidence-file': createEvidenceFile(scope, parts),
    'create-unit-file': createUnitFile(scope, parts),
    'get-unit-files': getUnitFiles(scope, parts),
    'create-link-file': createLinkFile(scope, parts),
    'get-slot-grid': getSlotGrid(scope, parts),
    'get-deliveries': getDeliveries(scope, parts),
    'make-links': makeLinks(scope, parts),
    'get-link-page': getLinkPage(scope, parts),
    'open-link': openLink(scope, parts),
    'get-link-form': getLinkForm(scope, parts),
    'create-link-upload': createLinkUpload(scope, parts),
    'get-link-upload': getLinkUpload(scope, parts),
    'get-link-marked-file': getLinkMarkedFile(scope, parts),
    'get-link-receipt': getLinkReceipt(scope, parts),
    'get-place': getPlace(scope, parts),
    ...functionsOfDriveRoutes(scope, parts),
    'get-health': getHealth(scope, parts),
    'get-openapi': getOpenapi(scope, parts),
  } satisfies Record<RouteFunction, unknown>;
}
