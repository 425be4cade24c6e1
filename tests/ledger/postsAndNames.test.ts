import { bareNames } from "../../src/ledger/names";
import { partiesIn } from "../../src/ledger/parties";

const read = (text: string): readonly string[] => partiesIn(text).map(({ name, role }) => `${name}|${role}`);

describe("a deputy's post behind the name", () => {
  it.each([
    ["张三副局长", "张三|副局长"],
    ["李四副书记", "李四|副书记"],
    ["钱七副主任", "钱七|副主任"],
    ["张小明副局长", "张小明|副局长"],
    ["张三常务副县长", "张三|常务副县长"],
    ["张三第一副主任", "张三|第一副主任"],
    ["张三副调研员", "张三|副调研员"],
    ["张三副主任科员", "张三|副主任科员"],
    ["张三副总经理", "张三|副总经理"],
    ["张三总经理", "张三|总经理"],
    ["张三机关党委副书记", "张三|机关党委副书记"],
    ["欧阳锋副局长", "欧阳锋|副局长"],
    ["副局长张三", "张三|副局长"],
    ["常务副县长张三", "张三|常务副县长"],
  ])("%s is %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it("is a way to name a person where only the surname stands before it", () => {
    expect(bareNames("王副局长")).toEqual(["王副局长"]);
    expect(bareNames("欧阳副局长")).toEqual(["欧阳副局长"]);
  });

  it("goes with each of several names", () => {
    expect(bareNames("张三副局长、李四副局长")).toEqual(["张三", "李四"]);
    expect(bareNames("张三副局长 李四副书记")).toEqual(["张三", "李四"]);
  });

  it.each(["王建中队长", "刘建党支部书记"])("stays in %s, whose name may end in one of two places", (text) => {
    expect(bareNames(text)).toEqual([text]);
  });
});
