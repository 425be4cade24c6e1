/*
 * The beginning and the end of a period in two columns of one heading row: 整改期限（起）, 整改期限（止）. Headings are normal ones (`normalHeading`).
 */

const began = "(?:起始?|始|自|从|开始|启动)(?:时间|日期|日)?";
const inBrackets = new RegExp(`\\(${began}\\)$`);
const behind = new RegExp(`(?:时限|期限|时间|日期)${began}$`);
const alone = /^(?:整改|计划|工作|任务)?(?:起始|开始|启动)(?:时间|日期|时限)$/;

/** 整改期限（起）, 整改时限起: a day on which something begins is no deadline. */
export const beginsPeriod = (normal: string): boolean => inBrackets.test(normal) || behind.test(normal);

/** 开始时间: so is what stands to the left of 结束时间. */
export const isBeginning = (normal: string): boolean => alone.test(normal) || beginsPeriod(normal);

const ended = /^(?:整改|计划|工作|任务)?(?:结束|终止)(?:时间|日期|时限)$/;

/** 结束时间: when it is to end, or when it ended. */
export const isEnd = (normal: string): boolean => ended.test(normal);
