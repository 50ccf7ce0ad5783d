import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { jsonFeed } from '../../../functions/get-news-feed/json-feed.ts';
import { rssFeed } from '../../../functions/get-news-rss/rss-feed.ts';
import { escaped } from '../../../functions/get-news-rss/xml.ts';
import type { CommuneNews } from '../../../shared/steps/find-news.ts';

const url = 'https://ntm.example';
const file = `2024-03-${'ab'.repeat(16)}.jpg`;
const hostile = `<script>alert("x")</script> & ]]> 'a' \u0007\uD800`;
const photo = { file, caption: `Chú thích ${hostile}`, alt: `Ảnh ${hostile}`, size: 1234 };

const newsOf = (text: string): CommuneNews => ({
  communeId: 'luc-ba',
  commune: 'xã Lục Ba',
  articles: [
    {
      id: `publish-news-${'0'.repeat(32)}`,
      communeId: 'luc-ba',
      period: '2024-03',
      at: '2024-03-12T01:00:00.123Z',
      by: 'officer@luc-ba',
      kind: 'publish-news',
      title: `Tin ${text}`,
      text: `Một\n${text}`,
      photos: [photo],
    },
  ],
});

/** The texts of each element by its name, as a strict parser reads them. */
function readXml(xml: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser({});
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => open.push({ name, text: Object.values(attributes).join(' ') }));
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => {
    const { name, text } = open.pop() ?? { name: '', text: '' };
    texts.set(name, [...(texts.get(name) ?? []), text]);
  });
  parser.write(xml).close();
  return texts;
}

describe('the RSS of a commune’s news', () => {
  it('is XML whatever was typed, and what was typed is text in it and in the HTML of it', () => {
    const read = readXml(rssFeed(newsOf(hostile), url));

    expect(read.get('title')?.[1]).toBe(`Tin <script>alert("x")</script> & ]]> 'a' `);
    const html = read.get('description')?.[1] ?? '';
    expect(html).toContain('<p>&lt;script&gt;');
    expect(html).not.toMatch(/<script|alt="[^"]*[<>]/);
    expect(html.match(/<\w+/g)).toEqual(['<p', '<p', '<figure', '<a', '<img', '<figcaption']);
  });

  it('has what RSS 2.0 asks for, and the size and kind of the first picture', () => {
    const read = readXml(rssFeed(newsOf('thường'), url));

    expect([...read.keys()]).toEqual(expect.arrayContaining(['rss', 'channel', 'link', 'item', 'guid']));
    expect(read.get('pubDate')).toEqual(['Tue, 12 Mar 2024 01:00:00 GMT']);
    expect(read.get('enclosure')).toEqual([`${url}/public/communes/luc-ba/photos/${file} 1234 image/jpeg`]);
  });

  it('leaves out what XML has no place for, and keeps Vietnamese and emoji', () => {
    expect(escaped('a\u0000b\uFFFFc\uD800d Đường 🎋 "\'&<>')).toBe('abcd Đường 🎋 &quot;&#39;&amp;&lt;&gt;');
  });
});

/** Of https://jsonfeed.org/version/1.1 what is required, and the kinds of what is used. */
const feedSchema = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string(),
  feed_url: z.url(),
  language: z.string(),
  authors: z.array(z.strictObject({ name: z.string() })),
  items: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      content_text: z.string(),
      date_published: z.iso.datetime(),
      image: z.optional(z.url()),
      attachments: z.array(
        z.strictObject({ url: z.url(), mime_type: z.string(), title: z.string(), size_in_bytes: z.int() }),
      ),
      _photos: z.array(z.strictObject({ url: z.url(), thumbnail: z.url(), caption: z.string(), alt: z.string() })),
    }),
  ),
});

it('the JSON Feed of a commune’s news has what version 1.1 asks for, and each picture with what it shows', () => {
  const feed = feedSchema.parse(JSON.parse(JSON.stringify(jsonFeed(newsOf(hostile), url))));

  expect(feed.items[0]).toMatchObject({ image: `${url}/public/communes/luc-ba/photos/${file}` });
  expect(feed.items[0]).toMatchObject({ _photos: [{ caption: photo.caption, alt: photo.alt }] });
});

it.each([rssFeed, (news: CommuneNews) => JSON.stringify(jsonFeed(news, url))])(
  'who wrote or published an article is in no feed',
  (feed) => {
    expect(feed(newsOf('thường'), url)).not.toContain('officer@');
  },
);
