/** The account and region that the local run pretends to be; queue URLs of the emulator carry this account. */
export const account = '000000000000';
export const region = 'ap-southeast-1';

/** Where things answer in this run: known only once the servers listen. */
export interface Places {
  api: string;
  aws: string;
  s3: string;
  /** The development issuer. */
  issuer: string;
  /** The pages, and the API under `/api`. */
  pages: string;
}
