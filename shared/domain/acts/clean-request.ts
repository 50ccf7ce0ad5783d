import type { RequestFault } from '../errors.ts';
import { faultAt, refusal } from './refusals.ts';
import { actRequestSchema, type ActRequest } from './request.ts';

/** Controls but line ends and tabs, what marks directions and joins, private characters, halves of pairs. */
const hidden = /(?![\n\r\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/u;
/** Letters that are drawn as nothing. */
const blankLetters = /[\u115F\u1160\u2800\u3164\uFFA0]/g;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** What is a list or a paper's line has one line; other texts may have more. */
const lines = new Set(['ref', 'title', 'name', 'post', 'number', 'chair', 'secretary', 'caption', 'alt', 'purpose']);

/**
 * Every text as it is kept: composed, with one blank between words and none at the ends.
 * @throws DomainError unprocessable, with the place of each text that has something in it that nobody sees
 */
export function cleanRequest(request: ActRequest): ActRequest {
  const faults = faultsIn(request, '');
  if (faults.length > 0) throw refusal('unprocessable', 'text-refused', { faults });
  return actRequestSchema.parse(cleaned(request, ''));
}

function faultsIn(value: unknown, at: string): RequestFault[] {
  if (typeof value === 'string') return isSeen(value) ? [] : [faultAt(at, 'hidden-characters', {})];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) => faultsIn(part, `${at}/${name}`));
}

function isSeen(text: string): boolean {
  return !hidden.test(text) && (text.trim() === '' || visible.test(text.replaceAll(blankLetters, '')));
}

function cleaned(value: unknown, name: string): unknown {
  if (typeof value === 'string') return cleanText(value, lines.has(name));
  if (Array.isArray(value)) return value.map((part: unknown) => cleaned(part, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, cleaned(part, key)]));
}

/** Composing makes a few rare letters longer: a text that had room keeps it. */
function cleanText(text: string, isLine: boolean): string {
  const composed = text.normalize('NFC');
  const ended = (composed.length > text.length ? text : composed).replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  return isLine ? ended.replaceAll(/\s+/g, ' ').trim() : ended.replaceAll(/[^\S\n]+/g, ' ').trim();
}
