/** What an element holds: text, elements by name (a list repeats its name), or nothing. */
export type XmlContent = boolean | number | string | undefined | { [name: string]: XmlContent | readonly XmlContent[] };

/** A document in S3's namespace. */
export function xml(root: string, content: XmlContent): string {
  const body = inside(content);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${body}</${root}>`;
}

function inside(content: XmlContent): string {
  if (content === undefined) return '';
  if (typeof content !== 'object') return escape(String(content));
  return Object.entries(content)
    .flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `<${name}>${inside(value)}</${name}>`)
    .join('');
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
