import { leadAndHelp } from "../../src/ledger/leadAndHelp";
import { bareNames, splitNames } from "../../src/ledger/names";
import { partiesIn } from "../../src/ledger/parties";

const read = (text: string): readonly string[] =>
  partiesIn(text).map(({ name, role, phone }) => [name, role, phone].join("|").replace(/\|+$/, ""));

describe("numbers in front of names", () => {
  it.each([
    ["1.张三\n2.李四", ["张三", "李四"]],
    ["①张三②李四", ["张三", "李四"]],
    ["1、张三 2、李四", ["张三", "李四"]],
    ["（1）办公室（2）人事科", ["办公室", "人事科"]],
    ["1.张三；2.李四", ["张三", "李四"]],
    ["1.张三2.李四", ["张三", "李四"]],
    ["一、张三 二、李四", ["张三", "李四"]],
  ])("%p", (text, names) => {
    expect(read(text)).toEqual(names);
    expect(bareNames(text)).toEqual(names);
    expect(splitNames(text)).toEqual(names);
  });

  it("stand beside posts and phone numbers", () => {
    expect(read("1.张三（科长）2.李四（副科长）13800000000")).toEqual(["张三|科长", "李四|副科长|13800000000"]);
  });

  it.each(["12345热线", "3号楼管理站", "1.1办公室", "1科", "一中队"])("are none in %p", (text) => {
    expect(read(text)).toEqual([text]);
  });
});

describe("who leads and who helps", () => {
  it.each([
    ["办公室牵头，人事科配合", ["办公室|牵头", "人事科|配合"]],
    ["由办公室牵头，人事科、财务科配合", ["办公室|牵头", "人事科|配合", "财务科|配合"]],
    ["牵头：办公室；配合：人事科", ["办公室|牵头", "人事科|配合"]],
    ["牵头单位：办公室\n配合单位：人事科、财务科", ["办公室|牵头单位", "人事科|配合单位", "财务科|配合单位"]],
    ["主办：办公室 协办：人事科", ["办公室|主办", "人事科|协办"]],
    ["办公室（牵头）、人事科（配合）", ["办公室|牵头", "人事科|配合"]],
    ["责任领导：张三（13800000000）", ["张三|责任领导|13800000000"]],
    ["张三牵头，李四配合", ["张三|牵头", "李四|配合"]],
  ])("%p", (text, parties) => {
    expect(read(text)).toEqual(parties);
  });

  it.each([
    ["办公室牵头，人事科、财务科配合", { lead: "办公室", help: "人事科、财务科" }],
    ["牵头单位：办公室\n配合单位：人事科", { lead: "办公室", help: "人事科" }],
    ["办公室（牵头）、人事科（配合）", { lead: "办公室", help: "人事科" }],
    // not said of every name, or with more than that: kept as it stands
    ["办公室（牵头）、人事科、财务科（配合）", null],
    ["办公室牵头，人事科（13800000000）配合", null],
    ["办公室、人事科", null],
    ["办公室牵头", null],
  ])("%p is parted as %p", (text, parted) => {
    expect(leadAndHelp(text)).toEqual(parted);
  });
});
