import type { Construct } from 'constructs';
import { createPhotoFile } from './create-photo-file.ts';
import { getCampaign } from './get-campaign.ts';
import { getCommendation } from './get-commendation.ts';
import { getCommendationPaper } from './get-commendation-paper.ts';
import { getMovements } from './get-movements.ts';
import { getNewsFeed } from './get-news-feed.ts';
import { getNewsRss } from './get-news-rss.ts';
import { getParticipants } from './get-participants.ts';
import { getPhoto } from './get-photo.ts';
import { getPropaganda } from './get-propaganda.ts';
import { getPublicProgress } from './get-public-progress.ts';
import { getRanking } from './get-ranking.ts';
import { getTasks } from './get-tasks.ts';
import { makePhoto } from './make-photo.ts';
import type { Parts } from './parts.ts';

/** What answers the routes of the drive beside its criteria: what it is for, what was done for it, its news. */
export function functionsOfDriveRoutes(scope: Construct, parts: Parts) {
  return {
    'get-campaign': getCampaign(scope, parts),
    'get-movements': getMovements(scope, parts),
    'get-participants': getParticipants(scope, parts),
    'get-propaganda': getPropaganda(scope, parts),
    'get-tasks': getTasks(scope, parts),
    'create-photo-file': createPhotoFile(scope, parts),
    'make-photo': makePhoto(scope, parts),
    'get-public-progress': getPublicProgress(scope, parts),
    'get-news-feed': getNewsFeed(scope, parts),
    'get-news-rss': getNewsRss(scope, parts),
    'get-photo': getPhoto(scope, parts),
    'get-ranking': getRanking(scope, parts),
    'get-commendation': getCommendation(scope, parts),
    'get-commendation-paper': getCommendationPaper(scope, parts),
  };
}
