import { pathOfPhoto, thumbnailOf } from '../../shared/domain/news/photo.ts';
import type { PublishedNews } from '../../shared/domain/news/published.ts';
import type { CommuneNews } from '../../shared/steps/find-news.ts';

/** As https://jsonfeed.org/version/1.1 asks for it. Who wrote or published an article is in none of it. */
export function jsonFeed({ communeId, commune, articles }: CommuneNews, publicUrl: string): Record<string, unknown> {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: `Tin nông thôn mới ${commune}`,
    feed_url: `${publicUrl}/public/communes/${communeId}/news.json`,
    language: 'vi',
    authors: [{ name: `UBND ${commune}` }],
    items: articles.map((article) => itemOf(article, publicUrl)),
  };
}

function itemOf({ id, communeId, title, text, at, photos }: PublishedNews, publicUrl: string) {
  const urlOf = (file: string): string => `${publicUrl}${pathOfPhoto(communeId, file)}`;
  const [first] = photos;
  return {
    id,
    title,
    content_text: text,
    date_published: at,
    ...(first && { image: urlOf(first.file) }),
    attachments: photos.map(({ file, caption, size }) => ({
      url: urlOf(file),
      mime_type: 'image/jpeg',
      title: caption,
      size_in_bytes: size,
    })),
    // What JSON Feed has no field for, under a name of its own, as it asks.
    _photos: photos.map(({ file, caption, alt }) => ({
      url: urlOf(file),
      thumbnail: urlOf(thumbnailOf(file)),
      caption,
      alt,
    })),
  };
}
