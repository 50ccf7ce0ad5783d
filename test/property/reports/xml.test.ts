import * as fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { FileRefused } from '../../../shared/reports/file-refused.ts';
import { parseXml } from '../../../shared/reports/xlsx/xml.ts';

const runs = { seed: 20_240_315, numRuns: 400 };

type Event = [kind: string, name: string, attributes?: Record<string, string>];

/** What our scanner sees: elements, attributes and text, or that it is refused. */
function scanned(xml: string): Event[] | 'refused' {
  const events: Event[] = [];
  try {
    parseXml(Buffer.from(xml), {
      open: (name, attributes) => events.push(['open', name, Object.fromEntries(attributes)]),
      text: (text) => addText(events, text),
      close: (name) => events.push(['close', name]),
    });
  } catch (error) {
    if (error instanceof FileRefused) return 'refused';
    throw error;
  }
  return events;
}

/** The same from a parser that follows the whole of XML. */
function parsed(xml: string): Event[] | 'refused' {
  const events: Event[] = [];
  const parser = new SaxesParser({ xmlns: false });
  let failed = false;
  parser.on('error', () => (failed = true));
  parser.on('doctype', () => (failed = true));
  parser.on('opentag', ({ name, attributes }) => events.push(['open', name, { ...attributes }]));
  parser.on('text', (text) => addText(events, text));
  parser.on('cdata', (text) => addText(events, text));
  parser.on('closetag', ({ name }) => events.push(['close', name]));
  parser.write(xml).close();
  return failed ? 'refused' : events;
}

function addText(events: Event[], text: string): void {
  const last = events.at(-1);
  if (last?.[0] === 'text') last[1] += text;
  else if (text !== '' && events.length > 0) events.push(['text', text]);
}

const text = fc.stringMatching(/^[ a-zà-ỹ0-9.=/?!-]{0,12}$/u);
const piece = fc.oneof(
  text,
  fc.constantFrom(
    '&amp;',
    '&lt;',
    '&#7879;',
    '&#x1EC7;',
    '<![CDATA[<c> & ]]>',
    '<!-- <c> -->',
    '<?a b?>',
    '<e/>',
    '<e a=\'1\' b="2>" />',
  ),
);

const element: fc.Memo<string> = fc.memo((depth) => {
  const content =
    depth <= 1 ? fc.array(piece, { maxLength: 3 }) : fc.array(fc.oneof(piece, element()), { maxLength: 4 });
  return fc
    .tuple(fc.constantFrom('row', 'c', 'v', 'is'), text, content)
    .map(([name, value, inner]) => `<${name} r="${value}">${inner.join('')}</${name}>`);
});

describe('the XML scanner agrees with a full parser', () => {
  it('on documents that are well formed', () => {
    fc.assert(
      fc.property(element(3), (xml) => {
        const events = scanned(xml);

        expect(events).not.toBe('refused');
        expect(events).toEqual(parsed(xml));
      }),
      runs,
    );
  });

  it('where both accept a document of which a character was changed', () => {
    fc.assert(
      fc.property(
        element(3),
        fc.nat(),
        fc.constantFrom('<', '>', '&', '"', "'", '/', '=', 'a', ' ', ''),
        (xml, at, character) => {
          const index = at % xml.length;
          const spoilt = xml.slice(0, index) + character + xml.slice(index + 1);

          const events = scanned(spoilt);
          const expected = parsed(spoilt);

          const isRefused = events === 'refused' || expected === 'refused';

          expect(isRefused ? [] : events).toEqual(isRefused ? [] : expected);
        },
      ),
      runs,
    );
  });
});
