import { chooseFonts, standardFonts } from "../../src/docx/fonts";

describe("the faces of a paper", () => {
  it("are those the standard's readers expect where they are there", () => {
    expect(chooseFonts(() => true)).toEqual({
      fonts: {
        title: "方正小标宋简体",
        body: "仿宋_GB2312",
        heading1: "黑体",
        heading2: "楷体_GB2312",
        number: "宋体",
      },
      missing: [],
    });
  });

  it("are found by other names, and replaced by another face of the same kind", () => {
    // Windows 11: 仿宋 and 楷体 under English names, no 小标宋
    const windows = new Set(["FangSong", "KaiTi", "SimHei", "SimSun"]);
    const { fonts, missing } = chooseFonts((family) => windows.has(family));
    expect(fonts).toMatchObject({ body: "仿宋", heading1: "黑体", heading2: "楷体", number: "宋体" });
    expect(missing).toEqual(["title"]);
    expect(fonts.title).toBe("方正小标宋简体");
  });

  it("keep their names where nothing is there, and all are said to be missing", () => {
    const { fonts, missing } = chooseFonts(() => false);
    expect(fonts).toEqual(standardFonts);
    expect(missing).toEqual(["title", "body", "heading1", "heading2", "number"]);
  });
});
