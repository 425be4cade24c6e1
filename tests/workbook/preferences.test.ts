/** @jest-environment jsdom */
import { createPreferences } from "../../src/workbook/preferences";

describe("what this device remembers", () => {
  beforeEach(() => window.localStorage.clear());

  test("is there again for the next pane, of any shape", () => {
    createPreferences("").set("draft", { text: "草稿", at: "2022-09-30T10:00:00Z" });
    expect(createPreferences("").get("draft")).toEqual({ text: "草稿", at: "2022-09-30T10:00:00Z" });
    createPreferences("").remove("draft");
    expect(createPreferences("").get("draft")).toBeUndefined();
  });

  test("is kept apart by partition", () => {
    createPreferences("a").set("editor", "张三");
    expect(createPreferences("b").get("editor")).toBeUndefined();
    expect(createPreferences("a").get("editor")).toBe("张三");
  });

  test("a value spoilt by somebody else is none", () => {
    createPreferences("").set("editor", "张三");
    const key = Object.keys(window.localStorage).find((name) => name.includes("editor")) ?? "";
    window.localStorage.setItem(key, "{");
    expect(createPreferences("").get("editor")).toBeUndefined();
  });

  test("where the browser blocks storage, it lasts as long as the pane", () => {
    const blocked = jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    const preferences = createPreferences("");
    preferences.set("editor", "李四");
    expect(preferences.get("editor")).toBe("李四");
    preferences.remove("editor");
    expect(preferences.get("editor")).toBeUndefined();
    blocked.mockRestore();
    expect(createPreferences("").get("editor")).toBeUndefined();
  });

  test("a full storage loses nothing while the pane is open", () => {
    const preferences = createPreferences("");
    const full = jest.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    preferences.set("draft", "长文");
    expect(preferences.get("draft")).toBe("长文");
    full.mockRestore();
  });
});
