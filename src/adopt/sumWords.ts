/** What a line of sums begins with. */
export const sumLabel = /(?:合计|总计|小计|共计|累计)[:：]?/;

/** What stands behind a number of items, of measures. */
export const itemCounters = /(?:个|项|条|件)?(?:具体)?(?:问题|任务|事项)?/;
export const measureCounters = /(?:个|项|条|件)?(?:整改|具体)?(?:措施|举措)|条/;
