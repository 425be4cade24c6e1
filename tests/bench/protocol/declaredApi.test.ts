import { readFileSync } from "node:fs";
import { bench } from "../../support/nodeExcel";

/** Bodies of the classes in Microsoft's host file, by class name: what each may ask the host for. */
function officeClasses(): ReadonlyMap<string, string> {
  const source = readFileSync(require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"), "utf8").replace(
    /\r\n/g,
    "\n",
  );
  const classes = new Map<string, string>();
  for (const part of source.split(/\n {4}var _type(?=\w+ = ")/).slice(1))
    classes.set(/^\w+/.exec(part)?.[0] ?? "", part);
  return classes;
}

/** Classes that office.js reaches without a declaration of the same form: collected by hand. */
const ELSEWHERE = new Set(["CustomFunctions", "CustomFunctionsContainer", "AddinInternalService"]);

describe("the API the bench declares", () => {
  const classes = officeClasses();
  const types = bench().objectTypes();

  it("covers the classes an add-in meets first", () => {
    const names = types.map((type) => type.name);
    expect(names).toEqual(
      expect.arrayContaining([
        "Workbook",
        "Worksheet",
        "Range",
        "Table",
        "NamedItem",
        "DataValidation",
        "ConditionalFormat",
        "PageLayout",
      ]),
    );
    expect(classes.size).toBeGreaterThan(200);
  });

  it.each(types.filter((type) => !ELSEWHERE.has(type.name)).map((type) => [type.name, type] as const))(
    "spells every member of %s as office.js does",
    (name, type) => {
      const body = classes.get(name);
      expect(body).toBeDefined();
      const members = [
        ...Object.keys(type.properties ?? {}),
        ...Object.keys(type.objects ?? {}),
        ...Object.keys(type.methods ?? {}),
      ];
      const unknown = members.filter((member) => !body?.includes(`"${member}"`));
      expect(unknown).toEqual([]);
    },
  );

  it("has nothing that the oldest Excel it plays, ExcelApi 1.14, does not have", () => {
    const since = new Map<string, string>();
    for (const body of classes.values()) {
      for (const [, member, set, version] of body.matchAll(
        /_throwIfApiNotSupported\("(\w+\.\w+)", (_defaultApiSetName|"ExcelApiOnline"), "1\.(\d+)"/g,
      )) {
        since.set((member ?? "").toLowerCase(), set === "_defaultApiSetName" ? (version ?? "") : "online");
      }
    }
    expect(since.get("range.getdependents")).toBe("15");
    const newer = types.flatMap((type) =>
      [
        ...Object.keys(type.properties ?? {}),
        ...Object.keys(type.objects ?? {}),
        ...Object.keys(type.methods ?? {}),
      ].flatMap((member) => {
        const version = since.get(`${type.name}.${member}`.toLowerCase());
        return version !== undefined && (version === "online" || Number(version) > 14)
          ? [`${type.name}.${member}`]
          : [];
      }),
    );
    expect(newer).toEqual([]);
  });
});
