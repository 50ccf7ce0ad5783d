import { describe, expect, it } from 'vitest';
import { newestPhoto } from '../../../../web/public/logic/newest-photo.ts';

const photo = (url: string) => ({ url, thumbnail: url, caption: '', alt: '' });
const item = (id: string, ...urls: string[]) => ({
  id,
  title: id,
  content_text: '',
  date_published: '',
  _photos: urls.map(photo),
});

describe('the picture on the poster', () => {
  it('is the first of the newest article that has one', () => {
    const items = [item('c'), item('b', 'b1', 'b2'), item('a', 'a1')];

    expect(newestPhoto({ is: 'ready', value: { items } })?.url).toBe('b1');
  });

  it('is left out where the news have none or cannot be had', () => {
    expect(newestPhoto({ is: 'ready', value: { items: [item('a')] } })).toBeUndefined();
    expect(newestPhoto({ is: 'failed', error: new Error('offline') })).toBeUndefined();
  });
});
