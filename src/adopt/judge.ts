/** Who says how an item stands: those who rectify it themselves, or a body that decides. */
export type Judge = "self" | "decides";

const self = /自[评查验报认检我填]|填报/;
const decides = /认定|核[查实定验]|复[核查验]|验收|审[核定]|评定|督[导查]|确认|巡[察视][办组]|上级/;

/** 整改状态（自评）, 单位自查情况 → self; 巡察办认定整改状态 → decides; null: the heading names neither, or both. */
export const judgeIn = (heading: string): Judge | null => {
  const [isSelf, isDecided] = [self.test(heading), decides.test(heading)];
  return isSelf === isDecided ? null : isSelf ? "self" : "decides";
};
