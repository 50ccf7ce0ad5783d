import { pathOfPhoto, thumbnailOf } from '../../shared/domain/news/photo.ts';
import type { PublishedNews } from '../../shared/domain/news/published.ts';
import type { CommuneNews } from '../../shared/steps/find-news.ts';
import { escaped, tag } from './xml.ts';

/** RSS 2.0, https://www.rssboard.org/rss-specification. Who wrote or published an article is in none of it. */
export function rssFeed({ communeId, commune, articles }: CommuneNews, publicUrl: string): string {
  const self = `${publicUrl}/public/communes/${communeId}/news.rss`;
  const channel = [
    tag('title', `Tin nông thôn mới ${commune}`),
    tag('link', self),
    tag('description', `Tin bài và hình ảnh xây dựng nông thôn mới của ${commune}`),
    tag('language', 'vi'),
    `<atom:link href="${escaped(self)}" rel="self" type="application/rss+xml"/>`,
    ...articles.map((article) => itemOf(article, publicUrl)),
  ];
  const atom = 'xmlns:atom="http://www.w3.org/2005/Atom"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ${atom}><channel>${channel.join('\n')}</channel></rss>\n`;
}

function itemOf(article: PublishedNews, publicUrl: string): string {
  const { id, title, at, communeId, photos } = article;
  const urlOf = (file: string): string => `${publicUrl}${pathOfPhoto(communeId, file)}`;
  // A reader takes one enclosure an item: the first picture, with the others in the text.
  const enclosures = photos
    .slice(0, 1)
    .map(({ file, size }) => `<enclosure url="${escaped(urlOf(file))}" length="${size}" type="image/jpeg"/>`);
  return `<item>${[
    tag('title', title),
    tag('description', htmlOf(article, urlOf)),
    `<guid isPermaLink="false">${escaped(id)}</guid>`,
    tag('pubDate', new Date(at).toUTCString()),
    ...enclosures,
  ].join('')}</item>`;
}

/** What was typed is text in it, and never a tag. */
function htmlOf({ text, photos }: PublishedNews, urlOf: (file: string) => string): string {
  const paragraphs = text.split(/\n+/).map((line) => tag('p', line));
  const figures = photos.map(({ file, caption, alt }) => {
    const image = `<img src="${escaped(urlOf(thumbnailOf(file)))}" alt="${escaped(alt)}">`;
    return `<figure><a href="${escaped(urlOf(file))}">${image}</a>${tag('figcaption', caption)}</figure>`;
  });
  return [...paragraphs, ...figures].join('');
}
