/** 预算股小刘  8月19日 15:32, 张三 2024-08-19 15:32:07, 刘科 昨天 15:32: who wrote, and when, as a chat prints it over a message. */
const SENDER =
  /^[^，。；：:！？]{0,24}?\s*(?:(?:(?:19|20)\d\d[-/.年])?\d{1,2}[-/.月]\d{1,2}日?|今天|昨天|前天|(?:星期|周)[一二三四五六日天])?\s*(?:凌晨|早上|上午|中午|下午|晚上)?\s*\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;

/** 您好 and what leads to a list. */
const GREETING = /^(?:@|您好|你好|大家好|各位|早上好|上午好|中午好|下午好|晚上好|打扰|不好意思)/;

/** 辛苦明天中午前报回来, 谢谢, 收到请回复: what closes a message. */
const CLOSING =
  /^(?:辛苦|谢谢|感谢|多谢|拜托|麻烦|有劳|收到请?回复|以上|祝|顺颂|此致|敬礼)|(?:谢谢|辛苦了?)[!！。~～]*$/;

/** [抱拳], as a chat writes its pictures, and the pictures themselves. */
const PICTURES = /\[[\u4e00-\u9fa5]{1,4}\]|[\ud83c-\ud83e][\udc00-\udfff]|\u2764|\ufe0f/g;

const bare = (line: string): string => line.replace(PICTURES, '').trim();

export const isSender = (line: string): boolean => SENDER.test(line.trim());

export const isGreeting = (line: string): boolean => GREETING.test(bare(line));

/** Also a line of pictures alone. */
export const isClosing = (line: string): boolean => bare(line) === '' || CLOSING.test(bare(line));
