import { bareNames, splitNames } from "../../src/ledger/names";
import { leadAndHelp } from "../../src/ledger/leadAndHelp";
import { partiesIn } from "../../src/ledger/parties";

describe("names joined by a word", () => {
  it.each([
    ["法规科和人事科", ["法规科", "人事科"]],
    ["法规科、办公室和人事科", ["法规科", "办公室", "人事科"]],
    ["张三及李四", ["张三", "李四"]],
    ["张三+李四", ["张三", "李四"]],
    ["张三 和 李四", ["张三", "李四"]],
    ["张三以及李小四", ["张三", "李小四"]],
    ["张三局长和李四科长", ["张三", "李四"]],
    ["李和平和王五", ["李和平", "王五"]],
    ["政务服务中心与市场监管所", ["政务服务中心", "市场监管所"]],
    ["规划和自然资源局和住建局", ["规划和自然资源局", "住建局"]],
    ["办公室和人力和社会保障局", ["办公室", "人力和社会保障局"]],
    ["人事科（老干部科）和办公室", ["人事科（老干部科）", "办公室"]],
  ])("%s are parted", (text, names) => {
    expect(bareNames(text)).toEqual(names);
  });

  it.each([
    "人力和社会保障局",
    "发展和改革委",
    "住房和城乡建设局",
    "文化和旅游局",
    "于和平",
    "张和平",
    "办公室（文秘和档案科）",
    "党建和办公室",
    "张三和人事科",
  ])("%s stays whole", (text) => {
    expect(bareNames(text)).toEqual([text]);
  });

  it("are as many in forms and filters, and lead or help together", () => {
    expect(splitNames("法规科和人事科")).toEqual(["法规科", "人事科"]);
    expect(leadAndHelp("办公室和人事科牵头，法规科配合")).toEqual({ lead: "办公室、人事科", help: "法规科" });
    expect(partiesIn("牵头：办公室和人事科").map(({ role }) => role)).toEqual(["牵头", "牵头"]);
  });
});

describe("等 behind a name", () => {
  it.each([
    ["李四等", ["李四"]],
    ["张三、李四等", ["张三", "李四"]],
    ["张三、李四等5人", ["张三", "李四"]],
    ["人事科等", ["人事科"]],
    ["人事科、法规科等科室", ["人事科", "法规科"]],
    ["李等", ["李等"]],
    ["各科室等", ["各科室"]],
  ])("is no part of it: %s", (text, names) => {
    expect(bareNames(text)).toEqual(names);
  });

  it("is kept where the name stands as written", () => {
    expect(partiesIn("李四等").map(({ text }) => text)).toEqual(["李四等"]);
    expect(splitNames("张三、李四等")).toEqual(["张三", "李四等"]);
  });
});
