/** Words of a row that adds up those above it. */
import { squeeze } from '../text.ts';

/** 小計, 合計, 総額, 「保健事業経費 計」; 血圧計 is none. */
export const isTotal = (text: string): boolean =>
  /^[（(【]?(?:小|合|総|累|中)?計[）)】]?$|^(?:総額|合計額|予算総額)$|(?:小計|合計|総計|の計|[費額算業]計|計[）)】])$/u.test(
    squeeze(text.normalize('NFKC')),
  );
