import type { ChainFault, FaultCode } from '../../shared/domain/audit/check-chain.ts';
import type { AuditedChain } from '../../shared/steps/audit/audit-chain.ts';

const faultTexts: Record<FaultCode, string> = {
  'block-missing': 'khối không còn (the block is gone)',
  'block-overwritten': 'khối bị ghi đè (the block was written again)',
  'block-altered': 'khối bị sửa (the block was changed)',
  'out-of-place': 'khối nằm sai chỗ (the block is another one)',
  link: 'khối không nối tiếp khối trước (it does not follow the block before)',
  'record-altered': 'bản ghi bị sửa (a record was changed)',
  'record-twice': 'bản ghi có hai lần (a record is there twice)',
  'records-out-of-order': 'bản ghi sai thứ tự (records are out of order)',
  index: 'mục lục sai (the index is wrong)',
  'source-missing': 'bản gốc không còn (what the record is of is gone)',
  'source-differs': 'bản gốc khác bản ghi (what the record is of says otherwise)',
  'behind-source': 'căn cứ của bản gốc không còn như cũ (what it rests on is not as it was)',
  'end-missing': 'đoạn cuối chuỗi không còn (the end of the chain is gone)',
  'end-differs': 'đoạn cuối chuỗi đã bị làm lại (the end of the chain was made anew)',
};

/** What was found of one chain, a line each: Vietnamese first. */
export function auditLines({ scope, blocks, records, head, fault, unsealed }: AuditedChain): string[] {
  if (fault) return brokenLines(scope, fault);
  if (!head) return [`– ${scope}: chưa niêm phong gì (nothing is sealed yet), chờ (waiting) ${unsealed ?? 0}`];
  return [
    `✓ ${scope}: ${blocks} khối, ${records} bản ghi, liền mạch (${blocks} blocks, ${records} records, unbroken), chờ (waiting) ${unsealed ?? 0}`,
    `    cuối chuỗi (its end): ${head.n} ${head.hash} ${head.sealedAt}`,
  ];
}

function brokenLines(scope: string, { n, code, recordId, differs }: ChainFault): string[] {
  return [
    `✗ ${scope}: đứt ở khối ${n} (breaks at block ${n}): ${code}, ${faultTexts[code]}`,
    ...(recordId === undefined ? [] : [`    bản ghi (record): ${recordId}`]),
    ...differs.map((difference) => `    ${difference}`),
  ];
}
