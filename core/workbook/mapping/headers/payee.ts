import { headerKey } from '../../values/header-key';

const PAYEE = /^(?:payee|recipient|(?:checks?|cheques?|payable|pay|payment|sent|paid out) to)(?: name)?$/;

/** Whether a header says whom amounts were paid to. */
export const isPayee = (header: string): boolean => PAYEE.test(headerKey(header).key);
